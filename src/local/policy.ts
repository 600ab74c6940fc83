import { readFileSync, statSync } from 'node:fs';
import { dateOf } from '../school/clock-time';
import { notUtf8, SchoolFileRefused } from '../school/school-file';
import { fileText } from '../text/file-text';
import { policyCommand } from './policy-command';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function read(path: string): string | undefined {
  if (!isFile(path)) return undefined;
  const text = fileText(readFileSync(path));
  if (text === undefined) throw new SchoolFileRefused([notUtf8(path)]);
  return text;
}

const { text, ok } = policyCommand(process.argv.slice(2), read, dateOf(new Date().toISOString()));

(ok ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = ok ? 0 : 1;
