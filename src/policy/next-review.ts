import type { Settings } from './profile';

/**
 * The month of the next review: so many months after the last approval whose month is known, or the month that the
 * policy names, whichever comes first (MCG-7-01).
 */
export function nextReview(values: Pick<Settings, 'policy.approvedBy' | 'policy.reviewMonths' | 'policy.reviewDate'>): string {
  const approved = values['policy.approvedBy'].flatMap(({ on }) => on ?? []).sort().at(-1);
  const named = values['policy.reviewDate'];
  const computed = approved === undefined ? named : plusMonths(approved, values['policy.reviewMonths']);
  return computed < named ? computed : named;
}

function plusMonths(month: string, more: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}
