import type { Scene } from '../../desk/ports';
import { trainersOf } from '../../policy/responsible';
import type { Member } from '../../school/school';
import { refOf, withRef, type Card } from '../buttons';
import { fill } from '../fill';
import { headOf, timedBand, type Head } from '../head';
import { nameOf } from '../words/words';

/** Whose training keeps the visit waiting, one button for each. */
export interface TrainingOwed {
  untrained: { text: string; title: string; id: string }[];
  anyUntrained: boolean;
}

/** A visit that waits for training to be recorded: `cards/training.json`. */
export type TrainingModel = Head & TrainingOwed;

/** Whom this viewer can record training for, as far as the visit waits for it; nobody, where they keep no register. */
export function trainingOwed(viewer: Member, scene: Scene): TrainingOwed {
  const { visit, school: { profile, people } } = scene;
  const keeps = trainersOf(profile.settings, people).some(({ id }) => id === viewer.id);
  const owed = visit.holds.flatMap((hold) => (hold.what === 'training' && keeps ? [hold.who] : []));
  return {
    untrained: owed.slice(0, 2).map((id) => {
      const name = nameOf(scene, id);
      return { text: `${name} has no training on record.`, title: owed.length > 1 ? `Record training: ${name}` : 'Record training', id };
    }),
    anyUntrained: owed.length > 0,
  };
}

/** Tells whoever keeps the training register who cannot go without it; shows nothing of the visit but who and when (HHN-MON-05). */
export function drawTraining(viewer: Member, scene: Scene): Card {
  const model: TrainingModel = {
    ...headOf(scene, timedBand(scene, 'warning', 'Training needed', 'Leaves', scene.visit.plan.leaveAt)),
    ...trainingOwed(viewer, scene),
  };
  return withRef(fill('training', model), refOf(scene, { card: 'current' }));
}
