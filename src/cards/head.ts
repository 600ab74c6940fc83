import type { Scene } from '../desk/ports';
import { dayText, timeText } from '../school/clock-time';
import { phoneText } from '../school/phone';
import { standingOf } from '../visit/standing';
import type { Instant } from '../visit/visit';
import { lookOf } from './words/standing-words';
import { sameDay, whoGoes } from './words/words';

/** The coloured band: the stage in words and the time that matters. */
export interface Band {
  style: 'good' | 'warning' | 'attention' | 'emphasis' | 'accent';
  stage: string;
  number: string;
  label: string;
  time: string;
  timed: boolean;
}

/** What stands at the top of every card. */
export interface Head {
  stale: boolean;
  officePhone: string;
  band: Band;
  who: string;
}

export const headOf = (scene: Scene, band: Band = bandOf(scene)): Head => ({
  stale: scene.sweepStale,
  officePhone: phoneText(scene.school.officePhone),
  band,
  who: whoGoes(scene.visit),
});

/** A band with a time; the day is said when it is not today's. */
export function timedBand(scene: Scene, style: Band['style'], stage: string, label: string, at: Instant): Band {
  const day = sameDay(at, scene.now) ? '' : ` ${dayText(at)}`;
  return { style, stage, number: scene.visit.number, label: `${label}${day}`, time: timeText(at), timed: true };
}

export const plainBand = ({ visit }: Scene, style: Band['style'], stage: string): Band => ({
  style,
  stage,
  number: visit.number,
  label: '',
  time: '',
  timed: false,
});

/** The band for where this visit stands. */
export function bandOf(scene: Scene): Band {
  const standing = standingOf(scene.visit);
  const { style, words, label } = lookOf(standing, scene.now);
  return label === undefined || standing.at === undefined ? plainBand(scene, style, words) : timedBand(scene, style, words, label, standing.at);
}
