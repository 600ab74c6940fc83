import type { Message } from '../../desk/ports';
import type { Settings } from '../../policy/profile';
import { isTrained, lacksOf, saferWorking } from '../../policy/readiness';
import { dateOf, dateText } from '../../school/clock-time';
import { phoneText } from '../../school/phone';
import { roleNames } from '../../school/role-names';
import { member, type Member, type School } from '../../school/school';
import { termBegan } from '../../school/term';
import type { Instant, Lack } from '../../visit/visit';
import { withRef } from '../buttons';
import { fill } from '../fill';
import type { Band } from '../head';
import { linkTo } from '../links';

/** What is on file of the one person who reads it: `cards/me.json`. */
export interface MeModel {
  style: Band['style'];
  title: string;
  missing: { text: string }[];
  mobile: string;
  kin: string;
  vehicle: string;
  confirmed: string;
  policy: string;
  training: string;
  managed: boolean;
  manager: string;
  covers: boolean;
  cover: string;
  links: { text: string }[];
  notes: { text: string }[];
}

const none = 'Not on file';

const lackWords: Readonly<Record<Lack, string>> = {
  mobile: 'Your mobile is not on file.',
  nextOfKin: 'There is nobody on file to ring for you.',
  confirmation: 'You have not said this term that your details are right.',
  policy: 'You have not said that you have read the policy.',
};

/** For that person's own chat only: what is missing comes first. */
export function drawMe(school: School, by: Member, now: Instant): Message {
  const { settings } = school.profile;
  const today = dateOf(now);
  const manager = by.lineManager === undefined ? undefined : member(school, by.lineManager)?.name;
  const cover = by.cover.filter(({ to }) => to >= today);
  const missing = missingWords(school, by, today);
  const link = settings['policy.link'];
  const model: MeModel = {
    style: missing.length > 0 ? 'attention' : 'good',
    title: missing.length > 0 ? 'Something is missing' : 'Your details are in order',
    missing: missing.map((text) => ({ text })),
    mobile: by.mobile === undefined ? none : phoneText(by.mobile),
    kin: by.nextOfKin ? `${by.nextOfKin.name}, ${phoneText(by.nextOfKin.phone)}` : none,
    vehicle: by.vehicle ?? none,
    confirmed: by.record?.confirmedOn === undefined ? 'Never' : dateText(by.record.confirmedOn),
    policy: readingWords(by, settings),
    training: trainingWords(by),
    managed: manager !== undefined,
    manager: manager ?? '',
    covers: cover.length > 0,
    cover: cover.map(({ role, from, to }) => `${roleNames[role]}, ${dateText(from)} to ${dateText(to)}`).join('; '),
    links: link === '' ? [] : [{ text: linkTo('Read the policy', link) }],
    notes: settings['staff.nextOfKin'] === 'perVisit' ? [{ text: 'Our policy asks you to say that your details are right with every visit.' }] : [],
  };
  return { card: withRef(fill('me', model), { school: school.id }), summary: 'Your own details', mentions: [] };
}

function missingWords({ profile: { settings }, termStarts }: School, by: Member, today: string): string[] {
  const untrained = settings['training.rule'] !== 'off' && !isTrained(by, today);
  return [
    ...lacksOf(by, settings, termBegan(today, termStarts)).map((lack) => lackWords[lack]),
    ...(untrained ? ['No safer working training of yours is on record. Ask whoever trains staff.'] : []),
  ];
}

function readingWords({ record }: Member, settings: Settings): string {
  const version = settings['policy.version'];
  const reading = record?.policyRead.find((one) => one.version === version);
  return reading ? `Version ${version}, ${dateText(reading.on)}` : `Not version ${version}`;
}

function trainingWords({ record }: Member): string {
  const held = (record?.training ?? []).filter(({ course }) => course === saferWorking);
  return held.length === 0 ? none : held.map(({ on, by }) => `Safer working, ${dateText(on)}${by === undefined ? '' : `, with ${by}`}`).join('; ');
}
