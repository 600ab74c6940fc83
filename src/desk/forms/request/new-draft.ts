import type { Settings } from '../../../policy/profile';
import { dateOf, timeText } from '../../../school/clock-time';
import { phoneText } from '../../../school/phone';
import type { Details, Plan } from '../../../visit/visit';
import type { Loaded } from '../../ports';
import { noStop, outsider, team, why, type Draft, type Stop } from './draft';
import type { Filling } from './filling';

export interface Birth {
  id: string;
  chat?: string;
}

/** An empty request for today, by somebody who goes and leads unless they say otherwise. */
export const newDraft = ({ id, chat }: Birth, { by, school, now }: Filling): Draft => ({
  id,
  ...(chat === undefined ? {} : { chat }),
  savedAt: now,
  touched: false,
  page: 'about',
  about: { type: '', purpose: '', date: dateOf(now), leave: '', backBy: '', safeguarding: '', sensitive: '' },
  why: why.parse({}),
  asks: {},
  who: { going: 'true', companions: '', lead: by.id, outside: '' },
  team: team.parse({}),
  parts: {},
  outsider: outsider.parse({}),
  stops: [newStop(school.profile.settings)],
  mobiles: {},
  answers: {},
});

/** A stop of which nothing is known but how long one usually takes (HHN-COND-19). */
export const newStop = ({ 'duration.normalMinutes': normal }: Settings): Stop => ({ ...noStop, minutes: normal === 'ask' ? '' : String(normal) });

/** A visit as it stands, ready to be changed by its requester. */
export function draftOf({ visit, private: { details } }: Pick<Loaded, 'visit' | 'private'>, birth: Birth, filling: Filling): Draft {
  const companions = visit.visitors.filter(({ id }) => id !== filling.by.id).map(({ id }) => id);
  const [outside] = details.outside;
  return {
    ...newDraft(birth, filling),
    visit: visit.id,
    about: {
      type: visit.type,
      purpose: details.purpose,
      date: dateOf(visit.plan.leaveAt),
      leave: timeText(visit.plan.leaveAt),
      backBy: timeText(visit.plan.backBy),
      safeguarding: visit.safeguarding && !isSafeguardingKind(visit.type, filling) ? 'true' : '',
      sensitive: visit.sensitive ? 'true' : '',
    },
    why: { whyNotSchool: details.whyNotSchool, whyThisHour: details.whyThisHour, backup: details.backup },
    asks: Object.fromEntries(details.asks.map(({ id, answer }) => [id, answer])),
    who: {
      going: String(companions.length < visit.visitors.length),
      companions: companions.join(),
      lead: visit.visitors.find(({ lead }) => lead)?.id ?? '',
      outside: outside?.role ?? '',
    },
    team: {
      regular: visit.visitors.filter(({ regular }) => regular).map(({ id }) => id).join(),
      whyThisPair: details.whyThisPair,
    },
    outsider: {
      outsideName: outside?.name ?? '',
      outsideOrganisation: outside?.organisation ?? '',
      outsidePhone: outside ? phoneText(outside.phone) : '',
    },
    parts: Object.fromEntries(visit.visitors.flatMap(({ id, part }) => (part ? [[id, part]] : []))),
    stops: visit.plan.stops.map((stop, index) => stopOf(stop, details.stops[index])),
    mobiles: Object.fromEntries(details.visitors.map(({ id, mobile }) => [id, phoneText(mobile)])),
    vehicle: details.vehicle,
    answers: Object.fromEntries(details.answers.map(({ item, answer, note }) => [item, { answer, note }])),
  };
}

const isSafeguardingKind = (type: string, { school }: Filling): boolean =>
  school.profile.settings.visitTypes.some(({ id, group }) => id === type && group === 'safeguarding');

const stopOf = ({ startAt, minutes }: Plan['stops'][number], details: Details['stops'][number] | undefined): Stop => ({
  family: details?.family ?? '',
  address: details?.address ?? '',
  postcode: details?.postcode ?? '',
  phone: details ? phoneText(details.phone) : '',
  start: timeText(startAt),
  minutes: String(minutes),
});
