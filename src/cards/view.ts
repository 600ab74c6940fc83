import type { Scene } from '../desk/ports';
import { approvalSlots, slotFor } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { owesConfirmation } from '../policy/duties';
import { isOffice } from '../school/people';
import type { Member } from '../school/school';
import { isSafe, type Visit } from '../visit/visit';
import { asVisitor } from '../visit/visitors';
import { drawApproval } from './visit/approval';
import type { Card, Standing } from './buttons';
import { drawCompanion } from './visit/companion';
import { drawConsultation } from './visit/consultation';
import { drawHelpAlert } from './alarm/help-alert';
import { drawLeaving } from './visit/leaving';
import { drawLifting } from './visit/lifting';
import { drawLive } from './visit/live';
import { drawNudge } from './visit/nudge';
import { drawOffice } from './visit/office';
import { drawRungFor } from './alarm/rung';
import { drawSafetyCall } from './alarm/safety-call';
import { drawStatusFor } from './visit/status';

/** The viewer's own view of a card, as the visit stands now: what a press or a refresh is answered with. */
export function drawView(viewer: Member, about: Standing, scene: Scene, unwatched?: number): Card {
  const { visit } = scene;
  const self = asVisitor(visit, viewer);
  switch (about.card) {
    case 'leaving':
      return asksLeaving(visit) && mayAnswerLeaving(viewer, visit) ? drawLeaving(scene, viewer) : drawCurrent(viewer, scene);
    case 'nudge':
      return self && visit.stage === 'out' && !visit.alarm && !isSafe(self) && scene.now > visit.clock.from
        ? drawNudge(self, scene)
        : drawCurrent(viewer, scene);
    case 'safetyCall':
      return visit.safetyCall && !concerns(visit, viewer) ? drawSafetyCall(scene, visit.safetyCall, viewer) : drawCurrent(viewer, scene);
    case 'help':
      return visit.alarm && !concerns(visit, viewer) ? drawHelpAlert(scene, visit.alarm, viewer) : drawCurrent(viewer, scene);
    case 'rung':
      return visit.alarm && !concerns(visit, viewer) ? drawRungFor(viewer, scene, visit.alarm, unwatched) : drawCurrent(viewer, scene);
    case 'current':
    case 'notice':
      return drawCurrent(viewer, scene);
  }
}

/** The visit as this person has to do with it: visitor, whoever checks something first, approver, office, DSL, or whoever asks. */
function drawCurrent(viewer: Member, scene: Scene): Card {
  const { visit, school } = scene;
  const self = asVisitor(visit, viewer);
  if (self?.coming === 'asked' && visit.stage === 'assessed') return drawCompanion(viewer, scene);
  if (self) return isOver(visit) ? drawStatusFor(viewer, scene) : drawLive(viewer, self, scene);
  const lifting = concerns(visit, viewer) ? undefined : drawLifting(viewer, scene);
  if (lifting) return lifting;
  if (visit.stage === 'assessed' && slotFor(approvalSlots(visit, school.profile, school.people), viewer)) return drawApproval(viewer, scene);
  if (isOffice(viewer) && followsOffice(visit)) return drawOffice(scene);
  if (owesConfirmation(visit, viewer, school)) return drawConsultation(viewer, scene);
  return drawStatusFor(viewer, scene);
}

/** Over before it began: a visitor reads what happens instead. */
const isOver = ({ stage }: Visit): boolean => stage === 'blocked' || stage === 'inSchool';

const asksLeaving = (visit: Visit): boolean =>
  (visit.stage === 'authorised' || visit.stage === 'out') && !visit.alarm && visit.visitors.some(({ position }) => position.at === 'school');

const mayAnswerLeaving = (viewer: Member, visit: Visit): boolean =>
  isOffice(viewer) || asVisitor(visit, viewer)?.position.at === 'school';

const followsOffice = (visit: Visit): boolean => ['authorised', 'out', 'back'].includes(visit.stage) || visit.alarm !== undefined;
