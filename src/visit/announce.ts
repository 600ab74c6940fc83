import { approvalSlots, waitingFor } from '../policy/authorise';
import { concerns } from '../policy/concerns';
import { checkersOf, consultedOf } from '../policy/responsible';
import { hasRole, type Person } from '../school/people';
import { alertEdits } from './alerts';
import { administrators, alarmPlaces, callAgain, called, callers, callForHelp, joined, lastRung, rungPosts, typedReport } from './announce-alarm';
import { isGoing, lifters, setConditions, signers, worriedFor } from './announce-people';
import type { Context } from './commands';
import { watched } from './due';
import type { Recorded } from './events';
import type { Post, To } from './posts';
import { hasNew } from './recheck';
import { distinct, keyOf, make, notice, office, people, slt } from './tell';
import { unreachable } from './unreachable';
import { isWatched, type Visit } from './visit';
import { going, onTheRoad } from './visitors';

/**
 * Who must be told what, now that these events have happened: as data, for somebody else to deliver. Everybody who holds
 * a card of this visit gets it made current; people with something new to do get it as a message that notifies.
 */
export function announce(before: Visit | undefined, events: readonly Recorded[], visit: Visit, context: Context): Post[] {
  const told = events.flatMap((event) => tell(event, before, visit, events, context));
  const quiet = new Set<Recorded['type']>(['alarmDelivered', 'undelivered', 'alarmReachedNobody', 'reportTyped']);
  const current = events.every(({ type }) => quiet.has(type)) ? [] : [...holders(before, visit, context).map(make('current')), ...alertEdits(before, visit, context)];
  return onceEach([...told, ...current]);
}

