import type { Call } from '../../desk/plain-alarm';
import type { Message } from '../../desk/ports';
import { timeText } from '../../school/clock-time';
import { fill } from '../fill';
import { phoneLink } from '../words/words';

/** A call for help that could not be recorded: `cards/plain-alarm.json`. */
export interface PlainAlarmModel {
  headline: string;
  time: string;
  school: string;
  /** In a senior leader's own chat, where the caller's number may be shown. */
  personal: boolean;
  phone: string;
}

/** Who called and when, from memory alone: it needs nothing of the visit. */
export function drawPlainAlarm({ school, by, at }: Call, shared: boolean): Message {
  const headline = `${by.name} needs help`;
  const model: PlainAlarmModel = { headline, time: timeText(at), school: school.name, personal: !shared, phone: shared ? '' : phoneLink(by.mobile ?? '') };
  const text = `${headline} now, called at ${timeText(at)}. Ring them.`;
  return { card: fill('plain-alarm', model), summary: text, text, mentions: [] };
}
