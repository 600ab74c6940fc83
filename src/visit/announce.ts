import { mayRespond } from '../policy/access';
import { approvalSlots, concerns, waitingFor } from '../policy/authorise';
import { hasRole, type Person } from '../school/people';
import type { Context } from './commands';
import { watched } from './due';
import type { Recorded } from './events';
import type { NoticeOf, Post, To } from './posts';
import { unreachable } from './unreachable';
import type { PersonId, Visit } from './visit';
import { going } from './visitors';

/**
 * Who must be told what, now that these events have happened: as data, for somebody else to deliver. Everybody who holds
 * a card of this visit gets it made current; people with something new to do get it as a message that notifies.
 */
export function announce(before: Visit | undefined, events: readonly Recorded[], visit: Visit, context: Context): Post[] {
  const told = events.flatMap((event) => tell(event, before, visit, events, context));
  const quiet = new Set<Recorded['type']>(['alarmDelivered', 'undelivered', 'alarmReachedNobody']);
  const current = events.every(({ type }) => quiet.has(type)) ? [] : holders(before, visit, context).map(make('current'));
  return oneCardEach([...told, ...current]);
}

type Kind = 'current' | 'fresh' | 'leaving' | 'nudge';

const make =
  (kind: Kind) =>
  (to: To): Post => ({ to, kind, alarm: false });

const notice = (of: NoticeOf, tos: readonly To[], more: { note?: string; who?: PersonId } = {}): Post[] =>
  tos.map((to) => ({ to, kind: 'notice', of, alarm: false, ...more }));

const office: To = { place: 'office' };
const slt: To = { place: 'slt' };
const people = (persons: readonly { id: string }[]): To[] => persons.map(({ id }) => ({ person: id }));

