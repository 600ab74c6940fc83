import type { Message } from '../../desk/ports';
import type { Settings } from '../../policy/profile';
import { isTrained, saferWorking } from '../../policy/readiness';
import { keepsCover, keepsTraining } from '../../policy/who-keeps';
import { dateOf, dateText } from '../../school/clock-time';
import { roleNames } from '../../school/role-names';
import type { Member, School } from '../../school/school';
import { termBegan } from '../../school/term';
import type { Instant } from '../../visit/visit';
import { withRef } from '../buttons';
import { fill } from '../fill';
import { maybe, type Maybe } from '../forms/form-views';
import type { Band } from '../head';
import { pageOf } from '../forms/pages';

interface Bit {
  text: string;
  color: 'Attention' | 'Default';
}

/** What is on file of every member of staff, and never what it says: `cards/people.json`. */
export interface PeopleModel {
  style: Band['style'];
  title: string;
  pages: Maybe;
  counts: { label: string; value: string }[];
  rows: { name: string; bits: Bit[] }[];
  mayRecord: boolean;
  more: boolean;
  next: number;
}

/** So many rows keep a card well under Teams' limit. */
const most = 20;

/** Whoever lacks most comes first (MCG-4.3-01, HHN-ROLE-10). */
export function drawPeople(school: School, viewer: Member, now: Instant, asked = 1): Message {
  const { settings } = school.profile;
  const known: Known = { settings, today: dateOf(now), since: termBegan(dateOf(now), school.termStarts) };
  const all = school.people.map((person) => ({ name: person.name, checks: checksOf(person, known), person }));
  const lacking = ({ checks }: (typeof all)[number]): number => checks.filter(({ there }) => !there).length;
  const sorted = [...all].sort((one, other) => lacking(other) - lacking(one) || one.name.localeCompare(other.name, 'en-GB'));
  const page = pageOf(sorted, most, asked);
  const missing = all.filter((one) => lacking(one) > 0).length;
  const model: PeopleModel = {
    style: missing > 0 ? 'warning' : 'good',
    title: missing > 0 ? `${missing} of ${all.length} staff lack something` : 'Nothing is missing',
    pages: maybe(page.words),
    counts: (all[0]?.checks ?? []).map(({ label }, n) => ({ label, value: `${all.filter(({ checks }) => checks[n]?.there).length} of ${all.length}` })),
    rows: page.shown.map(({ name, checks, person }) => ({ name, bits: [...joined(checks), ...coverBits(person, known.today)] })),
    mayRecord: keepsTraining(viewer, settings, school.people) || keepsCover(viewer),
    more: page.more,
    next: page.next,
  };
  return { card: withRef(fill('people', model), { school: school.id }), summary: 'Home visits: what is on file of staff', mentions: [] };
}

interface Known {
  settings: Settings;
  today: string;
  since: string;
}

interface Check {
  label: string;
  there: boolean;
  text: string;
}

/** What the policy wants of everybody, in the same order for all. */
function checksOf(person: Member, known: Known): Check[] {
  const { settings } = known;
  return [
    ...(settings['policy.readConfirmation'].rule === 'off' ? [] : [reading(person, known)]),
    ...(settings['training.rule'] === 'off' ? [] : [training(person, known)]),
    contacts(person, known),
  ];
}

function reading({ record }: Member, { settings }: Known): Check {
  const read = record?.policyRead.find(({ version }) => version === settings['policy.version']);
  const label = `Have read version ${settings['policy.version']}`;
  return read ? { label, there: true, text: `policy read ${dateText(read.on)}` } : { label, there: false, text: 'policy not read' };
}

function training(person: Member, { today }: Known): Check {
  const last = person.record?.training.filter(({ course }) => course === saferWorking).map(({ on }) => on).sort().at(-1);
  const label = 'Have safer working training';
  return last !== undefined && isTrained(person, today) ? { label, there: true, text: `trained ${dateText(last)}` } : { label, there: false, text: 'not trained' };
}

function contacts({ record }: Member, { settings, since }: Known): Check {
  const label = 'Have confirmed their contacts this term';
  if (!record?.mobile) return { label, there: false, text: 'no mobile' };
  if (!record.nextOfKin && settings['staff.nextOfKin'] !== 'optional') return { label, there: false, text: 'no emergency contact' };
  return record.confirmedOn !== undefined && record.confirmedOn >= since
    ? { label, there: true, text: `contacts confirmed ${dateText(record.confirmedOn)}` }
    : { label, there: false, text: 'contacts not confirmed this term' };
}

const joined = (checks: readonly Check[]): Bit[] =>
  checks.map(({ there, text }, n) => ({
    text: `${n === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text}${n < checks.length - 1 ? ', ' : ''}`,
    color: there ? 'Default' : 'Attention',
  }));

const coverBits = ({ cover }: Member, today: string): Bit[] =>
  cover
    .filter(({ from, to }) => from <= today && today <= to)
    .map(({ role, to }) => ({ text: `. Stands in as ${roleNames[role]} to ${dateText(to)}`, color: 'Default' }));
