import type { Member } from '../../../src/school/school';
import type { CheckInWhat, Command, CommandType, Request } from '../../../src/visit/commands';
import { unruled } from '../../../src/policy/cautions';
import { aRequest, at, type Story } from '../../support/story';
import { cast } from './cast';

/** One thing that somebody may want to do, as every message that could ask for it. */
type Tries = (story: Story, by: Member) => Command[];

const { lead, companion, colleague, headteacher, deputy, DSL, 'senior leader': senior, 'line manager': manager } = cast;
const movements: CheckInWhat[] = ['leftSchool', 'arrived', 'leftProperty', 'back', 'home'];

const somebodyElse = (by: Member): string[] => [lead, companion].filter(({ id }) => id !== by.id).map(({ id }) => id);
const rungsOf = ({ visit }: Story): number[] => [...(visit.alarm?.rungs ?? [undefined]).keys()];
const about = ({ visit }: Story): string[] => visit.alarm?.about ?? [lead.id];
const near = ({ visit }: Story): string[] => [...new Set(unruled(visit).map(({ caution }) => caution))];

const others: Request['visitors'] = [
  { id: companion.id, name: companion.name, lead: true, part: 'leads', regular: true },
  { id: colleague.id, name: colleague.name, lead: false, part: 'notes' },
];

const outside = ['police', 'socialCare', 'educationWelfareOfficer', 'attendanceOfficer', 'healthPractitioner'] as const;

const rule = (same: boolean): Tries => (story, by) => [{ type: 'checkAddress', by, revision: story.visit.revision, shown: near(story), same, note: 'x' }];

/**
 * Everything that can be asked of a visit, in the words of the tables. A command that is not here does not compile, and one
 * that no table speaks of fails the test.
 */
