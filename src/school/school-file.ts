import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileText } from '../text/file-text';
import { problems, sentence, type Problem } from '../policy/problems';
import type { Profile } from '../policy/profile';
import { filePeople } from './file-people';
import { newCaution } from './new-caution';
import type { School, Schools } from './school';
import { profileProblems, schoolProblems, trustProblems, type Path } from './school-checks';
import { chosenProfile } from './school-profile';
import { schoolEntry, type SchoolEntry } from './school-schema';
import { makeSchools } from './schools';

/** A school file that is wrong anywhere is refused whole; the message has one problem on each line. */
export class SchoolFileRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SchoolFileRefused';
  }
}

/** Reads the school file: JSON, one school or a list of them. */
export async function readSchools(path: string): Promise<Schools> {
  const text = fileText(await readFile(path));
  if (text === undefined) throw new SchoolFileRefused([notUtf8(path)]);
  return loadSchools(text, path);
}

/** What to do about a file in another encoding. */
export const notUtf8 = (fileName: string): string => `${fileName}: not UTF-8: open it in an editor, choose Save As with the encoding UTF-8, and try again`;

/** The schools that the text of a school file describes; refuses with everything that is wrong in it. */
export function loadSchools(text: string, fileName: string): Schools {
  const json = parsed(text, fileName);
  const list = Array.isArray(json);
  const entries = list ? shaped(z.array(schoolEntry).min(1), json, fileName) : [shaped(schoolEntry, json, fileName)];

  const path = (i: number): Path => (list ? [i] : []);
  const chosen = entries.map((entry, i) => ({ entry, ...chosenProfile(entry, path(i)) }));
  const wrong = [
    ...trustProblems(entries, path),
    ...entries.flatMap((entry, i) => schoolProblems(entry, path(i))),
    ...chosen.flatMap(({ entry, profile, wrong: refused }, i) =>
      profile ? profileProblems(entry, profile, path(i)) : (refused ?? []),
    ),
  ];
  if (wrong.length > 0) refuse(fileName, wrong);
  return makeSchools(chosen.flatMap(({ entry, profile }) => (profile ? [school(entry, profile)] : [])));
}

function parsed(text: string, fileName: string): unknown {
  try {
    // Windows puts a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SchoolFileRefused([`${fileName}: not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function shaped<Out>(schema: z.ZodType<Out, z.ZodTypeDef, unknown>, json: unknown, fileName: string): Out {
  const read = schema.safeParse(json);
  return read.success ? read.data : refuse(fileName, problems(read.error, schema, json));
}

function refuse(fileName: string, wrong: readonly Problem[]): never {
  throw new SchoolFileRefused(wrong.map((problem) => sentence(fileName, problem)));
}

function school({ id, name, tenantId, officePhone, places, people, cautions = [], termStarts = [] }: SchoolEntry, profile: Profile): School {
  const members = filePeople(people, profile.settings['policy.version']);
  return {
    id,
    name,
    tenantId,
    officePhone,
    profile,
    people: members,
    places,
    cautions: cautions.map((said) => newCaution(said, members, 'school file')),
    termStarts: [...termStarts].sort(),
  };
}
