import type { Deliver } from './deliver';
import type { Handle } from './ports';
import type { Step } from './step';

/**
 * What a press does: one step, then its sends start and are not waited for; the outbox and the sweep see them through.
 * A call for help alone waits for its alarm posts, and no longer than the deliverer's patience.
 */
export const makeHandle =
  ({ step, deliver }: { step: Step; deliver: Deliver }): Handle =>
  async (asked) => {
    const { answer, posts } = await step(asked);
    if (asked.command.type === 'help') await deliver.promptly(posts);
    else deliver.start(posts);
    return answer;
  };
