import pino from 'pino';
import { ZodError } from 'zod';
import type { Log } from '../src/desk/ports';

/** One JSON line per thing worth an operator's attention, on standard error when it is trouble. */
export function makeLog(level: 'info' | 'warn' | 'silent', write: (line: string) => void = toConsole): Log {
  const logger = pino({ level, base: undefined, formatters: { level: (label) => ({ level: label }) } }, { write });
  return {
    info: (what, ids) => logger.info(ids, what),
    warn: (what, ids) => logger.warn(ids, what),
    error: (what, fault, ids) => logger.error({ ...ids, fault: describe(fault) }, what),
  };
}

/** What an operator needs of a fault. A schema's fault quotes the value it met, so of that only the places are kept. */
function describe(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const code = 'code' in fault ? String(fault.code) : undefined;
  const cause = fault.cause === undefined ? undefined : describe(fault.cause);
  if (fault instanceof ZodError) return { name: 'ZodError', at: fault.issues.map(({ path }) => path.join('.')), cause };
  return { name: fault.name, code, message: fault.message, stack: fault.stack?.split('\n    at ').slice(1, 6), cause };
}

function toConsole(line: string): void {
  process.stderr.write(line);
}
