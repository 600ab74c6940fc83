import type { Scene } from '../../desk/ports';
import { dayAndTimeText } from '../../school/clock-time';
import type { Member } from '../../school/school';
import { refOf, type Card } from '../buttons';
import { cautionsForVisitor, readsCautions, type CautionLine } from './caution-lines';
import { stopLinesFor, type StopLine } from '../facts';
import { fitted } from '../fitted';
import { headOf, timedBand, type Head } from '../head';
import { lacksOn, lackWords } from '../words/lack-words';
import { outsideLines, type OutsideLine } from './outside-lines';
import { nameOf, timeOn } from '../words/words';

/** What a colleague is asked: `cards/companion.json`. */
export interface CompanionModel extends Head {
  asker: string;
  day: string;
  back: string;
  stops: StopLine[];
  purpose: string;
  sensitive: boolean;
  outside: OutsideLine[];
  warned: boolean;
  cautions: CautionLine[];
  lacking: boolean;
  lacks: string;
}

/** Asks a colleague to come along, and first for what is missing from their own file. */
export function drawCompanion(viewer: Member, scene: Scene): Card {
  const { visit, now } = scene;
  const lacks = lacksOn(visit, viewer.id);
  const cautions = readsCautions(viewer, scene) ? cautionsForVisitor(scene) : [];
  const model: CompanionModel = {
    ...headOf(scene, timedBand(scene, 'accent', 'Will you come?', 'Leaves', visit.plan.leaveAt)),
    asker: nameOf(scene, visit.requester),
    day: dayAndTimeText(visit.plan.leaveAt),
    back: timeOn(visit.clock.dueBack, now),
    stops: stopLinesFor(viewer, scene),
    purpose: scene.private.details.purpose,
    sensitive: visit.sensitive,
    outside: outsideLines(scene, true),
    warned: cautions.length > 0,
    cautions,
    lacking: lacks.length > 0,
    lacks: `First give ${lackWords(lacks)}.`,
  };
  return fitted('companion', model, refOf(scene, { card: 'current' }));
}
