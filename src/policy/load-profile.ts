import { z } from 'zod';
import { clashes } from './clashes';
import { problems, sentence, type Problem } from './problems';
import { settings, type Profile, type Settings } from './profile';

/** A profile that is wrong anywhere is refused whole, with every problem in it. */
export class ProfileRefused extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => sentence(file, problem)).join('\n'));
    this.name = 'ProfileRefused';
  }
}

/**
 * Where a value comes from: `stated` by the policy, our `reading` of it, or our `default` where the policy is silent.
 * A value of mixed origin carries the weakest mark, so that the school is asked to confirm it.
 */
const sourced = z
  .strictObject({
    value: z.unknown(),
    source: z.enum(['stated', 'reading', 'default']),
    clause: z.string().min(1).optional(),
  })
  .refine((entry) => entry.source === 'default' || entry.clause !== undefined, {
    message: 'the clause that this is stated in or read from',
    path: ['clause'],
  });

const profileFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  settings: z.record(sourced),
});

/** Reads a profile file: complete, every value marked with its source, nothing unknown in it. */
export function loadProfile(json: unknown, file: string): Profile {
  const read = profileFile.safeParse(json);
  if (!read.success) throw new ProfileRefused(file, problems(read.error, profileFile, json));

  const { id, name } = read.data;
  const values = Object.fromEntries(Object.entries(read.data.settings).map(([key, entry]) => [key, entry.value]));
  return { id, name, settings: checked(values, file) };
}

/** A shipped profile with a school's own values in place of some; the whole is checked as one. */
export const extendProfile = (base: Profile, changes: Readonly<Record<string, unknown>>, file: string): Profile => ({
  id: base.id,
  name: `${base.name}, as changed by the school`,
  settings: checked({ ...base.settings, ...changes }, file),
});

function checked(values: Record<string, unknown>, file: string): Settings {
  const read = settings.safeParse(values);
  if (!read.success) throw new ProfileRefused(file, problems(read.error, settings, values));

  const clashing = clashes(read.data);
  if (clashing.length > 0) throw new ProfileRefused(file, clashing);
  return read.data;
}
