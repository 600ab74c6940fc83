import type { Scene } from '../../desk/ports';
import type { Member } from '../../school/school';
import type { Alarm } from '../../visit/visit';
import { alarmModel, missingVisitors, seesAlarm, type AlarmModel } from './alarm';
import { refOf, withRef, type Card } from '../buttons';
import { personLines, stopLines, type PersonLine, type StopLine } from '../facts';
import { fill } from '../fill';
import { linksOf } from '../links';
import { mentionModel, withMentions, type Mention } from '../mentions';

/** A call for help: `cards/help.json`. */
export interface HelpModel extends AlarmModel {
  mentioned: boolean;
  mentions: string;
  detailed: boolean;
  people: PersonLine[];
  stops: StopLine[];
  hasVehicle: boolean;
  vehicle: string;
  /** What to read beside the policy, folded: it never comes before the next tap (CMAT-0-03). */
  links: { text: string }[];
  mayOpen: boolean;
}

/** Who needs help, and who has it; where they are and their numbers only in a permitted viewer's own view. */
export function drawHelpAlert(scene: Scene, alarm: Alarm, viewer?: Member, mentions: readonly Mention[] = []): Card {
  const detailed = viewer !== undefined && seesAlarm(viewer, scene);
  const { vehicle } = scene.private.details;
  const model: HelpModel = {
    ...alarmModel(scene, alarm, viewer),
    ...mentionModel(mentions),
    detailed,
    people: detailed ? personLines(scene, missingVisitors(scene)) : [],
    stops: detailed ? stopLines(scene) : [],
    hasVehicle: detailed && vehicle !== '',
    vehicle: detailed ? vehicle : '',
    links: detailed ? linksOf(scene.school.profile.settings).map((text) => ({ text })) : [],
    mayOpen: viewer === undefined,
  };
  return withMentions(withRef(fill('help', model), refOf(scene, { card: 'help' })), mentions);
}
