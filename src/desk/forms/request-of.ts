import { toE164 } from '../../school/phone';
import { toPostcode } from '../../school/postcode';
import type { Profile } from '../../policy/profile';
import type { Request } from '../../visit/commands';
import type { Answer } from '../../visit/visit';
import { answers as known } from './check-risk';
import type { Draft, Stop } from './draft';
import type { Filling } from './filling';
import { askedOf } from '../../policy/risk';
import { timesOf } from './times';
import { mobileOf, partySize, vehicleOf, visitorsOf } from './visitors';

/** The finished request of a draft in which nothing is wrong any more; anything else is a fault. */
export function requestOf(draft: Draft, filling: Filling): Request {
  const visitors = visitorsOf(draft, filling);
  const times = timesOf(draft);
  return {
    type: draft.about.type,
    plan: {
      leaveAt: given(times.leaveAt, 'leave'),
      backBy: given(times.backBy, 'backBy'),
      stops: times.stops.map((stop) => {
        const { startAt, minutes } = given(stop, 'stop');
        return { startAt, minutes };
      }),
    },
    visitors: visitors.map(({ id, name }) => ({ id, name, lead: id === draft.who.lead })),
    details: {
      purpose: draft.about.purpose.trim(),
      stops: draft.stops.map(stopDetails),
      visitors: visitors.map((visitor) => ({ id: visitor.id, mobile: given(toE164(mobileOf(draft, visitor)), 'mobile') })),
      vehicle: vehicleOf(draft, filling).trim(),
      answers: answersOf(draft, filling.school.profile),
    },
  };
}

const stopDetails = (stop: Stop): Request['details']['stops'][number] => ({
  family: stop.family.trim(),
  address: stop.address.trim(),
  postcode: given(toPostcode(stop.postcode), 'postcode'),
  phone: given(toE164(stop.phone), 'phone'),
});

const answersOf = (draft: Draft, { settings }: Profile): Answer[] =>
  askedOf(settings['risk.checks'], partySize(draft)).map(({ id, kind }) => {
    const { answer, note } = given(draft.answers[id], 'answer');
    const chosen = kind === 'note' ? 'text' : known.find((one) => one === answer);
    return { item: id, answer: given(chosen, 'answer'), note: note.trim() };
  });

function given<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new Error(`a form was sent although its field ${field} is wrong`);
  return value;
}
