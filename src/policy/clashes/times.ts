import type { Problem } from '../problems';
import type { LadderStep, Settings } from '../profile';
import { clash } from './clash';

/** What comes first is earlier. */
export const timeClashes = (values: Settings): Problem[] => {
  const {
    'checkins.safetyCallMinutes': { from, to },
    'overdue.nudgeMinutes': nudge,
    'overdue.afterMinutes': after,
    'duration.normalMinutes': normal,
    'duration.maxMinutes': { minutes: most },
  } = values;
  return [
    ...clash(from >= to, 'checkins.safetyCallMinutes', { from, to }, 'an earlier from than to'),
    ...clash(nudge >= after, 'overdue.nudgeMinutes', nudge, `less than overdue.afterMinutes, which is ${after}`),
    ...clash(normal !== 'ask' && normal > most, 'duration.normalMinutes', normal, `not above duration.maxMinutes, which is ${most}`),
    ...ladder(values['overdue.steps']),
  ];
};

/** A rung's latest time is counted from the SLT rung, so those before it have none, and no rung overtakes another. */
const ladder = (rungs: readonly LadderStep[]): Problem[] =>
  rungs.flatMap(({ step, latestAfterSlt: latest }, i) => {
    const before = rungs.slice(0, i).flatMap((rung) => rung.latestAfterSlt ?? []);
    const least = Math.max(...before);
    const early = i <= rungs.findIndex((rung) => rung.step === 'slt');
    const at = `overdue.steps ${step}/latestAfterSlt`;
    return [
      ...clash(latest !== undefined && early, at, latest, 'nothing: this rung opens no later than the SLT rung'),
      ...clash(latest !== undefined && latest < least, at, latest, `not below ${least}, the latest of a rung before it`),
    ];
  });
