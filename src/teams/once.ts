import type { Activity } from 'botbuilder';

const kept = 1_000;

/**
 * Answers a message once, however often Teams sends it: it repeats what took long. A turn that failed may come again. Only
 * this process remembers; what a message does to a visit is guarded by its operation id, in storage.
 */
export const makeOnce = () => {
  const seen = new Set<string>();

  return async ({ conversation, id }: Activity, work: () => Promise<void>): Promise<void> => {
    const key = `${conversation.id} ${id}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (seen.size > kept) for (const oldest of [...seen].slice(0, kept / 10)) seen.delete(oldest);
    try {
      await work();
    } catch (fault) {
      seen.delete(key);
      throw fault;
    }
  };
};
