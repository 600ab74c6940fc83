import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../src/local/free-port';

/** The bot as `npm start` runs it, in a process of its own that can be ended like a power cut. */
export interface BotProcess {
  origin: string;
  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void>;
  /** Starts it again, over the same data. */
  start(): Promise<void>;
  alive(): boolean;
  /** Sweeps by hand; settles when the sweep and its sends are over. */
  sweep(): Promise<void>;
  now(): Promise<string>;
  /** Leaps forward, as an outage would: nothing is swept on the way. */
  leap(iso: string): Promise<void>;
  /** What it has complained of since it was first started. */
  complaints(): string;
}

const start = join(__dirname, '../../src/local/start.mjs');
const patienceMs = 30_000;

/** A bot over these tables that sweeps only when told, with its own files in `folder`; not yet started. */
export async function makeBotProcess(tables: string, folder: string): Promise<BotProcess> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = '';

  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    return answer.status === 202 ? undefined : answer.json();
  };

  return {
    origin,
    alive: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    start: async () => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), TABLES_CONNECTION: tables, SWEEP_SECONDS: '0' };
      const started = spawn(process.execPath, [start], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      child = started;
      started.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`the bot did not start in time: ${said}`)), patienceMs);
        started.stdout.on('data', (chunk: Buffer) => {
          if (!chunk.toString().includes('is open at')) return;
          clearTimeout(late);
          resolve();
        });
        started.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${said}`)));
      });
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    sweep: async () => void (await ask('POST', '/admin/functions/sweep')),
    now: async () => ((await ask('GET', '/admin/clock')) as { now: string }).now,
    leap: async (iso) => void (await ask('POST', '/admin/clock', { advance: iso, jump: true })),
    complaints: () => said,
  };
}
