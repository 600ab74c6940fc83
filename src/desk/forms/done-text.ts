import { approvalSlots } from '../../policy/authorise';
import type { Answer } from '../../visit/visit';
import type { Scene } from '../ports';

export type Sent = Pick<Scene, 'visit' | 'school' | 'private'>;

/** What happens next, to the person who sent the request: whom it waits for, or why it must not go ahead. */
export function doneText(scene: Sent): string {
  const { visit } = scene;
  switch (visit.stage) {
    case 'blocked':
      return `${visit.number} is blocked and must not go ahead: ${blockedBecause(scene)} Speak to a senior leader about another way.`;
    case 'assessed':
    case 'requested':
      return waitingText(scene);
    case 'authorised':
      return `${visit.number} is approved.`;
    default:
      return `${visit.number} has been sent.`;
  }
}

function waitingText({ visit, school }: Sent): string {
  const companions = visit.visitors.filter(({ coming }) => coming === 'asked').map(({ name }) => name);
  const open = approvalSlots(visit, school.profile, school.people).filter((slot) => slot.by === undefined && slot.mayApprove.length > 0);
  const approvers = open.map(({ mayApprove }) => listed(mayApprove.map(({ name }) => name), 'or')).join(' and ');
  const sent = `${visit.number} has gone to ${approvers || 'the senior leaders'} for approval.`;
  const first = companions.length > 0 ? ` ${listed(companions, 'and')} must say “I'll come” before it counts.` : '';
  return `${sent}${first} Do not leave before it is approved: you will be told.`;
}

function blockedBecause({ visit, school, private: { details } }: Sent): string {
  const checks = school.profile.settings['risk.checks'];
  const stops = checks.filter(({ id, kind }) => kind === 'stop' && isYes(details.answers, id));
  if (stops.length === 0) return visit.risk.tier === 'high' ? 'the risk is too high.' : "the school's policy rules it out.";
  return `you answered yes to ${listed(stops.map(({ ask }) => `“${ask}”`), 'and')}.`;
}

const isYes = (answers: readonly Answer[], id: string): boolean =>
  answers.some(({ item, answer }) => item === id && answer === 'yes');

const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
