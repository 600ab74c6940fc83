import type { Scene } from '../../desk/ports';
import type { ConcernOption } from '../../policy/profile';
import type { Member } from '../../school/school';
import { optionsOf } from './approval';
import { refOf, type Card } from '../buttons';
import { caseOf, type CaseModel } from './case';
import { fitted } from '../fitted';
import { allAnswers, type AnswerLine } from './weighing';

/** A concern to be decided by somebody who does not approve: `cards/concern.json`. */
export interface ConcernModel extends CaseModel {
  answers: AnswerLine[];
  options: { title: string; value: ConcernOption }[];
  revision: number;
}

/** Asks for a decision on a concern, with everything that it is decided on (CMAT-2-03). */
export function drawConcern(viewer: Member, scene: Scene): Card {
  const model: ConcernModel = {
    ...caseOf(viewer, scene, 'Decide on a concern'),
    answers: allAnswers(scene),
    options: optionsOf(scene),
    revision: scene.visit.revision,
  };
  return fitted('concern', model, refOf(scene, { card: 'current' }));
}
