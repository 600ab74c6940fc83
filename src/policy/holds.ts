import { dateOf } from '../school/clock-time';
import type { Person } from '../school/people';
import type { Context } from '../visit/commands';
import type { Condition } from '../visit/events';
import type { Hold, Visit, Visitor } from '../visit/visit';
import { going } from '../visit/visitors';
import { waitingFor } from './authorise';
import { unhandled, unruled } from './cautions';
import { twoNeeded, undecided } from './needs';
import { partyOf } from './pairs';
import type { Settings } from './profile';
import { confirmedSince, isTrained, lacksOf } from './readiness';
import { checkersOf, decidersOf, trainersOf } from './responsible';

type Known = Pick<Context, 'profile' | 'people' | 'termBegan' | 'now'>;

/** What an approval waits for, in the order in which it is put before people. */
export function holdsOf(visit: Visit, known: Known): Hold[] {
  const { settings } = known.profile;
  const staff = going(visit);
  return [
    ...staff.filter(({ coming }) => coming === 'asked').map(({ id }): Hold => ({ what: 'companion', who: id })),
    ...staff.flatMap((visitor) => ofFile(visit, visitor, known)),
    ...(needsAnother(visit, settings) ? [{ what: 'secondPerson' } as const] : []),
    ...(addressOpen(visit, settings) ? [{ what: 'addressCheck' } as const] : []),
    ...(concernOpen(visit, known) ? [{ what: 'concern' } as const] : []),
  ];
}

function ofFile(visit: Visit, { id }: Visitor, { profile: { settings }, people, termBegan, now }: Known): Hold[] {
  const file: Pick<Person, 'record'> = people.find((one) => one.id === id) ?? {};
  const lacks = lacksOf(file, settings, confirmedSince(settings, termBegan, dateOf(visit.requestedAt)));
  const untrained = settings['training.rule'] === 'block' && !isTrained(file, dateOf(now));
  return [
    ...(lacks.length > 0 ? [{ what: 'details', who: id, lacks } as const] : []),
    ...(untrained ? [{ what: 'training', who: id } as const] : []),
  ];
}

/** Two are needed, and there are not two. */
const needsAnother = (visit: Visit, settings: Settings, staff = going(visit).length): boolean =>
  twoNeeded(visit, settings) && partyOf(staff, visit.outside) < 2;

/** An address of which somebody has yet to say whether it is clear. */
export const addressOpen = (visit: Visit, settings: Settings): boolean =>
  unruled(visit).length > 0 || (settings['risk.addressCheckBy'].length > 0 && visit.addressesChecked === undefined);

/** A concern is decided with the approval, unless none of those who may approve may decide on it. */
export function concernOpen(visit: Visit, { profile, people }: Pick<Known, 'profile' | 'people'>): boolean {
  if (!undecided(visit, profile.settings)) return false;
  const deciders = decidersOf(visit, profile.settings, people);
  return !waitingFor(visit, profile, people).some(({ id }) => deciders.some((person) => person.id === id));
}

/** Who can lift a hold. */
export function liftersOf(hold: Hold, visit: Visit, { profile: { settings }, people }: Pick<Known, 'profile' | 'people'>): Person[] {
  switch (hold.what) {
    case 'companion':
    case 'details':
      return people.filter(({ id }) => id === hold.who);
    case 'training':
      return trainersOf(settings, people, hold.who);
    case 'secondPerson':
      return people.filter(({ id }) => id === visit.requester);
    case 'addressCheck':
      return checkersOf(visit, settings, people);
    case 'concern':
      return decidersOf(visit, settings, people);
  }
}

/** The same for somebody who leaves now, also if they were marked as not gone. */
export const unmetBy = (visit: Visit, who: string, settings: Settings): Condition[] =>
  unmetConditions({ ...visit, visitors: visit.visitors.map((visitor) => (visitor.id === who ? { ...visitor, position: { at: 'school' } } : visitor)) }, settings);

/** What must hold when visitors leave and does not: two people, the police, and no caution that nobody has dealt with. */
export function unmetConditions(visit: Visit, settings: Settings): Condition[] {
  const leaving = going(visit).filter(({ position }) => position.at !== 'notGone').length;
  const police = visit.decision?.option === 'withPolice' && !visit.outside.some(({ role }) => role === 'police');
  return [
    ...(needsAnother(visit, settings, leaving) ? (['secondPerson'] as const) : []),
    ...(police ? (['police'] as const) : []),
    ...(unhandled(visit).length > 0 ? (['caution'] as const) : []),
  ];
}
