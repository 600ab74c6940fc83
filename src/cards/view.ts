import type { Scene } from '../desk/ports';
import { concerns } from '../policy/concerns';
import { isOffice } from '../school/people';
import type { Member } from '../school/school';
import { isSafe, type Visit } from '../visit/visit';
import { asVisitor } from '../visit/visitors';
import { drawTraining } from './register/training';
import { drawAddressCheck } from './visit/address-check';
import { drawApproval } from './visit/approval';
import type { Card, Standing } from './buttons';
import { drawCompanion } from './visit/companion';
import { drawConcern } from './visit/concern';
import { drawConsultation } from './visit/consultation';
import { drawHelpAlert } from './alarm/help-alert';
import { drawLeaving } from './visit/leaving';
import { drawLive } from './visit/live';
import { drawNudge } from './visit/nudge';
import { drawOffice } from './visit/office';
import { partOf } from './visit/part';
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

/** The visit as this person has to do with it. */
function drawCurrent(viewer: Member, scene: Scene): Card {
  const self = asVisitor(scene.visit, viewer);
  switch (partOf(viewer, scene)) {
    case 'companion':
      return drawCompanion(viewer, scene);
    case 'visitor':
      return self ? drawLive(viewer, self, scene) : drawStatusFor(viewer, scene);
    case 'addressCheck':
      return drawAddressCheck(viewer, scene);
    case 'training':
      return drawTraining(viewer, scene);
    case 'concern':
      return drawConcern(viewer, scene);
    case 'approval':
      return drawApproval(viewer, scene);
    case 'office':
      return drawOffice(scene);
    case 'consultation':
      return drawConsultation(viewer, scene);
    case 'onlooker':
      return drawStatusFor(viewer, scene);
  }
}

const asksLeaving = (visit: Visit): boolean =>
  (visit.stage === 'authorised' || visit.stage === 'out') && !visit.alarm && visit.visitors.some(({ position }) => position.at === 'school');

const mayAnswerLeaving = (viewer: Member, visit: Visit): boolean =>
  isOffice(viewer) || asVisitor(visit, viewer)?.position.at === 'school';
