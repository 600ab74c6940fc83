import type { Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { anyOf, each, minutes } from '../words';

const fields: Readonly<Record<Settings['office.fields'][number], string>> = {
  leavingTime: 'leaving time',
  startTime: 'starting time',
  length: 'length',
  staffNames: 'staff names',
  mobiles: 'every visitor’s mobile',
  leadMobile: 'the lead’s mobile',
  family: 'family',
  address: 'address',
  familyNumber: 'the family’s number',
  returnTime: 'time of return',
  emergencyNumber: 'an emergency number',
  vehicle: 'vehicle',
  dayOrder: 'the day’s order of visits',
};

const over: Readonly<Record<Settings['duration.maxMinutes']['over'], string>> = { warn: 'is pointed out to the approver', refuse: 'is not allowed as a rule' };

/** The office, the hours, the length and what is taken along. */
export const office: Area = {
  title: 'The office and the clock',
  lines: (teller) => [...log(teller), ...hours(teller), ...length(teller), ...kit(teller)],
};

function log({ say, pick }: Teller): Line[] {
  const known = pick('office.log', {
    required: 'The office knows of a visit before anybody leaves',
    off: 'The office need not know of a visit beforehand',
  });
  const holds = say('office.fields', (all) => each(fields, all));
  const calendar = pick('office.calendar', {
    required: 'The visit stands in the electronic calendar',
    off: 'The visit need not stand in an electronic calendar',
  });
  const sign = pick('office.signInOut', { required: 'visitors sign out and in', off: 'visitors do not sign out and in' });
  const added = pick('office.addEnRoute', {
    diaryOrPhone: 'a visit is added while out through the diary or by phone',
    newRequest: 'a visit added while out is a new request',
  });
  return [`${known}; it holds: ${holds}.`, `${calendar}; ${sign}; ${added}.`];
}

function hours({ say, pick }: Teller): Line[] {
  const closes = say('hours.receptionCloses', (time) => time);
  const later = pick('hours.outOfHours', {
    warnAlone: 'whoever would go alone later than that is warned',
    referSLTorPolice: 'a later visit is referred to the SLT or the police',
    approverConfirms: 'a later visit is confirmed by the approver',
  });
  const instead = pick('hours.alternatives', { offer: 'other times are offered first', off: 'no other times are offered' });
  return [`Reception closes at ${closes}; ${later}; ${instead}.`];
}

function length({ say, pick }: Teller): Line[] {
  const usual = say('duration.normalMinutes', (normal) =>
    normal === 'ask' ? 'Whoever asks says how long a visit takes' : `A visit usually takes ${minutes(normal)}`,
  );
  const most = say('duration.maxMinutes', (max) => `one of over ${minutes(max.minutes)} ${over[max.over]}`);
  const leave = say('duration.longerNeeds', (roles) =>
    roles.length === 0 ? 'nobody in particular approves a longer one' : `a longer one has to be approved by ${anyOf(roles)}`,
  );
  const asked = pick('duration.overrunPrompt', {
    on: 'Visitors are asked at the expected end',
    off: 'Visitors are not asked at the expected end',
  });
  return [`${usual}; ${most}; ${leave}.`, `${asked}; the office is told ${say('duration.warnOfficeAfter', minutes)} after it.`];
}

const kit = ({ say }: Teller): Line[] => [
  `Taken along: ${say('kit.items', (items) => items.map(({ item, each: both }) => (both ? `${item} (each visitor)` : item)).join('; '))}.`,
];
