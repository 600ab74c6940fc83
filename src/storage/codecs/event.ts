import { z } from 'zod';
import type { Recorded } from '../../visit/events';
import { exactly } from './exactly';
import { block, condition, elsewhere, found, hold, instant, outsider, plan, plannedStop, precaution, risk, safetyCall, stepName, stopRefused, tier, visitor } from './visit';

const count = z.number().int().nonnegative();
const stamp = { seq: count, at: instant, by: z.string(), as: z.string() };
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...stamp, ...shape });

const id = z.string();
const who = z.string();
const note = z.string();
const clock = z.strictObject({ from: instant, dueBack: instant });
const slot = z.enum(['approver', 'dsl']);

const planned = {
  visitType: z.string(),
  safeguarding: z.boolean(),
  plan,
  visitors: z.array(visitor),
  outside: z.array(outsider),
  sensitive: z.boolean(),
  policyVersion: z.string(),
  clock,
  elsewhere: z.array(elsewhere).optional(),
};

export const typedReport = z.strictObject({
  what: z.enum(['leftSchool', 'arrived', 'leftProperty', 'back', 'home', 'late']),
  minutes: z.number().optional(),
  wroteAt: instant.optional(),
});

/** One event on record. */
export const recorded = exactly<Recorded>()(
  z.discriminatedUnion('type', [
    event('requested', { id, number: z.string(), school: id, chat: z.string().optional(), requester: who, ...planned }),
    event('changed', planned),
    event('assessed', { risk }),
    event('dslConsulted', {}),
    event('consultationAnswered', { asked: z.boolean() }),
    event('blocked', { why: block }),
    event('cautionsFound', { found: z.array(found) }),
    event('addressesChecked', { same: z.boolean(), cautions: z.array(id), note: note.optional() }),
    event('held', { holds: z.array(hold) }),
    event('riskJudged', { from: tier, to: tier, note: note.optional() }),
    event('concernDecided', { option: precaution, note, saidBy: who.optional() }),
    event('approvalVoided', { why: z.enum(['caution', 'risk', 'people']) }),
    event('outsiderNamed', { outsider }),
    event('leftAgainst', { unmet: z.array(condition) }),
    event('meetingInSchool', { note: note.optional() }),
    event('teamChanged', { visitors: z.array(visitor), risk, elsewhere: z.array(elsewhere).optional() }),
    event('companionAccepted', { who }),
    event('companionRefused', { who }),
    event('approved', { slot, revision: count, note: note.optional(), saidBy: who.optional() }),
    event('authorised', {}),
    event('declined', { note }),
    event('changesAsked', { note }),
    event('approvalChased', {}),
    event('requestLapsed', {}),
    event('cancelled', {}),
    event('leavingAsked', {}),
    event('checkedIn', {
      who,
      what: z.enum(['leftSchool', 'arrived', 'leftProperty', 'back', 'home']),
      stop: count.optional(),
      pending: z.boolean().optional(),
      wroteAt: instant.optional(),
    }),
    event('doorstep', { who, stop: count, goOn: z.boolean(), note }),
    event('stopAdded', { stop: plannedStop, backBy: instant, clock }),
    event('stopRefused', { why: stopRefused }),
    event('arrivalAsked', {}),
    event('notGone', { who: z.array(who) }),
    event('cameBack', {}),
    event('didNotGo', {}),
    event('ranLate', { minutes: z.number(), from: instant, dueBack: instant, wroteAt: instant.optional() }),
    event('reportTyped', { who, ...typedReport.shape }),
    event('clockSet', { who: z.array(who), from: instant }),
    event('heardOf', { who: z.array(who) }),
    event('nudged', {}),
    event('safetyCallOwed', { call: safetyCall }),
    event('safetyCallAsked', { stop: count }),
    event('safetyCallMade', { stop: count, answered: z.boolean() }),
    event('safetyCallDropped', {}),
    event('safetyCallMissed', { stop: count }),
    event('alarmOpened', {
      kind: z.enum(['overdue', 'help', 'safetyCall']),
      about: z.array(who),
      call: z.enum(['notMade', 'notAnswered']).optional(),
      unwatched: z.number().optional(),
    }),
    event('rungOpened', { step: stepName, rung: count }),
    event('rungRepeated', { rung: count }),
    event('calledAgain', { who: z.array(who) }),
    event('takenOn', { from: who.optional() }),
    event('rungAnswered', {
      rung: count,
      result: z.enum(['noReply', 'taken', 'notNeeded', 'told']),
      note: note.optional(),
    }),
    event('familyAnswered', { stop: count, result: z.enum(['noReply', 'seen']), note: note.optional() }),
    event('alarmEnded', { how: z.enum(['reached', 'checkedIn']), note: note.optional() }),
    event('alarmDelivered', { rung: count }),
    event('undelivered', { to: z.string(), rung: count.optional() }),
    event('alarmReachedNobody', { rung: count }),
    event('outcomeChased', {}),
    event('wroteUp', { concern: z.boolean(), note }),
    event('closed', {}),
  ]),
);
