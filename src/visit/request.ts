import { blockOf, foundNow } from '../policy/cautions';
import { loneEvening, mustSayWhyThen, outOfHours } from '../policy/hours';
import { refusesLength } from '../policy/length';
import { lacksOf } from '../policy/readiness';
import { organisersOf, pairFit, pairRequired, partyOf, regularWanted } from '../policy/pairs';
import type { Profile, Settings, VisitType } from '../policy/profile';
import { assess, saysConsulted, tellsOfViolence } from '../policy/risk';
import { dateOf } from '../school/clock-time';
import { hasRole, type Person } from '../school/people';
import { mayHaveLeft } from './cancel';
import { meetingInSchool, type Command, type Context, type Request } from './commands';
import { refuse, type Decision, type Refusal } from './decision';
import type { Planned, VisitEvent } from './events';
import { isHigher } from './judge';
import { lastFinish } from './time';
import type { Block, Details, Outsider, Risk, Visit, Visitor } from './visit';
import { asVisitor } from './visitors';

/** A request enters with its risk checklist answered: it is blocked, or goes to its companions and approvers. */
export function request(command: Command & { type: 'request' }, context: Context): Decision {
  const { by, id, number, school, chat } = command;
  return plan(command.request, by, context, (planned) => ({
    type: 'requested',
    id,
    number,
    school,
    ...(chat === undefined ? {} : { chat }),
    requester: by.id,
    ...planned,
  }));
}

/**
 * The requester may change a visit until somebody has left. A change is a new revision: approvals given for the old one
 * are void, companions are asked again, and every address is compared with the cautions anew.
 */
export function resubmit(visit: Visit, command: Command & { type: 'resubmit' }, context: Context): Decision {
  if (command.by.id !== visit.requester) return refuse({ reason: 'notYours' });
  if (mayHaveLeft(visit, context.now)) return refuse({ reason: 'alreadyOut' });
  return plan(command.request, command.by, context, (planned) => ({ type: 'changed', ...planned }));
}

function plan(asked: Request, by: Person, context: Context, event: (planned: Planned) => VisitEvent): Decision {
  const { settings } = context.profile;
  if (asked.type === meetingInSchool) return meeting(asked, context, event);
  const type = settings.visitTypes.find(({ id }) => id === asked.type);
  if (!type) throw new Error(`the profile ${context.profile.id} has no visit type ${asked.type}`);

  const outside = outsidersOf(asked, settings);
  if (!outside) return refuse({ reason: 'notAllowedOutside' });
  const visitors = partyOf(asked.visitors.length, outside);
  const risk = assess(settings, asked.details.answers, { visitors, outOfHours: outOfHours(asked.plan, settings) });
  const found = foundNow([], asked.details.stops, context.cautions, dateOf(context.now));
  const block = blockFor(risk, asked, settings) ?? blockOf(found, settings);
  const refusal = block ? undefined : (notTheirs(by, type, settings) ?? unfit(asked, type, outside, risk, context) ?? incomplete(asked, type, visitors, settings));
  if (refusal) return refuse(refusal);

  const planned = event({ ...common(asked, context), visitType: type.id, safeguarding: isSafeguarding(asked, type), sensitive: isSensitive(asked, type, settings), visitors: asked.visitors.map((visitor) => expected(visitor, by, twoWanted(settings, type, risk), context)), outside });
  return {
    ok: true,
    details: asked.details,
    events: [
      planned,
      ...(found.length > 0 ? [{ type: 'cautionsFound', found } as const] : []),
      { type: 'assessed', risk },
      ...(saysConsulted(settings, asked.details.answers) ? [{ type: 'dslConsulted' } as const] : []),
      ...(block ? [{ type: 'blocked', why: block } as const] : []),
    ],
  };
}

/** Whether somebody has to come along, and say so: by the policy, an answer or what the risk comes to. */
export const twoWanted = (settings: Settings, type: VisitType, risk: Risk): boolean =>
  pairRequired(settings, { type: type.id }) || risk.needs.includes('secondPerson') || settings['risk.checks'].results[risk.tier].secondPerson;

