import { z } from 'zod';
import { outsideRoles, parts } from '../../policy/settings/people';
import type { Condition } from '../../visit/events';
import type { PastAlarm } from '../../visit/alarm';
import type { Alarm, Block, Elsewhere, Found, Hold, Lack, Outsider, Plan, Position, Precaution, Risk, SafetyCall, StepName, StopRefused, Tier, Visit, Visitor } from '../../visit/visit';
import { exactly } from './exactly';

/** ISO-8601, UTC. Zod's own check builds its pattern anew each time. */
export const instant = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/);
const count = z.number().int().nonnegative();

export const position = exactly<Position>()(
  z.discriminatedUnion('at', [
    z.strictObject({ at: z.literal('school') }),
    z.strictObject({ at: z.literal('road'), stop: count }),
    z.strictObject({ at: z.literal('property'), stop: count }),
    z.strictObject({ at: z.literal('returning') }),
    z.strictObject({ at: z.literal('goingHome') }),
    z.strictObject({ at: z.literal('back') }),
    z.strictObject({ at: z.literal('home') }),
    z.strictObject({ at: z.literal('notGone') }),
  ]),
);

export const visitor = exactly<Visitor>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    lead: z.boolean(),
    coming: z.enum(['asked', 'yes', 'no']),
    position,
    since: instant,
    clockFrom: instant.optional(),
    part: z.enum(parts).optional(),
    regular: z.boolean().optional(),
  }),
);

export const condition = exactly<Condition>()(z.enum(['approval', 'secondPerson', 'police', 'caution']));

export const stopRefused = exactly<StopRefused>()(z.enum(['answers', 'caution', 'hours', 'alone']));

export const plannedStop = z.strictObject({ startAt: instant, minutes: z.number() });

export const plan = exactly<Plan>()(
  z.strictObject({
    leaveAt: instant,
    backBy: instant,
    stops: z.array(plannedStop),
  }),
);

export const tier = exactly<Tier>()(z.enum(['low', 'medium', 'high']));

export const risk = exactly<Risk>()(
  z.strictObject({
    tier,
    assessed: tier,
    blocked: z.boolean(),
    needs: z.array(z.enum(['secondPerson', 'decision', 'officeCall'])),
    outOfHours: z.boolean(),
  }),
);

export const block = exactly<Block>()(z.enum(['answer', 'knownViolence', 'prohibited']));

export const outsider = exactly<Outsider>()(z.strictObject({ role: z.enum(outsideRoles), counts: z.boolean() }));

export const found = exactly<Found>()(
  z.strictObject({
    stop: count,
    caution: z.string(),
    kind: z.enum(['prohibited', 'violence', 'caution']),
    how: z.enum(['same', 'near']),
    ruling: z.enum(['same', 'different']).optional(),
    accepted: z.boolean().optional(),
  }),
);

const lack = exactly<Lack>()(z.enum(['mobile', 'nextOfKin', 'confirmation', 'policy']));

export const hold = exactly<Hold>()(
  z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('companion'), who: z.string() }),
    z.strictObject({ what: z.literal('details'), who: z.string(), lacks: z.array(lack) }),
    z.strictObject({ what: z.literal('training'), who: z.string() }),
    z.strictObject({ what: z.literal('secondPerson') }),
    z.strictObject({ what: z.literal('addressCheck') }),
    z.strictObject({ what: z.literal('concern') }),
  ]),
);

export const elsewhere = exactly<Elsewhere>()(z.strictObject({ who: z.string(), number: z.string(), from: instant, until: instant }));

export const precaution = exactly<Precaution>()(z.enum(['safeAloneWithCall', 'joint', 'withPolice', 'addMitigation']));

export const stepName = exactly<StepName>()(
  z.enum(['mobile', 'slt', 'mobileAgain', 'nextOfKin', 'families', 'police']),
);

export const safetyCall = exactly<SafetyCall>()(
  z.strictObject({ stop: count, dueAt: instant, lateAt: instant, asked: z.boolean(), unheard: z.boolean().optional() }),
);

const rung = z.strictObject({
  step: stepName,
  openedAt: instant,
  result: z.enum(['noReply', 'taken', 'notNeeded', 'told']).optional(),
  by: z.string().optional(),
  families: z.array(z.strictObject({ stop: count, result: z.enum(['noReply', 'seen']) })),
  delivered: z.boolean(),
  unreached: z.array(z.string()),
});

const alarmShape = z.strictObject({
  kind: z.enum(['overdue', 'help', 'safetyCall']),
  openedAt: instant,
  about: z.array(z.string()),
  why: z.record(z.string(), z.strictObject({ what: z.enum(['overdue', 'callNotMade', 'callNotAnswered', 'help']), at: instant })).optional(),
  since: z.number(),
  dueBack: instant,
  rungs: z.array(rung),
  owner: z.string().optional(),
  repeatedAt: instant.optional(),
  calledAt: instant.optional(),
});

const alarm = exactly<Alarm>()(alarmShape);
const pastAlarm = exactly<PastAlarm>()(alarmShape.extend({ endedAt: instant }));

const approval = z.strictObject({
  slot: z.enum(['approver', 'dsl']),
  by: z.string(),
  at: instant,
  recordedBy: z.string().optional(),
});

export const stage = z.enum([
  'requested',
  'assessed',
  'authorised',
  'out',
  'back',
  'closed',
  'declined',
  'blocked',
  'cancelled',
  'didNotGo',
  'inSchool',
]);

/** Strict, because a field we do not know may be the one that keeps somebody watched. */
export const visit = exactly<Visit>()(
  z.strictObject({
    id: z.string(),
    number: z.string(),
    school: z.string(),
    version: count,
    stage,
    type: z.string(),
    safeguarding: z.boolean(),
    requester: z.string(),
    chat: z.string().optional(),
    requestedAt: instant,
    revision: count,
    plan,
    visitors: z.array(visitor),
    risk,
    block: block.optional(),
    elsewhere: z.array(elsewhere).optional(),
    sensitive: z.boolean(),
    policyVersion: z.string(),
    outside: z.array(outsider),
    cautions: z.array(found),
    addressesChecked: z.strictObject({ by: z.string(), at: instant }).optional(),
    holds: z.array(hold),
    consultation: z.enum(['said', 'confirmed', 'denied']).optional(),
    approvals: z.array(approval),
    decision: z.strictObject({ option: precaution, by: z.string(), at: instant, note: z.string().optional() }).optional(),
    clock: z.strictObject({ from: instant, dueBack: instant, lateMinutes: z.number() }),
    asked: z.strictObject({
      approval: instant.optional(),
      leaving: instant.optional(),
      arrival: instant.optional(),
      nudge: instant.optional(),
      outcome: instant.optional(),
    }),
    breach: z.array(condition).optional(),
    stopRefused: stopRefused.optional(),
    safetyCall: safetyCall.optional(),
    called: z.array(count).optional(),
    lastCall: z.strictObject({ stop: count, result: z.enum(['answered', 'notAnswered', 'notMade', 'notNeeded']), at: instant }).optional(),
    alarm: alarm.optional(),
    lastAlarm: pastAlarm.optional(),
    backAt: instant.optional(),
    unreached: z.array(z.string()),
  }),
);

/** What the visit row holds: the state, and the operations that led to it. */
export const visitState = z.strictObject({ visit, operations: z.array(z.string()) });
