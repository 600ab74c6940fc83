import { z } from 'zod';
import { afterSettings } from './settings/after';
import { beforeSettings } from './settings/before';
import type { ladderStep } from './settings/during';
import { duringSettings } from './settings/during';
import { peopleSettings, type outsideRoles, type parts } from './settings/people';
import { policySettings, type visitType } from './settings/policy';
import { riskSettings, type concernOptions, type riskCheck } from './settings/risk';

/** Every setting of a policy, by the names of the policy matrix. */
export const settings = z.strictObject({
  ...policySettings,
  ...peopleSettings,
  ...riskSettings,
  ...beforeSettings,
  ...duringSettings,
  ...afterSettings,
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
export type VisitType = z.infer<typeof visitType>;
export type RiskCheck = z.infer<typeof riskCheck>;
export type OutsideRole = (typeof outsideRoles)[number];
export type Part = (typeof parts)[number];
export type ConcernOption = (typeof concernOptions)[number];
export type LadderStep = z.infer<typeof ladderStep>;

/**
 * Where a value comes from: `stated` by the policy, our `reading` of it, our `default` where the policy is silent, `partly`
 * where the policy states some of it and the rest is our default, or the `school` itself.
 */
export interface Origin {
  source: 'stated' | 'partly' | 'reading' | 'default' | 'school';
  /** What it is stated in or read from, or what a default makes up for. */
  clause?: string;
}

/** A school's policy: what each setting is, and where that comes from. */
export interface Profile {
  id: string;
  name: string;
  settings: Settings;
  sources: Readonly<Record<SettingName, Origin>>;
}

/** The name of every setting, in the order in which a policy speaks of them. */
export const settingNames: readonly SettingName[] = settings.keyof().options;
