import { saferWorking } from '../../../policy/readiness';
import type { Role } from '../../../school/people';
import type { Kept } from '../../../school/roll';
import { member, type Member } from '../../../school/school';
import type { Filling } from '../request/filling';
import { coverable, saysCover } from './person-check';
import type { PersonTyped } from './register-pages';

/** What is to be put on record of a colleague. */
export interface PersonEntry {
  whom: Member;
  training?: { on: string; by: string };
  /** Without days: that they no longer stand in. */
  cover?: { role: Role; days?: { from: string; to: string } };
}

/** The entry of a page in which nothing is wrong any more; anything else is a fault. */
export function entryOf(values: PersonTyped, { school }: Filling): PersonEntry {
  const { on, trainer, role: named, from, to, end } = values;
  const whom = member(school, values.whom);
  const role = coverable.find((one) => one === named);
  if (!whom || (saysCover(values) && !role)) throw new Error('a form was sent although something in it is wrong');
  return {
    whom,
    ...(on !== '' && { training: { on, by: trainer.trim() } }),
    ...(role && { cover: { role, ...(end !== 'true' && { days: { from, to } }) } }),
  };
}

/** One course a day; new cover for a role stands in place of what was entered for it before. */
export const changed = (kept: Kept, { training, cover }: PersonEntry): Kept => ({
  ...kept,
  training: training
    ? [...kept.training.filter(({ course, on }) => course !== saferWorking || on !== training.on), { course: saferWorking, ...training }]
    : kept.training,
  cover: cover ? [...kept.cover.filter(({ role }) => role !== cover.role), ...(cover.days ? [{ role: cover.role, ...cover.days }] : [])] : kept.cover,
});
