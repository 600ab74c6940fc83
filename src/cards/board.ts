import type { Message, OpenVisit } from '../desk/ports';
import type { Person } from '../school/people';
import type { School } from '../school/school';
import { dayText, timeText } from '../school/clock-time';
import { phoneText } from '../school/phone';
import type { Instant } from '../visit/visit';
import { withRef } from './buttons';
import { fill } from './fill';
import type { Band } from './head';
import { lookOf } from './words/standing-words';
import { sameDay } from './words/words';

interface Row {
  style: Band['style'];
  stage: string;
  number: string;
  who: string;
  label: string;
  time: string;
  visit: string;
  v: number;
}

/** A list of open visits: `cards/board.json`. */
export interface BoardModel {
  stale: boolean;
  officePhone: string;
  title: string;
  none: boolean;
  noneText: string;
  rows: Row[];
  cut: boolean;
  cutText: string;
}

/** So many rows keep a card well under Teams' limit. */
const most = 12;

/** Who is out and who goes today, safe for every chat, the most urgent first; *Open* shows whoever presses it their own view. */
export function drawToday(school: School, open: readonly OpenVisit[], now: Instant, sweepStale: boolean): Message {
  const today = open.filter((visit) => visit.alarm || visit.stage === 'out' || visit.leaveAt <= now || sameDay(visit.leaveAt, now));
  const out = today.filter(({ stage }) => stage === 'out').length;
  return board(school, today, now, sweepStale, {
    title: `Home visits, ${dayText(now)}`,
    noneText: 'Nobody is out, and nobody goes today.',
    summary: `${school.name}: ${out} out, ${today.length} open today.`,
  });
}

/** A person's own open visits, each with a button that opens its card. */
export function drawMine(school: School, person: Pick<Person, 'id'>, open: readonly OpenVisit[], now: Instant, sweepStale: boolean): Message {
  const mine = open.filter(({ requester, visitors }) => requester === person.id || visitors.some(({ id }) => id === person.id));
  return board(school, mine, now, sweepStale, {
    title: 'Your home visits',
    noneText: 'You have no open visit. To start one, type /visit.',
    summary: `${school.name}: you have ${mine.length} open ${mine.length === 1 ? 'visit' : 'visits'}.`,
  });
}

function board(
  school: School,
  visits: readonly OpenVisit[],
  now: Instant,
  stale: boolean,
  words: { title: string; noneText: string; summary: string },
): Message {
  const sorted = [...visits].sort((a, b) => Number(b.alarm) - Number(a.alarm) || (matters(a) < matters(b) ? -1 : 1));
  const model: BoardModel = {
    stale,
    officePhone: phoneText(school.officePhone),
    title: words.title,
    none: visits.length === 0,
    noneText: words.noneText,
    rows: sorted.slice(0, most).map((visit) => rowOf(visit, now)),
    cut: visits.length > most,
    cutText: `And ${visits.length - most} more.`,
  };
  const card = withRef(fill('board', model), { school: school.id, card: 'current' });
  return { card, summary: words.summary, mentions: [] };
}

const matters = (visit: OpenVisit): Instant => (visit.stage === 'out' ? visit.dueBack : visit.leaveAt);

function rowOf(visit: OpenVisit, now: Instant): Row {
  const { style, words, label } = lookOf(visit.standing, now);
  const [what, at] = label !== undefined && visit.standing.at !== undefined ? [label, visit.standing.at] : ['Leaves', visit.leaveAt];
  const day = sameDay(at, now) ? '' : ` ${dayText(at)}`;
  return {
    style,
    stage: words,
    number: visit.number,
    who: visit.visitors.map(({ name, lead }) => (lead && visit.visitors.length > 1 ? `${name} (lead)` : name)).join(', '),
    label: `${what}${day}`,
    time: timeText(at),
    visit: visit.id,
    v: visit.version,
  };
}
