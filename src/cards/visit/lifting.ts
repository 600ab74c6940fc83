import type { Scene } from '../../desk/ports';
import { owesAddressCheck } from '../../policy/duties';
import { liftersOf } from '../../policy/holds';
import type { Member } from '../../school/school';
import type { Hold } from '../../visit/visit';

/** What somebody with no other part in a visit has to do before it can go, or while it is out; undefined when nothing waits for them. */
export function liftingPart(viewer: Member, scene: Scene): 'addressCheck' | 'training' | 'concern' | undefined {
  if (checks(viewer, scene)) return 'addressCheck';
  return (['training', 'concern'] as const).find((what) => lifts(viewer, scene, what));
}

const lifts = (viewer: Member, { visit, school: { profile, people } }: Scene, what: Hold['what']): boolean =>
  visit.stage === 'assessed' &&
  visit.holds.some((hold) => hold.what === what && liftersOf(hold, visit, { profile, people }).some(({ id }) => id === viewer.id));

/** A near match is put before whoever keeps the list also once people are out (HHN-AIM-10). */
const checks = (viewer: Member, { visit, school }: Scene): boolean => (visit.stage === 'assessed' || !visit.alarm) && owesAddressCheck(visit, viewer, school);
