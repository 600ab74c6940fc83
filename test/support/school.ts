import type { Profile, Settings } from '../../src/policy/profile';
import { shipped } from '../../src/policy/shipped';
import type { PersonRecord, Role } from '../../src/school/people';
import type { Member, School } from '../../src/school/school';

/** Everything in order: nothing is missing from such a person's file under any shipped profile. */
export const onFile: PersonRecord = {
  mobile: true,
  nextOfKin: true,
  vehicle: true,
  confirmedOn: '2026-11-24',
  policyRead: [...shipped.values()].map(({ settings }) => ({ version: settings['policy.version'], on: '2026-09-03' })),
  training: [{ course: 'saferWorking', on: '2026-09-01', by: 'Priya Nair' }],
};

const person = (n: number, name: string, roles: Role[], more: Partial<Member> = {}): Member => ({
  id: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  name,
  roles,
  email: `${name.toLowerCase().replace(' ', '.')}@oakfield.example`,
  mobile: `+4477009001${String(n).padStart(2, '0')}`,
  nextOfKin: { name: `Kin of ${name}`, phone: `+4477009002${String(n).padStart(2, '0')}` },
  vehicle: 'blue Fiesta, AB12 CDE',
  cover: [],
  record: onFile,
  ...more,
});

export const head = person(1, 'Helen Marsh', ['headteacher']);
export const deputy = person(2, 'David Lewis', ['deputyHeadteacher']);
export const dsl = person(3, 'Priya Nair', ['dsl']);
export const manager = person(4, 'Kate Shaw', ['lineManager']);
export const ann = person(5, 'Ann Patel', ['teacher'], { lineManager: manager.id });
export const ben = person(6, 'Ben Okoro', ['familyWorker'], { lineManager: manager.id });
export const sam = person(7, 'Sam Carter', ['office']);
export const admin = person(8, 'Rosa Bell', ['administrator']);
export const outsider = person(99, 'Guest Person', ['teacher']);

export const staff: readonly Member[] = [head, deputy, dsl, manager, ann, ben, sam, admin];

export type ShippedId = 'mcg' | 'hsp' | 'cmat' | 'stp' | 'hhn';

export const profileOf = (id: ShippedId, changes: Partial<Settings> = {}): Profile => {
  const profile = shipped.get(id);
  if (!profile) throw new Error(`no profile ${id}`);
  return { ...profile, settings: { ...profile.settings, ...changes } };
};

export const aSchool = (profile: Profile = profileOf('cmat'), more: Partial<School> = {}): School => ({
  id: 'oakfield',
  name: 'Oakfield Primary School',
  tenantId: '00000000-0000-4000-8000-00000000aaaa',
  officePhone: '+441632960001',
  profile,
  people: staff,
  cautions: [],
  termStarts: ['2026-09-01'],
  places: { staff: ['19:staff@thread.v2'], office: ['19:office@thread.v2'], slt: ['19:slt@thread.tacv2'] },
  ...more,
});
