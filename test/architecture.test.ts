import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';

// The linter guards the same rules; this does so by reading, so that a mistake in its settings cannot hide a wrong import.
const root = join(__dirname, '..');
const rules = ['visit', 'policy', 'school', 'text'];
/** No clock, no chance, no machine. */
const pureFolders = ['visit', 'policy', 'text'];
const mayImport: Record<string, string[]> = {
  visit: rules,
  policy: [...rules, 'policies'],
  school: rules,
  text: [],
  desk: [...rules],
  cards: [...rules, 'desk', 'templates'],
  teams: [...rules, 'desk', 'cards'],
  storage: [...rules, 'desk'],
  local: [...rules, 'desk', 'functions', 'config'],
  functions: [...rules, 'desk', 'cards', 'teams', 'storage', 'config'],
  config: [],
};

interface Import {
  file: string;
  folder: string;
  from: string;
  /** The folder it leads to, for a file of ours. */
  to?: string;
}

/** `src/desk/…` is desk, `functions/…` is functions, `src/config.ts` is config, `cards/…` is templates. */
function folderOf(file: string): string {
  const [first = '', second = ''] = file.split(sep);
  if (first === 'src') return second.replace(/\.ts$/, '');
  return first === 'cards' ? 'templates' : first;
}

const files = ['src', 'functions'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(top, name)),
);

const text = (file: string) => readFileSync(join(root, file), 'utf8');
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const imports: Import[] = files.flatMap((file) =>
  [...text(file).matchAll(/(?:from|import|import\(|require\()\s*['"]([^'"\s]+)['"]/g)].map(([, from = '']) => ({
    file,
    folder: folderOf(file),
    from,
    to: from.startsWith('.') ? folderOf(relative(root, resolve(root, dirname(file), from))) : undefined,
  })),
);

const shown = ({ file, from }: Import) => `${file} imports ${from}`;
const importing = (library: RegExp) => imports.filter(({ from }) => library.test(from));

/** Libraries that work out and keep nothing: the rules may use them. */
const pureLibraries = ['zod', 'luxon', 'postcode', 'remove-accents'];

describe('the house', () => {
  it('is read whole: every folder is known', () => {
    expect(files.length).toBeGreaterThan(100);
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  it('lets imports point inwards only', () => {
    const outward = imports.filter(({ folder, to }) => to !== undefined && to !== folder && !mayImport[folder]?.includes(to));

    expect(outward.map(shown)).toEqual([]);
  });

  it.each([
    ['the Bot Framework and teams-ai', /^(botbuilder|botframework|@microsoft\/teams-ai)/, 'teams'],
    ['the tables', /^@azure\/data-tables/, 'storage'],
    ['the card templates’ engine', /^(adaptivecards-templating|adaptive-expressions)/, 'cards'],
    ['Express', /^express/, 'local'],
  ])('keeps %s in one folder', (_what, library, only) => {
    expect(importing(library).length).toBeGreaterThan(0);
    expect(importing(library).filter(({ folder }) => folder !== only).map(shown)).toEqual([]);
  });

  it('keeps the Functions SDK to the functions and the local host', () => {
    expect(importing(/^@azure\/functions/).filter(({ folder }) => !['functions', 'local'].includes(folder)).map(shown)).toEqual([]);
  });

  it('gives the rules no machine: no Node modules, no libraries but those that keep nothing', () => {
    const pure = imports.filter(({ folder, to }) => pureFolders.includes(folder) && to === undefined);
    const builtin = pure.filter(({ from }) => from.startsWith('node:') || builtinModules.includes(from));

    expect(builtin.map(shown)).toEqual([]);
    expect(pure.filter(({ from }) => !pureLibraries.includes(from)).map(shown)).toEqual([]);
  });

  it.each([
    ['the time', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b/],
    ['the environment', /\bprocess\./],
    ['anything that waits', /\bawait\b|\basync\b|\bsetTimeout\b|\bPromise\b/],
  ])('gives the rules nothing that reaches for %s', (_what, pattern) => {
    const pure = files.filter((file) => pureFolders.includes(folderOf(file)));

    expect(pure.filter((file) => pattern.test(code(file)))).toEqual([]);
  });

  it('reads the environment in two places only: where the deployed app and the local one begin', () => {
    expect(files.filter((file) => /\bprocess\.env\b/.test(code(file))).sort()).toEqual(['functions/index.ts', 'src/local/main.ts']);
  });

  it('registers functions in one place only', () => {
    expect(files.filter((file) => /\bapp\.(http|timer|hook)\b/.test(code(file)))).toEqual(['functions/index.ts']);
  });

  it('keeps its files short', () => {
    expect(files.filter((file) => text(file).split('\n').length > 250)).toEqual([]);
  });
});
