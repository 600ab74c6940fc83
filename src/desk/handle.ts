import type { Deliver } from './deliver';
import type { Handle, Log, Pulse } from './ports';
import type { Step } from './step';
import type { Watchdog } from './watchdog';

/**
 * What a press does: one step, then its sends start and are not waited for; the outbox and the sweep see them through.
 * A call for help alone waits for its alarm posts, and no longer than the deliverer's patience. An answer says whether
 * escalation is running, from a reading of the heartbeat taken meanwhile.
 */
export const makeHandle =
  ({ step, deliver, watchdog, pulse, log }: { step: Step; deliver: Deliver; watchdog: Watchdog; pulse: Pulse; log: Log }): Handle =>
  async (asked, recorded) => {
    const stepped = async () => {
      const done = await step(asked);
      recorded?.();
      return done;
    };
    const [{ answer, posts, events }] = await Promise.all([stepped(), watchdog.fresh()]);
    if (asked.command.type === 'help') await deliver.promptly(posts);
    else deliver.start(posts);

    if (events.some(({ type }) => type === 'alarmEnded')) {
      pulse.lower(asked.visit).catch((fault: unknown) => log.error('an alert was not lowered', fault, { visit: asked.visit }));
    }
    return answer.scene ? { ...answer, scene: { ...answer.scene, sweepStale: watchdog.stale(answer.scene.school.id) } } : answer;
  };
