import type { Settings } from '../../../src/policy/profile';
import type { Member, School } from '../../../src/school/school';
import { ann, aSchool, ben, head, profileOf, sam, staff, type ShippedId } from '../../support/school';

const colleague = (n: number, name: string, roles: Member['roles']): Member => ({ ...sam, id: `00000000-0000-4000-8000-0000000003${n}`, name, roles });

export const keyworker = colleague(10, 'Kim Reed', ['keyworker']);
export const attendanceLead = colleague(11, 'Lee Holt', ['attendanceLead']);
export const sendco = colleague(12, 'Isla Boyle', ['sendco']);
export const teacher = { ...ann, roles: ['teacher', 'classTeacher'] as const };
/** Family worker. */
export const worker = ben;

/** A school of this policy in which every kind of visit has its people; Ann is a class teacher. */
export const everybodysSchool = (id: ShippedId, changes: Partial<Settings> = {}): School =>
  aSchool(profileOf(id, changes), { people: [head, teacher, ...staff.filter(({ id: one }) => ![head.id, ann.id].includes(one)), keyworker, attendanceLead, sendco] });
