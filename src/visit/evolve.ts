import type { Planned, Recorded, VisitEvent } from './events';
import { unreachable } from './unreachable';
import { gravity, impossible, over, positionAfter, reopened, whyAfter, withAlarm, withRung, withStop, withVisitor, withoutCall } from './evolve-parts';
import { isNotToLeave, type Found, type Instant, type PersonId, type Rung, type Visit, type Visitor } from './visit';

/** Applies one recorded event. Throws on the impossible: a trail that does not add up is a fault, never a guess. */
export function evolve(visit: Visit | undefined, event: Recorded): Visit {
  if (event.type === 'requested') {
    if (visit) throw new Error(`visit ${visit.id} was requested twice`);
    return begin(event);
  }
  if (!visit) throw new Error(`a trail begins with ${event.type}`);
  if (event.seq !== visit.version + 1) throw new Error(`visit ${visit.id}: event ${event.seq} after ${visit.version}`);
  return { ...settled(apply(visit, event, event.at, event.by)), version: event.seq };
}

/** Only an approval that is still to come waits for anything. */
const settled = (visit: Visit): Visit => (visit.stage === 'assessed' || visit.holds.length === 0 ? visit : { ...visit, holds: [] });

/** Where these events would take a visit, before they are on record. */
export const evolveAll = (visit: Visit, events: readonly VisitEvent[], at: Instant, by = 'bot'): Visit =>
  events.reduce((state, event) => settled(apply(state, event, at, by)), visit);

/** The same for events of which the first asks for the visit. */
export function evolveNew(events: readonly VisitEvent[], at: Instant, by: PersonId): Visit {
  const [first, ...rest] = events;
  if (first?.type !== 'requested') throw new Error('a trail begins with a request');
  return evolveAll(begin({ ...first, seq: 1, at, by, as: '' }), rest, at, by);
}

/** Nothing is known of its risk yet, and nothing signed. */
const unassessed = {
  risk: { tier: 'low', assessed: 'low', blocked: false, needs: [], outOfHours: false },
  cautions: [],
  addressesChecked: undefined,
  holds: [],
  consultation: undefined,
  approvals: [],
  decision: undefined,
} satisfies Partial<Visit>;

const begin = (event: Recorded & { type: 'requested' }): Visit => ({
  id: event.id,
  number: event.number,
  school: event.school,
  version: event.seq,
  stage: 'requested',
  requester: event.requester,
  ...(event.chat === undefined ? {} : { chat: event.chat }),
  requestedAt: event.at,
  revision: 1,
  ...asPlanned(event),
  unreached: [],
});

/** What a new revision begins with. */
const asPlanned = ({ visitType, safeguarding, plan, visitors, outside, sensitive, policyVersion, clock, elsewhere }: Planned) => ({
  type: visitType,
  safeguarding,
  plan,
  visitors,
  outside,
  sensitive,
  policyVersion,
  clock: { ...clock, lateMinutes: 0 },
  elsewhere,
  ...unassessed,
  asked: {},
});

