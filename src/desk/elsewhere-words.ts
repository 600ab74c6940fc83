import { dayText, timeText } from '../school/clock-time';
import type { School } from '../school/school';
import type { Visit } from '../visit/visit';

/** `Ann Patel is on V-8Q2L at that time too, 13:00 to 14:30.` */
export const elsewhereWords = ({ elsewhere = [] }: Pick<Visit, 'elsewhere'>, { people }: Pick<School, 'people'>): string[] =>
  elsewhere.map(({ who, number, from, until }) => {
    const day = dayText(from) === dayText(until) ? '' : `${dayText(until)}, `;
    return `${people.find(({ id }) => id === who)?.name ?? 'Somebody'} is on ${number} at that time too, ${timeText(from)} to ${day}${timeText(until)}.`;
  });
