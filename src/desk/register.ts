import type { Caution } from '../policy/caution';
import { dateOf } from '../school/clock-time';
import { merged } from '../school/merge';
import { emptyRoll, type Kept, type Listed, type OwnChecklist, type StoredRoll } from '../school/roll';
import type { Member, School, Schools } from '../school/school';
import { makeSchools } from '../school/schools';
import type { Clock, Log, Rolls } from './ports';
import { NoAnswer, within } from './within';

/** What was read of a school serves for so long. */
const freshForMs = 60_000;
/** However many pages a school's people take. */
const readMs = 8_000;

type Which = Pick<School, 'id'>;
/** What the school's list says of a person, for `instead` of what is entered in its place. */
type ListSays = Pick<Member, 'mobile' | 'nextOfKin' | 'vehicle'>;

interface RegisterDeps {
  /** As the school file says them. */
  schools: Schools;
  /** Look after the bot in every school they belong to. */
  administrators?: readonly string[];
  rolls: Rolls;
  clock: Clock;
  elapsed: () => number;
  log: Log;
}

/** Each school's people, cautions and checklist as they stand. Every write answers with the school read anew. */
export interface Register {
  /** Always as last read; a cover begins and ends at midnight in London without being read again. */
  schools: Schools;
  /** Reads every school of which what is known is a minute old. One that cannot be read stays as it was. */
  upToDate(): Promise<void>;
  /** One school, a minute old at most or as it was last read; rejects while nothing of it could be read. */
  standing(school: Which): Promise<School>;
  /** The schools of which nothing could be read yet, by id: what their file alone says is not enough to judge by. */
  unread(): string[];
  /** The school read now. */
  fresh(school: Which): Promise<School>;
  changePerson(school: Which, person: string, change: (kept: Kept, listed: ListSays) => Kept): Promise<School>;
  addCaution(school: Which, caution: Caution): Promise<School>;
  changeCaution(school: Which, caution: Caution): Promise<School>;
  loadPeople(school: Which, listed: readonly Listed[]): Promise<School>;
  /** One after another: when a write fails, those before it are held, and the school is read anew all the same. */
  loadCautions(school: Which, cautions: readonly Caution[]): Promise<School>;
  loadChecklist(school: Which, checklist: OwnChecklist | undefined): Promise<School>;
}

interface Known {
  roll: StoredRoll;
  /** Which reading this is of; a slow one never undoes a later one. */
  reading: number;
  readAt: number;
}

/** The register over the school files and what is stored beside them. */
export function makeRegister({ schools: files, administrators = [], rolls, clock, elapsed, log }: RegisterDeps): Register {
  const known = new Map<string, Known>();
  const standing = new Map<string, School>();
  let readings = 0;
  let live: { schools: Schools; date: string } | undefined;

  const stands = (file: School, date: string): School => {
    const before = standing.get(file.id);
    if (before) return before;
    const { school, checklistRefused } = merged(file, known.get(file.id)?.roll ?? emptyRoll, date, administrators);
    if (checklistRefused) log.error('a school’s own checklist does not fit its profile and does not count', checklistRefused, { school: file.id });
    standing.set(file.id, school);
    return school;
  };

  const now = (): Schools => {
    const date = dateOf(clock.now());
    if (live && live.date !== date) standing.clear();
    if (live?.date !== date) live = { schools: makeSchools(files.all().map((file) => stands(file, date))), date };
    return live.schools;
  };

  const read = async (school: string): Promise<void> => {
    readings += 1;
    const reading = readings;
    const readAt = elapsed();
    const roll = await within(readMs, () => rolls.read(school));
    if ((known.get(school)?.reading ?? 0) > reading) return;
    known.set(school, { roll, reading, readAt });
    standing.delete(school);
    live = undefined;
  };

  const theSchool = (id: string): School => {
    const school = now().byId(id);
    if (!school) throw new Error(`no school ${id}`);
    return school;
  };
  const fresh = async ({ id }: Which): Promise<School> => {
    await read(id);
    return theSchool(id);
  };

  const listSays = (school: string, person: string): ListSays => {
    const file = files.byId(school);
    const said = file && merged(file, { ...(known.get(school)?.roll ?? emptyRoll), kept: new Map() }, dateOf(clock.now()));
    return said?.school.people.find(({ id }) => id === person) ?? {};
  };

  const underWay = new Map<string, Promise<void>>();
  const readOld = (id: string): Promise<void> => {
    if (elapsed() - (known.get(id)?.readAt ?? Number.NEGATIVE_INFINITY) <= freshForMs) return Promise.resolve();
    const reading =
      underWay.get(id) ??
      read(id)
        .catch((fault: unknown) => log.error('a school’s people and cautions cannot be read', fault, { school: id }))
        .finally(() => underWay.delete(id));
    underWay.set(id, reading);
    return reading;
  };

  const changed =
    <Args extends readonly unknown[]>(write: (school: string, ...args: Args) => Promise<void>) =>
    async (school: Which, ...args: Args): Promise<School> => {
      await write(school.id, ...args);
      return fresh(school);
    };
  const putCaution = changed((school: string, caution: Caution) => rolls.putCaution(school, caution));

  return {
    schools: {
      all: () => now().all(),
      byId: (id) => now().byId(id),
      byPlace: (conversation) => now().byPlace(conversation),
      ofPerson: (id) => now().ofPerson(id),
    },
    upToDate: async () => void (await Promise.all(files.all().map(({ id }) => readOld(id)))),
    standing: async ({ id }) => {
      await readOld(id);
      if (!known.has(id)) throw new NoAnswer();
      return theSchool(id);
    },
    unread: () => files.all().flatMap(({ id }) => (known.has(id) ? [] : [id])),
    fresh,
    changePerson: changed(async (school: string, person: string, change: (kept: Kept, listed: ListSays) => Kept) => {
      await read(school);
      await rolls.changePerson(school, person, (kept) => change(kept, listSays(school, person)));
    }),
    addCaution: putCaution,
    changeCaution: putCaution,
    loadPeople: changed((school: string, listed: readonly Listed[]) => rolls.putListed(school, listed)),
    loadCautions: async (school, cautions) => {
      try {
        for (const caution of cautions) await rolls.putCaution(school.id, caution);
      } catch (fault) {
        await read(school.id).catch((again: unknown) => log.error('a school’s people and cautions cannot be read', again, { school: school.id }));
        throw fault;
      }
      return fresh(school);
    },
    loadChecklist: changed((school: string, checklist: OwnChecklist | undefined) => rolls.putChecklist(school, checklist)),
  };
}
