import { isOffice, isSlt, type Person } from '../school/people';
import type { Instant, StepName, Visit } from '../visit/visit';
import { mayRespond } from './access';
import { concerns } from './concerns';
import { receptionClosed } from './hours';
import type { Profile } from './profile';
import { holding, outOfHoursContacts, standIns } from './responsible';

/** Whom a rung of the ladder calls: the office and the SLT in their places, and people in person. */
export interface Called {
  office: boolean;
  slt: boolean;
  people: Person[];
}

/**
 * Whom the profile names for this rung (`overdue.steps`), without those whom the visit concerns; for the first one, while
 * reception is closed at this moment, also whoever is asked then. Where nobody of them is free, the SLT is called instead,
 * so that no rung goes to nobody (CMAT-5-03, CMAT-5-04).
 */
export function calledFor(step: StepName, at: Instant, visit: Visit, { settings }: Profile, people: readonly Person[]): Called {
  const who = settings['overdue.steps'].find((rung) => rung.step === step)?.who ?? [];
  const free = people.filter((person) => !concerns(visit, person));
  const office = who.includes('office');
  const closed = step === 'mobile' && receptionClosed(at, settings);
  const named = [...new Set([...holding(who.filter((role) => role !== 'office'), visit, people), ...(closed ? outOfHoursContacts(visit, settings, people) : [])])];
  if (named.length > 0 || (office && free.some(isOffice))) return { office, slt: closed || step !== 'mobile', people: named };
  const seniors = free.filter(isSlt);
  return { office, slt: true, people: seniors.length > 0 ? seniors : standIns(free, settings) };
}

/** Whether this person may ring first and say what came of it: the office, and whoever may take the alarm on. */
export const mayRing = (person: Person, profile: Profile): boolean => isOffice(person) || mayRespond(person, profile);
