import type { Scene } from '../../desk/ports';
import { afterMinutes } from '../../policy/needs';

export interface Choice {
  title: string;
  value: string;
}

/** By how much the return may still be put off; nothing once the policy's limit is used up. */
export function lateChoices({ visit, school }: Scene): Choice[] {
  const left = afterMinutes(visit, school.profile.settings) - visit.clock.lateMinutes;
  return ['10', '15', '20', '30'].filter((value) => Number(value) <= left).map((value) => ({ title: `${value} minutes`, value }));
}

/** What stands chosen: a quarter of an hour, if the limit leaves that much. */
export const firstChoice = (choices: readonly Choice[]): string =>
  (choices.find(({ value }) => value === '15') ?? choices[0])?.value ?? '';
