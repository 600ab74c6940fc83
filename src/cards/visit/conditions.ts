import type { Scene } from '../../desk/ports';
import { unmetConditions } from '../../policy/holds';
import { owesOfficeCall, twoNeeded } from '../../policy/needs';
import { callerFirst } from '../words/caller-words';

/** What must hold when visitors leave, said to them; before anybody has left (CMAT-2-04). */
export function conditionLines(scene: Scene): string[] {
  const { visit, school: { profile: { settings } }, private: { notes } } = scene;
  if (visit.stage !== 'authorised') return [];
  const { decision } = visit;
  const safeguards = decision?.option === 'addMitigation' && decision.note !== undefined ? (notes[decision.note] ?? '') : '';
  return [
    ...(twoNeeded(visit, settings) ? ['Nobody goes alone.'] : []),
    ...(decision?.option === 'withPolice' ? [policeNamed({ visit }) ? 'Go with the police only.' : 'Go with the police only. Say which officer comes.'] : []),
    ...(safeguards === '' ? [] : [`Agreed: ${safeguards}`]),
    ...(owesOfficeCall(visit, settings) ? [`${callerFirst(scene)} rings you once you are inside.`] : []),
  ];
}

/** Whether the police are to come and it is not yet said who. */
export const policeMissing = (scene: Scene): boolean => scene.visit.decision?.option === 'withPolice' && !policeNamed(scene);

/** What was agreed for leaving and does not hold now, for the office and for those who agreed to it; the warnings have words of their own. */
export const unmetLines = ({ visit, school: { profile } }: Scene): string[] =>
  [...(visit.breach?.includes('approval') ? (['approval'] as const) : []), ...unmetConditions(visit, profile.settings)].flatMap((condition) => {
    switch (condition) {
      case 'approval':
        return ['They left without approval.'];
      case 'secondPerson':
        return ['Two people were to go.'];
      case 'police':
        return ['The police were to go along.'];
      case 'caution':
        return [];
    }
  });

const policeNamed = ({ visit }: Pick<Scene, 'visit'>): boolean => visit.outside.some(({ role }) => role === 'police');
