import { readFileSync, statSync } from 'node:fs';
import { dateOf } from '../school/clock-time';
import { policyCommand } from './policy-command';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const read = (path: string): string | undefined => (isFile(path) ? readFileSync(path, 'utf8') : undefined);

const { text, ok } = policyCommand(process.argv.slice(2), read, dateOf(new Date().toISOString()));

(ok ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = ok ? 0 : 1;
