import type { Scene } from '../../desk/ports';
import { checkersOf } from '../../policy/responsible';
import type { Condition } from '../../visit/events';
import type { Stage } from '../../visit/visit';
import { namesOf, waitingOn } from '../visit/waiting';
import { listed } from './words';

/** Why nobody is to leave yet and who can see to it, in one sentence that is safe in every chat; and what whoever has left does. */
export const notToLeaveWords = (unmet: readonly Condition[], scene?: Scene): string =>
  `Do not leave${scene ? `: ${listed(unmet.map((condition) => reason(condition, scene)))}` : ' yet'}. If you have left already, press I have left all the same, or ring the office.`;

function reason(condition: Condition, scene: Scene): string {
  const { visit, school: { profile, people } } = scene;
  switch (condition) {
    case 'approval':
      return visit.stage === 'assessed' ? `this visit still waits for ${waitingOn(scene)}` : notApproved[visit.stage];
    case 'secondPerson':
      return 'nobody may go alone, so wait for the other one';
    case 'police':
      return 'the police must come along, so say which officer';
    case 'caution':
      return `${namesOf(checkersOf(visit, profile.settings, people))} must check something first`;
  }
}

const notApproved: Record<Exclude<Stage, 'assessed'>, string> = {
  requested: 'this visit was sent back, so change it and send it again',
  declined: 'this visit was declined',
  blocked: 'this visit must not take place, so meet in school or speak to the DSL',
  cancelled: 'this visit was called off',
  didNotGo: 'this visit is over, because nobody was to go',
  inSchool: 'this is a meeting in school now',
  authorised: 'this visit is approved',
  out: 'this visit has begun',
  back: 'this visit is over',
  closed: 'this visit is over',
};
