import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { freePort } from './free-port';

/** A table service on this machine, which ends with us however we end. */
export interface Azurite {
  connection: string;
  /** Settles, with its last words, only when it ended without being asked to. */
  crashed: Promise<string>;
  stop(): Promise<void>;
}

// The emulator's published account, the same on every machine.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts Azurite (tables only) over the data in `location`; rejects with its last words when it does not come up. */
export async function startAzurite(location: string): Promise<Azurite> {
  const port = await freePort();
  const child = fork(
    join(__dirname, 'azurite-process.mjs'),
    ['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--location', location, '--tableHost', '127.0.0.1', '--tablePort', String(port)],
    // Its own process group: Ctrl-C is for us, and we end it when the last write is done.
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [], detached: true },
  );
  const heard = listen(child);
  const ended = once(child, 'exit').then(() => heard.lastWords());

  let asked = false;
  const up = await Promise.race([heard.started.then(() => true as const), ended]);
  if (up !== true) throw new CannotStart(`Azurite, which keeps the tables in ${location}, did not start: ${up}`);

  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/${account};`,
    crashed: new Promise((resolve) => void ended.then((words) => asked || resolve(words))),
    async stop() {
      asked = true;
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), 6000);
      await ended;
      clearTimeout(late);
    },
  };
}

function listen(child: ChildProcess) {
  let said = '';
  let up: () => void;
  const started = new Promise<void>((resolve) => (up = resolve));
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
    if (said.includes('successfully started')) up();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return { started, lastWords: () => oneLine(said) || 'it ended without a word' };
}

/** The message of the error it died of, without the stack. */
const oneLine = (said: string): string =>
  said
    .slice(Math.max(0, said.search(/^.*error/im)))
    .split(/\n\s+at /)[0]!
    .replace(/\s+/g, ' ')
    .trim();
