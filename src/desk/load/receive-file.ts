import { dateOf } from '../../school/clock-time';
import type { Person } from '../../school/people';
import { member, type School } from '../../school/school';
import type { Clock, Log, VisitStore } from '../ports';
import { makeTouched } from '../forms/register/caution-touched';
import type { Recheck } from '../recheck';
import type { Register } from '../register';
import { cautionsInPart, cautionsTaken, checklistTaken, neitherList, noRows, notHere, onVisit, peopleTaken } from './answer';
import { cautionList } from './caution-list';
import { checklistList } from './checklist-list';
import { listNamed, tooManyRows, underColumns, wrongColumns, type ListName, type ListRow } from './columns';
import { readCsv } from './csv';
import { mayNotLoad } from './may-load';
import { ownCautions } from './own-cautions';
import { peopleList } from './people-list';
import { refusal, type Wrong } from './wrong';

/** A CSV file from somebody of the school. Sent twice it says the same twice and changes nothing the second time. */
interface FileToLoad {
  by: Pick<Person, 'id'>;
  school: School;
  text: string;
}

interface LoadDeps {
  register: Pick<Register, 'fresh' | 'loadPeople' | 'loadCautions' | 'loadChecklist'>;
  recheck: Recheck;
  store: Pick<VisitStore, 'open' | 'load'>;
  clock: Clock;
  log: Log;
}

interface Loading {
  school: School;
  by: Person;
  rows: readonly ListRow[];
  /** What is wrong in the file whatever its list. */
  wrong: readonly Wrong[];
  today: string;
}

/** What became of a list, and a sentence that says it. */
interface Loaded {
  said: string;
  became: 'loaded' | 'inPart' | 'refused';
}

const unchanged = (said: string): Loaded => ({ said, became: 'refused' });
const changed = (said: string): Loaded => ({ said, became: 'loaded' });

/**
 * Takes in a list of people, cautions or checklist questions, told apart by the file's first row, from whoever may load
 * it. A list that is wrong anywhere is refused whole, with every wrong line; the answer holds counts and no names.
 */
export function makeReceiveFile(deps: LoadDeps): (file: FileToLoad) => Promise<string[]> {
  const { register, recheck, clock, log } = deps;
  return async ({ by: { id }, school: asked, text }) => {
    const school = await register.fresh(asked);
    const by = member(school, id);
    if (!by) return [notHere];

    const csv = readCsv(text);
    if (!csv.ok) return [refusal([{ line: csv.line, what: 'a quotation mark stands alone; allowed: one at each end of a cell, and two for each one inside' }])];
    const [header, ...below] = csv.rows;
    const list = listNamed(header);
    if (!header || !list) return [neitherList];
    const no = mayNotLoad(by, list);
    if (no !== undefined) return [no];
    const columns = wrongColumns(list, header);
    if (columns.length > 0) return [refusal(columns)];
    if (below.length === 0) return [noRows];
    const long = tooManyRows(list, below.length);
    if (long) return [refusal([long])];

    const loaded = await load[list]({ school, by, ...underColumns(list, header, below), today: dateOf(clock.now()) }, deps);
    if (loaded.became === 'loaded') log.info('a list was loaded', { school: school.id, list, rows: below.length, by: id });
    if (loaded.became !== 'refused') {
      // What was written counts already; a visit that was not judged anew is judged again at approval and at leaving.
      await recheck(school).catch((fault: unknown) => log.error('open visits were not judged anew', fault, { school: school.id }));
    }
    return [loaded.said];
  };
}

const load: Readonly<Record<ListName, (loading: Loading, deps: LoadDeps) => Promise<Loaded>>> = {
  async people({ school, rows, wrong, today }, { register, store }) {
    const list = peopleList(rows, school, today);
    const all = [...wrong, ...list.wrong];
    if (all.length > 0) return unchanged(refusal(all));

    const listed = new Set(list.people.map(({ id }) => id));
    const away = new Set((await store.open(school.id)).flatMap(({ visitors }) => visitors.map(({ id }) => id)));
    // Whoever is out must be known until they are back: their numbers and next of kin are what a search needs.
    const missed = school.people.filter(({ id }) => away.has(id) && !listed.has(id));
    if (missed.length > 0) return unchanged(onVisit(missed.length));

    const after = await register.loadPeople(school, list.people);
    const gone = school.people.filter(({ id }) => !member(after, id));
    return changed(peopleTaken(after, gone.length, today));
  },

  async cautions({ school, by, rows, wrong, today }, { register, store, log }) {
    const list = cautionList(rows, school, by.id, today);
    const all = [...wrong, ...list.wrong, ...(await ownCautions(list.cautions, by, school, today, makeTouched(store)))];
    if (all.length > 0) return unchanged(refusal(all));
    try {
      const after = await register.loadCautions(school, list.cautions.map(({ caution }) => caution));
      return changed(cautionsTaken(after, list.cautions.length, list.held));
    } catch (fault) {
      log.error('a list of cautions may be held in part', fault, { school: school.id, by: by.id });
      return { said: cautionsInPart, became: 'inPart' };
    }
  },

  async checklist({ school, by, rows, wrong, today }, { register }) {
    const list = checklistList(rows, school);
    const all = [...wrong, ...list.wrong];
    if (all.length > 0) return unchanged(refusal(all));
    return changed(checklistTaken(await register.loadChecklist(school, { questions: list.questions, by: by.id, on: today }), list.questions.length));
  },
};