function tell(event: Recorded, before: Visit | undefined, visit: Visit, batch: readonly Recorded[], context: Context): Post[] {
  const { profile, people: staff } = context;
  const requester: To = { person: visit.requester };
  const party = people(going(visit));
  const others = party.filter((to) => !('person' in to && to.person === event.by));

  switch (event.type) {
    case 'requested':
      return [requester, ...(visit.chat === undefined ? [] : [{ chat: visit.chat }])].map(make('fresh'));
    case 'assessed': {
      const companions = going(visit).filter(({ id }) => id !== visit.requester);
      const waiting = companions.some(({ coming }) => coming === 'asked');
      return [...people(companions).map(make('fresh')), ...(waiting ? [] : askApprovers(visit, context)), ...tellDsl(visit, context)];
    }
    case 'blocked':
      return notice('blocked', [requester]);
    case 'companionAccepted':
      return going(visit).every(({ coming }) => coming === 'yes') ? askApprovers(visit, context) : [];
    case 'companionRefused': {
      // Whoever counted on an approval that is void now must hear of it.
      const relied = before?.stage === 'authorised' ? [office, ...party] : [];
      return notice('companionRefused', distinct([requester, ...relied]), { who: event.who });
    }
    case 'approved': {
      const asked = new Set(before ? waitingFor(before, profile, staff).map(({ id }) => id) : []);
      return people(waitingFor(visit, profile, staff).filter(({ id }) => !asked.has(id))).map(make('fresh'));
    }
    case 'authorised':
      return [...[...party, office].map(make('fresh')), ...notice('approved', isGoing(visit, visit.requester) ? [] : [requester])];
    case 'declined':
      return notice('declined', distinct([requester, ...party]), { note: event.note });
    case 'changesAsked':
      return notice('changesAsked', [requester], { note: event.note });
    case 'approvalChased':
      return notice('approvalWaiting', [...people(waitingFor(visit, profile, staff)), requester]);
    case 'requestLapsed':
      return notice('lapsed', distinct([requester, ...party, ...people(waitingFor(visit, profile, staff))]));
    case 'cancelled':
      return notice('cancelled', [...others, ...(before?.stage === 'authorised' ? [office] : [])]);
    case 'leavingAsked':
      return [...people(going(visit).filter(({ position }) => position.at === 'school')), office].map(make('leaving'));
    case 'ranLate':
      return notice('late', [office]);
    case 'nudged':
      return people(watched(visit)).map(make('nudge'));
    case 'safetyCallAsked':
      return [{ to: office, kind: 'safetyCall', stop: event.stop, alarm: true }];
    case 'alarmOpened':
      if (event.kind === 'help') return callForHelp(visit, context);
      // Somebody else is missing as well, or a call was not answered: those who have the alarm hear of it anew.
      return before?.alarm && !batch.some(({ type }) => type === 'rungOpened') ? joined(visit, context, event.unwatched) : [];
    case 'rungOpened': {
      const opened = batch.find((other) => other.type === 'alarmOpened');
      // The help card asks the SLT for the same thing: one post, not two.
      if (event.step === 'slt' && visit.alarm?.kind === 'help') return [];
      return rungPosts(visit, event.rung, context, opened?.type === 'alarmOpened' ? opened.unwatched : undefined);
    }
    case 'rungRepeated':
      return rungPosts(visit, event.rung, context);
    case 'takenOn': {
      const opens = batch.some(({ type }) => type === 'rungOpened');
      const last = (visit.alarm?.rungs.length ?? 1) - 1;
      const handed: Post[] = opens ? [] : [{ to: { person: event.by }, kind: 'rung', rung: last, alarm: true }];
      return [...notice('takenOn', [slt, office, ...party], { who: event.by }), ...handed];
    }
    case 'rungAnswered':
      return event.result === 'told' ? notice('policeTold', [slt, office], { note: event.note }) : [];
    case 'heardOf':
      return notice('heardOf', alarmPlaces(before), { who: event.who[0] });
    case 'alarmEnded': {
      const owner = before?.alarm?.owner;
      return notice('allSafe', distinct([...alarmPlaces(before ?? visit), requester, ...party, ...(owner ? [{ person: owner }] : [])]));
    }
    case 'undelivered':
      if (before?.unreached.includes(event.to)) return [];
      if (event.to.startsWith('chat_')) return notice('unreached', administrators(visit, context), {});
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
    case 'checkedIn':
    case 'notGone':
    case 'cameBack':
    case 'clockSet':
    case 'safetyCallOwed':
    case 'safetyCallMade':
    case 'safetyCallDropped':
    case 'familyAnswered':
    case 'alarmDelivered':
    case 'closed':
      return [];
    default:
      return unreachable(event);
  }
}

/** A call for help goes everywhere at once, without waiting for the timer. */
const callForHelp = (visit: Visit, context: Context): Post[] => [
  ...[slt, office, ...people(responders(visit, context))].map((to): Post => ({ to, kind: 'help', rung: sltRung(visit), alarm: true })),
  ...notice('helpComing', people(going(visit))),
];

/** A rung goes to the place whose rung it is; a rung of the SLT also to its owner, or to every responder while it has none. */
function rungPosts(visit: Visit, rung: number, context: Context, unwatched?: number): Post[] {
  const alarm = visit.alarm;
  const step = alarm?.rungs[rung]?.step;
  if (!alarm || !step) return [];
  const owner = alarm.owner === undefined ? responders(visit, context) : [{ id: alarm.owner }];
  const tos: To[] = step === 'mobile' ? [office, ...(unwatched === undefined ? [] : [slt])] : [slt, ...people(owner)];
  return tos.map((to) => ({ to, kind: 'rung', rung, alarm: true, ...(unwatched === undefined ? {} : { unwatched }) }));
}

/** The present rung again, and the office as well, whose rung may be long past. */
function joined(visit: Visit, context: Context, unwatched?: number): Post[] {
  const rung = (visit.alarm?.rungs.length ?? 1) - 1;
  const posts = rungPosts(visit, rung, context, unwatched);
  return posts.some(({ to }) => key(to) === key(office)) ? posts : [{ to: office, kind: 'rung', rung, alarm: true }, ...posts];
}

