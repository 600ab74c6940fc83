import { setTimeout as wait } from 'node:timers/promises';

/** Stands before every storage request: counts it, and can hold it back. */
export interface Gate {
  pass: () => Promise<void>;
  /** How many have passed. */
  count(): number;
  /**
   * How many requests this answer waits for. Each is held until nothing else can bring the answer, so what runs beside
   * it (the sends) is not counted.
   */
  neededBy(answer: () => Promise<unknown>, quietMs?: number): Promise<number>;
}

export function makeGate(): Gate {
  let passed = 0;
  let held: (() => void)[] | undefined;

  const pass = async (): Promise<void> => {
    if (held) await new Promise<void>((go) => held?.push(go));
    passed += 1;
  };

  return {
    pass,
    count: () => passed,
    async neededBy(answer, quietMs = 150) {
      held = [];
      const before = passed;
      let answered = false;
      const done = answer().finally(() => (answered = true));
      // Awaited below; a fault must not count as unheard until then.
      done.catch(() => undefined);
      while (!answered) {
        await Promise.race([done, wait(quietMs)]);
        if (!answered) held.shift()?.();
      }
      const needed = passed - before;
      const waiting = held;
      held = undefined;
      waiting.forEach((go) => go());
      await done;
      return needed;
    },
  };
}
