import { z } from 'zod';
import { concernOptions } from '../policy/settings/risk';
import type { Person } from '../school/people';
import type { CheckInWhat, Command, Whereabouts } from '../visit/commands';
import { choice, chosenPerson, count, id, index, note, optional, person } from './fields';

/** What a press asks of the visit once it is known who pressed. */
export type Ask = (by: Person) => Command;

type Button = z.ZodType<Ask, z.ZodTypeDef, unknown>;

const plain = (ask: Ask): Button => z.object({}).transform(() => ask);

const checkIn = (what: CheckInWhat): Button => plain((by) => ({ type: 'checkIn', by, who: by.id, what }));

const family = (result: 'noReply' | 'seen'): Button =>
  z.object({ stop: index, familyNote: note }).transform(
    (data): Ask => (by) => ({ type: 'familyAnswered', by, stop: data.stop, result, note: data.familyNote }),
  );

const safetyCall = (answered: boolean): Button =>
  z.object({ n: index }).transform(({ n }): Ask => (by) => ({ type: 'safetyCallMade', by, stop: n, answered }));

const gone = (type: 'gone' | 'notGone'): Button =>
  z.object({ who: optional(person) }).transform(({ who }): Ask => (by) => ({ type, by, who }));

const revision = count;

const option = optional(z.enum(concernOptions));

/** What is said of the near matches that this card showed. */
const address = (same: boolean): Button =>
  z.object({ revision, shown: z.array(id).max(99), addressNote: note }).transform(
    (data): Ask => (by) => ({ type: 'checkAddress', by, revision: data.revision, shown: data.shown, same, note: data.addressNote }),
  );

/** What a visitor decided at the door, and why. */
const doorstep = (goOn: boolean): Button =>
  z.object({ doorNote: note }).transform((data): Ask => (by) => ({ type: 'doorstep', by, goOn, note: data.doorNote }));

/** What the DSL says of the request that names them as asked. */
const consultation = (asked: boolean): Button =>
  z.object({ revision }).transform((data): Ask => (by) => ({ type: 'answerConsultation', by, revision: data.revision, asked }));

const whereabouts: Record<'back' | 'home' | '15' | '30' | '60', Whereabouts> = {
  back: { at: 'back' },
  home: { at: 'home' },
  15: { at: 'out', minutes: 15 },
  30: { at: 'out', minutes: 30 },
  60: { at: 'out', minutes: 60 },
};

/** Every button about a visit, what it must carry and what it asks: nothing else can be pressed. */
export const buttons: ReadonlyMap<string, Button> = new Map<string, Button>([
  ['comeAlong', plain((by) => ({ type: 'comeAlong', by }))],
  ['cannotCome', plain((by) => ({ type: 'cannotCome', by }))],
  [
    'approve',
    z
      .object({
        revision,
        reviewed: optional(z.enum(['true', 'false'])),
        tier: optional(z.enum(['low', 'medium', 'high'])),
        concern: option,
        approveNote: note,
      })
      .transform(
        (data): Ask => (by) => ({
          type: 'approve',
          by,
          revision: data.revision,
          reviewed: data.reviewed === 'true',
          tier: data.tier,
          option: data.concern,
          note: data.approveNote,
        }),
      ),
  ],
  [
    'decideConcern',
    z
      .object({ revision, concern: option, concernNote: note })
      .transform(
        (data): Ask => (by) => ({ type: 'decideConcern', by, revision: data.revision, option: data.concern, note: data.concernNote }),
      ),
  ],
  [
    'approveByPhone',
    z.object({ revision, approver: person, heard: optional(z.enum(['true', 'false'])), concern: option, phoneNote: note }).transform(
      (data): Ask => (by) => ({
        type: 'approveByPhone',
        by,
        approver: data.approver,
        revision: data.revision,
        reviewed: data.heard === 'true',
        option: data.concern,
        note: data.phoneNote,
      }),
    ),
  ],
  ['leaveAnyway', z.object({ who: optional(person) }).transform(({ who }): Ask => (by) => ({ type: 'leaveAnyway', by, who: who ?? by.id }))],
  ['addressClear', address(false)],
  ['addressSame', address(true)],
  ['wasAsked', consultation(true)],
  ['wasNotAsked', consultation(false)],
  ['meetInSchool', plain((by) => ({ type: 'meetInSchool', by }))],
  ['decline', z.object({ declineNote: note }).transform((data): Ask => (by) => ({ type: 'decline', by, note: data.declineNote }))],
  [
    'askForChanges',
    z.object({ changesNote: note }).transform((data): Ask => (by) => ({ type: 'askForChanges', by, note: data.changesNote })),
  ],
  ['gone', gone('gone')],
  ['notGone', gone('notGone')],
  ['leftSchool', checkIn('leftSchool')],
  ['arrived', checkIn('arrived')],
  ['leftProperty', checkIn('leftProperty')],
  ['back', checkIn('back')],
  ['home', checkIn('home')],
  [
    'runLate',
    z
      .object({ lateMinutes: choice(['10', '15', '20', '30'], 'Choose how many minutes.') })
      .transform((data): Ask => (by) => ({ type: 'runLate', by, minutes: Number(data.lateMinutes) })),
  ],
  ['doorOn', doorstep(true)],
  ['doorStop', doorstep(false)],
  ['help', plain((by) => ({ type: 'help', by }))],
  ['cancel', plain((by) => ({ type: 'cancel', by }))],
  [
    'officeCheckIn',
    z
      .object({
        who: chosenPerson('Choose who has phoned.'),
        what: choice(['leftSchool', 'arrived', 'leftProperty', 'back', 'home'], 'Choose what they say.'),
      })
      .transform(({ who, what }): Ask => (by) => ({ type: 'checkIn', by, who, what })),
  ],
  ['takeOn', plain((by) => ({ type: 'takeOn', by, over: false }))],
  ['takeOver', plain((by) => ({ type: 'takeOn', by, over: true }))],
  ['noReply', z.object({ n: index }).transform(({ n }): Ask => (by) => ({ type: 'noReply', by, rung: n }))],
  [
    'notNeeded',
    z
      .object({ n: index, notNeededNote: note })
      .transform((data): Ask => (by) => ({ type: 'notNeeded', by, rung: data.n, note: data.notNeededNote })),
  ],
  ['familyNoReply', family('noReply')],
  ['familySeen', family('seen')],
  ['policeTold', z.object({ policeNote: note }).transform((data): Ask => (by) => ({ type: 'policeTold', by, note: data.policeNote }))],
  [
    'reached',
    z
      .object({
        who: chosenPerson('Choose who is safe.'),
        whereabouts: choice(['back', 'home', '15', '30', '60'], 'Choose where they are.'),
        reachedNote: note,
      })
      .transform(
        (data): Ask => (by) => ({
          type: 'reached',
          by,
          who: data.who,
          whereabouts: whereabouts[data.whereabouts],
          note: data.reachedNote,
        }),
      ),
  ],
  ['safetyCallAnswered', safetyCall(true)],
  ['safetyCallNoAnswer', safetyCall(false)],
]);
