import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyCommand } from '../../src/local/policy-command';
import { shipped } from '../../src/policy/shipped';

const root = join(__dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const run = (word: string, target: string, files: Record<string, unknown> = {}) =>
  policyCommand([word, target], (file) => (file in files ? (typeof files[file] === 'string' ? String(files[file]) : JSON.stringify(files[file])) : undefined), '2026-11-24');

const ours = { extends: 'cmat', settings: { 'overdue.afterMinutes': 45, 'pairs.rule': 'required' } };

describe('npm run policy -- check', () => {
  it.each([...shipped.keys()])('says in one line that %s is right', (id) => {
    const { ok, text: said } = run('check', `${id}.json`, { [`${id}.json`]: text(`policies/${id}.json`) });
    expect(ok).toBe(true);
    expect(said).toMatch(new RegExp(`^${id}\\.json is right: 121 settings, \\d+ stated by the policy, \\d+ in part, \\d+ our reading of it, \\d+ our default, 0 the school's own\\.$`));
  });

  it('counts what a school has changed', () => {
    expect(run('check', 'our.json', { 'our.json': ours }).text).toMatch(/^our\.json is right: .*, 2 the school's own\.$/);
  });

  it('counts every value once', () => {
    const numbers = [...run('check', 'our.json', { 'our.json': ours }).text.matchAll(/(\d+) /g)].map(([, number]) => Number(number));
    expect(numbers.slice(1).reduce((sum, number) => sum + number)).toBe(numbers[0]);
  });

  it('takes a whole school file, one line for each school', () => {
    const { ok, text: said } = run('check', 'trust.json', { 'trust.json': text('src/local/demo-trust.json') });
    expect(ok).toBe(true);
    expect(said.split('\n')).toEqual([expect.stringMatching(/^Oakfield .* is right: 121/), expect.stringMatching(/^Birchwood .* is right: 121/)]);
  });

  it.each<[string, unknown, string[]]>([
    [
      'a profile',
      { ...JSON.parse(text('policies/cmat.json')), id: '', extra: 1 },
      ['our.json: id is ""; allowed: small letters, digits and hyphens', 'our.json: extra is not known; allowed: an object with: id, name, settings'],
    ],
    [
      'changes to one',
      { ...ours, settings: { 'overdue.afterMinutes': 61, 'overdue.stepGapMinutes': 1 } },
      ['our.json: overdue.afterMinutes is 61; allowed: a whole number from 5 to 60', 'our.json: overdue.stepGapMinutes is 1; allowed: a whole number from 2 to 15'],
    ],
    ['changes to none', { ...ours, extends: 'abc' }, ['our.json: extends is "abc"; allowed: one of: cmat, mcg, hsp, stp, hhn']],
    ['changes without settings', { extends: 'cmat' }, ['our.json: settings is nothing; allowed: an object']],
    [
      'a school file',
      { ...JSON.parse(text('src/local/demo-school.json')), profile: { extends: 'cmat', settings: { 'door.waitMinutes': 0 } } },
      ['our.json: profile/settings/door.waitMinutes is 0; allowed: a whole number from 1 to 30'],
    ],
    ['no JSON at all', '{ "id": ', ['our.json: the whole file is not JSON']],
  ])('lists everything that is wrong in %s', (_what, json, problems) => {
    const { ok, text: said } = run('check', 'our.json', { 'our.json': json });
    expect(ok).toBe(false);
    const lines = said.split('\n');
    expect(lines).toHaveLength(problems.length);
    expect(lines).toEqual(expect.arrayContaining(problems.map((problem) => expect.stringContaining(problem))));
  });

  it('says so when there is nothing to check', () => {
    expect(run('check', 'nothing.json')).toEqual({ ok: false, text: 'nothing.json: there is no such file, and no profile of that id.' });
  });
});

describe('npm run policy -- explain', () => {
  it('takes the id of a shipped profile, or a file', () => {
    const byId = run('explain', 'hhn');
    expect(byId.ok).toBe(true);
    expect(byId.text).toMatch(/^HOME VISITS: HHN\n/);
    expect(run('explain', 'hhn.json', { 'hhn.json': text('policies/hhn.json') })).toEqual(byId);
  });

  it('explains what a school has changed', () => {
    expect(run('explain', 'our.json', { 'our.json': ours }).text.replace(/\s+/g, ' ').includes('after 45 minutes this begins')).toBe(true);
  });

  it('gives each school of a school file its page', () => {
    const { text: said } = run('explain', 'trust.json', { 'trust.json': text('src/local/demo-trust.json') });
    expect(said.match(/^HOME VISITS: .*$/gm)).toEqual(['HOME VISITS: Oakfield Primary School (CMAT)', 'HOME VISITS: Birchwood Primary School (MCG)']);
  });

  it('explains nothing that is wrong', () => {
    expect(run('explain', 'our.json', { 'our.json': { extends: 'cmat', settings: { 'door.waitMinutes': 0 } } }).ok).toBe(false);
  });
});

describe('npm run policy', () => {
  it.each([[[]], [['check']], [['mend', 'cmat']], [['check', 'cmat', 'mcg']]])('says how it is used when it is asked %j', (args) => {
    const { ok, text: said } = policyCommand(args, () => undefined, '2026-11-24');
    expect(ok).toBe(false);
    expect(said).toMatch(/npm run policy -- check FILE[\s\S]*npm run policy -- explain FILE/);
  });

  it('ends with 1 when something is wrong, so that a script notices', () => {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const policy = (...args: string[]) => spawnSync(process.execPath, [tsx, 'src/local/policy.ts', ...args], { cwd: root, encoding: 'utf8' });
    const right = policy('check', 'policies/cmat.json');
    expect([right.status, right.stderr, right.stdout]).toEqual([0, '', expect.stringContaining('policies/cmat.json is right')]);
    const wrong = policy('check', 'package.json');
    expect([wrong.status, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('package.json: settings is nothing; allowed: an object');
  });
});