function apply(visit: Visit, event: VisitEvent, at: Instant, by: string): Visit {
  switch (event.type) {
    case 'requested':
      throw new Error(`visit ${visit.id} was requested twice`);
    case 'changed':
      return {
        ...visit,
        ...asPlanned(event),
        revision: visit.revision + 1,
        stage: 'requested',
      };
    case 'assessed':
      return { ...visit, stage: 'assessed', risk: event.risk };
    case 'dslConsulted':
      return { ...visit, consultation: 'said' };
    case 'consultationAnswered':
      return { ...visit, consultation: event.asked ? 'confirmed' : 'denied' };
    case 'blocked':
      return { ...visit, stage: 'blocked', block: event.why };
    case 'cautionsFound':
      return { ...visit, cautions: event.found };
    case 'addressesChecked': {
      const ruled = (found: Found): Found => (event.cautions.includes(found.caution) ? { ...found, ruling: event.same ? 'same' : 'different' } : found);
      return { ...visit, cautions: visit.cautions.map(ruled), addressesChecked: { by, at } };
    }
    case 'held':
      return { ...visit, holds: event.holds };
    case 'riskJudged':
      return { ...visit, risk: { ...visit.risk, tier: event.to } };
    case 'concernDecided':
      return { ...visit, decision: { option: event.option, by: event.saidBy ?? by, at, note: event.note } };
    case 'approvalVoided':
      return { ...visit, stage: 'assessed', revision: visit.revision + 1, approvals: [], decision: undefined, asked: { ...visit.asked, approval: at } };
    case 'outsiderNamed':
      return { ...visit, outside: [...visit.outside.filter(({ role }) => role !== event.outsider.role), event.outsider] };
    case 'teamChanged':
      return { ...visit, stage: 'assessed', revision: visit.revision + 1, visitors: event.visitors, risk: event.risk, elsewhere: event.elsewhere, approvals: [], decision: undefined, asked: { ...visit.asked, approval: at } };
    case 'meetingInSchool':
      return { ...visit, stage: 'inSchool' };
    case 'companionAccepted':
      return { ...visit, visitors: withVisitor(visit, event.who, (visitor) => ({ ...visitor, coming: 'yes' })) };
    case 'companionRefused':
      return {
        ...visit,
        stage: 'requested',
        approvals: [],
        visitors: withVisitor(visit, event.who, (visitor) => ({ ...visitor, coming: 'no' })),
      };
    case 'approved':
      return {
        ...visit,
        approvals: [...visit.approvals, { slot: event.slot, by: event.saidBy ?? by, at, ...(event.saidBy === undefined ? {} : { recordedBy: by }) }],
      };
    case 'authorised':
      return { ...visit, stage: 'authorised', cautions: visit.cautions.map((found) => ({ ...found, accepted: true })) };
    case 'declined':
      return { ...visit, stage: 'declined' };
    case 'changesAsked':
      return { ...visit, stage: 'requested', approvals: [] };
    case 'approvalChased':
      return { ...visit, asked: { ...visit.asked, approval: at } };
    case 'requestLapsed':
    case 'cancelled':
      return { ...visit, stage: 'cancelled' };
    case 'leavingAsked':
      return { ...visit, asked: { ...visit.asked, leaving: at } };
    case 'checkedIn': {
      // Whoever has left is out, also where nobody was to leave.
      const stage = visit.stage === 'authorised' || (event.what === 'leftSchool' && isNotToLeave(visit)) ? 'out' : visit.stage;
      const moved = (visitor: Visitor): Visitor => ({ ...visitor, position: positionAfter(visit, event), since: event.wroteAt ?? at });
      return { ...visit, stage, visitors: withVisitor(visit, event.who, moved) };
    }
    case 'stopAdded':
      return withStop(visit, event, at, by);
    case 'arrivalAsked':
      return { ...visit, asked: { ...visit.asked, arrival: at } };
    case 'notGone': {
      const stay = (visitor: Visitor): Visitor => ({ ...visitor, position: { at: 'notGone' }, since: at });
      return { ...visit, visitors: visit.visitors.map((visitor) => (event.who.includes(visitor.id) ? stay(visitor) : visitor)) };
    }
    case 'cameBack':
      return over(visit, 'back', at);
    case 'didNotGo':
      return over(visit, 'didNotGo', at);
    case 'ranLate':
      return {
        ...visit,
        clock: { from: event.from, dueBack: event.dueBack, lateMinutes: visit.clock.lateMinutes + event.minutes },
      };
    case 'clockSet':
      return {
        ...visit,
        visitors: visit.visitors.map((visitor) => (event.who.includes(visitor.id) ? { ...visitor, clockFrom: event.from } : visitor)),
      };
    case 'nudged':
      return { ...visit, asked: { ...visit.asked, nudge: at } };
    case 'safetyCallOwed':
      return { ...visit, safetyCall: event.call };
    case 'safetyCallAsked':
      return visit.safetyCall ? { ...visit, safetyCall: { ...visit.safetyCall, asked: true } } : impossible(visit, event);
    case 'safetyCallMade':
      return withoutCall(visit, event.answered ? 'answered' : 'notAnswered', at);
    case 'safetyCallDropped':
      return withoutCall(visit, 'notNeeded', at);
    case 'safetyCallMissed':
      return withoutCall(visit, 'notMade', at);
    case 'alarmOpened': {
      const before = visit.alarm ?? { kind: event.kind, openedAt: at, about: [], since: visit.version, dueBack: visit.clock.dueBack, rungs: [] };
      const kind = gravity.indexOf(event.kind) > gravity.indexOf(before.kind) ? event.kind : before.kind;
      const about = [...new Set([...before.about, ...event.about])];
      const called = event.kind === 'help' ? { calledAt: at } : {};
      return { ...visit, alarm: { ...before, ...called, kind, about, why: whyAfter(before, event, at), rungs: before.rungs.map((rung) => reopened(rung, event, about.length > before.about.length)) } };
    }
    case 'heardOf':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, about: alarm.about.filter((id) => !event.who.includes(id)) }));
    case 'rungOpened':
      return withAlarm(visit, event, (alarm) => {
        if (event.rung !== alarm.rungs.length) return impossible(visit, event);
        const rung: Rung = { step: event.step, openedAt: at, families: [], delivered: false, unreached: [] };
        return { ...alarm, rungs: [...alarm.rungs, rung] };
      });
    case 'calledAgain':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, calledAt: at }));
    case 'rungRepeated':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, repeatedAt: at }));
    case 'takenOn':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, owner: by }));
    case 'rungAnswered':
      return withRung(visit, event, event.rung, (rung) => ({ ...rung, result: event.result, by }));
    case 'familyAnswered': {
      const index = visit.alarm?.rungs.findIndex(({ step }) => step === 'families') ?? -1;
      const { stop, result } = event;
      return withRung(visit, event, index, (rung) => ({
        ...rung,
        families: [...rung.families.filter((family) => family.stop !== stop), { stop, result }],
      }));
    }
    case 'alarmEnded':
      return { ...visit, alarm: undefined, lastAlarm: visit.alarm && { ...visit.alarm, endedAt: at } };
    case 'alarmDelivered':
      return withRung(visit, event, event.rung, (rung) => ({ ...rung, delivered: true }));
    case 'undelivered': {
      const { to, rung: index } = event;
      const known = { ...visit, unreached: [...new Set([...visit.unreached, to])] };
      if (index === undefined || !visit.alarm?.rungs[index]) return known;
      return withRung(known, event, index, (rung) => ({ ...rung, unreached: [...new Set([...rung.unreached, to])] }));
    }
    case 'outcomeChased':
      return { ...visit, asked: { ...visit.asked, outcome: at } };
    case 'closed':
      return { ...visit, stage: 'closed' };
    case 'stopRefused':
      return { ...visit, stopRefused: event.why };
    case 'leftAgainst':
      return { ...visit, breach: [...new Set([...(visit.breach ?? []), ...event.unmet])] };
    case 'alarmReachedNobody':
    case 'wroteUp':
    case 'reportTyped':
    case 'doorstep':
      return visit;
    default:
      return unreachable(event);
  }
}
