import { UnreadableRow, type Rolls } from '../../src/desk/ports';
import { emptyRoll, nothingKept, type Kept, type Listed, type OwnChecklist, type StoredRoll } from '../../src/school/roll';
import type { Caution } from '../../src/policy/caution';
import { caution as cautionRow, keptRow, listed as listedRow, ownChecklist } from '../../src/storage/codecs/roll';
import { toRow } from '../../src/storage/rows';

/** The rolls of the tests, with what only tests may do to them. */
export interface MemoryRolls extends Rolls {
  /** Writes junk over what is kept of a person. */
  spoilPerson(school: string, person: string): void;
  /** How often rolls were read. */
  reads(): number;
}

interface Shelf {
  kept: Map<string, string>;
  cautions: Map<string, string>;
  listed: string;
  checklist?: string;
}

/** Keeps rolls in memory as JSON text, so that nobody shares an object with them. */
export function makeMemoryRolls(report: (fault: UnreadableRow) => void = () => undefined): MemoryRolls {
  const shelves = new Map<string, Shelf>();
  let reads = 0;
  const of = (school: string): Shelf => {
    const found = shelves.get(school) ?? { kept: new Map(), cautions: new Map(), listed: JSON.stringify(emptyRoll.listed) };
    shelves.set(school, found);
    return found;
  };
  const inOrder = (rows: Map<string, string>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const keptOf = (school: string, person: string, text: string): Kept => {
    if (text === 'junk') throw new UnreadableRow(`${school}/roll_person_${person}`, 'it holds no JSON');
    return JSON.parse(text) as Kept;
  };

  return {
    read: async (school): Promise<StoredRoll> => {
      reads += 1;
      const { kept, cautions, listed, checklist } = of(school);
      const readable = ([person, text]: [string, string]): [string, Kept][] => {
        try {
          return [[person, keptOf(school, person, text)]];
        } catch (fault) {
          report(fault as UnreadableRow);
          return [];
        }
      };
      return {
        kept: new Map(inOrder(kept).flatMap(readable)),
        listed: JSON.parse(listed) as Listed[],
        cautions: inOrder(cautions).map(([, text]) => JSON.parse(text) as Caution),
        ...(checklist !== undefined && { checklist: JSON.parse(checklist) as OwnChecklist }),
      };
    },
    // Through a row each, for what it refuses: the memory must not hold what a table would not.
    changePerson: async (school, person, change) => {
      const before = of(school).kept.get(person);
      const kept = change(before === undefined ? nothingKept : keptOf(school, person, before));
      toRow(school, person, keptRow, { person, kept });
      of(school).kept.set(person, JSON.stringify(kept));
    },
    putListed: async (school, people) => {
      toRow(school, 'listed', listedRow, people);
      of(school).listed = JSON.stringify(people);
    },
    putCaution: async (school, caution) => {
      toRow(school, caution.id, cautionRow, caution);
      of(school).cautions.set(caution.id, JSON.stringify(caution));
    },
    putChecklist: async (school, checklist) => {
      if (checklist) toRow(school, 'checklist', ownChecklist, checklist);
      of(school).checklist = checklist && JSON.stringify(checklist);
    },
    spoilPerson: (school, person) => void of(school).kept.set(person, 'junk'),
    reads: () => reads,
  };
}
