import type { Scene } from '../../desk/ports';
import { unmetBy } from '../../policy/holds';
import type { Member } from '../../school/school';
import { mayReportLeft } from '../../visit/leave-anyway';
import { plus } from '../../visit/time';
import { isNotToLeave } from '../../visit/visit';
import { going } from '../../visit/visitors';

/** What is offered to say of somebody who has left although they were not to: `cards/parts/left-*.json`. */
export interface LeftAnyway {
  leftSelf: boolean;
  leftOthers: { id: string; title: string }[];
  anyLeft: boolean;
}

/** In minutes: around its time somebody may have set out; of others it is asked from then on, and not in the way of an approver before. */
const near = { self: 12 * 60, others: 0, after: 12 * 60 };

/** Those who are not to leave and of whom this viewer may say that they have; of others only by whoever may hear it from them. */
export function leftAnyway(viewer: Member, scene: Scene): LeftAnyway {
  const { visit, now, school: { profile, people } } = scene;
  const since = (minutes: number): boolean => now >= plus(visit.plan.leaveAt, -minutes) && now <= plus(visit.plan.backBy, near.after);
  const barred = going(visit).filter(
    ({ id, position }) =>
      (position.at === 'school' || position.at === 'notGone') &&
      (isNotToLeave(visit) || (visit.stage === 'authorised' && unmetBy(visit, id, profile.settings).length > 0)) &&
      mayReportLeft(visit, viewer, id, { profile, people }),
  );
  const self = since(near.self) && barred.some(({ id }) => id === viewer.id);
  const others = since(near.others) ? barred.filter(({ id }) => id !== viewer.id) : [];
  return {
    leftSelf: self,
    leftOthers: others.slice(0, 3).map(({ id, name }) => ({ id, title: `${name} has left all the same` })),
    anyLeft: self || others.length > 0,
  };
}
