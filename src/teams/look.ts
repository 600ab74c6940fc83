import type { Scene } from '../desk/ports';
import type { School } from '../school/school';
import { within } from '../desk/within';
import type { Acquaintance } from './acquaintance';
import type { BotDeps } from './deps';

/** What was done is answered without waiting longer for who may see it by themselves. */
const patienceMs = 1_000;

export interface Look {
  /** The visit and the school's people as they stand at this moment, ready to be drawn; undefined when there is no such visit. */
  at(school: School, visit: string): Promise<Scene | undefined>;
  /** A scene from the desk, with the Teams ids that per-person views need. */
  complete(scene: Scene): Promise<Scene>;
}

export const makeLook = ({ store, fresh, clock, log, pulseStale }: BotDeps, { teamsIds }: Acquaintance): Look => ({
  async at(given, visit) {
    const [school, loaded, known, sweepStale] = await Promise.all([fresh(given), store.load(given.id, visit), teamsIds(given), pulseStale(given)]);
    if (!loaded) return undefined;

    return { school, visit: loaded.visit, private: loaded.private, now: clock.now(), teamsIds: known, sweepStale };
  },

  // What was asked has been done by now: a view without refresh is a smaller loss than an answer that denies it.
  complete: async (scene) => {
    const known = await within(patienceMs, () => teamsIds(scene.school)).catch((fault: unknown) => {
      log.error('the people of a school could not be read', fault, { school: scene.school.id });
      return new Map<string, string>();
    });
    return { ...scene, teamsIds: known };
  },
});
