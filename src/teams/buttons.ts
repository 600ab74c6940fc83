import { z } from 'zod';
import type { Person } from '../school/people';
import type { CheckInWhat, Command, Whereabouts } from '../visit/commands';
import { index, note, optional, person } from './fields';

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
        revision: z.number().int().min(0),
        precaution: optional(z.enum(['safeAloneWithCall', 'joint', 'withPolice', 'addMitigation'])),
        approveNote: note,
      })
      .transform(
        (data): Ask => (by) => ({ type: 'approve', by, revision: data.revision, precaution: data.precaution, note: data.approveNote }),
      ),
  ],
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
      .object({ lateMinutes: z.enum(['10', '15', '20', '30']) })
      .transform((data): Ask => (by) => ({ type: 'runLate', by, minutes: Number(data.lateMinutes) })),
  ],
  ['help', plain((by) => ({ type: 'help', by }))],
  ['cancel', plain((by) => ({ type: 'cancel', by }))],
  [
    'officeCheckIn',
    z
      .object({ who: person, what: z.enum(['leftSchool', 'arrived', 'leftProperty', 'back', 'home']) })
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
      .object({ who: person, whereabouts: z.enum(['back', 'home', '15', '30', '60']), reachedNote: note })
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