function tell(event: Recorded, before: Visit | undefined, visit: Visit, batch: readonly Recorded[], context: Context): Post[] {
  const { profile, people: staff } = context;
  const requester: To = { person: visit.requester };
  const party = people(going(visit));
  const another = (to: To): boolean => !('person' in to && to.person === event.by);
  const others = party.filter(another);
  // The office has counted on a visit since it was approved, and hears of whatever becomes of it.
  const relied = before?.stage === 'authorised' ? [office] : [];
  const alarmBefore = before?.alarm;

  switch (event.type) {
    case 'requested':
      return [requester, ...(visit.chat === undefined ? [] : [{ chat: visit.chat }])].map(make('fresh'));
    case 'assessed': {
      if (visit.stage !== 'assessed') return [];
      const companions = going(visit).filter(({ id }) => id !== visit.requester);
      return [...people(companions).map(make('fresh')), ...(visit.holds.length > 0 ? [] : askApprovers(visit, context)), ...tellDsl(visit, context)];
    }
    case 'held':
      return visit.holds.length === 0 ? askApprovers(visit, context) : people(newlyAsked(before, visit, context)).map(make('fresh'));
    case 'dslConsulted':
      return visit.stage === 'assessed' ? people(consultedOf(visit, staff)).map(make('fresh')) : [];
    case 'consultationAnswered':
      return event.asked ? [] : notice('notConsulted', distinct([requester, ...people(waitingFor(visit, profile, staff)), ...signers(visit), ...(visit.stage === 'authorised' ? [...party, office] : [])]).filter(another));
    case 'teamChanged': {
      // Whoever is new hears of the visit by their own card.
      const known = before ? going(before) : [];
      const joining = going(visit).filter(({ id }) => !known.some((visitor) => visitor.id === id));
      const asks = visit.holds.length === 0 ? askApprovers(visit, context) : people(lifters(visit, context)).map(make('fresh'));
      return [...notice('teamChanged', distinct([requester, ...people(known)])), ...people(joining).map(make('fresh')), ...asks];
    }
    case 'blocked': {
      const keepers = people(checkersOf(visit, profile.settings, staff));
      // Whoever keeps the list reads what was asked for; while they checked it they had its card already (HHN-AIM-10).
      const checking = before?.holds.some(({ what }) => what === 'addressCheck') ?? false;
      const reading = visit.block === 'answer' || checking ? [] : keepers.map(make('fresh'));
      // Whoever has just asked reads it on the new card.
      const asking = (to: To): boolean => batch.some(({ type }) => type === 'requested') && keyOf(to) === keyOf(requester);
      return [...notice('blocked', distinct([requester, ...party, ...relied, ...keepers]).filter((to) => !asking(to))), ...reading];
    }
    case 'approvalVoided': {
      const asks = visit.holds.length === 0 ? askApprovers(visit, context) : people(lifters(visit, context)).map(make('fresh'));
      const signed = before !== undefined && before.approvals.length > 0;
      return [...(signed ? notice('voided', distinct([requester, ...party, ...relied])) : []), ...asks];
    }
    case 'cautionsFound':
      return before !== undefined && isWatched(visit) && hasNew(before, visit) ? warned(visit, context) : [];
    case 'addressesChecked':
      // Said to be the same place, of people who may be there already.
      return event.same && isWatched(visit) ? warned(visit, context) : [];
    case 'leftAgainst':
      return notice('leftAgainst', distinct([office, slt, ...setConditions(before, visit, event, context)])).map((post) => ({ ...post, alarm: true }));
    case 'meetingInSchool':
      return notice('meetingInSchool', distinct([requester, ...party, ...relied, ...awaited(before, context)]).filter(another), event.note === undefined ? {} : { note: event.note });
    case 'companionRefused':
      return notice('companionRefused', distinct([requester, ...(relied.length > 0 ? [...relied, ...party] : [])]), { who: event.who });
    case 'approved': {
      const asked = new Set(before ? waitingFor(before, profile, staff).map(({ id }) => id) : []);
      const said = event.saidBy === undefined ? [] : notice('approvedByPhone', people([{ id: event.saidBy }]), { who: event.by });
      return [...said, ...people(waitingFor(visit, profile, staff).filter(({ id }) => !asked.has(id))).map(make('fresh'))];
    }
    case 'authorised':
      return [...[...party, office].map(make('fresh')), ...notice('approved', isGoing(visit, visit.requester) ? [] : [requester])];
    case 'declined':
      return notice('declined', distinct([requester, ...party]), { note: event.note });
    case 'changesAsked':
      return notice('changesAsked', [requester], { note: event.note });
    case 'approvalChased':
      return notice('approvalWaiting', distinct([...awaited(visit, context), requester]));
    case 'requestLapsed':
      return notice('lapsed', distinct([requester, ...party, ...awaited(before, context)]));
    case 'cancelled':
      return notice('cancelled', [...distinct([requester, ...party]).filter(another), ...relied]);
    case 'leavingAsked':
      return [...people(going(visit).filter(({ position }) => position.at === 'school')), office].map(make('leaving'));
    case 'stopAdded':
      return notice('stopAdded', distinct([office, ...others, ...signers(visit)]));
    case 'stopRefused':
      return notice('stopRefused', distinct([office, slt, ...others, ...(event.why === 'caution' ? people(checkersOf(visit, profile.settings, staff)) : [])]));
    case 'reportTyped':
      return typedReport(event, visit, context);
    case 'arrivalAsked':
      return notice('arrivalAsked', [...people(onTheRoad(visit)), office]);
    case 'ranLate':
      return notice('late', [office]);
    case 'doorstep':
      return notice('doorstep', distinct([office, slt, ...signers(visit), ...worriedFor(event.who, visit, staff)]), { who: event.who, note: event.note });
    case 'nudged':
      return people(watched(visit)).map(make('nudge'));
    case 'safetyCallAsked':
      return callers(visit, visit.safetyCall?.dueAt ?? context.now, context).map((to): Post => ({ to, kind: 'safetyCall', stop: event.stop, alarm: true }));
    case 'alarmOpened':
      if (event.kind === 'help') return callForHelp(event.by, visit, context);
      // Somebody else is missing as well, or a call was not answered: those who have the alarm hear of it anew.
      return alarmBefore && !batch.some(({ type }) => type === 'rungOpened') ? joined(visit, context, event.unwatched) : [];
    case 'rungOpened': {
      const opened = batch.find((other) => other.type === 'alarmOpened');
      // The help card asks the SLT for the same thing: one post, not two.
      if (event.step === 'slt' && visit.alarm?.kind === 'help') return [];
      return rungPosts(visit, event.rung, context, opened?.unwatched);
    }
    case 'calledAgain':
      return callAgain(visit, context);
    case 'rungRepeated':
      return rungPosts(visit, event.rung, context);
    case 'takenOn': {
      const opens = batch.some(({ type }) => type === 'rungOpened');
      const handed: Post[] = opens ? [] : [{ to: { person: event.by }, kind: 'rung', rung: lastRung(visit), alarm: true }];
      return [...notice('takenOn', [slt, office, ...party], { who: event.by }), ...handed];
    }
    case 'rungAnswered':
      return event.result === 'told' ? notice('policeTold', [slt, office], { note: event.note }) : [];
    case 'heardOf':
      return notice('heardOf', alarmPlaces(alarmBefore, visit, context), { who: event.who[0] });
    case 'alarmEnded':
      return notice('allSafe', distinct([...called(alarmBefore, visit, context), requester, ...party]));
    case 'undelivered':
      if (before?.unreached.includes(event.to)) return [];
      if (event.to.startsWith('chat_')) return notice('unreached', administrators(visit, context));
      return event.rung === undefined ? notice('unreached', [office], { who: event.to.replace('person_', '') }) : [];
    case 'alarmReachedNobody':
      return notice('unreached', [office, ...administrators(visit, context)]);
    case 'didNotGo':
      return notice('didNotGo', distinct([office, requester]));
    case 'outcomeChased':
      return notice('outcomeMissing', party);
    case 'wroteUp':
      return event.concern ? notice('concern', people(safeguarders(staff))) : [];
    case 'changed':
      return visit.stage === 'assessed' ? notice('voided', relied) : [];
    case 'checkedIn':
    case 'notGone':
    case 'cameBack':
    case 'companionAccepted':
    case 'riskJudged':
    case 'concernDecided':
    case 'outsiderNamed':
    case 'clockSet':
    case 'safetyCallOwed':
    case 'safetyCallMade':
    case 'safetyCallDropped':
    case 'safetyCallMissed':
    case 'familyAnswered':
    case 'alarmDelivered':
    case 'closed':
      return [];
    default:
      return unreachable(event);
  }
}

