import type { Person } from '../school/people';
import type { Visit } from '../visit/visit';
import { asVisitor } from '../visit/visitors';

/** Everybody the visit concerns: they approve, own, skip and close nothing of it. */
export const concerns = (visit: Visit, person: Pick<Person, 'id'>): boolean =>
  visit.requester === person.id || asVisitor(visit, person) !== undefined;
