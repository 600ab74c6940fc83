import type { Block, Details, Found, Visit } from '../visit/visit';
import type { Caution } from './caution';
import { matchCautions } from './match';
import type { Settings } from './profile';

/** Every caution that speaks of a stop today, with what has already been said of it. */
export const foundNow = (known: readonly Found[], stops: Details['stops'], cautions: readonly Caution[], today: string): Found[] =>
  matchCautions(stops, cautions, today).map((match) => {
    const before = known.find((one) => one.stop === match.stop && one.caution === match.caution && one.how === match.how && one.kind === match.kind);
    return before ?? match;
  });

/** Near matches of which nobody has yet said whether it is the same place. */
export const unruled = (visit: Visit): Found[] => visit.cautions.filter(({ how, ruling }) => how === 'near' && ruling === undefined);

/** Cautions that do speak of a stop. */
export const certain = (found: readonly Found[]): Found[] => found.filter(({ how, ruling }) => how === 'same' || ruling === 'same');

/** Cautions that came up after the visit was approved and that nobody has dealt with. */
export const unhandled = (visit: Visit): Found[] => visit.cautions.filter(({ accepted, ruling }) => !accepted && ruling !== 'different');

/**
 * Whether a caution stops the visit altogether: an address on the prohibited list (HHN-AIM-10), or known violence where
 * the policy meets such families on school premises only (STP-B-01).
 */
export function blockOf(found: readonly Found[], settings: Settings): Block | undefined {
  const has = (kind: Found['kind']): boolean => certain(found).some((one) => one.kind === kind);
  if (has('prohibited') && settings['risk.prohibitedAddresses'] === 'block') return 'prohibited';
  return has('violence') && settings['risk.knownViolence'] === 'schoolPremisesOnly' ? 'knownViolence' : undefined;
}

/** Whether a caution is a concern to be decided on (CMAT-6-05); a warning that does not block is never silent. */
export const concerning = (visit: Visit, settings: Settings): boolean =>
  certain(visit.cautions).some(({ kind }) => kind !== 'caution' || settings['risk.cautionFlag'] === 'on');
