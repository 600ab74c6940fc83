import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../desk/ports';
import type { Instant } from '../visit/visit';
import { CannotStart } from './cannot-start';

/** A clock that can be moved forward, never back; how far is remembered beside the data. */
export interface LocalClock extends Clock {
  offsetMs(): number;
  /** Moves it on to this instant; one that has already passed changes nothing. */
  moveTo(instant: Instant): void;
}

const stored = z.strictObject({ offsetMs: z.number().int().nonnegative() });

/** The clock whose offset lies in `file`; real time when there is none yet. */
export function makeLocalClock(file: string, realTime: () => number = Date.now): LocalClock {
  let offset = read(file);
  return {
    now: () => new Date(realTime() + offset).toISOString(),
    offsetMs: () => offset,
    moveTo(instant) {
      const wanted = Date.parse(instant) - realTime();
      if (wanted <= offset) return;
      offset = wanted;
      mkdirSync(dirname(file), { recursive: true });
      // Written aside and renamed: a crash in between must not leave half a file that stops the next start.
      writeFileSync(`${file}.new`, JSON.stringify({ offsetMs: offset }));
      renameSync(`${file}.new`, file);
    },
  };
}

function read(file: string): number {
  if (!existsSync(file)) return 0;
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8'))).offsetMs;
  } catch (error) {
    throw new CannotStart(`${file} cannot be read as the clock's offset: delete it to begin with real time.`, { cause: error });
  }
}
