import type { Scene } from '../../desk/ports';
import type { Rung } from '../../visit/visit';
import { missingVisitors, type AlarmModel } from './alarm';
import { lastConfirmed, stopLines, type StopLine } from '../facts';

/** The families to ring, in the order of the visit: `cards/rung-families.json`. */
export interface RungFamiliesModel extends AlarmModel {
  step: string;
  last: { text: string }[];
  families: (StopLine & { answered: boolean; open: boolean; result: string })[];
}

export const drawRungFamilies = (scene: Scene, model: AlarmModel, step: string, rung: Rung): RungFamiliesModel => ({
  ...model,
  step,
  last: missingVisitors(scene).map((visitor) => ({ text: lastConfirmed(scene, visitor) })),
  families: stopLines(scene).map((line) => {
    const answer = rung.families.findLast(({ stop }) => stop === line.stop);
    const result = answer?.result === 'seen' ? 'Has seen them' : 'No reply';
    return { ...line, label: `Stop ${line.stop + 1}`, answered: answer !== undefined, open: answer === undefined, result };
  }),
});
