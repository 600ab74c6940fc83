import type { Scene } from '../../desk/ports';
import { owesConfirmation } from '../../policy/duties';
import { consultedOf } from '../../policy/responsible';
import type { Member } from '../../school/school';

/** Whether the DSL was asked about the family, as people say: `cards/parts/consulted.json`. */
export interface ConsultedLine {
  /** Whether the request names the DSL as asked. */
  named: boolean;
  style: 'default' | 'attention';
  text: string;
}

/** What whoever decides reads of the DSL: a request that names them as asked is not proof of it (MCG-6.1-04). */
export function consultedLine({ visit, school: { people } }: Scene): ConsultedLine {
  switch (visit.consultation) {
    case undefined:
      return { named: false, style: 'default', text: '' };
    case 'said':
      return { named: true, style: 'default', text: consultedOf(visit, people).length > 0 ? 'Not confirmed yet' : 'Nobody is free to confirm it' };
    case 'confirmed':
      return { named: true, style: 'default', text: 'Confirmed by the DSL' };
    case 'denied':
      return { named: true, style: 'attention', text: 'The DSL says they were not asked' };
  }
}

/** What a DSL reads and may say of it on a card that asks them for something else. */
export interface OwnConsultation {
  dslLine: string;
  maySayYes: boolean;
  maySayNot: boolean;
}

/** A DSL who approves is named on the card that they approve on: signing says yes, and More has what else there is to say. */
export function ownConsultation(viewer: Member, scene: Scene): OwnConsultation {
  if (!owesConfirmation(scene.visit, viewer, scene.school)) return { dslLine: '', maySayYes: false, maySayNot: false };
  return scene.visit.consultation === 'denied'
    ? { dslLine: 'You said that you were not asked. Once you have been, say so under More.', maySayYes: true, maySayNot: false }
    : { dslLine: 'The request says that you were asked about this family. Approving confirms it.', maySayYes: false, maySayNot: true };
}
