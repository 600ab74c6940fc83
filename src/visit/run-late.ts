import { afterMinutes } from '../policy/needs';
import { isOffice } from '../school/people';
import type { Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { heardOf } from './heard';
import { later, plus } from './time';
import { saidAt, typedDecision } from './typed';
import type { Visit } from './visit';
import { asVisitor } from './visitors';

/**
 * A visitor, or the office for one who phones, moves the clock. In all they may move it by as much as the profile lets a
 * return be late, less where the risk is higher: nobody can put an alarm off for ever.
 */
export function runLate(visit: Visit, { by, minutes, typed }: Command & { type: 'runLate' }, context: Context): Decision {
  const self = asVisitor(visit, by);
  if (!self && !isOffice(by)) return refuse({ reason: 'notYours' });
  const held = self && typed && typedDecision(visit, self, { what: 'late', minutes }, typed, context.now);
  if (held) return held;
  const when = saidAt(typed, context.now);
  const left = afterMinutes(visit, context.profile.settings) - visit.clock.lateMinutes;
  if (minutes > left) return refuse({ reason: 'lateLimit', left });

  const { from, dueBack } = visit.clock;
  const moved = (at: string) => plus(later(at, when), minutes);
  // The visit is put off by what was said; from now on counts for the one who was heard of, and nobody else's silence.
  const own: VisitEvent[] = self ? [{ type: 'clockSet', who: [self.id], from: moved(from) }] : [];
  return accept(
    { type: 'ranLate', minutes, from: plus(from, minutes), dueBack: moved(dueBack), ...(when < context.now ? { wroteAt: when } : {}) },
    ...heardOf(visit, self ? [self.id] : [], context).filter(({ type }) => type !== 'clockSet'),
    ...own,
  );
}
