import { z } from 'zod';
import { clashes } from './clashes';
import { problems, sentence, type Problem } from './problems';
import { settingNames, settings, type Origin, type Profile, type SettingName, type Settings } from './profile';

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

const sourced = z
  .strictObject({
    value: z.unknown(),
    source: z.enum(['stated', 'partly', 'reading', 'default']),
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
  if (!read.success) throw new ProfileRefused(file, [...problems(read.error, profileFile, json), ...besides(json)]);

  const { id, name, settings: entries } = read.data;
  const values = mapped(entries, ({ value }) => value);
  const sources = mapped(entries, ({ source, clause }): Origin => ({ source, clause }));
  return { id, name, settings: checked(values, file), sources: eachSetting((setting) => sources[setting]) };
}

/**
 * A shipped profile with a school's own values in place of some; the whole is checked as one. Of a value with several
 * parts a school may give some, such as the questions of the risk checklist, and keep the others.
 */
export function extendProfile(base: Profile, changes: Readonly<Record<string, unknown>>, file: string): Profile {
  const kept: Readonly<Record<string, unknown>> = base.settings;
  const given = Object.entries(changes).map(([name, value]) => [name, inPart(kept[name], value)] as const);
  return {
    id: base.id,
    name: `${base.name}, as changed by the school`,
    settings: checked({ ...kept, ...Object.fromEntries(given) }, file),
    sources: eachSetting((setting) => (setting in changes ? { source: 'school' } : base.sources[setting])),
  };
}

const isParts = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const inPart = (before: unknown, after: unknown): unknown => (isParts(before) && isParts(after) ? { ...before, ...after } : after);

function checked(values: Record<string, unknown>, file: string): Settings {
  const read = settings.safeParse(values);
  if (!read.success) throw new ProfileRefused(file, problems(read.error, settings, values));

  const clashing = clashes(read.data);
  if (clashing.length > 0) throw new ProfileRefused(file, clashing);
  return read.data;
}

const entryValue = z.object({ value: z.unknown() });

/** What is wrong with the values of a file that is already refused for its form, so that nothing has to be found twice. */
function besides(json: unknown): Problem[] {
  const entries = z.object({ settings: z.record(z.unknown()) }).safeParse(json);
  if (!entries.success) return [];

  const read = mapped(entries.data.settings, (entry) => entryValue.safeParse(entry));
  const values = mapped(read, (entry) => entry.data?.value);
  const found = settings.safeParse(values);
  const wrong = found.success ? clashes(found.data) : problems(found.error, settings, values);
  return wrong.filter(({ where }) => read[where]?.success !== false);
}

const mapped = <From, To>(from: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));

// The cast is safe, because only what has passed as a whole profile comes here, and that has every setting.
const eachSetting = (of: (name: SettingName) => Origin | undefined): Profile['sources'] =>
  Object.fromEntries(settingNames.map((name) => [name, of(name)])) as Profile['sources'];