/** A meeting in school is put on record and is no visit: nobody leaves, so nothing is assessed or watched. */
function meeting(asked: Request, context: Context, event: (planned: Planned) => VisitEvent): Decision {
  const visitors = asked.visitors.map((visitor): Visitor => ({ ...visitor, coming: 'yes', position: { at: 'school' }, since: context.now }));
  const planned = event({ ...common(asked, context), visitType: meetingInSchool, safeguarding: false, sensitive: asked.sensitive, visitors, outside: [] });
  return { ok: true, details: asked.details, events: [planned, { type: 'meetingInSchool' }] };
}

const common = ({ plan: asked, elsewhere }: Request, { profile }: Context) => ({
  plan: asked,
  ...(elsewhere?.length ? { elsewhere } : {}),
  policyVersion: profile.settings['policy.version'],
  clock: clockOf(asked, profile),
});

/** Outside professionals as the policy counts them; undefined when it does not let one of them come. */
function outsidersOf({ details }: Request, settings: Settings): Outsider[] | undefined {
  const known = details.outside.map(({ role }) => outsiderAs(role, settings));
  return known.every((one): one is Outsider => one !== undefined) ? known : undefined;
}

/** How the policy counts such a professional; the police may come wherever a concern may be met so. */
export function outsiderAs(role: Outsider['role'], settings: Settings): Outsider | undefined {
  const named = settings['pairs.external'].find((one) => one.role === role);
  if (named) return { ...named };
  return role === 'police' && settings['risk.concernOptions'].includes('withPolice') ? { role, counts: false } : undefined;
}

/** Whether the answers alone rule a visit out. */
export function blockFor(risk: Risk, { details }: { details: Pick<Details, 'answers'> }, settings: Settings): Block | undefined {
  if (settings['risk.knownViolence'] === 'schoolPremisesOnly' && tellsOfViolence(settings, details.answers)) return 'knownViolence';
  return risk.blocked ? 'answer' : undefined;
}

/** Whether this kind of visit is for others to ask for. */
function notTheirs(by: Person, type: VisitType, settings: Settings): Refusal | undefined {
  const organisers = organisersOf(settings, { type: type.id });
  return organisers && !hasRole(by, ...organisers) ? { reason: 'notOrganiser', roles: [...organisers] } : undefined;
}

/** Whether the wrong people go. */
function unfit(asked: Request, type: VisitType, outside: readonly Outsider[], risk: Risk, { profile: { settings }, people }: Context): Refusal | undefined {
  if (type.withOutsider && outside.length === 0) return { reason: 'needsOutsider' };
  const alone = partyOf(asked.visitors.length, outside) < 2;
  if (alone && (pairRequired(settings, { type: type.id }) || risk.needs.includes('secondPerson'))) return { reason: 'needsSecondPerson' };

  const staff = people.filter(({ id }) => asked.visitors.some((visitor) => visitor.id === id));
  const fit = pairFit(settings, { type: type.id }, staff, outside);
  if (fit === 'refused') return { reason: 'wrongPair', type: type.id };
  if (fit === 'needsReason' && asked.details.whyThisPair === '') return { reason: 'incomplete', what: 'whyThisPair' };

  if (regularWanted(settings, { type: type.id }) && !asked.visitors.some(({ regular }) => regular)) return { reason: 'needsRegularWorker' };
  const parted = settings['pairs.namedRoles'].rule === 'optional' || asked.visitors.every((visitor) => partOf(visitor, settings) !== undefined);
  return parted ? undefined : { reason: 'needsParts' };
}

/** A visit with other people on it, judged as a request would be: who they are then and what the risk comes to, or why not. */
export function replanned(visit: Visit, wanted: Request['visitors'], details: Details, context: Context): { visitors: Visitor[]; risk: Risk } | Refusal {
  const { settings } = context.profile;
  const type = settings.visitTypes.find(({ id }) => id === visit.type);
  if (!type) throw new Error(`visit ${visit.id}: the profile ${context.profile.id} has no visit type ${visit.type}`);

  const asked: Request = { type: type.id, plan: visit.plan, visitors: wanted, sensitive: visit.sensitive, details };
  const risk = assess(settings, details.answers, { visitors: partyOf(wanted.length, visit.outside), outOfHours: visit.risk.outOfHours });
  const refusal = unfit(asked, type, visit.outside, risk, context);
  if (refusal) return refusal;
  const two = twoWanted(settings, type, risk);
  const visitors = wanted.map((visitor) => asBefore(visit, expected(visitor, { id: visit.requester }, two, context)));
  return { visitors, risk: { ...risk, tier: raisedAsBefore(visit, risk) } };
}

