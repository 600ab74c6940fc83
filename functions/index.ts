import { join, resolve } from 'node:path';
import { app } from '@azure/functions';
import { readConfig } from '../src/config';
import { makeLog } from './log';
import { wire, type Wired } from './wire';

// A wrong setting throws here, at load, where the host shows it and starts nothing.
const config = readConfig(process.env);
const log = makeLog('info');
// The school file is named as it lies in the deployed package.
const schoolFile = resolve(join(__dirname, '..'), config.schoolFile ?? '');

let wired: Promise<Wired> | undefined;

/** Built once, and again at the next call when the tables could not be reached. */
const built = (): Promise<Wired> =>
  (wired ??= wire({ ...config, schoolFile }, { log }).catch((fault: unknown) => {
    wired = undefined;
    log.error('the app could not be put together', fault, {});
    throw fault;
  }));

// The first caller must not wait for what can be ready before; its fault is in the log, and the caller's own try reports it.
app.hook.appStart(() => void built().catch(() => undefined));

// Teams proves who it is in the message itself, so the host asks for no key.
app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'messages',
  handler: async (request) => (await built()).messages(request),
});

app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: async () => (await built()).health(),
});

app.timer('sweep', {
  schedule: '0 * * * * *',
  handler: async (timer) => (await built()).timer(timer),
});
