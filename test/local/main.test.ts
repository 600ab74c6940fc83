import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takePort } from '../../src/local/door';

const start = join(__dirname, '../../src/local/start.mjs');
// A start takes a second or two; a machine that is busy with other tests may need many times that.
const patienceMs = 120_000;
let folder: string;
let running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'home-visits-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) await kill(child, 'SIGKILL');
  await until(() => azurites() === 0);
  rmSync(folder, { recursive: true, force: true });
}, patienceMs);

/** `npm start` in a folder of its own: what it says, and how it ends. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [start], { cwd: folder, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, said }));
  const open = async () => {
    await until(() => said.includes('rehearsal room is open') || child.exitCode !== null);
    if (child.exitCode !== null) throw new Error(said);
  };
  return { child, ended, open, said: () => said };
}

async function freePort(): Promise<string> {
  const door = await takePort(0);
  const port = door.port();
  await door.close();
  return String(port);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'close');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

async function until(done: () => boolean): Promise<void> {
  const late = Date.now() + patienceMs / 2;
  while (!done()) {
    if (Date.now() > late) throw new Error('waited for nothing');
    await wait(50);
  }
}

/** How many processes work on this test's data; 0 where the system does not show them as files. */
const azurites = (): number =>
  existsSync('/proc/self/cmdline')
    ? readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(join(folder, '.data', 'azurite'))).length
    : 0;

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended while we were looking.
    return '';
  }
}

describe('npm start', () => {
  it('opens the room, keeps what it holds, and leaves nothing behind when it is ended', async () => {
    const PORT = await freePort();
    const first = run({ PORT, SWEEP_SECONDS: '0' });
    await first.open();
    const origin = `http://127.0.0.1:${PORT}`;

    expect(first.said()).toBe(`The rehearsal room is open at http://localhost:${PORT}/ (Ctrl-C ends it).\n`);
    expect((await fetch(`${origin}/`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${origin}/api/health`)).status).toBe(503);
    await fetch(`${origin}/admin/functions/sweep`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"input":""}' });
    expect(await (await fetch(`${origin}/api/health`)).json()).toEqual({ status: 'ok', minutes: 0 });
    expect(await kill(first.child, 'SIGINT')).toBe(0);
    expect(azurites()).toBe(0);

    const second = run({ PORT, SWEEP_SECONDS: '0' });
    await second.open();
    expect(await (await fetch(`${origin}/api/health`)).json()).toMatchObject({ status: 'ok' });
  }, patienceMs);

  it('takes its tables with it even when it is killed', async () => {
    const { child, open } = run({ PORT: await freePort() });
    await open();
    await kill(child, 'SIGKILL');

    await expect(until(() => azurites() === 0)).resolves.toBeUndefined();
  }, patienceMs);

  it('says in one sentence that its port is taken', async () => {
    const door = await takePort(0);
    const { code, said } = await run({ PORT: String(door.port()) }).ended;
    await door.close();

    expect(code).toBe(1);
    expect(said).toMatch(/^PORT \d+ is taken: .*\n$/);
  }, patienceMs);

  it.each([
    [{ PORT: 'http' }, /^PORT must be .*\n$/],
    [{ SCHOOL_FILE: 'nowhere.json', TABLES_CONNECTION: 'UseDevelopmentStorage=true' }, /^SCHOOL_FILE .*nowhere\.json.*\n$/],
    [{ TABLES_CONNECTION: 'AccountName=visits;AccountKey=a' }, /^TABLES_CONNECTION .*\n$/],
    [{ BOT_AUTH: 'none' }, /^BOT_AUTH .*\n$/],
  ])('says in one sentence what is wrong with %p', async (env, sentence) => {
    const { code, said } = await run({ PORT: await freePort(), ...env }).ended;

    expect(code).toBe(1);
    expect(said).toMatch(sentence);
  }, patienceMs);

  it('says in one sentence that Azurite does not start', async () => {
    mkdirSync(join(folder, '.data'));
    writeFileSync(join(folder, '.data', 'azurite'), 'a file where a folder should be');
    const { code, said } = await run({ PORT: await freePort() }).ended;

    expect(code).toBe(1);
    expect(said).toMatch(/^Azurite, which keeps the tables in .* did not start: .*\n$/);
  }, patienceMs);
});
