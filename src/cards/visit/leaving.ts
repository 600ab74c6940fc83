import type { Scene } from '../../desk/ports';
import type { Member } from '../../school/school';
import { asVisitor } from '../../visit/visitors';
import { refOf, withRef, type Card } from '../buttons';
import { conditionLines } from './conditions';
import { fill } from '../fill';
import { headOf, timedBand, type Head } from '../head';
import { timeOn } from '../words/words';

/** Asks whether people have gone: `cards/leaving.json`. */
export interface LeavingModel extends Head {
  question: string;
  hint: string;
  lines: { text: string }[];
}

/** Asked of visitors and office when nobody has said that they left. Holds nothing that a place may not see. */
export function drawLeaving(scene: Scene, viewer?: Member): Card {
  const self = viewer && asVisitor(scene.visit, viewer);
  const model: LeavingModel = {
    ...headOf(scene, timedBand(scene, 'warning', 'No word of leaving', 'Leaves', scene.visit.plan.leaveAt)),
    question: self ? 'Have you gone?' : 'Have they gone?',
    hint: `${self ? 'You' : 'They'} were to leave at ${timeOn(scene.visit.plan.leaveAt, scene.now)}. The watch goes on until somebody answers.`,
    lines: self ? conditionLines(scene).map((text) => ({ text })) : [],
  };
  return withRef(fill('leaving', model), refOf(scene, { card: 'leaving' }));
}
