import type { Settings } from '../../profile';
import type { Area, Line, Teller } from '../teller';
import { anyOf, each, joined, quoted } from '../words';

type One<Name extends keyof Settings> = Settings[Name] extends readonly (infer Entry)[] ? Entry : never;

const outside: Readonly<Record<One<'pairs.external'>['role'], string>> = {
  police: 'the police',
  healthPractitioner: 'a health practitioner',
  educationWelfareOfficer: 'an education welfare officer',
  attendanceOfficer: 'a council attendance officer',
  socialCare: 'social care',
};
const conditions: Readonly<Record<One<'pairs.requiredWhen'>, string>> = {
  always: 'every time',
  ownSafetyWorry: 'when a visitor is worried for their own safety',
  firstDayAbsence: 'when a first-day absence is followed up',
  decisionSays: 'when a decision on a concern says so',
};
const parts: Readonly<Record<Settings['pairs.namedRoles']['parts'][number], string>> = {
  leads: 'leads',
  notes: 'takes notes',
  plays: 'plays with the child',
  observes: 'observes',
  accompanies: 'goes along',
};

const otherwise: Readonly<Record<One<'pairs.byType'>['otherwise'], string>> = {
  refuse: 'nobody else',
  reason: 'anybody else needs a reason',
};

/** Who goes, and with whom. */
export const pairs: Area = {
  title: 'Who goes',
  lines: (teller) => [...company(teller), ...parted(teller), ...byType(teller)],
};

function company({ say, pick }: Teller): Line[] {
  const two = pick('pairs.rule', { required: 'Two people go', recommended: 'Two people go wherever possible' });
  const must = say('pairs.requiredWhen', (when) =>
    when.length === 0 ? 'no case is named in which they must' : `a second person must go ${each(conditions, when)}`,
  );
  const chosen = pick('pairs.chosenBy', {
    requester: 'Whoever asks for the visit chooses who goes.',
    seniorStaff: 'Senior staff choose who goes.',
    seniorStaffOnConcern: 'Whoever asks for the visit chooses who goes; senior staff do when there is a concern.',
  });
  const regular = pick('pairs.regularWorker', {
    required: 'One visitor must work regularly with the child or family.',
    off: 'No visitor has to work regularly with the child or family.',
  });
  return [`${two}; ${must}.`, `${chosen} ${regular}`, `From outside the school: ${say('pairs.external', external)}.`];
}

function parted({ say, pick }: Teller): Line[] {
  const part = say('pairs.namedRoles', ({ rule, parts: may }) => {
    const given = rule === 'required' ? 'has' : 'may be given';
    return `Each visitor ${given} a part: one leads, a companion ${each(parts, may, 'or')}.`;
  });
  const knock = pick('pairs.bothBeforeKnock', {
    on: 'Two who travel apart do not knock until both are there.',
    guidance: 'Two who travel apart are advised to knock together.',
  });
  const kin = pick('staff.nextOfKin', {
    required: 'Each visitor has an emergency contact on file.',
    perVisit: 'Each visitor gives an emergency number for every visit.',
    optional: 'An emergency contact for each visitor is welcome, not required.',
  });
  return [part, `${knock} ${kin}`];
}

const external = (all: Settings['pairs.external']): string =>
  all.length === 0 ? 'nobody goes along' : all.map(companion).join('; ');

const companion = ({ role, counts }: One<'pairs.external'>): string =>
  `${outside[role]} may go along and ${counts ? 'counts' : 'does not count'} as the second person`;

function byType({ mark, values, type }: Teller): Line[] {
  const one = (rule: One<'pairs.byType'>): string => `${type(rule.type)}: ${rule.pairs.map(pair).join('; or ')}; ${otherwise[rule.otherwise]}.`;
  const rules = values['pairs.byType'];
  if (rules.length === 0) return [`No kind of visit has a set team${mark('pairs.byType')}.`];
  return [`Set teams${mark('pairs.byType')}:`, rules.map(one)];
}

const pair = ({ of, because }: One<'pairs.byType'>['pairs'][number]): string =>
  joined(of.map((roles) => (roles.length === 0 ? 'any member of staff' : anyOf(roles))), 'and') +
  (because === undefined ? '' : ` (asked: ${quoted(because)})`);