const askApprovers = (visit: Visit, { profile, people: staff }: Context): Post[] =>
  people(waitingFor(visit, profile, staff)).map(make('fresh'));

/** Where the DSL does not sign, the profile may still want them told (`authorise.dslJoint: notify`). */
function tellDsl(visit: Visit, { profile, people: staff }: Context): Post[] {
  if (!visit.safeguarding || profile.settings['authorise.dslJoint'] !== 'notify') return [];
  const signing = new Set(waitingFor(visit, profile, staff).map(({ id }) => id));
  return notice('dslTold', people(staff.filter((person) => hasRole(person, 'dsl') && !concerns(visit, person) && !signing.has(person.id))));
}

const sltRung = (visit: Visit): number => visit.alarm?.rungs.findIndex(({ step }) => step === 'slt') ?? 0;

const responders = (visit: Visit, { profile, people: staff }: Context): Person[] =>
  staff.filter((person) => mayRespond(person, profile) && !concerns(visit, person));

/** Whoever looks after the bot, or, where nobody does, the SLT. */
function administrators(visit: Visit, context: Context): To[] {
  const found = context.people.filter((person) => hasRole(person, 'administrator'));
  return people(found.length > 0 ? found : responders(visit, context));
}

function safeguarders(staff: readonly Person[]): Person[] {
  const dsl = staff.filter((person) => hasRole(person, 'dsl', 'deputyDsl'));
  return dsl.length > 0 ? dsl : staff.filter((person) => hasRole(person, 'headteacher'));
}

/** The places an alarm has been put before: the office always, the SLT once its rung was opened. */
const alarmPlaces = (visit: Visit | undefined): To[] =>
  visit?.alarm?.rungs.some(({ step }) => step === 'slt') ? [office, slt] : [office];

/** Everybody who holds a card of this visit that is kept current. */
function holders(before: Visit | undefined, visit: Visit, { profile, people: staff }: Context): To[] {
  // Approvers see each stage and each alarm, but not every movement.
  const signing = before?.stage !== visit.stage || (before.alarm === undefined) !== (visit.alarm === undefined) || visit.stage === 'assessed';
  const approvers = approvalSlots(visit, profile, staff).flatMap((slot) => [...slot.mayApprove.map(({ id }) => id), ...(slot.by ? [slot.by] : [])]);
  const asked = going(visit).every(({ coming }) => coming === 'yes');
  const logged = ['authorised', 'out', 'back'].includes(before?.stage ?? '') || visit.stage === 'authorised';
  return distinct([
    ...(visit.chat === undefined ? [] : [{ chat: visit.chat }]),
    { person: visit.requester },
    ...people([...visit.visitors, ...(before?.visitors ?? [])]),
    ...(signing && asked ? approvers.map((id): To => ({ person: id })) : []),
    ...(logged ? [office] : []),
  ]);
}

const isGoing = (visit: Visit, id: PersonId): boolean => going(visit).some((visitor) => visitor.id === id);

const key = (to: To): string => JSON.stringify(to);

const distinct = (tos: readonly To[]): To[] => [...new Map(tos.map((to) => [key(to), to])).values()];

/** One visit has one card per place: a fresh one makes an edit of the old one needless. */
function oneCardEach(posts: readonly Post[]): Post[] {
  const fresh = new Set(posts.filter(({ kind }) => kind === 'fresh').map(({ to }) => key(to)));
  const seen = new Set<string>();
  return posts.filter((post) => {
    if (post.kind !== 'current' && post.kind !== 'fresh') return true;
    if (post.kind === 'current' && fresh.has(key(post.to))) return false;
    const unseen = !seen.has(key(post.to));
    seen.add(key(post.to));
    return unseen;
  });
}
