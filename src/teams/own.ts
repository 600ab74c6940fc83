import type { OwnVisit } from '../cards/meant';
import type { BotDeps } from './deps';
import { isVisitor, type Own } from './fitting';
import type { Known } from './identity';

/** Every open visit on which somebody goes, of each school they belong to: one read a school. */
export const makeOwn =
  ({ store }: Pick<BotDeps, 'store'>) =>
  async (known: readonly Known[]): Promise<Own[]> => {
    const each = await Promise.all(
      known.map(async ({ school, by }) =>
        (await store.open(school.id)).filter((visit) => isVisitor(visit, by.id)).map((visit) => ({ school, by, visit })),
      ),
    );
    return each.flat();
  };

/** A question is about no more visits than these. */
const mostAsked = 3;

/** These visits whole, so that what may be pressed now can be told. */
export const makeWhole =
  ({ store }: Pick<BotDeps, 'store'>) =>
  async (own: readonly Own[], most = mostAsked): Promise<OwnVisit[]> => {
    const each = await Promise.all(
      own.slice(0, most).map(async ({ school, by, visit: { id } }) => {
        const loaded = await store.load(school.id, id);
        return loaded ? [{ school, by, visit: loaded.visit, details: loaded.private.details }] : [];
      }),
    );
    return each.flat();
  };
