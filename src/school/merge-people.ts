import type { Role } from './people';
import { recordOf } from './record';
import { nothingKept, type Entered, type Kept, type Listed } from './roll';
import type { Member } from './school';

/**
 * The school's people once it has loaded a list: those on it, each with what the school file says of them where the list
 * says nothing, and the file's administrators, so that no list shuts out whoever could mend it.
 */
export function withList(file: readonly Member[], listed: readonly Listed[]): Member[] {
  if (listed.length === 0) return [...file];
  const emails = new Set(listed.map(({ email }) => email));
  const inFile = (person: Listed) =>
    file.find(({ email }) => email === person.email) ?? file.find(({ id, email }) => id === person.id && !emails.has(email));
  const met = new Set(listed.map((person) => inFile(person)));
  const kept = file.filter((one) => one.roles.includes('administrator') && !met.has(one));
  const all = [...listed.map((person) => overlaid(inFile(person), person)), ...kept];
  const idOf = new Map(all.map(({ email, id }) => [email, id]));
  const managers = new Map(listed.map(({ id, lineManager }) => [id, lineManager]));
  return all.map((person) => managed(person, idOf.get(managers.get(person.id) ?? ''), all));
}

/** Their manager as the list says, or as the file does while that person is still here. */
function managed({ lineManager: inFile, ...person }: Member, listed: string | undefined, all: readonly Member[]): Member {
  const manager = listed ?? all.find(({ id }) => id === inFile)?.id;
  return { ...person, ...(manager !== undefined && { lineManager: manager }) };
}

function overlaid(base: Member | undefined, listed: Listed): Member {
  const { lineManager: _, confirmedOn, policyRead, training, cover, roles, ...said } = listed;
  const keeps: Role[] = base?.roles.includes('administrator') && !roles.includes('administrator') ? ['administrator'] : [];
  const person = { ...base, ...said };
  return {
    ...person,
    roles: [...roles, ...keeps],
    cover: [...(base?.cover ?? []), ...cover],
    record: recordOf(person, {
      confirmedOn: later(base?.record?.confirmedOn, confirmedOn),
      policyRead: [...(base?.record?.policyRead ?? []), ...policyRead],
      training: [...(base?.record?.training ?? []), ...training],
    }),
  };
}

/** A person as listed with what was entered in the bot, and today's cover among the roles. */
export function withKept(listed: Member, kept: Kept = nothingKept, today: string): Member {
  const entered = {
    mobile: standing(listed.mobile, kept.mobile),
    nextOfKin: standing(listed.nextOfKin, kept.nextOfKin),
    vehicle: standing(listed.vehicle, kept.vehicle),
  };
  const cover = [...listed.cover, ...kept.cover];
  const covering = cover.filter(({ from, to }) => from <= today && today <= to).map(({ role }) => role);
  const { record } = listed;
  return {
    ...listed,
    ...entered,
    cover,
    roles: [...new Set([...listed.roles, ...covering])],
    record: recordOf(entered, {
      confirmedOn: later(record?.confirmedOn, kept.confirmedOn),
      policyRead: [...(record?.policyRead ?? []), ...kept.policyRead],
      training: [...(record?.training ?? []), ...kept.training],
    }),
  };
}

/** What was entered counts until the list says something else than it said then. */
function standing<Value>(listed: Value | undefined, entered: Entered<Value> | undefined): Value | undefined {
  if (!entered) return listed;
  return listed === undefined || same(listed, entered.instead) ? entered.value : listed;
}

const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

/** Text that does not depend on the order in which an object was filled. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

const later = (a: string | undefined, b: string | undefined): string | undefined => (a === undefined || (b !== undefined && b > a) ? b : a);