/** Whoever has said that they will come is not asked again. */
function asBefore(visit: Visit, visitor: Visitor): Visitor {
  const before = asVisitor(visit, visitor);
  return before ? { ...visitor, coming: before.coming } : visitor;
}

/** What an approver has raised stays raised; what the answers alone had come to is judged anew. */
const raisedAsBefore = ({ risk: { assessed, tier } }: Visit, now: Risk): Risk['tier'] =>
  isHigher(assessed, tier) && isHigher(now.tier, tier) ? tier : now.tier;

/** Whether something that this policy asks of every such request was left out. */
function incomplete({ details, plan: asked }: Request, type: VisitType, visitors: number, settings: Settings): Refusal | undefined {
  const answered = (id: string): boolean => details.asks.some((ask) => ask.id === id && ask.answer.trim() !== '');
  if (refusesLength(asked, settings)) return { reason: 'tooLong', most: settings['duration.maxMinutes'].minutes };
  if (!type.asks.every(({ id, needed }) => !needed || answered(id))) return { reason: 'incomplete', what: 'asks' };
  if (settings['visit.alternativeAtSchool'] === 'ask' && details.whyNotSchool === '') return { reason: 'incomplete', what: 'whyNotSchool' };
  const why = mustSayWhyThen(settings, outOfHours(asked, settings), visitors < 2);
  if (why && details.whyThisHour === '') return { reason: 'incomplete', what: 'whyThisHour' };
  return loneEvening(settings, outOfHours(asked, settings), visitors < 2) && details.backup === '' ? { reason: 'incomplete', what: 'backup' } : undefined;
}

/** On a sensitive visit fewer people read, and more must be answered (HSP-I-03, HSP-I-04). */
export const isSensitive = (asked: Pick<Request, 'sensitive' | 'safeguarding'>, type: Pick<VisitType, 'group'>, { 'visit.sensitive': rule }: Settings): boolean =>
  (rule === 'whenTicked' && asked.sensitive) || (rule === 'forSafeguarding' && isSafeguarding(asked, type));

/** A visit is about safeguarding by its kind, or because its requester says so (MCG-4.2-02). */
const isSafeguarding = ({ safeguarding = false }: Pick<Request, 'safeguarding'>, { group }: Pick<VisitType, 'group'>): boolean => group === 'safeguarding' || safeguarding;

/** What a visitor does there: the lead leads, and where there is one part for a companion it need not be chosen. */
function partOf({ part, lead }: Request['visitors'][number], { 'pairs.namedRoles': { parts } }: Settings): Visitor['part'] {
  if (lead) return 'leads';
  return part ?? (parts.length === 1 ? parts[0] : undefined);
}

/**
 * Where two are needed the companion says for themselves that they will come (MCG-6.1-06, HSP-S-07); so does whoever has
 * something to add to their own file first.
 */
function expected(visitor: Request['visitors'][number], requester: Pick<Person, 'id'>, two: boolean, { profile: { settings }, people, termBegan, now }: Context): Visitor {
  const person = people.find(({ id }) => id === visitor.id);
  const ready = person !== undefined && lacksOf(person, settings, termBegan).length === 0;
  const asks = visitor.id !== requester.id && (two || !ready);
  const part = partOf(visitor, settings);
  return { ...visitor, ...(part ? { part } : {}), coming: asks ? 'asked' : 'yes', position: { at: 'school' }, since: now };
}

const clockOf = (asked: Request['plan'], profile: Profile) => ({
  from: profile.settings['overdue.clockFrom'] === 'lastFinish' ? lastFinish(asked) : asked.backBy,
  dueBack: asked.backBy,
});
