import type { Settings } from '../../profile';
import type { Area } from '../teller';

type Moment = Settings['guidance.topics'][number]['moment'];

const moments: Readonly<Record<Moment, string>> = {
  help: 'When they ask for help with the bot',
  request: 'Asking for a visit',
  call: 'Arranging it with the family',
  departure: 'Leaving school',
  nearlyThere: 'Nearly there',
  door: 'At the door',
  inside: 'Inside',
  officeCall: 'When the office rings',
  anyTime: 'At any time',
  incident: 'In an incident',
  leftProperty: 'Having left the property',
  outcome: 'Writing up',
};

/** List C: the words that staff are shown, and when. */
export const reminders: Area = {
  title: 'List C: reminders',
  lines: ({ mark, values: { 'guidance.topics': topics } }) => [
    `In these words${mark('guidance.topics')}:`,
    [...new Set(topics.map(({ moment }) => moment))].map(
      (moment) => `${moments[moment]}: ${topics.filter((topic) => topic.moment === moment).map(({ says }) => says).join(' ')}`,
    ),
  ],
};
