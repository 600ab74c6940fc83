import { z } from 'zod';
import type { OpenVisit } from '../../desk/ports';
import type { Visit } from '../../visit/visit';
import { exactly } from './exactly';
import { instant, stage } from './visit';

/** One line of the board. */
export const openVisit = exactly<OpenVisit>()(
  z.strictObject({
    id: z.string(),
    version: z.number().int().nonnegative(),
    number: z.string(),
    stage,
    requester: z.string(),
    visitors: z.array(z.strictObject({ id: z.string(), name: z.string(), lead: z.boolean() })),
    leaveAt: instant,
    dueBack: instant,
    alarm: z.boolean(),
  }),
);

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
});
