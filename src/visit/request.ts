import type { Profile } from '../policy/profile';
import { assess } from '../policy/risk';
import type { Command, Context, Request } from './commands';
import { refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { mayHaveLeft } from './cancel';
import { lastFinish } from './time';
import type { Visit, Visitor } from './visit';

/** A request enters with its risk checklist answered: it is blocked, or goes to its companions and approvers. */
export function request(command: Command & { type: 'request' }, context: Context): Decision {
  const { by, id, number, school, chat } = command;
  return plan(command.request, by.id, context, (planned) => ({
    type: 'requested',
    id,
    number,
    school,
    ...(chat === undefined ? {} : { chat }),
    requester: by.id,
    ...planned,
  }));
}

/**
 * The requester may change a visit until somebody has left. A change is a new revision: approvals given for the old one
 * are void, and companions are asked again.
 */
export function resubmit(visit: Visit, command: Command & { type: 'resubmit' }, context: Context): Decision {
  if (command.by.id !== visit.requester) return refuse({ reason: 'notYours' });
  if (mayHaveLeft(visit, context.now)) return refuse({ reason: 'alreadyOut' });
  return plan(command.request, command.by.id, context, (planned) => ({ type: 'changed', ...planned }));
}

type Planned = Pick<VisitEvent & { type: 'changed' }, 'visitType' | 'safeguarding' | 'plan' | 'visitors' | 'clock'>;

function plan(asked: Request, requester: string, { profile, now }: Context, event: (planned: Planned) => VisitEvent): Decision {
  const type = profile.settings.visitTypes.find(({ id }) => id === asked.type);
  if (!type) throw new Error(`the profile ${profile.id} has no visit type ${asked.type}`);

  const risk = assess(profile.settings['risk.checks'], asked.details.answers);
  const pairs = profile.settings['pairs.rule'] === 'required';
  if (asked.visitors.length < 2 && !risk.blocked && (pairs || risk.needs.includes('secondPerson'))) {
    return refuse({ reason: 'needsSecondPerson' });
  }

  const planned = event({
    visitType: type.id,
    safeguarding: type.group === 'safeguarding',
    plan: asked.plan,
    visitors: asked.visitors.map((visitor) => expected(visitor, requester, pairs, now)),
    clock: clockOf(asked, profile),
  });
  return { ok: true, details: asked.details, events: [planned, { type: risk.blocked ? 'blocked' : 'assessed', risk }] };
}

/** Where pairs are required the companion says for themselves that they will come (MCG-6.1-06). */
const expected = (visitor: Request['visitors'][number], requester: string, pairs: boolean, now: string): Visitor => ({
  ...visitor,
  coming: pairs && visitor.id !== requester ? 'asked' : 'yes',
  position: { at: 'school' },
  since: now,
});

const clockOf = ({ plan: asked }: Request, profile: Profile) => ({
  from: profile.settings['overdue.clockFrom'] === 'lastFinish' ? lastFinish(asked) : asked.backBy,
  dueBack: asked.backBy,
});
