import type { Scene } from '../../desk/ports';
import type { Visitor } from '../../visit/visit';
import { refOf, withRef, type Card } from '../buttons';
import { fill } from '../fill';
import { headOf, timedBand, type Head } from '../head';
import { firstChoice, lateChoices, type Choice } from './late';
import { phoneLink, expectedAt } from '../words/words';

/** Asks a visitor who should be back: `cards/nudge.json`. */
export interface NudgeModel extends Head {
  office: string;
  mayRunLate: boolean;
  minutes: Choice[];
  firstMinutes: string;
  mayGoHome: boolean;
  homeByPhone: boolean;
}

/** Due back, and no word: the visitor answers before the office starts to ring. */
export function drawNudge(self: Visitor, scene: Scene): Card {
  const { visit, school } = scene;
  const minutes = lateChoices(scene);
  const mayGoHome = self.position.at !== 'goingHome';
  const model: NudgeModel = {
    ...headOf(scene, timedBand(scene, 'warning', 'No word from you', ...expectedAt(visit))),
    office: phoneLink(school.officePhone),
    mayRunLate: minutes.length > 0,
    minutes,
    firstMinutes: firstChoice(minutes),
    mayGoHome,
    homeByPhone: school.profile.settings['checkins.notReturning'] === 'phone',
  };
  return withRef(fill('nudge', model), refOf(scene, { card: 'nudge' }));
}
