import type { Standing } from '../../visit/standing';
import type { Instant } from '../../visit/visit';
import type { Band } from '../head';

interface Look {
  style: Band['style'];
  words: string;
  /** What the moment is that matters there. */
  label?: string;
}

/** One word for one state, on every card and list. */
const looks: Readonly<Record<Standing['is'], Look>> = {
  changesAsked: { style: 'warning', words: 'Changes asked for' },
  needsCompanion: { style: 'warning', words: 'Needs another companion' },
  waitsForCompanion: { style: 'emphasis', words: 'Waiting for a companion', label: 'Leaves' },
  waitsForCheck: { style: 'emphasis', words: 'Waiting for a check', label: 'Leaves' },
  waitsForApproval: { style: 'emphasis', words: 'Waiting for approval', label: 'Leaves' },
  approved: { style: 'accent', words: 'Approved', label: 'Leaves' },
  out: { style: 'accent', words: 'Out', label: 'Due back' },
  safe: { style: 'good', words: 'Everyone is safe', label: 'Since' },
  finished: { style: 'good', words: 'Finished' },
  declined: { style: 'warning', words: 'Declined' },
  blocked: { style: 'attention', words: 'Not approved' },
  cancelled: { style: 'emphasis', words: 'Cancelled' },
  didNotGo: { style: 'emphasis', words: 'Did not go' },
  inSchool: { style: 'emphasis', words: 'Meeting in school, not a home visit' },
  overdue: { style: 'attention', words: 'Overdue', label: 'Due back' },
  callNotMade: { style: 'attention', words: 'No safety call recorded', label: 'At' },
  callNotAnswered: { style: 'attention', words: 'No answer to the safety call', label: 'At' },
  callFailed: { style: 'attention', words: 'Safety call failed', label: 'At' },
  help: { style: 'attention', words: 'Help asked for', label: 'At' },
  alarm: { style: 'attention', words: 'Alarm' },
};

/** How a state looks now: past its moment it says so. */
export function lookOf({ is, at }: Standing, now: Instant): Look {
  const late = at !== undefined && now > at;
  if (is === 'out' && late) return { style: 'warning', words: 'Out, late', label: 'Due back' };
  if (is === 'approved' && late) return { style: 'warning', words: 'Approved, no word of leaving', label: 'Leaves' };
  return looks[is];
}
