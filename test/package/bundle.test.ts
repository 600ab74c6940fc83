import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fill } from '../../src/cards/fill';
import { cardNames, sampleOf } from '../pictures/samples';
import { environment } from './environment';

const root = join(__dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'package-'));
const bundle = join(out, 'functions/index.js');

const run = (args: string[], env: NodeJS.ProcessEnv = environment) =>
  spawnSync(process.execPath, args, { cwd: out, env, encoding: 'utf8', timeout: 60_000 });

const load = (env?: NodeJS.ProcessEnv) => run([join(__dirname, 'load-bundle.cjs'), bundle], env);

const binding = z.object({ type: z.string(), route: z.string().optional(), schedule: z.string().optional(), methods: z.array(z.string()).optional() });
const registered = z.array(z.object({ name: z.string(), bindings: z.record(binding) }));

beforeAll(() => {
  const made = run([join(root, 'functions/package.mjs'), out]);
  if (made.status !== 0) throw new Error(made.stderr);
}, 60_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('the package', () => {
  it('is what the host looks for, and under 3 MB', () => {
    const { main } = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'));

    expect(join(out, main)).toBe(bundle);
    expect(existsSync(join(out, 'host.json'))).toBe(true);
    expect(statSync(bundle).size).toBeLessThan(3 * 1024 * 1024);
  });

  it('registers two HTTP functions and one timer', () => {
    const { stdout, stderr } = load();
    const functions = registered.parse(JSON.parse(stdout).registered);

    expect(stderr).toBe('');
    expect(functions.map(({ name, bindings }) => [name, Object.values(bindings).filter(({ type }) => type.endsWith('Trigger'))])).toEqual([
      ['messages', [{ type: 'httpTrigger', route: 'messages', methods: ['POST'] }]],
      ['health', [{ type: 'httpTrigger', route: 'health', methods: ['GET'] }]],
      ['sweep', [{ type: 'timerTrigger', schedule: '0 * * * * *' }]],
    ]);
  });

  it('is refused by the host, with the name of the variable, when a setting is wrong', () => {
    const { status, stderr } = load({ ...environment, MICROSOFT_APP_ID: '' });

    expect(status).not.toBe(0);
    expect(stderr).toContain('MICROSOFT_APP_ID is missing');
  });

  it('loads without the host in test mode, with nothing but warnings', () => {
    expect(run(['-e', `require(${JSON.stringify(bundle)}); process.exit(0)`]).status).toBe(0);
  });

  it('carries neither the local host nor the rehearsal room', () => {
    const text = readFileSync(bundle, 'utf8');

    expect(text).not.toContain('/admin/clock');
    expect(text).not.toContain('/room/api');
  });

  it('fills every card as the source does, without what is left out', () => {
    const { stdout, stderr } = run([join(__dirname, 'fill-cards.mjs')]);
    const expected = Object.fromEntries(cardNames().map((name) => [name, fill(name, sampleOf(name))]));

    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it('carries each version of a library once', () => {
    const text = readFileSync(bundle, 'utf8');

    // The SDK signs in with one version of it and the tables with another; three packages of the SDK hold a copy each.
    expect(text.match(/acquireTokenByClientCredential called/g)).toHaveLength(2);
  });
});
