import { dateOf } from '../../../school/clock-time';
import type { Entered, Kept } from '../../../school/roll';
import type { Clock } from '../../ports';
import type { Recheck } from '../../recheck';
import type { Register } from '../../register';
import type { SaveMine } from '../request/mine';

/**
 * Puts on file what somebody enters of themselves, and judges their open visits anew: an approval that waited for it
 * goes on at once (MCG-4.4-01).
 */
export const makeSaveMine =
  ({ register, recheck, clock }: { register: Pick<Register, 'changePerson'>; recheck: Recheck; clock: Clock }): SaveMine =>
  async (by, school, { mobile, nextOfKin, vehicle, confirmed, read }) => {
    const today = dateOf(clock.now());
    const saved = await register.changePerson(school, by.id, (kept, listed) => ({
      ...kept,
      mobile: entered(mobile, listed.mobile, kept.mobile),
      nextOfKin: entered(nextOfKin, listed.nextOfKin, kept.nextOfKin),
      vehicle: entered(vehicle, listed.vehicle, kept.vehicle),
      ...(confirmed && { confirmedOn: today }),
      policyRead: read ? withReading(kept.policyRead, school.profile.settings['policy.version'], today) : kept.policyRead,
    }));
    await recheck(saved, by.id);
    return saved;
  };

/** What the list says already is not kept beside it, so that the list counts again when it changes. */
function entered<Value>(value: Value | undefined, listed: Value | undefined, before: Entered<Value> | undefined): Entered<Value> | undefined {
  if (value === undefined) return before;
  if (JSON.stringify(value) === JSON.stringify(listed)) return undefined;
  return { value, ...(listed !== undefined && { instead: listed }) };
}

const withReading = (before: Kept['policyRead'], version: string, on: string): Kept['policyRead'] =>
  before.some((reading) => reading.version === version) ? before : [...before, { version, on }];
