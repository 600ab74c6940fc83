import { daysBetween } from '../school/clock-time';
import type { Settings } from './profile';

/** What stands above a policy: its version, who approved it, and when it is next reviewed. */
export interface PolicyHeader {
  version: string;
  approvals: Settings['policy.approvedBy'];
  /** A month: `2026-10`. */
  nextReview: string;
  /** `soon` from so many days before that month as the policy says, `past` once the month is over. */
  review: 'fine' | 'soon' | 'past';
}

/** The header as it stands on this day (MCG-0-01, MCG-4.1-01). */
export function policyHeader(settings: Settings, today: string): PolicyHeader {
  const nextReview = reviewMonth(settings);
  const warn = settings['policy.reviewWarnDays'];
  return { version: settings['policy.version'], approvals: settings['policy.approvedBy'], nextReview, review: reviewOn(today, nextReview, warn) };
}

/**
 * So many months after the last approval whose month is known, or the month that the policy names, whichever comes
 * first (MCG-7-01).
 */
function reviewMonth({ 'policy.approvedBy': approvals, 'policy.reviewMonths': months, 'policy.reviewDate': named }: Settings): string {
  const approved = approvals.flatMap(({ on }) => on ?? []).sort().at(-1);
  const counted = approved === undefined ? named : plusMonths(approved, months);
  return counted < named ? counted : named;
}

function reviewOn(today: string, month: string, warnDays: number): PolicyHeader['review'] {
  if (today.slice(0, 7) > month) return 'past';
  return daysBetween(today, `${month}-01`) <= warnDays ? 'soon' : 'fine';
}

function plusMonths(month: string, more: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}
