// `npm start`: one process from here on, so that whoever ends it ends everything.
import { createRequire } from 'node:module';
import { ensureInstalled } from './ensure-installed.mjs';

// npm hands a signal on no further than its shell. When that is gone, nobody is left who could end this process.
if (process.env.npm_lifecycle_event === 'start') {
  const { ppid } = process;
  setInterval(() => process.ppid !== ppid && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

ensureInstalled();

const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('./main.ts');
