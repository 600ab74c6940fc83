import type { Settings } from '../../profile';
import type { Area } from '../teller';
import { each, joined } from '../words';

const channels: Readonly<Record<Settings['notice.channels'][number], string>> = {
  phone: 'phone',
  text: 'text message',
  letter: 'letter',
  email: 'email',
};
const topics: Readonly<Record<Settings['notice.tellFamily'][number], string>> = {
  questionsInvited: 'their questions',
  address: 'the address',
  length: 'how long it takes',
  purpose: 'what it is for',
  time: 'when it is',
  hopedForOutcomes: 'the hoped-for outcomes',
  optional: 'that it is optional',
  notAnInspection: 'that it is no inspection',
};

/** What a family is told beforehand. */
export const notice: Area = {
  title: 'Telling the family',
  lines: ({ say, pick, type }) => {
    const rule = pick('notice.rule', {
      firstVisitByPhone: 'A first visit is arranged by phone where that suits',
      appointment: 'An appointment is made whenever possible',
      normally: 'Visits are normally arranged beforehand',
      whereverPossible: 'The family is told beforehand wherever possible',
      always: 'The family is always told beforehand, with the exceptions below',
    });
    const ways = say('notice.channels', (all) => each(channels, all, 'or'));
    const spoken = say('notice.tellFamily', (all) => each(topics, all));
    const met = pick('notice.peopleExpected', {
      ask: 'The request says who is to be met.',
      off: 'The request need not say who is to be met.',
    });
    const without = say('notice.unannouncedTypes', (types) => (types.length === 0 ? 'no kind of visit' : joined(types.map(type), 'and')));
    const needed = pick('notice.unannouncedRequires', {
      reason: 'a reason',
      exception: 'one of the policy’s exceptions',
      agencyAgreement: 'the headteacher’s approval, also where an agency agreed',
    });
    const agencies = say('notice.agencies', (all) => (all.length === 0 ? 'none' : joined(all, 'and')));
    return [
      `${rule}; ways: ${ways}.`,
      `Spoken of with the family: ${spoken}. ${met}`,
      `Without notice: ${without}; needed for it: ${needed}.`,
      `Agencies that may ask for a visit: ${agencies}.`,
    ];
  },
};
