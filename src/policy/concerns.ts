import type { Person } from '../school/people';
import type { Visit } from '../visit/visit';

/** Everybody the visit concerns: they approve, own, skip and close nothing of it. */
export const concerns = (visit: Visit, person: Pick<Person, 'id'>): boolean =>
  visit.requester === person.id || visit.visitors.some((visitor) => visitor.id === person.id && visitor.coming !== 'no');
