import { approvalSlots } from '../../../policy/authorise';
import { joined } from '../../../policy/explain/words';
import { dayAndTimeText } from '../../../school/clock-time';
import type { Answer, Hold } from '../../../visit/visit';
import { elsewhereWords } from '../../elsewhere-words';
import type { Scene } from '../../ports';

export type Sent = Pick<Scene, 'visit' | 'school' | 'private'>;

/** What happens next, to the person who sent the request: whom it waits for, or why it must not go ahead. */
export function doneText(scene: Sent): string {
  const { visit } = scene;
  switch (visit.stage) {
    case 'blocked':
      return `${visit.number} is blocked and must not go ahead: ${blockedBecause(scene)}`;
    case 'assessed':
    case 'requested':
      return waitingText(scene);
    case 'authorised':
      return `${visit.number} is approved.`;
    case 'inSchool':
      return `${visit.number} is noted as a meeting in school, ${dayAndTimeText(visit.plan.leaveAt)}. It is no home visit: nobody approves it, and nobody is watched.`;
    default:
      return `${visit.number} has been sent.`;
  }
}

function waitingText({ visit, school }: Sent): string {
  const companions = visit.visitors.filter(({ coming }) => coming === 'asked').map(({ name }) => name);
  const open = approvalSlots(visit, school.profile, school.people).filter((slot) => slot.by === undefined && slot.mayApprove.length > 0);
  const approvers = open.map(({ mayApprove }) => joined(mayApprove.map(({ name }) => name), 'or')).join(' and ');
  const coming = companions.length > 0 ? [`${joined(companions, 'and')} to say “I'll come”`] : [];
  const first = [...coming, ...new Set(visit.holds.flatMap(waitsFor))];
  // The approvers have nothing before them until nothing is waited for any more.
  const sent = first.length > 0 ? `${visit.number} is sent, and waits for ${joined(first, 'and')}. After that it goes to ${approvers || 'the senior leaders'} for approval.` : `${visit.number} has gone to ${approvers || 'the senior leaders'} for approval.`;
  const twice = elsewhereWords(visit, school).map((words) => ` ${words}`).join('');
  return `${sent}${twice} Do not leave before it is approved: you will be told.`;
}

/** What else it waits for, and nothing of anybody's file. */
function waitsFor({ what }: Hold): string[] {
  switch (what) {
    case 'companion':
      return [];
    case 'details':
      return ['details that a visitor has to add'];
    case 'training':
      return ['a visitor’s training to be on record'];
    case 'secondPerson':
      return ['a second person'];
    case 'addressCheck':
      return ['the address to be checked'];
    case 'concern':
      return ['a decision on the concern'];
  }
}

/** What to do instead; never why anybody is warned of (STP-B-01, HHN-AIM-10). */
function blockedBecause(scene: Sent): string {
  switch (scene.visit.block) {
    case 'knownViolence':
      return 'where violence is known, the family is met in school only. Press “Meet in school instead” on its card, or speak to a senior leader.';
    case 'prohibited':
      return 'this address may not be visited. Speak to the DSL before you arrange anything with the family.';
    default:
      return `${byAnswer(scene)} Speak to a senior leader about another way.`;
  }
}

function byAnswer({ school, private: { details } }: Sent): string {
  const stops = school.profile.settings['risk.checks'].questions.filter(({ id, kind }) => kind === 'stop' && isYes(details.answers, id));
  return stops.length === 0
    ? "the school's policy rules it out."
    : `you answered yes to ${joined(stops.map(({ ask }) => `“${ask}”`), 'and')}.`;
}

const isYes = (answers: readonly Answer[], id: string): boolean => answers.some(({ item, answer }) => item === id && answer === 'yes');
