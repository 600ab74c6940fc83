import type { Recorded, VisitEvent } from './events';
import { unreachable } from './unreachable';
import { isSafe, type Alarm, type Instant, type Position, type Rung, type Visit, type Visitor } from './visit';
import { going } from './visitors';

/** Applies one recorded event. Throws on the impossible: a trail that does not add up is a fault, never a guess. */
export function evolve(visit: Visit | undefined, event: Recorded): Visit {
  if (event.type === 'requested') {
    if (visit) throw new Error(`visit ${visit.id} was requested twice`);
    return begin(event);
  }
  if (!visit) throw new Error(`a trail begins with ${event.type}`);
  if (event.seq !== visit.version + 1) throw new Error(`visit ${visit.id}: event ${event.seq} after ${visit.version}`);
  return { ...apply(visit, event, event.at, event.by), version: event.seq };
}

/** Where these events would take a visit, before they are on record. */
export const evolveAll = (visit: Visit, events: readonly VisitEvent[], at: Instant): Visit =>
  events.reduce((state, event) => apply(state, event, at, 'bot'), visit);

const begin = (event: Recorded & { type: 'requested' }): Visit => ({
  id: event.id,
  number: event.number,
  school: event.school,
  version: event.seq,
  stage: 'requested',
  type: event.visitType,
  safeguarding: event.safeguarding,
  requester: event.requester,
  ...(event.chat === undefined ? {} : { chat: event.chat }),
  requestedAt: event.at,
  revision: 1,
  plan: event.plan,
  visitors: event.visitors,
  risk: { tier: 'low', blocked: false, needs: [] },
  approvals: [],
  officeCall: false,
  withPolice: false,
  clock: { ...event.clock, lateMinutes: 0 },
  asked: {},
  unreached: [],
});

function apply(visit: Visit, event: VisitEvent, at: Instant, by: string): Visit {
  switch (event.type) {
    case 'requested':
      throw new Error(`visit ${visit.id} was requested twice`);
    case 'changed':
      return {
        ...visit,
        type: event.visitType,
        safeguarding: event.safeguarding,
        plan: event.plan,
        visitors: event.visitors,
        clock: { ...event.clock, lateMinutes: 0 },
        revision: visit.revision + 1,
        approvals: [],
        officeCall: false,
        withPolice: false,
        asked: {},
        stage: 'requested',
      };
    case 'assessed':
      return { ...visit, stage: 'assessed', risk: event.risk, officeCall: event.risk.needs.includes('officeCall') };
    case 'blocked':
      return { ...visit, stage: 'blocked', risk: event.risk };
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
        approvals: [...visit.approvals, { slot: event.slot, by, at, ...(event.precaution ? { precaution: event.precaution } : {}) }],
        officeCall: visit.officeCall || event.precaution === 'safeAloneWithCall',
        withPolice: visit.withPolice || event.precaution === 'withPolice',
      };
    case 'authorised':
      return { ...visit, stage: 'authorised' };
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
      const stage = visit.stage === 'authorised' ? 'out' : visit.stage;
      const moved = (visitor: Visitor): Visitor => ({ ...visitor, position: positionAfter(visit, event), since: at });
      return { ...visit, stage, visitors: withVisitor(visit, event.who, moved) };
    }
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
    case 'safetyCallDropped':
      return { ...visit, safetyCall: undefined };
    case 'alarmOpened': {
      const before = visit.alarm ?? { kind: event.kind, openedAt: at, about: [], since: visit.version, dueBack: visit.clock.dueBack, rungs: [] };
      const kind = gravity.indexOf(event.kind) > gravity.indexOf(before.kind) ? event.kind : before.kind;
      const about = [...new Set([...before.about, ...event.about])];
      return { ...visit, alarm: { ...before, kind, about, rungs: before.rungs.map((rung) => reopened(rung, event, about.length > before.about.length)) } };
    }
    case 'heardOf':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, about: alarm.about.filter((id) => !event.who.includes(id)) }));
    case 'rungOpened':
      return withAlarm(visit, event, (alarm) => {
        if (event.rung !== alarm.rungs.length) return impossible(visit, event);
        const rung: Rung = { step: event.step, openedAt: at, families: [], delivered: false, unreached: [] };
        return { ...alarm, rungs: [...alarm.rungs, rung] };
      });
    case 'rungRepeated':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, repeatedAt: at }));
    case 'takenOn':
      return withAlarm(visit, event, (alarm) => ({ ...alarm, owner: by }));
    case 'rungAnswered':
      return withRung(visit, event, event.rung, (rung) => ({ ...rung, result: event.result }));
    case 'familyAnswered': {
      const index = visit.alarm?.rungs.findIndex(({ step }) => step === 'families') ?? -1;
      const { stop, result } = event;
      return withRung(visit, event, index, (rung) => ({
        ...rung,
        families: [...rung.families.filter((family) => family.stop !== stop), { stop, result }],
      }));
    }
    case 'alarmEnded':
      return { ...visit, alarm: undefined };
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
    case 'alarmReachedNobody':
    case 'wroteUp':
      return visit;
    default:
      return unreachable(event);
  }
}

/** A call for help must itself be delivered, and of somebody who joins later the police have not been told. */
function reopened(rung: Rung, { kind }: VisitEvent & { type: 'alarmOpened' }, joined: boolean): Rung {
  if (kind === 'help' && rung.step === 'slt') return { ...rung, delivered: false, unreached: [] };
  return joined && rung.result === 'told' ? { ...rung, result: undefined } : rung;
}

/** An alarm that is joined by a graver one becomes it, and never the other way round. */
const gravity: readonly Alarm['kind'][] = ['overdue', 'safetyCall', 'help'];

/** A finished outing needs no safety call; an alarm that only contact ends has been ended by now, a call for help has not. */
const over = (visit: Visit, stage: 'back' | 'didNotGo', at: Instant): Visit => ({ ...visit, stage, safetyCall: undefined, backAt: at });

function positionAfter(visit: Visit, event: VisitEvent & { type: 'checkedIn' }): Position {
  const stop = event.stop ?? 0;
  switch (event.what) {
    case 'leftSchool':
      return { at: 'road', stop: 0 };
    case 'arrived':
      return { at: 'property', stop };
    case 'leftProperty':
      return stop + 1 < visit.plan.stops.length ? { at: 'road', stop: stop + 1 } : { at: 'returning' };
    case 'back':
      return { at: 'back' };
    case 'home':
      return { at: event.pending ? 'goingHome' : 'home' };
  }
}

function withVisitor(visit: Visit, id: string, change: (visitor: Visitor) => Visitor): Visitor[] {
  const found = going(visit).find((visitor) => visitor.id === id);
  if (!found || isSafe(found)) throw new Error(`visit ${visit.id}: ${id} is not out on it`);
  return visit.visitors.map((visitor) => (visitor === found ? change(visitor) : visitor));
}

function withAlarm(visit: Visit, event: VisitEvent, change: (alarm: Alarm) => Alarm): Visit {
  return visit.alarm ? { ...visit, alarm: change(visit.alarm) } : impossible(visit, event);
}

function withRung(visit: Visit, event: VisitEvent, index: number, change: (rung: Rung) => Rung): Visit {
  return withAlarm(visit, event, (alarm) => {
    const rung = alarm.rungs[index];
    return rung ? { ...alarm, rungs: alarm.rungs.map((other) => (other === rung ? change(rung) : other)) } : impossible(visit, event);
  });
}

const impossible = (visit: Visit, event: VisitEvent): never => {
  throw new Error(`visit ${visit.id}: ${event.type} at stage ${visit.stage} cannot have happened`);
};
