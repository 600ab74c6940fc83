import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { freePort } from '../../../src/local/free-port';

const start = resolve(__dirname, '../../../src/local/start.mjs');

/** What a process said and how it ended. */
export interface Ended {
  code: number | null;
  said: string;
}

/** A process that another has started. */
export interface Child {
  pid: number;
  command: string;
}

/** The bot and its rehearsal room as `npm start` runs them. */
export interface RoomProcess {
  url: string;
  /** The processes it has started, which must not outlive it. */
  children(): Child[];
  /** What Ctrl-C does; settles when it has ended. */
  interrupt(): Promise<Ended>;
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'home-visits-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Runs it with its data under `folder`, to the end. */
export const runToTheEnd = (folder: string, env: Record<string, string>): Promise<Ended> => launch(folder, env).ended;

/** Starts it with its data under `folder` and waits for the one line it prints. */
export async function startRoom(folder: string, env: Record<string, string> = {}): Promise<RoomProcess> {
  const PORT = env.PORT ?? String(await freePort());
  const { child, open, ended } = launch(folder, { ...env, PORT });
  const early = await Promise.race([open, ended]);
  if (early) throw new Error(`It ended with ${early.code} instead of starting: ${early.said}`);
  return {
    url: `http://localhost:${PORT}/`,
    children: () => childrenOf(child.pid ?? 0),
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

function launch(folder: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [start], { cwd: folder, env: { ...bare(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let opened: () => void;
  const open = new Promise<void>((done) => (opened = done));
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('The rehearsal room is open')) opened();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, said: said.trim() }));
  return { child, open, ended };
}

// Nothing the person running the tests has set may change what is tested.
const bare = () => ({ PATH: process.env.PATH, HOME: process.env.HOME });

const childrenOf = (pid: number): Child[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map((child) => ({ pid: Number(child), command: readFileSync(`/proc/${child}/cmdline`, 'utf8').replaceAll('\0', ' ') }));

/** Those that are still there when they have had a moment to go; one that has died and waits to be taken off the list is not. */
export async function stillAlive(children: readonly Child[], patienceMs = 3_000): Promise<Child[]> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const alive = children.filter(({ pid }) => isAlive(pid));
    if (alive.length === 0 || Date.now() > until) return alive;
    await setImmediate();
  }
}

function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  try {
    return !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
  } catch {
    return existsSync(status);
  }
}
