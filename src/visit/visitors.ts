import type { Person } from '../school/people';
import { isSafe, type Visit, type Visitor } from './visit';

/** Everybody on the visit who has not said that they cannot come. */
export const going = (visit: Visit): Visitor[] => visit.visitors.filter((visitor) => visitor.coming !== 'no');

/** Everybody of whom it is not yet known that they are back, at home, or never went. */
export const unsafe = (visit: Visit): Visitor[] => going(visit).filter((visitor) => !isSafe(visitor));

/** Those on the way to a stop. */
export const onTheRoad = (visit: Visit): Visitor[] => going(visit).filter(({ position }) => position.at === 'road');

export const asVisitor = (visit: Visit, person: Pick<Person, 'id'>): Visitor | undefined =>
  going(visit).find((visitor) => visitor.id === person.id);