/** Those who may be out already hear of a warning at once, and so does everybody who can reach them. */
const warned = (visit: Visit, { profile, people: staff }: Context): Post[] =>
  notice('cautionWhileOut', distinct([...people(going(visit)), office, slt, ...people(checkersOf(visit, profile.settings, staff))])).map((post) => ({ ...post, alarm: true }));

/** Whom a visit waits for: those who can lift what holds it up, or else its approvers. */
const awaited = (visit: Visit | undefined, context: Context): To[] =>
  visit ? people(visit.holds.length > 0 ? lifters(visit, context) : waitingFor(visit, context.profile, context.people)) : [];

/** Those of whom the visit waits who have something to do that they had not before. */
function newlyAsked(before: Visit | undefined, visit: Visit, context: Context): Person[] {
  const known = new Set(before?.stage === 'assessed' ? before.holds.map((hold) => JSON.stringify(hold)) : []);
  return lifters({ ...visit, holds: visit.holds.filter((hold) => !known.has(JSON.stringify(hold))) }, context);
}

const askApprovers = (visit: Visit, { profile, people: staff }: Context): Post[] =>
  people(waitingFor(visit, profile, staff)).map(make('fresh'));

/** Where the DSL does not sign, the profile may still want them told (`authorise.dslJoint: notify`). */
function tellDsl(visit: Visit, { profile, people: staff }: Context): Post[] {
  if (!visit.safeguarding || profile.settings['authorise.dslJoint'] !== 'notify') return [];
  const signing = new Set(waitingFor(visit, profile, staff).map(({ id }) => id));
  return notice('dslTold', people(staff.filter((person) => hasRole(person, 'dsl') && !concerns(visit, person) && !signing.has(person.id))));
}

function safeguarders(staff: readonly Person[]): Person[] {
  const dsl = staff.filter((person) => hasRole(person, 'dsl', 'deputyDsl'));
  return dsl.length > 0 ? dsl : staff.filter((person) => hasRole(person, 'headteacher'));
}

/** Everybody who holds a card of this visit that is kept current. */
function holders(before: Visit | undefined, visit: Visit, context: Context): To[] {
  const { profile, people: staff } = context;
  // Approvers see each stage, each alarm and each new stop, but not every movement.
  const signing = before?.stage !== visit.stage || (before.alarm === undefined) !== (visit.alarm === undefined) || visit.stage === 'assessed' || before.plan.stops.length !== visit.plan.stops.length;
  const approvers = approvalSlots(visit, profile, staff).flatMap((slot) => [...slot.mayApprove.map(({ id }) => id), ...(slot.by ? [slot.by] : [])]);
  // Who was asked already holds a card, also when the visit waits for something again.
  const asked = visit.holds.length === 0 || (before !== undefined && before.holds.length === 0);
  const logged = before !== undefined && ['authorised', 'out', 'back'].includes(before.stage);
  return distinct([
    ...(visit.chat === undefined ? [] : [{ chat: visit.chat }]),
    { person: visit.requester },
    ...people([...visit.visitors, ...(before?.visitors ?? [])]),
    ...(signing && asked ? approvers.map((id): To => ({ person: id })) : []),
    ...people(lifters(visit, context)),
    // Whoever was named in a request before a change holds a card of it.
    ...(visit.consultation ?? before?.consultation ? people(consultedOf(visit, staff)) : []),
    ...(before ? people(lifters(before, context)) : []),
    ...(logged ? [office] : []),
  ]);
}

/** Nothing is said twice at a time to anybody, and a fresh card makes an edit of the old one needless. */
function onceEach(posts: readonly Post[]): Post[] {
  const fresh = new Set(posts.filter(({ kind }) => kind === 'fresh').map(({ to }) => keyOf(to)));
  const once = new Map(posts.map((post) => [JSON.stringify(post), post]));
  return [...once.values()].filter(({ kind, to }) => kind !== 'current' || !fresh.has(keyOf(to)));
}
