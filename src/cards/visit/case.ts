import type { Scene } from '../../desk/ports';
import { dayAndTimeText } from '../../school/clock-time';
import type { Member } from '../../school/school';
import { askedLines, type AskedLine } from './asked-lines';
import { consultedLine, type ConsultedLine } from './consulted';
import { cautionLines, readsCautions, type CautionLine } from './caution-lines';
import { stopLines, typeLabel, type StopLine } from '../facts';
import { headOf, timedBand, type Head } from '../head';
import { outsideLines, type OutsideLine } from './outside-lines';
import { tierLook } from '../words/risk-words';
import { waitingFully } from './waiting';
import { weighingOf, untrainedWords, type Weighing } from './weighing';
import { nameOf, timeOn } from '../words/words';

/** What a person reads who decides about a visit: `cards/parts/case.json`. */
export interface CaseModel extends Head {
  asker: string;
  day: string;
  back: string;
  stops: StopLine[];
  kind: string;
  purpose: string;
  sensitive: boolean;
  risk: Weighing;
  warned: boolean;
  cautions: CautionLine[];
  dsl: ConsultedLine;
  amber: boolean;
  untrained: string;
  outside: OutsideLine[];
  /** What this kind of visit asks, and why not at school, these people, this hour. */
  asks: AskedLine[];
  hasVehicle: boolean;
  vehicle: string;
  waiting: string;
}

/** The whole request with its risks; only for a viewer who may see all of it. */
export function caseOf(viewer: Member, scene: Scene, stage: string): CaseModel {
  const { visit, now, private: { details } } = scene;
  const look = tierLook[visit.risk.tier];
  const untrained = untrainedWords(scene);
  const cautions = readsCautions(viewer, scene) ? cautionLines(scene) : [];
  const band = timedBand(scene, look.style, stage, 'Leaves', visit.plan.leaveAt);
  return {
    ...headOf(scene, { ...band, number: `${band.number}, ${look.words.toLowerCase()}` }),
    asker: nameOf(scene, visit.requester),
    day: dayAndTimeText(visit.plan.leaveAt),
    back: timeOn(visit.clock.dueBack, now),
    stops: stopLines(scene),
    kind: typeLabel(scene),
    purpose: details.purpose,
    sensitive: visit.sensitive,
    risk: weighingOf(scene),
    warned: cautions.length > 0,
    cautions,
    dsl: consultedLine(scene),
    amber: untrained !== '',
    untrained,
    outside: outsideLines(scene, true),
    asks: asksOf(scene),
    hasVehicle: details.vehicle !== '',
    vehicle: details.vehicle,
    waiting: waitingFully(scene),
  };
}

/** Of these only those that were given: whichever is not was never asked for. */
function asksOf(scene: Scene): AskedLine[] {
  const { whyNotSchool, whyThisPair, whyThisHour, backup } = scene.private.details;
  const reasons = [
    { ask: 'Why not at school?', answer: whyNotSchool },
    { ask: 'Why these people?', answer: whyThisPair },
    { ask: 'Why at this hour?', answer: whyThisHour },
    { ask: 'Who is on call?', answer: backup },
  ];
  return [...askedLines(scene), ...reasons.filter(({ answer }) => answer !== '')];
}
