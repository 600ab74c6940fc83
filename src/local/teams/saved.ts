import { mkdir, rename, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyWorld, worldState, type WorldState } from './world';

/** Reads a world as it was left; a missing file is an empty world, an unreadable one a fault. */
export const loadWorld = (file: string | undefined): WorldState => {
  if (!file || !existsSync(file)) return emptyWorld();
  try {
    return worldState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} cannot be read as the rehearsal room's chats; delete it to begin with empty ones`, { cause: error });
  }
};

export interface Saver {
  /** Notes that something has changed; it is written shortly. */
  touch(): void;
  /** Writes what is unwritten; rejects when any writing failed. */
  flush(): Promise<void>;
}

/** Writes the world whole or not at all, at most five times a second. */
export const makeSaver = (file: string | undefined, world: WorldState): Saver => {
  if (!file) return { touch: () => undefined, flush: () => Promise.resolve() };

  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let fault: unknown;

  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => writeWhole(file, JSON.stringify(world))).catch((error: unknown) => {
      fault = error;
    });
    return writing;
  };

  return {
    touch: () => {
      timer ??= setTimeout(() => void write(), 200).unref();
    },
    flush: async () => {
      await (timer ? write() : writing);
      if (fault) throw new Error(`The chats could not be saved in ${file}`, { cause: fault });
    },
  };
};

const writeWhole = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
};
