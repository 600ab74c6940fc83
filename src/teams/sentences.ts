import type { School } from '../school/school';
import type { Scene } from '../desk/ports';
import type { CheckInWhat } from '../visit/commands';

/** What the bot says in a line of text; cards have words of their own. */
export const sentences = {
  outOfDate: 'This card is out of date. Type /visit mine for your visits, or ring the school office.',
  outsider: 'This is for staff of that school only. If you should be on its list, ask the school office.',
  otherSchool: 'This card belongs to another school. Open it in that school’s chat, or in your own chat with me.',
  noPlace: 'This chat has no job in a school yet. Use your own chat with me, or ask your administrator to set this one up.',
  unknownVisit: 'I cannot find that visit. Type /visit mine for your visits, or ring the school office.',
  tick: 'Tick that you have read the risk checklist, then press Approve again.',
  broken:
    'Something went wrong here and this may not be recorded. Try once more; if it matters now, ring the school office. In danger, ring 999.',
  sayMinutes: 'Say how late in minutes: late 10, late 15, late 20 or late 30.',
  noOpenVisit: 'You have no open visit. To start one, type /visit.',
  noVisitForHelp: 'You have no visit under way, so nobody has been told. In danger, ring 999. Otherwise ring the school office.',
  helpSent: (number: string) => `${number}: help is on its way. Senior leaders and the office are being told. In danger, ring 999.`,
  recorded: (number: string, done: string) => `${number}: ${done}, recorded.`,
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
