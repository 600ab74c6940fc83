import { z } from 'zod';
import { roles } from '../school/people';

const role = z.enum(roles);
const minutes = (from: number, to: number) => z.number().int().min(from).max(to);

/** One kind of visit a school makes. */
export const visitType = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*$/, 'letters only, the first one small'),
  label: z.string().min(3).max(60),
  group: z.enum(['relationship', 'information', 'attendance', 'safeguarding', 'procedural', 'support', 'other']),
});

/** One question of the risk checklist and what its answers change. */
const riskCheck = z.strictObject({
  id: z.string().regex(/^[A-Z]+-[0-9A-Z]+$/, 'capitals, a hyphen, then digits or capitals'),
  ask: z.string().min(8).max(70),
  /** stop: yes blocks. red and amber: yes counts so. control: no counts as missing. note: text, changes nothing. */
  kind: z.enum(['stop', 'red', 'amber', 'control', 'note']),
  /** What a yes brings with it, beside its weight. */
  then: z.array(z.enum(['secondPerson', 'decision', 'officeCall'])).default([]),
  /** Some questions are only for whoever goes alone. */
  when: z.enum(['always', 'alone']).default('always'),
});

/** One rung of the ladder: what is done, by whom, and the latest it may open after the SLT rung. */
const ladderStep = z.strictObject({
  step: z.enum(['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police']),
  who: z.array(role).min(1),
  latestAfterSlt: minutes(10, 120).optional(),
});

/** A list in which no two entries have the same id. */
const unique = <Entry extends z.ZodType<{ id: string }>>(entry: Entry) =>
  z
    .array(entry)
    .min(1)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, { message: 'no id twice' });

const order = ['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police'] as const;

/** Every rung, in one order, police last: a ladder that leaves anybody out is refused. */
const ladder = z
  .array(ladderStep)
  .refine((steps) => steps.map((rung) => rung.step).join() === order.join(), {
    message: `these rungs in this order: ${order.join(', ')}`,
  });

/** The settings that the bot obeys, by the names of the policy matrix. */
export const settings = z.strictObject({
  visitTypes: unique(visitType),
  'authorise.approvers': z.array(role).min(1),
  'authorise.dslJoint': z.enum(['safeguardingFocus', 'notify', 'off']),
  'authorise.seniorOwnVisit': z.enum(['headteacherOnly', 'anotherApprover']),
  'authorise.headteacherOwnVisit': z.array(role).min(1),
  'pairs.rule': z.enum(['required', 'recommended']),
  'risk.checks': unique(riskCheck),
  'risk.concernRaiseTo': z.array(role).min(1),
  'risk.concernOptions': z.array(z.enum(['safeAloneWithCall', 'joint', 'withPolice', 'addMitigation'])).min(1),
  'checkins.notReturning': z.enum(['phone', 'button']),
  'checkins.safetyCall': z.enum(['loneWithConcern', 'off']),
  'checkins.safetyCallMinutes': z.strictObject({ from: minutes(1, 30), to: minutes(2, 45) }),
  'overdue.clockFrom': z.enum(['lastFinish', 'expectedReturn']),
  'overdue.nudgeMinutes': minutes(1, 30),
  'overdue.afterMinutes': minutes(5, 60),
  'overdue.stepGapMinutes': minutes(2, 15),
  'overdue.steps': ladder,
  'outcome.system': z.string().min(1),
  'outcome.reminderMinutes': minutes(15, 240),
});

export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;
export type VisitType = z.infer<typeof visitType>;
export type RiskCheck = z.infer<typeof riskCheck>;
export type LadderStep = z.infer<typeof ladderStep>;

/** A school's policy: what each setting is. */
export interface Profile {
  id: string;
  name: string;
  settings: Settings;
}
