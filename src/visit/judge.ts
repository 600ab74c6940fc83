import { accept, refuse, type Decision } from './decision';
import type { Tier, Visit } from './visit';

const order: readonly Tier[] = ['low', 'medium', 'high'];

/** Whether the second tier is the graver. */
export const isHigher = (from: Tier, to: Tier): boolean => order.indexOf(to) > order.indexOf(from);

/** An approver may raise the risk freely, and lower it only with a reason. */
export function judge(visit: Visit, tier: Tier | undefined, note: string | undefined): Decision {
  const from = visit.risk.tier;
  if (tier === undefined || tier === from) return accept();
  if (isHigher(tier, from) && note === undefined) return refuse({ reason: 'lowerNeedsReason' });
  return accept({ type: 'riskJudged', from, to: tier, ...(note === undefined ? {} : { note }) });
}
