import type { Message, OpenVisit } from '../desk/ports';
import { dayAndTimeText, timeText } from '../school/clock-time';
import { phoneText } from '../school/phone';
import type { School } from '../school/school';
import { withRef, type Card } from './buttons';
import { fill } from './fill';
import { delays, lateButton, reportButtons, type ReportButton } from './report-buttons';

/** Which of several visits a typed word means: `cards/choose.json`. */
export interface ChooseModel {
  title: string;
  rows: { who: string; where: { text: string }[]; number: string; leaves: string; back: string; title: string; verb: string; data: Card }[];
  cut: boolean;
  cutText: string;
}

/** The word for leaving a visit that nobody is to leave for. */
export const leftAllTheSame = 'left all the same';

/** What each report is called in a line of text. */
const said: Readonly<Record<string, ReportButton>> = {
  'left school': reportButtons.leftSchool,
  arrived: reportButtons.arrived,
  'left the property': reportButtons.leftProperty,
  'back at school': reportButtons.back,
  'going home': reportButtons.home,
  [leftAllTheSame]: { title: 'I have left all the same', verb: 'leaveAnyway', data: {} },
};

/** The button that asks the same as this word; without one, the visit is only opened. */
function buttonFor(word: string): ReportButton {
  const late = delays.find((minutes) => word === `late ${minutes}`);
  return late ? lateButton(late) : (said[word] ?? { title: 'Open', verb: 'view', data: {} });
}

const most = 8;

/**
 * A typed word (`back at school`, `late 15`) fits several visits: each is offered with that word's button. `where` tells
 * two visits at one time apart, by the visit; it is for somebody's own chat only.
 */
export function drawChoose(school: School, word: string, open: readonly OpenVisit[], where: ReadonlyMap<string, string> = new Map()): Message {
  const asked = word === leftAllTheSame ? 'Have you left already?' : 'Which visit do you mean?';
  const { title, verb, data } = buttonFor(word);
  const model: ChooseModel = {
    title: asked,
    rows: open.slice(0, most).map((visit) => ({
      who: visit.visitors.map(({ name }) => name).join(', '),
      where: [where.get(visit.id) ?? ''].filter((text) => text !== '').map((text) => ({ text })),
      number: visit.number,
      leaves: dayAndTimeText(visit.leaveAt),
      back: timeText(visit.dueBack),
      title,
      verb,
      data: { ...data, visit: visit.id, v: visit.version },
    })),
    cut: open.length > most,
    cutText: `And ${open.length - most} more: ring the office on ${phoneText(school.officePhone)}.`,
  };
  return { card: withRef(fill('choose', model), { school: school.id, card: 'current' }), summary: asked, mentions: [] };
}
