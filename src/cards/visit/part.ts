import type { Scene } from '../../desk/ports';
import { approvalSlots, slotFor } from '../../policy/authorise';
import { concerns } from '../../policy/concerns';
import { owesConfirmation } from '../../policy/duties';
import { isOffice } from '../../school/people';
import type { Member } from '../../school/school';
import type { Visit } from '../../visit/visit';
import { asVisitor } from '../../visit/visitors';

import { liftingPart } from './lifting';

/** What somebody has to do with a visit now: it decides which card is theirs, and what a toast asks of them. */
export type Part = 'companion' | 'visitor' | 'addressCheck' | 'training' | 'concern' | 'approval' | 'office' | 'consultation' | 'onlooker';

/** Visitor, whoever checks something first, approver, office, DSL, or whoever asks. */
export function partOf(viewer: Member, scene: Scene): Part {
  const { visit, school } = scene;
  const self = asVisitor(visit, viewer);
  if (self?.coming === 'asked' && visit.stage === 'assessed') return 'companion';
  if (self) return isOver(visit) ? 'onlooker' : 'visitor';
  const lifting = concerns(visit, viewer) ? undefined : liftingPart(viewer, scene);
  if (lifting) return lifting;
  if (visit.stage === 'assessed' && slotFor(approvalSlots(visit, school.profile, school.people), viewer)) return 'approval';
  if (isOffice(viewer) && followsOffice(visit)) return 'office';
  return owesConfirmation(visit, viewer, school) ? 'consultation' : 'onlooker';
}

/** Over before it began: a visitor reads what happens instead. */
const isOver = ({ stage }: Visit): boolean => stage === 'blocked' || stage === 'inSchool';

const followsOffice = (visit: Visit): boolean => ['authorised', 'out', 'back'].includes(visit.stage) || visit.alarm !== undefined;
