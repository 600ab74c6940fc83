import { unmetBy, unmetConditions } from '../policy/holds';
import { isOffice } from '../school/people';
import type { CheckInWhat, Command, Context } from './commands';
import { accept, refuse, type Decision } from './decision';
import type { VisitEvent } from './events';
import { evolveAll } from './evolve';
import { heardOf, whetherOver } from './heard';
import { rechecked } from './recheck';
import { callAfter } from './safety-call';
import { saidAt, typedDecision } from './typed';
import { isNotToLeave, isSafe, type Visit, type Visitor } from './visit';
import { asVisitor, going } from './visitors';

/** A visitor reports their own movement; the office may record it for one who phones. Each is tracked for themselves. */
export function checkIn(visit: Visit, command: Command & { type: 'checkIn' }, context: Context): Decision {
  const { by, who, what, typed } = command;
  const visitor = asVisitor(visit, { id: who });
  const byPhone = by.id !== who;
  // Whoever goes along speaks for themselves alone; an office that stays behind, for those who ring.
  if (!visitor || (byPhone && (!isOffice(by) || asVisitor(visit, by)))) return refuse({ reason: 'notYours' });
  const held = typed && typedDecision(visit, visitor, { what }, typed, context.now);
  if (held) return held;
  if (visit.stage === 'back' || visit.stage === 'closed') return refuse({ reason: 'wrongStage', stage: visit.stage });
  // Whoever is at a home has left, whatever was agreed: that is a fact to be watched, and no more a question.
  const isThere = what === 'arrived' && (visit.stage === 'requested' || visit.stage === 'assessed');
  if (isNotToLeave(visit) && !isThere) return refuse({ reason: 'notToLeave', unmet: ['approval', ...unmetBy(visit, who, context.profile.settings)] });

  const when = saidAt(typed, context.now);
  const steps = stepsTo(visitor, what, visit, when);
  if (steps === 'done') return refuse({ reason: 'alreadyKnown' });
  if (steps === 'tooSoon') return refuse({ reason: 'outOfOrder' });

  // Where the policy wants a call, going home counts only once the office has recorded it (STP-A-02).
  const pending = what === 'home' && !byPhone && context.profile.settings['checkins.notReturning'] === 'phone';
  if (pending && visitor.position.at === 'goingHome') return refuse({ reason: 'phoneInstead' });
  const moves = steps.map((step): VisitEvent => ({ type: 'checkedIn', who, ...step, ...(pending && step.what === 'home' ? { pending } : {}), ...(when < context.now ? { wroteAt: when } : {}) }));
  // Once somebody is out, or has rung, it is a fact that is put on record and no more a question.
  const asks = what === 'leftSchool' && !byPhone && visit.stage === 'authorised';
  return asks ? leave(visit, moves, who, context) : accept(...settle(visit, moves, [who], context, when));
}

/** Nobody is let go while a condition for leaving is not met; cautions are compared once more (HHN-AIM-10, CMAT-2-04). */
function leave(visit: Visit, moves: VisitEvent[], who: string, context: Context): Decision {
  const known = rechecked(visit, context, true);
  const now = evolveAll(visit, known, context.now);
  const unmet = unmetBy(now, who, context.profile.settings);
  if (unmet.length > 0) return refuse({ reason: 'notToLeave', unmet }, known);
  return accept(...settle(visit, moves, [who], context));
}

/** *Gone*: a visitor for themselves, or an office that stays behind for everybody not yet marked. */
export function gone(visit: Visit, command: Command & { type: 'gone' }, context: Context): Decision {
  const targets = stillAtSchool(visit, command);
  if (!Array.isArray(targets)) return targets;
  const moves = targets.map((who): VisitEvent => ({ type: 'checkedIn', who, what: 'leftSchool' }));
  // That somebody left is no contact with them, unless they say it themselves.
  return accept(...settle(visit, moves, targets.filter((who) => who === command.by.id), context));
}

