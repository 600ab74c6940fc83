import type { Member } from '../../../src/school/school';
import type { Command, Request } from '../../../src/visit/commands';
import type { Profile } from '../../../src/policy/profile';
import { ann, deputy, dsl, head, sam, type ShippedId } from '../school';
import { aRequest, allClear } from '../story';

type Lead = readonly (readonly [time: string, command: (companion: Member, request: Request, option: Option) => Command])[];
type Option = NonNullable<(Command & { type: 'approve' })['option']>;

const approves = (time: string, by: Member, revision = 1) => [time, (_: Member, __: Request, option: Option): Command => ({ type: 'approve', by, revision, reviewed: true, option, note: 'n' })] as const;
const arrives = (time: string) => [time, (): Command => ({ type: 'checkIn', by: ann, who: ann.id, what: 'arrived' })] as const;
const back = (time: string) => [time, (by: Member): Command => ({ type: 'checkIn', by, who: by.id, what: 'back' })] as const;
const ticks = (time: string) => [time, (): Command => ({ type: 'tick' })] as const;

const awaiting: Lead = [
  ['09:05', (by) => ({ type: 'comeAlong', by })],
  ['09:06', () => ({ type: 'checkAddress', by: dsl, revision: 1, shown: [], same: false, note: '' })],
];
const revised: Lead = [
  ['09:01', (_, request) => ({ type: 'resubmit', by: ann, request })],
  ['09:02', (_, request) => ({ type: 'resubmit', by: ann, request })],
  ['09:05', (by) => ({ type: 'comeAlong', by })],
  ['09:06', () => ({ type: 'checkAddress', by: dsl, revision: 3, shown: [], same: false, note: '' })],
];
const authorised: Lead = [...awaiting, approves('09:10', head), approves('09:11', dsl), approves('09:12', deputy)];
const out: Lead = [...authorised, ['13:00', () => ({ type: 'gone', by: sam })]];
const inside: Lead = [...out, arrives('13:25')];
const late: Lead = [...out, ticks('15:29')];
const alarm: Lead = [...late, ticks('16:05')];
const slt: Lead = [...alarm, ['16:06', () => ({ type: 'noReply', by: sam, rung: 0 })]];
const taken: Lead = [...slt, ['16:07', () => ({ type: 'takeOn', by: head, over: false })]];
const kin: Lead = [...taken, ['16:08', () => ({ type: 'noReply', by: head, rung: 2 })]];
const families: Lead = [...kin, ['16:09', () => ({ type: 'notNeeded', by: head, rung: 3, note: 'n' })]];
const police: Lead = [...families, ...[0, 1].map((stop) => ['16:10', (): Command => ({ type: 'familyAnswered', by: head, stop, result: 'noReply', note: '' })] as const)];

/** Where a history begins, and what has led there. Under some policies a step of it is refused, which is a beginning too. */
export const leads = {
  requested: [],
  concern: awaiting,
  awaiting,
  revised,
  authorised,
  out,
  inside,
  called: [...inside, ticks('13:31')],
  /** Past the hour at which somebody asks after them, and nobody has yet. */
  due: [...out, arrives('14:45')],
  late,
  alarm,
  slt,
  taken,
  kin,
  families,
  police,
  back: [...out, back('14:50'), ['14:55', () => ({ type: 'checkIn', by: ann, who: ann.id, what: 'back' })]],
} satisfies Record<string, Lead>;

export type Start = keyof typeof leads;

export const starts = Object.keys(leads) as Start[];

/** One ordinary kind of visit under each policy. */
export const types: Record<ShippedId, string> = { cmat: 'attendanceSupport', mcg: 'longAbsence', hsp: 'invitation', stp: 'relationship', hhn: 'vulnerableChild' };

/** What is asked for: with somebody who may have a say in other visits, and with a worry where the start is about one. */
export function asks(profile: Profile, start: Start, companion: Member): Request {
  const worry = profile.settings['risk.checks'].questions.find(({ kind, means }) => kind === 'red' && means === undefined)?.id;
  const worried = start === 'concern' || start === 'called';
  const consulted = profile.settings['risk.checks'].questions.find(({ means }) => means === 'dslConsulted')?.id;
  const answers = allClear(profile).map((given) => ((worried && given.item === worry) || given.item === consulted ? { ...given, answer: 'yes' as const } : given));
  const request = aRequest(profile, { type: types[profile.id as ShippedId], answers });
  const [first, second] = request.visitors as [Request['visitors'][0], Request['visitors'][0]];
  const mobiles = [{ id: first.id, mobile: '+447700900123' }, { id: companion.id, mobile: '+447700900124' }];
  return { ...request, visitors: [first, { ...second, id: companion.id, name: companion.name }], details: { ...request.details, visitors: mobiles } };
}
