import type { Message } from '../desk/ports';
import { contextOf } from '../school/context';
import type { Member, School } from '../school/school';
import type { CheckInWhat, Command } from '../visit/commands';
import { decide } from '../visit/decide';
import type { Details, Instant, Visit } from '../visit/visit';
import { withRef, type Card } from './buttons';
import { fill } from './fill';
import { delays, lateButton, reportButtons, type ReportButton } from './report-buttons';
import { goers, phoneLink } from './words/words';

/** What a message may have been meant for: a call for help, or a report; `now`: whether it is so at this moment. */
export type Meant = { asks: 'help' } | { asks: 'report' | 'now'; guess?: CheckInWhat | 'late'; minutes?: number };

/** A visit of somebody's own, as it stands. */
export interface OwnVisit {
  school: School;
  by: Member;
  visit: Visit;
  details: Details;
}

/** One question back, with the buttons that answer it: `cards/meant.json`. */
export interface MeantModel {
  title: string;
  line: string;
  rows: { several: boolean; who: string; number: string; buttons: { title: string; verb: string; style: string; data: Card }[] }[];
  office: string;
}

interface Offer {
  button: ReportButton;
  command: Command;
  guessed: boolean;
}

const mostButtons = 6;

/**
 * Asks what was meant and offers what this person may do now on each visit of theirs, likeliest first; *I need help* is
 * always among it. Nothing when there is no report that they could make.
 */
export function drawMeant(school: School, meant: Meant, own: readonly OwnVisit[], now: Instant): Message | undefined {
  const rows = own.map((one) => ({ one, offers: offersOf(meant, one, now) })).filter(({ offers }) => offers.length > 0);
  if (meant.asks !== 'help' && !rows.some(({ offers }) => offers.some(({ command }) => command.type !== 'help'))) return undefined;

  const { title, line } = wordsOf(meant, rows.length > 0);
  const model: MeantModel = {
    title,
    line,
    rows: rows.map(({ one, offers }) => ({ several: rows.length > 1, who: goers(one.visit), number: one.visit.number, buttons: offers.map(({ button, command }) => shown(button, command, one)) })),
    office: phoneLink(school.officePhone),
  };
  return { card: withRef(fill('meant', model), { card: 'current' }), summary: `${title}${title.endsWith('?') ? '' : '.'} ${line}`, mentions: [] };
}

function wordsOf(meant: Meant, any: boolean): { title: string; line: string } {
  if (meant.asks === 'help') return { title: 'Are you asking for help?', line: any ? 'Nobody has been told yet.' : 'Nobody has been told: you have no visit under way.' };
  if (meant.asks === 'now') return { title: 'Is that so now?', line: 'A typed word may come late. A tap counts at once.' };
  if (meant.guess === 'late' && meant.minutes === undefined) return { title: 'How late?', line: 'Not recorded yet. Choose one.' };
  return { title: 'Not recorded', line: 'Did you mean …' };
}

/** What the rules would accept of this person now; a button that would be refused is not offered. */
function offersOf(meant: Meant, { school, by, visit, details }: OwnVisit, now: Instant): Offer[] {
  const help: Offer = { button: reportButtons.help, command: { type: 'help', by }, guessed: meant.asks === 'help' };
  const reports = meant.asks === 'help' ? [] : [...checkIns(meant.guess, by), ...late(meant, by)];
  const guessed = (offer: Offer): number => (offer.guessed ? 0 : 1);
  const context = contextOf(school, now, details);
  // A call for help is never refused to a visitor, and may be said again.
  const may = [...reports, help].filter((offer) => offer === help || decide(visit, offer.command, context).ok).sort((a, b) => guessed(a) - guessed(b));
  return may.length > mostButtons ? [...may.slice(0, mostButtons - 1), help] : may;
}

const checkIns = (guess: CheckInWhat | 'late' | undefined, by: Member): Offer[] =>
  (['leftSchool', 'arrived', 'leftProperty', 'back', 'home'] as const).map((what) => ({
    button: reportButtons[what],
    command: { type: 'checkIn', by, who: by.id, what },
    guessed: guess === what,
  }));

/** The delay that was said, or the next that a button has; all of them where only the minutes are missing. */
function late({ guess, minutes }: Exclude<Meant, { asks: 'help' }>, by: Member): Offer[] {
  const asked = guess === 'late' && minutes === undefined ? delays : [delays.find((one) => one >= (minutes ?? 15)) ?? 30];
  return asked.map((one) => ({ button: lateButton(one), command: { type: 'runLate', by, minutes: one }, guessed: guess === 'late' }));
}

const shown = ({ title, verb, data }: ReportButton, { type }: Command, { school, visit }: OwnVisit) => ({
  title,
  verb,
  style: type === 'help' ? 'destructive' : 'default',
  data: { ...data, school: school.id, visit: visit.id, v: visit.version },
});
