// `npm start`: one process from here on, so that whoever ends it ends everything.
import { createRequire } from 'node:module';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();

const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('./main.ts');
