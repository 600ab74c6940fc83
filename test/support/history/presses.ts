import type { Caution } from '../../../src/policy/caution';
import type { Member } from '../../../src/school/school';
import type { Command, CommandType, Request } from '../../../src/visit/commands';
import { plus } from '../../../src/visit/time';
import type { Visit } from '../../../src/visit/visit';
import { ann, ben, deputy, dsl, head, sam, type ShippedId } from '../school';
import type { Start } from './starts';

/** What a press is made of: whoever presses, the visit as it stands, and what the history has drawn. */
export interface Drawn {
  by: Member;
  visit: Visit;
  request: Request;
  cautions: readonly Caution[];
  now: string;
  options: readonly string[];
  rung: number;
}

/** One way of giving a command. */
interface Way<T extends CommandType> {
  /** Where and by whom it is accepted, so that each run shows that it is; `never`: it must always be refused. */
  from: Start;
  by: Member;
  under?: ShippedId;
  /** What the school has come to know before. */
  once?: 'caution';
  never?: true;
  does: (drawn: Drawn) => Omit<Command & { type: T }, 'type'>;
}

const note = 'a note';
const revised = ({ visit: { revision } }: Drawn) => ({ revision });
const latest = ({ visit }: Drawn) => Math.max(0, (visit.alarm?.rungs.length ?? 0) - 1);
const other = (visit: Visit) => visit.visitors.find(({ id }) => id !== ann.id)?.id ?? ben.id;
const option = ({ options, rung }: Drawn) => options[rung % options.length] as NonNullable<(Command & { type: 'approve' })['option']>;
const named = ({ cautions, visit }: Drawn) => cautions.filter(({ id }) => visit.cautions.some(({ caution, how, ruling }) => caution === id && how === 'near' && !ruling)).map(({ id }) => id);
const asked = { revision: 1, reviewed: true, note };
const team = (...members: Member[]): Request['visitors'] => members.map(({ id, name }, n) => ({ id, name, lead: n === 0, part: n === 0 ? 'leads' : 'notes', regular: true }));
const mobiles = (...members: Member[]) => members.map(({ id }) => ({ id, mobile: '+447700900125' }));
const checkIn = (from: Start, what: (Command & { type: 'checkIn' })['what']): Record<string, Way<'checkIn'>> => ({
  [`${what}, for oneself`]: { from, by: ann, does: ({ by }) => ({ by, who: by.id, what }) },
  [`${what}, for one who rang`]: { from, by: sam, does: ({ by }) => ({ by, who: ann.id, what }) },
});
const stopAt = ({ now }: Drawn) => ({ stop: { startAt: plus(now, 10), minutes: 10 }, backBy: plus(now, 40), household: { family: 'F', address: '1 THIRD Close', postcode: 'LU2 7AD', phone: '+441582960003' } });

