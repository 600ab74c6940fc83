import type { Told } from '../desk/plain-alarm';
import { phoneText } from '../school/phone';
import type { School } from '../school/school';
import type { Scene } from '../desk/ports';
import type { CheckInWhat } from '../visit/commands';
import type { NoText } from './download';

const lists = new Intl.ListFormat('en-GB');

/** What the bot says in a line of text; cards have words of their own. */
export const sentences = {
  outOfDate: 'This card is out of date. Type /visit mine for your visits, or ring the school office.',
  outsider: 'This is for staff of that school only. If you should be on its list, ask the school office.',
  otherSchool: 'This card belongs to another school. Open it in that school’s chat, or in your own chat with me.',
  noPlace: 'This chat has no job in a school yet. Use your own chat with me, or ask your administrator to set this one up.',
  unknownVisit: 'I cannot find that visit. Type /visit mine for your visits, or ring the school office.',
  broken:
    'Something went wrong here and this may not be recorded. Try once more; if it matters now, ring the school office. In danger, ring 999.',
  ownChat: 'Not done. Press it in your own chat with me, which tells you why: type /visit mine there.',
  noOpenVisit: 'You have no open visit. To start one, type /visit.',
  helpNotRecorded: (told: Told | undefined, school: School | undefined) => {
    const names = told ? [...(told.place ? ['the senior leaders’ chat'] : []), ...told.people] : [];
    const first = names.length > 0 ? `Told: ${lists.format(names)}. ` : told ? 'Nobody has been told yet. ' : '';
    return `${first}Your call is not recorded yet; I keep trying. Ring 999 or ${school ? `the school on ${phoneText(school.officePhone)}` : 'the school'}.`;
  },
  notReady: 'Not done: my records do not answer. Try again in a minute; if it matters now, ring the school office. In danger, ring 999.',
  noEdits: 'Edited messages do not count. Type it again as a new message.',
  notUnderstood: 'I did not understand that, and nothing is recorded.',
  welcome: 'You’re welcome.',
  welcomeOut: 'You’re welcome. That records nothing: to report where you are, type arrived, left or back.',
  writeToMe: 'Write to me in our own chat.',
  notPeople: 'What is on file of staff is for senior leaders, the DSL, whoever trains staff and the administrators. For yourself, type /visit me.',
  notCautions: 'Cautions are for the DSL and the senior leaders. If you know of one, tell them.',
  fileInSharedChat: 'Send me files in our own chat.',
  oneFile: 'Send one file at a time.',
  fileForSchool: (schools: readonly School[]) =>
    `You belong to several schools (${schools.map(({ id }) => id).join(', ')}). Put the school’s id in the file’s name, as in people-${schools[0]?.id ?? ''}.csv, and send it again.`,
  recorded: (number: string, done: string, others: boolean) =>
    `${number}: ${done}, recorded${others ? ' for you. Everybody reports for themselves' : ''}.`,
  passedOn: (number: string, said: string) =>
    `${number}: “${said}” is passed on and ends nothing yet: the office or a senior leader will ring you. In danger, ring 999.`,
  done: (number: string) => `${number}: done.`,
};

export const saidOf: Record<CheckInWhat, string> = {
  leftSchool: 'left school',
  arrived: 'arrived',
  leftProperty: 'left the property',
  back: 'back at school',
  home: 'going home',
};

const phoneIn = (school: School): string => `Escalation is not running: ring the office on ${school.officePhone} as well.`;

/** While nobody is watching, every answer says so. */
export const withWatch = (text: string, scene?: Scene): string =>
  scene?.sweepStale ? `${text} ${phoneIn(scene.school)}` : text;

/** Why a file was not taken in, and what to do about it. */
export const fileSentences: Record<NoText | 'notCsv', string> = {
  notCsv: 'I read CSV files only. In Excel, choose Save As and “CSV UTF-8”, and send me that file.',
  notUtf8: 'I cannot read that file: save it as CSV UTF-8 and send it again.',
  tooLarge: 'That file is larger than 1 MB. Leave out what is not needed and send it again.',
  elsewhere: 'I take files from Microsoft 365 only. Attach the file to a message here and send it again.',
  aPage: 'Teams gave me a web page in place of the file. Send it again from Teams on a computer.',
  gone: 'That file is no longer there. Attach it again and send it once more.',
  unreachable: 'I could not fetch that file, and nothing has changed. Try again in a few minutes.',
};
