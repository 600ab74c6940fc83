import type { OpenVisit } from '../desk/ports';
import type { Instant } from '../visit/visit';
import type { Known } from './identity';

/** An open visit of the speaker's own. */
export interface Own extends Known {
  visit: OpenVisit;
}

const hoursMs = 3_600_000;
/** Somebody may have set out on a visit that nobody has approved. */
const halfAnHourMs = 1_800_000;
/** An approved visit this far ahead is not what somebody in trouble speaks of. */
const underWayFromHours = 12;

export const isVisitor = (visit: OpenVisit, person: string): boolean => visit.visitors.some(({ id }) => id === person);

/** Those a report of this kind can be about; when none is, all, so that the answer can say why not. */
export const fitting = (own: readonly Own[], leaving: boolean): readonly Own[] => {
  const fits = own.filter(({ visit }) => visit.stage === 'out' || (leaving && visit.stage === 'authorised'));
  return fits.length > 0 ? fits : own;
};

/** The visit that a call for help is about: nobody in trouble is asked which, the nearest counts. */
export const inTrouble = (own: readonly Own[], now: Instant): Own | undefined => {
  const at = Date.parse(now);
  const away = ({ visit }: Own): number => Math.abs(Date.parse(visit.leaveAt) - at);
  const out = own.filter(({ visit }) => visit.stage === 'out' || visit.stage === 'back');
  const ahead = ({ visit }: Own): number => (visit.stage === 'authorised' ? underWayFromHours * hoursMs : halfAnHourMs);
  const soon = own.filter((one) => Date.parse(one.visit.leaveAt) - at < ahead(one));

  return [...(out.length > 0 ? out : soon)].sort((one, other) => away(one) - away(other))[0];
};

/** Whether somebody is away from school on this visit by now, as far as anybody knows. */
export const isAway = ({ visit }: Own, now: Instant): boolean => visit.stage === 'out' || (visit.stage === 'authorised' && visit.leaveAt <= now);
