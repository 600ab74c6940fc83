import type { Need, Visit } from '../visit/visit';
import type { Person } from '../school/people';
import { going } from '../visit/visitors';
import { concerning } from './cautions';
import { callsOutOfHours } from './hours';
import { pairRequired, partyOf } from './pairs';
import type { Settings } from './profile';
import { outOfHoursContacts } from './responsible';

/** What this visit needs: what its answers bring, what its tier of risk asks for, and a decision on a caution. */
export function needsOf(visit: Visit, settings: Settings): Need[] {
  const { secondPerson, decision, officeCall } = settings['risk.checks'].results[visit.risk.tier];
  const needs: Need[] = [
    ...visit.risk.needs,
    ...(secondPerson || visit.decision?.option === 'joint' ? (['secondPerson'] as const) : []),
    ...(decision || concerning(visit, settings) ? (['decision'] as const) : []),
    ...(officeCall || visit.decision?.option === 'safeAloneWithCall' ? (['officeCall'] as const) : []),
  ];
  return [...new Set(needs)];
}

/** Whether two go, by the policy, the risk or what was decided. */
export const twoNeeded = (visit: Visit, settings: Settings): boolean =>
  pairRequired(settings, visit) || needsOf(visit, settings).includes('secondPerson');

/** Whether whoever approves this visit may settle who goes: always, or where a concern is to be decided (MCG-4.3-04, CMAT-2-04). */
export const mayChooseTeam = (visit: Visit, settings: Settings): boolean =>
  settings['pairs.chosenBy'] === 'seniorStaff' || (settings['pairs.chosenBy'] === 'seniorStaffOnConcern' && needsOf(visit, settings).includes('decision'));

/** A concern that nobody has decided on yet (CMAT-2-03). */
export const undecided = (visit: Visit, settings: Settings): boolean => needsOf(visit, settings).includes('decision') && visit.decision === undefined;

/**
 * What may be decided on a concern. Where the policy lets no visit pass that puts staff at risk, going alone with a telephone
 * call is no answer to it: somebody takes a precaution, or nobody goes (MCG-4.3-05).
 */
export const optionsUnder = ({ 'risk.unresolved': rule, 'risk.concernOptions': options }: Settings): Settings['risk.concernOptions'] =>
  rule === 'block' ? options.filter((option) => option !== 'safeAloneWithCall') : options;

/** How late this visit is overdue, in minutes: sooner where its risk is higher. */
export const afterMinutes = (visit: Visit, settings: Settings): number =>
  settings['risk.checks'].results[visit.risk.tier].afterMinutes ?? settings['overdue.afterMinutes'];

/** Whether anybody can make that call: while reception is closed, somebody who is asked instead. */
export const canBeCalled = (visit: Visit, settings: Settings, people: readonly Person[]): boolean =>
  !callsOutOfHours(visit.plan, settings) || outOfHoursContacts(visit, settings, people).length > 0;

/** Whether the office rings this visit's visitors once they are inside: for a concern, or one alone in the evening (CMAT-3-01). */
export function owesOfficeCall(visit: Visit, settings: Settings): boolean {
  const when = settings['checkins.safetyCall'];
  const evening = when.includes('loneEvening') && visit.risk.outOfHours && partyOf(going(visit).filter(({ position }) => position.at !== 'notGone').length, visit.outside) < 2;
  return evening || (when.length > 0 && needsOf(visit, settings).includes('officeCall'));
}
