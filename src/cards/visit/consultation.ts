import type { Scene } from '../../desk/ports';
import type { Member } from '../../school/school';
import { refOf, type Card } from '../buttons';
import { caseOf, type CaseModel } from './case';
import { fitted } from '../fitted';
import { allAnswers, consultedAnswers, type AnswerLine } from './weighing';

/** Whether the DSL was asked, put before the DSL: `cards/consultation.json`. */
export interface ConsultationModel extends CaseModel {
  intro: string;
  /** What the request says of it. */
  answered: AnswerLine[];
  maySayNot: boolean;
  answers: AnswerLine[];
  revision: number;
}

/** Asks the DSL whether they were asked, as the request says; whoever said no may say yes once they were (MCG-6.1-04). */
export function drawConsultation(viewer: Member, scene: Scene): Card {
  const model = caseOf(viewer, scene, 'Were you asked?');
  const denied = scene.visit.consultation === 'denied';
  return fitted(
    'consultation',
    {
      ...model,
      dsl: { ...model.dsl, named: false },
      intro: denied ? 'You said that you were not asked. Once you have been, say so here.' : `${model.asker} says that you were asked about this family. Is that so?`,
      answered: consultedAnswers(scene),
      maySayNot: !denied,
      answers: allAnswers(scene),
      revision: scene.visit.revision,
    } satisfies ConsultationModel,
    refOf(scene, { card: 'current' }),
  );
}
