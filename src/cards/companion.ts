import type { Scene } from '../desk/ports';
import { dayAndTimeText } from '../school/clock-time';
import { refOf, withRef, type Card } from './buttons';
import { stopLines, type StopLine } from './facts';
import { fill } from './fill';
import { headOf, timedBand, type Head } from './head';
import { nameOf, timeOn } from './words';

/** What a colleague is asked: `cards/companion.json`. */
export interface CompanionModel extends Head {
  asker: string;
  day: string;
  back: string;
  stops: StopLine[];
  purpose: string;
}

/** Asks a colleague to come along. */
export function drawCompanion(scene: Scene): Card {
  const { visit, now } = scene;
  const model: CompanionModel = {
    ...headOf(scene, timedBand(scene, 'accent', 'Will you come?', 'Leaves', visit.plan.leaveAt)),
    asker: nameOf(scene, visit.requester),
    day: dayAndTimeText(visit.plan.leaveAt),
    back: timeOn(visit.clock.dueBack, now),
    stops: stopLines(scene),
    purpose: scene.private.details.purpose,
  };
  return withRef(fill('companion', model), refOf(scene, { card: 'current' }));
}
