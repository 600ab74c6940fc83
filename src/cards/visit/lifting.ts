import type { Scene } from '../../desk/ports';
import { owesAddressCheck } from '../../policy/duties';
import { liftersOf } from '../../policy/holds';
import type { Member } from '../../school/school';
import type { Hold } from '../../visit/visit';
import { drawAddressCheck } from './address-check';
import type { Card } from '../buttons';
import { drawConcern } from './concern';
import { drawTraining } from '../register/training';

/** What somebody with no other part in a visit has to do before it can go, or while it is out; undefined when nothing waits for them. */
export function drawLifting(viewer: Member, scene: Scene): Card | undefined {
  if (checks(viewer, scene)) return drawAddressCheck(viewer, scene);
  if (lifts(viewer, scene, 'training')) return drawTraining(viewer, scene);
  return lifts(viewer, scene, 'concern') ? drawConcern(viewer, scene) : undefined;
}

const lifts = (viewer: Member, { visit, school: { profile, people } }: Scene, what: Hold['what']): boolean =>
  visit.stage === 'assessed' &&
  visit.holds.some((hold) => hold.what === what && liftersOf(hold, visit, { profile, people }).some(({ id }) => id === viewer.id));

/** A near match is put before whoever keeps the list also once people are out (HHN-AIM-10). */
const checks = (viewer: Member, { visit, school }: Scene): boolean => (visit.stage === 'assessed' || !visit.alarm) && owesAddressCheck(visit, viewer, school);
