import { askedOf, assess, flagged, type Flag, type Weight } from '../../../policy/risk';
import { blockFor, twoWanted } from '../../../visit/request';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { kindOf } from './kind';
import { answersOf } from './request-of';
import { partySize } from './visitors';

const speaking: readonly Weight[] = ['red', 'amber', 'unknown'];

/**
 * The answers that speak for taking somebody along, worst first, where one may go alone and the policy only recommends two
 * (HSP-B-06). None where two have to go anyway or nobody may; what has not been put before the requester yet is no answer.
 */
export function suggestAsks(draft: Draft, { school }: Filling): Flag[] {
  const { settings } = school.profile;
  const kind = kindOf(draft, settings);
  const visitors = partySize(draft, settings);
  if (!kind || visitors > 1) return [];

  const answers = answersOf(draft, settings);
  const risk = assess(settings, answers, { visitors, outOfHours: false });
  if (blockFor(risk, { details: { answers } }, settings) || twoWanted(settings, kind, risk)) return [];
  // Where every question needs an answer, one that has none was only looked at.
  const open = settings['risk.assessment'] === 'shortForm';
  const put = askedOf(settings['risk.checks'].questions, visitors).filter(({ id }) => draft.answers[id] !== undefined && (open || draft.answers[id].answer !== ''));
  return flagged(put, answers).filter(({ weight }) => speaking.includes(weight));
}