/** Every command there is and every way of giving it that matters. A new command does not compile until it is placed here. */
export const presses: { readonly [T in CommandType]: Record<string, Way<T>> } = {
  request: { 'a second time': { from: 'requested', by: ann, never: true, does: ({ by, request }) => ({ by, id: 'v1', number: 'V-1', school: 'oakfield', request }) } },
  resubmit: { 'as before': { from: 'requested', by: ann, does: ({ by, request }) => ({ by, request }) } },
  comeAlong: { 'a companion': { from: 'requested', by: ben, under: 'hhn', does: ({ by }) => ({ by }) } },
  cannotCome: { 'a companion': { from: 'requested', by: ben, does: ({ by }) => ({ by }) } },
  approve: {
    'as it stands': { from: 'awaiting', by: head, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by }) },
    'a later revision than the second': { from: 'revised', by: head, does: (drawn) => ({ ...asked, revision: Math.max(3, drawn.visit.revision), by: drawn.by }) },
    'with a choice': { from: 'concern', by: head, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, option: option(drawn) }) },
    'with a higher risk': { from: 'awaiting', by: head, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, tier: 'medium' }) },
    'with the highest risk': { from: 'awaiting', by: head, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, tier: 'high', option: option(drawn) }) },
    'with a lower risk': { from: 'concern', by: head, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, tier: 'low', option: option(drawn) }) },
    'an old revision': { from: 'revised', by: head, never: true, does: (drawn) => ({ ...asked, revision: drawn.visit.revision - 1, by: drawn.by }) },
    'without reading': { from: 'awaiting', by: head, never: true, does: (drawn) => ({ ...asked, ...revised(drawn), reviewed: false, by: drawn.by }) },
  },
  approveByPhone: {
    'an approver': { from: 'awaiting', by: sam, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, approver: head.id }) },
    'with a choice': { from: 'concern', by: sam, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, approver: head.id, option: option(drawn) }) },
    'one of the visitors': { from: 'awaiting', by: sam, never: true, does: (drawn) => ({ ...asked, ...revised(drawn), by: drawn.by, approver: other(drawn.visit) }) },
  },
  decideConcern: {
    'one of the choices': { from: 'concern', by: head, does: (drawn) => ({ ...revised(drawn), by: drawn.by, option: option(drawn), note }) },
    'without a choice': { from: 'concern', by: head, never: true, does: (drawn) => ({ ...revised(drawn), by: drawn.by, note }) },
    'without a reason': { from: 'concern', by: head, never: true, does: (drawn) => ({ ...revised(drawn), by: drawn.by, option: option(drawn), note: '' }) },
  },
  checkAddress: {
    clear: { from: 'requested', by: dsl, under: 'hhn', does: (drawn) => ({ ...revised(drawn), by: drawn.by, shown: named(drawn), same: false, note }) },
    'not clear': { from: 'requested', by: dsl, under: 'hhn', does: (drawn) => ({ ...revised(drawn), by: drawn.by, shown: named(drawn), same: true, note }) },
  },
  answerConsultation: {
    asked: { from: 'requested', by: dsl, under: 'mcg', does: (drawn) => ({ ...revised(drawn), by: drawn.by, asked: true }) },
    'not asked': { from: 'requested', by: dsl, under: 'mcg', does: (drawn) => ({ ...revised(drawn), by: drawn.by, asked: false }) },
  },
  changeTeam: {
    'somebody else': { from: 'awaiting', by: head, under: 'mcg', does: (drawn) => ({ ...revised(drawn), by: drawn.by, visitors: team(ann, deputy), mobiles: mobiles(ann, deputy), vehicle: 'v', note }) },
    'one alone': { from: 'concern', by: head, does: (drawn) => ({ ...revised(drawn), by: drawn.by, visitors: team(ann), mobiles: mobiles(ann), vehicle: 'v', note }) },
    'whoever settles it': { from: 'awaiting', by: head, never: true, does: (drawn) => ({ ...revised(drawn), by: drawn.by, visitors: team(ann, drawn.by), mobiles: mobiles(ann, drawn.by), vehicle: 'v', note }) },
  },
  meetInSchool: { 'the requester': { from: 'requested', by: ann, does: ({ by }) => ({ by }) } },
  nameOutsider: { police: { from: 'requested', by: ann, does: ({ by }) => ({ by, outsider: { role: 'police', name: 'N', organisation: 'O', phone: '+441632960009' } }) } },
  decline: { 'with a reason': { from: 'awaiting', by: head, does: ({ by }) => ({ by, note }) } },
  askForChanges: { 'with a reason': { from: 'awaiting', by: head, does: ({ by }) => ({ by, note }) } },
  cancel: { 'called off': { from: 'authorised', by: ann, does: ({ by }) => ({ by }) } },
  checkIn: { ...checkIn('authorised', 'leftSchool'), ...checkIn('out', 'arrived'), ...checkIn('inside', 'leftProperty'), ...checkIn('out', 'back'), ...checkIn('out', 'home') },
  leaveAnyway: {
    'for oneself': { from: 'requested', by: ann, does: ({ by }) => ({ by, who: by.id }) },
    'for one who rang': { from: 'requested', by: sam, does: ({ by }) => ({ by, who: ann.id }) },
  },
  gone: {
    everybody: { from: 'authorised', by: sam, does: ({ by }) => ({ by }) },
    one: { from: 'authorised', by: sam, does: ({ by, visit }) => ({ by, who: other(visit) }) },
  },
  notGone: {
    everybody: { from: 'authorised', by: sam, does: ({ by }) => ({ by }) },
    one: { from: 'authorised', by: sam, does: ({ by, visit }) => ({ by, who: other(visit) }) },
  },
  doorstep: {
    'carries on': { from: 'inside', by: ann, does: ({ by }) => ({ by, goOn: true, note }) },
    stops: { from: 'inside', by: ann, does: ({ by }) => ({ by, goOn: false, note }) },
  },
  addStop: {
    clear: { from: 'out', by: ann, does: (drawn) => ({ ...stopAt(drawn), by: drawn.by, clear: true }) },
    'not clear': { from: 'out', by: ann, never: true, does: (drawn) => ({ ...stopAt(drawn), by: drawn.by, clear: false }) },
  },
  runLate: { 'by ten minutes': { from: 'out', by: ann, does: ({ by }) => ({ by, minutes: 10 }) } },
  help: {
    'a visitor': { from: 'out', by: ann, does: ({ by }) => ({ by }) },
    'before anybody leaves': { from: 'requested', by: sam, does: ({ by }) => ({ by }) },
  },
  takeOn: {
    first: { from: 'slt', by: head, does: ({ by }) => ({ by, over: false }) },
    over: { from: 'taken', by: deputy, does: ({ by, visit }) => ({ by, over: true, seen: visit.version }) },
    'on the card of an earlier alarm': { from: 'slt', by: head, never: true, does: ({ by, visit }) => ({ by, over: true, seen: visit.alarm ? visit.alarm.since : 0 }) },
  },
  noReply: {
    'the latest rung': { from: 'alarm', by: sam, does: (drawn) => ({ by: drawn.by, rung: latest(drawn) }) },
    'any rung': { from: 'alarm', by: sam, does: ({ by, rung, visit }) => ({ by, rung, seen: visit.version }) },
  },
  notNeeded: {
    'with a reason': { from: 'kin', by: head, does: (drawn) => ({ by: drawn.by, rung: latest(drawn), note }) },
    'without a reason': { from: 'kin', by: head, never: true, does: (drawn) => ({ by: drawn.by, rung: latest(drawn), note: '' }) },
  },
  familyAnswered: {
    'no reply': { from: 'families', by: head, does: ({ by, rung }) => ({ by, stop: rung % 2, result: 'noReply', note: '' }) },
    seen: { from: 'families', by: head, does: ({ by, rung }) => ({ by, stop: rung % 2, result: 'seen', note }) },
  },
  policeTold: { 'with a reference': { from: 'police', by: head, does: ({ by }) => ({ by, note }) } },
  reached: {
    back: { from: 'taken', by: head, does: ({ by, rung, visit }) => ({ by, who: rung % 2 ? other(visit) : ann.id, whereabouts: { at: 'back' }, note }) },
    home: { from: 'taken', by: head, does: ({ by, rung, visit }) => ({ by, who: rung % 2 ? other(visit) : ann.id, whereabouts: { at: 'home' }, note }) },
    out: { from: 'taken', by: head, does: ({ by, rung, visit }) => ({ by, who: rung % 2 ? other(visit) : ann.id, whereabouts: { at: 'out', minutes: 15 }, note: '' }) },
  },
  safetyCallMade: {
    answered: { from: 'called', by: sam, does: ({ by, rung }) => ({ by, stop: rung % 2, answered: true }) },
    'no reply': { from: 'called', by: sam, does: ({ by, rung }) => ({ by, stop: rung % 2, answered: false }) },
  },
  writeUp: {
    made: { from: 'back', by: ann, does: ({ by }) => ({ by, note, made: true, answers: [], concern: false }) },
    'nobody at home': { from: 'back', by: ann, does: ({ by }) => ({ by, note, made: false, answers: [], concern: false }) },
    'with a concern': { from: 'back', by: ann, does: ({ by }) => ({ by, note, made: true, answers: [], concern: true }) },
    'without a word': { from: 'back', by: ann, never: true, does: ({ by }) => ({ by, note: '', made: true, answers: [], concern: false }) },
  },
  tick: { 'at any time': { from: 'due', by: sam, does: () => ({}) } },
  recheck: { 'at any time': { from: 'requested', by: sam, once: 'caution', does: () => ({}) } },
  delivered: { 'any rung': { from: 'alarm', by: sam, does: (drawn) => ({ rung: latest(drawn) }) } },
  undeliverable: {
    'a notice': { from: 'out', by: sam, does: () => ({ to: `person_${head.id}`, recipients: 1 }) },
    'a rung': { from: 'alarm', by: sam, does: (drawn) => ({ to: 'chat_19:office@thread.v2', rung: latest(drawn), recipients: 1 }) },
  },
};

/** Each way of giving each command, by name. */
export const ways = Object.entries(presses).flatMap(([type, named]) =>
  Object.entries(named as Record<string, Way<CommandType>>).map(([way, { does, ...rest }]) => ({
    ...rest,
    name: `${type}: ${way}`,
    command: (drawn: Drawn) => ({ type, ...does(drawn) }) as Command,
  })),
);
