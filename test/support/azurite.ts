import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../src/local/free-port';

// The emulator's published account, the same on every machine.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const patienceMs = 30_000;

export interface TestAzurite {
  connectionString: string;
  stop(): Promise<void>;
}

/** A real table service on a free port with its data in memory; it ends with the tests, however they end. */
export async function startTestAzurite(): Promise<TestAzurite> {
  const port = await freePort();
  const flags = ['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = fork(
    join(__dirname, '../../src/local/azurite-process.mjs'),
    [...flags, '--tableHost', '127.0.0.1', '--tablePort', String(port)],
    { cwd: tmpdir(), execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };

  const until = Date.now() + patienceMs;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode}`);
    if (Date.now() > until) {
      await stop();
      throw new Error('Azurite did not answer in time');
    }
    await wait(50);
  }
  const endpoint = `http://127.0.0.1:${port}/${account}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${endpoint};`,
    stop,
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
