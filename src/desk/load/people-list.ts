import { z } from 'zod';
import { saferWorking } from '../../policy/readiness';
import { roles } from '../../school/people';
import type { Listed } from '../../school/roll';
import type { School } from '../../school/school';
import { rolesWanting } from '../../school/school-checks';
import { aDay, aName, anEmail, anId, aPhone, oneOf, someOf, text, upTo } from './cells';
import type { ListRow } from './columns';
import { readRows, repeated, type Said } from './read-rows';
import { wrongCell, type Wrong } from './wrong';

const personRow = (today: string) =>
  z
    .object({
      name: aName.needed,
      email: anEmail.needed,
      'entra id': anId.maybe,
      roles: someOf(roles).needed,
      mobile: aPhone.maybe,
      'next of kin': aName.maybe,
      'next of kin phone': aPhone.maybe,
      'line manager': anEmail.maybe,
      vehicle: text(100).maybe,
      'safer working': upTo(today).maybe,
      'policy read': upTo(today).maybe,
      confirmed: upTo(today).maybe,
      'cover for': oneOf(roles).maybe,
      'cover from': aDay.maybe,
      'cover to': aDay.maybe,
    })
    .superRefine((row, context) => {
      const wrong = (column: string, message: string) => context.addIssue({ code: 'custom', path: [column], message });
      const { 'next of kin': kin, 'next of kin phone': kinPhone, 'cover for': role, 'cover from': from, 'cover to': to } = row;
      if (kin === undefined && kinPhone !== undefined) wrong('next of kin', 'the name that goes with the number');
      if (kin !== undefined && kinPhone === undefined) wrong('next of kin phone', 'the number that goes with the name');
      const covers = [role, from, to].filter((said) => said !== undefined).length;
      if (covers > 0 && role === undefined) wrong('cover for', 'the role that is covered in that time');
      if (covers > 0 && from === undefined) wrong('cover from', 'the first day of the cover');
      if (covers > 0 && to === undefined) wrong('cover to', 'the last day of the cover');
      if (from !== undefined && to !== undefined && from > to) wrong('cover to', `a day not before ${from}, on which it begins`);
    });

type PersonRow = z.infer<ReturnType<typeof personRow>>;

/** The list of people in these rows, or every line that is wrong in it. An Entra id may be left out for somebody the school has already. */
export function peopleList(rows: readonly ListRow[], school: School, today: string): { people: Listed[]; wrong: Wrong[] } {
  const { said, wrong } = readRows(rows, personRow(today));
  const known = new Map(school.people.map(({ email, id }) => [email, id]));
  const idOf = (row: PersonRow): string | undefined => row['entra id'] ?? known.get(row.email);
  const version = school.profile.settings['policy.version'];
  const people = said.flatMap(({ value }) => listed(value, idOf(value), version));
  const whole = wrong.length > 0 ? [] : rolesWanting(people, school.profile).map((any): Wrong => ({ what: `nobody is ${any.join(' or ')}; allowed: at least one` }));
  return { people, wrong: [...wrong, ...between(said, idOf), ...whole] };
}

/** What is wrong between rows that are right one by one. */
function between(said: readonly Said<PersonRow>[], idOf: (row: PersonRow) => string | undefined): Wrong[] {
  const emails = new Set(said.map(({ value }) => value.email));
  return [
    ...repeated(said, ({ email }) => email).map(({ line, value }) => wrongCell(line, 'email', value.email, 'an address that nobody else in this list has')),
    ...repeated(said, idOf).map(({ line, value }) => wrongCell(line, 'entra id', idOf(value), 'an id that nobody else in this list has')),
    ...said.filter(({ value }) => idOf(value) === undefined).map(({ line }) => wrongCell(line, 'entra id', undefined, 'the id of somebody who is new to the school')),
    ...said
      .filter(({ value: { 'line manager': manager, email } }) => manager !== undefined && (manager === email || !emails.has(manager)))
      .map(({ line, value }) => wrongCell(line, 'line manager', value['line manager'], 'the email of somebody else in this list')),
  ];
}

function listed(row: PersonRow, id: string | undefined, version: string): Listed[] {
  if (id === undefined) return [];
  const { name, email, roles: held, mobile, vehicle, confirmed } = row;
  const { 'next of kin': kin, 'next of kin phone': phone, 'line manager': lineManager, 'safer working': trained, 'policy read': read } = row;
  const { 'cover for': role, 'cover from': from, 'cover to': to } = row;
  return [
    {
      id,
      name,
      email,
      roles: held,
      ...(mobile !== undefined && { mobile }),
      ...(kin !== undefined && phone !== undefined && { nextOfKin: { name: kin, phone } }),
      ...(lineManager !== undefined && { lineManager }),
      ...(vehicle !== undefined && { vehicle }),
      ...(confirmed !== undefined && { confirmedOn: confirmed }),
      policyRead: read === undefined ? [] : [{ version, on: read }],
      training: trained === undefined ? [] : [{ course: saferWorking, on: trained }],
      cover: role !== undefined && from !== undefined && to !== undefined ? [{ role, from, to }] : [],
    },
  ];
}
