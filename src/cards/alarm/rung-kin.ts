import type { Scene } from '../../desk/ports';
import { member } from '../../school/school';
import { missingVisitors, type AlarmModel } from './alarm';
import { outsideLines } from '../visit/outside-lines';
import { phoneLink } from '../words/words';

/** Next of kin to ring: `cards/rung-kin.json`. */
export interface RungKinModel extends AlarmModel {
  step: string;
  kin: { name: string; of: string; phone: string }[];
}

/** Next of kin of the missing, and of an outside professional the organisation, for the owner of the alarm at this rung and for nobody else. */
export const drawRungKin = (scene: Scene, model: AlarmModel, step: string): RungKinModel => ({
  ...model,
  step,
  kin: [
    ...missingVisitors(scene).map(({ id, name }) => {
      const kin = member(scene.school, id)?.nextOfKin;
      return { name: kin?.name ?? 'Nobody on record', of: `for ${name}`, phone: phoneLink(kin?.phone ?? '') };
    }),
    ...outsideLines(scene, true).map(({ name, role, phone }) => ({ name, of: `${role}, with them`, phone })),
  ],
});