/** *Not gone*: likewise. When nobody went, the visit is over. */
export function notGone(visit: Visit, command: Command & { type: 'notGone' }, context: Context): Decision {
  const targets = stillAtSchool(visit, command);
  if (!Array.isArray(targets)) return targets;
  return accept(...settle(visit, [{ type: 'notGone', who: targets }], targets, context));
}

function stillAtSchool(visit: Visit, { by, who }: { by: Context['people'][number]; who?: string }): string[] | Decision {
  if (visit.stage !== 'authorised' && visit.stage !== 'out') return refuse({ reason: 'wrongStage', stage: visit.stage });
  const self = asVisitor(visit, by);
  if (!isOffice(by) && (!self || (who !== undefined && who !== by.id))) return refuse({ reason: 'notYours' });
  const wanted = who ?? (self ? by.id : undefined);
  const targets = going(visit).filter(({ id, position }) => position.at === 'school' && (wanted === undefined || wanted === id));
  return targets.length > 0 ? targets.map(({ id }) => id) : refuse({ reason: 'alreadyKnown' });
}

/** What follows from people having moved: contact for the alarm, the safety call, the end of the outing. */
export function settle(visit: Visit, moves: VisitEvent[], who: readonly string[], context: Context, when = context.now): VisitEvent[] {
  const leaves = moves.some((move) => move.type === 'checkedIn' && move.what === 'leftSchool');
  const known = leaves ? rechecked(visit, context, true) : [];
  const after = evolveAll(visit, [...known, ...moves], context.now);
  const calls = callAfter(visit, after, { ...context, now: when });
  const heard = heardOf(after, who, context);
  return [...known, ...moves, ...calls, ...heard, ...leftAgainst(visit, after, context), ...whetherOver(after)];
}

/** Who has gone is on record whatever the conditions were; that one was not met is said to those who set it. */
function leftAgainst(before: Visit, after: Visit, { profile: { settings } }: Context): VisitEvent[] {
  const away = (visit: Visit) => going(visit).filter(({ position }) => position.at !== 'school' && position.at !== 'notGone');
  if (away(after).every(isSafe)) return [];
  const was = away(before).length > 0 ? unmetConditions(before, settings) : [];
  const approval = isNotToLeave(before) ? (['approval'] as const) : [];
  const unmet = [...approval, ...unmetConditions(after, settings).filter((condition) => !was.includes(condition))];
  return unmet.length > 0 ? [{ type: 'leftAgainst', unmet }] : [];
}

type Step = { what: CheckInWhat; stop?: number };

/** The check-ins that bring a visitor to `what`: a forgotten tap is filled in rather than held against somebody in need. */
function stepsTo({ position }: Visitor, what: CheckInWhat, visit: Visit, when: string): Step[] | 'done' | 'tooSoon' {
  const left: Step = { what: 'leftSchool' };
  // Whoever was marked *Not gone* may have gone all the same, or later: that they say so counts.
  const stayed = position.at === 'school' || position.at === 'notGone';
  switch (what) {
    case 'leftSchool':
      return stayed ? [left] : 'done';
    case 'arrived':
      if (stayed) return [left, { what, stop: 0 }];
      if (position.at === 'road') return [{ what, stop: position.stop }];
      return position.at === 'property' ? 'done' : 'tooSoon';
    case 'leftProperty':
      if (position.at === 'property') return [{ what, stop: position.stop }];
      if (position.at === 'road') return [{ what: 'arrived', stop: position.stop }, { what, stop: position.stop }];
      return stayed ? 'tooSoon' : 'done';
    case 'back':
    case 'home':
      if (position.at === 'school') return when < visit.plan.leaveAt ? 'tooSoon' : [left, { what }];
      return position.at === 'back' || position.at === 'home' || position.at === 'notGone' ? 'done' : [{ what }];
  }
}
