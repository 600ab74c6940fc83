import { z } from 'zod';
import type { OpenVisit } from '../../desk/ports';
import { standingOf, standings, type Standing } from '../../visit/standing';
import type { Visit } from '../../visit/visit';
import { exactly } from './exactly';
import { instant, stage } from './visit';

const standing = exactly<Standing>()(z.strictObject({ is: z.enum(standings), at: instant.optional() }));

/** One line of the board. */
export const openVisit = exactly<OpenVisit>()(
  z
    .strictObject({
      id: z.string(),
      version: z.number().int().nonnegative(),
      number: z.string(),
      stage,
      requester: z.string(),
      visitors: z.array(z.strictObject({ id: z.string(), name: z.string(), lead: z.boolean() })),
      leaveAt: instant,
      dueBack: instant,
      alarm: z.boolean(),
      standing: standing.optional(),
    })
    .transform((row) => ({ ...row, standing: row.standing ?? asKept(row) })),
);

/** Of a line that was written before its standing was kept, as much as it says. */
function asKept({ stage, alarm, leaveAt, dueBack }: Omit<OpenVisit, 'standing'>): Standing {
  if (alarm) return { is: 'alarm' };
  switch (stage) {
    case 'requested':
      return { is: 'changesAsked' };
    case 'assessed':
      return { is: 'waitsForApproval', at: leaveAt };
    case 'authorised':
      return { is: 'approved', at: leaveAt };
    case 'out':
      return { is: 'out', at: dueBack };
    case 'back':
      return { is: 'safe', at: dueBack };
    case 'closed':
      return { is: 'finished' };
    default:
      return { is: stage };
  }
}

/** What the board says of a visit: staff names, stage and times, nothing of where or why. */
export const toOpenVisit = (visit: Visit): OpenVisit => ({
  id: visit.id,
  version: visit.version,
  number: visit.number,
  stage: visit.stage,
  requester: visit.requester,
  visitors: visit.visitors.map(({ id, name, lead }) => ({ id, name, lead })),
  leaveAt: visit.plan.leaveAt,
  dueBack: visit.clock.dueBack,
  alarm: visit.alarm !== undefined,
  standing: standingOf(visit),
});