export const tries: Record<CommandType, Readonly<Record<string, Tries>> | 'the bot alone'> = {
  request: { 'ask for the same visit again': (story, by) => [{ type: 'request', by, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(story.profile) }] },
  resubmit: { 'change the request': (story, by) => [{ type: 'resubmit', by, request: aRequest(story.profile, { type: story.visit.type }) }] },
  comeAlong: { 'say that they come': (_story, by) => [{ type: 'comeAlong', by }] },
  cannotCome: { 'say that they cannot come': (_story, by) => [{ type: 'cannotCome', by }] },
  approve: {
    approve: (story, by) =>
      [undefined, ...story.profile.settings['risk.concernOptions']].map((option) => ({ type: 'approve', by, revision: story.visit.revision, reviewed: true, option, note: 'x' })),
    'approve at a higher risk': (story, by) =>
      [undefined, ...story.profile.settings['risk.concernOptions']].map((option) => ({ type: 'approve', by, revision: story.visit.revision, reviewed: true, tier: 'high', option, note: 'x' })),
  },
  approveByPhone: {
    'record an approval given by telephone': (story, by) =>
      [headteacher, deputy, senior, DSL, manager]
        .filter((said) => said.id !== by.id)
        .flatMap(({ id: approver }) =>
          [undefined, ...story.profile.settings['risk.concernOptions']].map((option) => ({ type: 'approveByPhone', by, approver, revision: story.visit.revision, reviewed: true, option, note: 'x' }) as const),
        ),
  },
  decideConcern: {
    'decide on a concern': (story, by) =>
      story.profile.settings['risk.concernOptions'].map((option) => ({ type: 'decideConcern', by, revision: story.visit.revision, option, note: 'x' })),
  },
  checkAddress: { 'clear an address': rule(false), 'say that it is the place on the list': rule(true) },
  answerConsultation: {
    'say that they were asked': (story, by) => [{ type: 'answerConsultation', by, revision: story.visit.revision, asked: true }],
    'say that they were not asked': (story, by) => [{ type: 'answerConsultation', by, revision: story.visit.revision, asked: false }],
  },
  changeTeam: {
    'settle who goes': (story, by) => [
      { type: 'changeTeam', by, revision: story.visit.revision, visitors: others, mobiles: others.map(({ id }) => ({ id, mobile: '+447700900123' })), vehicle: '', note: 'x' },
    ],
  },
  meetInSchool: { 'meet in school instead': (_story, by) => [{ type: 'meetInSchool', by }] },
  nameOutsider: {
    'name somebody from outside': (_story, by) => outside.map((role) => ({ type: 'nameOutsider', by, outsider: { role, name: 'N', organisation: 'O', phone: '+441632960009' } })),
  },
  decline: { decline: (_story, by) => [{ type: 'decline', by, note: 'x' }] },
  askForChanges: { 'ask for changes': (_story, by) => [{ type: 'askForChanges', by, note: 'x' }] },
  cancel: { 'call it off': (_story, by) => [{ type: 'cancel', by }] },
  checkIn: {
    'say where they are': (_story, by) => movements.map((what) => ({ type: 'checkIn', by, who: by.id, what })),
    'record where somebody else is': (_story, by) => somebodyElse(by).flatMap((who) => movements.map((what) => ({ type: 'checkIn', by, who, what }))),
  },
  leaveAnyway: {
    'say that they have left all the same': (_story, by) => [{ type: 'leaveAnyway', by, who: by.id }],
    'say that somebody else has left all the same': (_story, by) => somebodyElse(by).map((who) => ({ type: 'leaveAnyway', by, who })),
  },
  gone: {
    'say that they have gone': (_story, by) => [{ type: 'gone', by, who: by.id }],
    'say that somebody else has gone': (_story, by) => somebodyElse(by).map((who) => ({ type: 'gone', by, who })),
  },
  notGone: {
    'say that they have not gone': (_story, by) => [{ type: 'notGone', by, who: by.id }],
    'say that somebody else has not gone': (_story, by) => somebodyElse(by).map((who) => ({ type: 'notGone', by, who })),
  },
  doorstep: { 'judge at the door': (_story, by) => [true, false].map((goOn) => ({ type: 'doorstep', by, goOn, note: 'x' })) },
  addStop: {
    'add a stop': (_story, by) => [
      {
        type: 'addStop',
        by,
        stop: { startAt: at('14:40'), minutes: 20 },
        backBy: at('15:20'),
        household: { family: 'F', address: '11 New Road', postcode: 'LU2 7AD', phone: '+441582960003' },
        clear: true,
      },
    ],
  },
  runLate: { 'run late': (_story, by) => [{ type: 'runLate', by, minutes: 10 }] },
  help: { 'call for help': (_story, by) => [{ type: 'help', by }] },
  takeOn: {
    'take the alarm on': (_story, by) => [{ type: 'takeOn', by, over: false }],
    'take the alarm over': (_story, by) => [{ type: 'takeOn', by, over: true }],
  },
  noReply: { 'note that nobody answered': (story, by) => rungsOf(story).map((rung) => ({ type: 'noReply', by, rung })) },
  notNeeded: { 'leave next of kin out': (story, by) => rungsOf(story).map((rung) => ({ type: 'notNeeded', by, rung, note: 'x' })) },
  familyAnswered: { 'note what a family says': (_story, by) => (['noReply', 'seen'] as const).map((result) => ({ type: 'familyAnswered', by, stop: 0, result, note: 'x' })) },
  policeTold: { 'note that the police were told': (_story, by) => [{ type: 'policeTold', by, note: 'x' }] },
  reached: {
    'say that somebody was reached': (story, by) =>
      about(story).flatMap((who) => ([{ at: 'back' }, { at: 'home' }, { at: 'out', minutes: 30 }] as const).map((whereabouts) => ({ type: 'reached', by, who, whereabouts, note: 'x' }))),
  },
  safetyCallMade: { 'note the safety call': (_story, by) => [true, false].map((answered) => ({ type: 'safetyCallMade', by, stop: 0, answered })) },
  writeUp: { 'write it up': (_story, by) => [{ type: 'writeUp', by, note: 'x', made: false, answers: [], concern: false }] },
  tick: 'the bot alone',
  recheck: 'the bot alone',
  delivered: 'the bot alone',
  undeliverable: 'the bot alone',
};
