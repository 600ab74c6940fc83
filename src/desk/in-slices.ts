import { setImmediate as othersFirst } from 'node:timers/promises';

/** Does long work slice by slice, and lets everybody else be served in between. */
export async function inSlices<Item>(items: readonly Item[], size: number, work: (slice: readonly Item[]) => void, pause: () => Promise<unknown> = othersFirst): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    work(items.slice(from, from + size));
    await pause();
  }
}
