import type { Settings } from '../../../policy/profile';
import { askedOf } from '../../../policy/risk';
import { toE164 } from '../../../school/phone';
import { toPostcode } from '../../../school/postcode';
import type { Request } from '../../../visit/commands';
import { minutesBetween } from '../../../visit/time';
import type { Answer, Details, Plan } from '../../../visit/visit';
import { answers as known } from './check-risk';
import type { Draft, Stop } from './draft';
import type { Filling } from './filling';
import { isMeeting, kindOf, saysSafeguarding } from './kind';
import { reasonAsks } from './reason-asks';
import { teamAsks, toldOf } from './team-asks';
import { timesOf } from './times';
import { mobileOf, outside, partySize, vehicleOf, visitorsOf } from './visitors';

/** The finished request of a draft in which nothing is wrong any more; anything else is a fault. */
export function requestOf(draft: Draft, filling: Filling): Request {
  const { settings } = filling.school.profile;
  const going = visitorsOf(draft, filling);
  const common = {
    type: draft.about.type,
    plan: planOf(draft),
    sensitive: settings['visit.sensitive'] === 'whenTicked' && draft.about.sensitive === 'true',
    safeguarding: saysSafeguarding(draft, settings),
  };
  if (isMeeting(draft)) {
    const visitors = going.map(({ id, name }) => ({ id, name, lead: id === draft.who.lead }));
    return { ...common, visitors, details: meetingDetails(draft) };
  }
  return { ...common, visitors: toldOf(going, teamAsks(draft, filling), draft, settings), details: detailsOf(draft, filling) };
}

function planOf(draft: Draft): Plan {
  const times = timesOf(draft);
  const leaveAt = given(times.leaveAt, 'leave');
  const backBy = given(times.backBy, 'backBy');
  if (isMeeting(draft)) return { leaveAt, backBy, stops: [{ startAt: leaveAt, minutes: minutesBetween(leaveAt, backBy) }] };
  return {
    leaveAt,
    backBy,
    stops: times.stops.map((stop) => {
      const { startAt, minutes } = given(stop, 'stop');
      return { startAt, minutes };
    }),
  };
}

function detailsOf(draft: Draft, filling: Filling): Details {
  const { settings } = filling.school.profile;
  const { whyNotSchool, whyThisHour, backup } = reasonAsks(draft, settings);
  return {
    ...nothing,
    purpose: draft.about.purpose.trim(),
    stops: draft.stops.map(stopDetails),
    visitors: visitorsOf(draft, filling).map((visitor) => ({ id: visitor.id, mobile: given(toE164(mobileOf(draft, visitor)), 'mobile') })),
    vehicle: vehicleOf(draft, filling).trim(),
    answers: answersOf(draft, settings),
    asks: (kindOf(draft, settings)?.asks ?? []).map(({ id, ask }) => ({ id, ask, answer: (draft.asks[id] ?? '').trim() })),
    outside: outside(draft, settings).map(({ role }) => ({
      role,
      name: draft.outsider.outsideName.trim(),
      organisation: draft.outsider.outsideOrganisation.trim(),
      phone: given(toE164(draft.outsider.outsidePhone), 'outsidePhone'),
    })),
    whyNotSchool: whyNotSchool ? draft.why.whyNotSchool.trim() : '',
    whyThisHour: whyThisHour ? draft.why.whyThisHour.trim() : '',
    backup: backup ? draft.why.backup.trim() : '',
    whyThisPair: teamAsks(draft, filling).whyThisPair === undefined ? '' : draft.team.whyThisPair.trim(),
  };
}

const nothing: Details = {
  purpose: '',
  stops: [],
  visitors: [],
  vehicle: '',
  answers: [],
  asks: [],
  outside: [],
  whyNotSchool: '',
  whyThisPair: '',
  whyThisHour: '',
  backup: '',
};

/** Of a meeting in school, whom and why; nobody drives anywhere. */
const meetingDetails = ({ about, stops }: Draft): Details => ({
  ...nothing,
  purpose: about.purpose.trim(),
  stops: stops.slice(0, 1).map((stop) => ({ ...household(stop), address: '', postcode: '' })),
});

const household = ({ family, phone }: Stop) => ({ family: family.trim(), phone: given(toE164(phone), 'phone') });

/** The home of a stop in which nothing is wrong any more. */
export const stopDetails = (stop: Stop): Details['stops'][number] => ({
  ...household(stop),
  address: stop.address.trim(),
  postcode: given(toPostcode(stop.postcode), 'postcode'),
});

/** What was answered; a question left open is not among them, and counts as not known. */
export const answersOf = (draft: Draft, settings: Settings): Answer[] =>
  askedOf(settings['risk.checks'].questions, partySize(draft, settings)).flatMap(({ id, kind }): Answer[] => {
    const { answer = '', note = '' } = draft.answers[id] ?? {};
    if (kind === 'note') return note.trim() === '' ? [] : [{ item: id, answer: 'text', note: note.trim() }];
    if (answer === '' && note.trim() === '') return [];
    return [{ item: id, answer: known.find((one) => one === answer) ?? 'unknown', note: note.trim() }];
  });

function given<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new Error(`a form was sent although its field ${field} is wrong`);
  return value;
}
