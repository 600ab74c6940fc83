import { loneEvening, mustSayWhyThen, outOfHours } from '../../../policy/hours';
import type { Settings, VisitType } from '../../../policy/profile';
import type { Draft } from './draft';
import { kindOf } from './kind';
import { timesOf } from './times';

export interface ReasonAsks {
  /** What this kind of visit asks. */
  asks: VisitType['asks'];
  /** Why it cannot be done at school (MCG-6.1-01, HSP-B-04). */
  whyNotSchool: boolean;
  /** Why it has to be at that hour (CMAT-3-04, HSP-S-09). */
  whyThisHour: boolean;
  /** Who can be called on, of whoever goes alone at that hour (HSP-S-09). */
  backup: boolean;
  /** Other times are offered before an evening is settled for (HSP-S-10). */
  offersOtherTimes: boolean;
}

/** What the requester is asked about the reason for this visit, by its kind and hour. */
export function reasonAsks(draft: Draft, settings: Settings): ReasonAsks {
  const late = isLate(draft, settings);
  const offers = late && settings['hours.alternatives'] === 'offer';
  return {
    asks: kindOf(draft, settings)?.asks ?? [],
    whyNotSchool: settings['visit.alternativeAtSchool'] === 'ask',
    // As for one person alone, because who goes is chosen later.
    whyThisHour: offers || mustSayWhyThen(settings, late, true),
    backup: loneEvening(settings, late, true),
    offersOtherTimes: offers,
  };
}

/** Whether there is anything to ask at all. */
export const hasReason = ({ asks, whyNotSchool, whyThisHour }: ReasonAsks): boolean => asks.length > 0 || whyNotSchool || whyThisHour;

function isLate(draft: Draft, settings: Settings): boolean {
  const { leaveAt, backBy } = timesOf(draft);
  return leaveAt !== undefined && backBy !== undefined && outOfHours({ leaveAt, backBy, stops: [] }, settings);
}
