import { readAhead } from '../policy/match';
import type { School } from '../school/school';
import { inSlices } from './in-slices';
import type { Handle, Log, VisitStore } from './ports';

/** Has a school's open visits judged anew: all, or those on which this person goes. */
export type Recheck = (school: School, who?: string) => Promise<void>;

export interface RecheckDeps {
  store: Pick<VisitStore, 'open'>;
  handle: Handle;
  /** The school as it stands now: an older list of cautions must not undo what a newer one has found. */
  fresh(school: School): Promise<School>;
  log: Log;
}

/** So many visits at a time, so that a list that touches them all does not hold up everything else. */
const atOnce = 4;

/** A thousand cautions take long enough to read that somebody else would wait for it. */
const readAtOnce = 50;

/**
 * People, training or cautions have changed: every open visit concerned is judged anew on the school as it stands now.
 * One that cannot be does not stop the others, and is judged again when it is approved and when its visitors leave.
 */
export function makeRecheck({ store, handle, fresh, log }: RecheckDeps): Recheck {
  return async (given, who) => {
    const [school, open] = await Promise.all([fresh(given), store.open(given.id)]);
    const concerned = open.filter(({ visitors }) => who === undefined || visitors.some((visitor) => visitor.id === who));
    if (concerned.length > 0) await inSlices(school.cautions, readAtOnce, readAhead);
    const worker = async (): Promise<void> => {
      for (let visit = concerned.shift(); visit; visit = concerned.shift()) {
        try {
          await handle({ school, visit: visit.id, command: { type: 'recheck' } });
        } catch (fault) {
          log.error('a visit could not be judged anew', fault, { school: school.id, visit: visit.id });
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  };
}
