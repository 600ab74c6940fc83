import { holdsOf } from '../policy/holds';
import { addStop } from './add-stop';
import { approve, askForChanges, decline } from './approve';
import { approveByPhone } from './approve-by-phone';
import { cancel } from './cancel';
import { changeTeam } from './change-team';
import { checkIn, gone, notGone } from './check-in';
import type { Command, Context } from './commands';
import { cannotCome, comeAlong } from './companion';
import { checkAddress } from './check-address';
import { decideConcern } from './concern';
import { answerConsultation } from './consult';
import { accept, refuse, type Decision } from './decision';
import { delivered, undeliverable } from './delivery';
import { doorstep } from './doorstep';
import type { VisitEvent } from './events';
import { evolveAll, evolveNew } from './evolve';
import { help } from './help';
import { leaveAnyway } from './leave-anyway';
import { familyAnswered, noReply, notNeeded, policeTold, reached, safetyCallMade, takeOn } from './ladder';
import { meetInSchool } from './meet-in-school';
import { nameOutsider } from './outsider';
import { recheck } from './recheck';
import { request, resubmit } from './request';
import { runLate } from './run-late';
import { tick } from './tick';
import { unreachable } from './unreachable';
import { isOpen, type Stage, type Visit } from './visit';
import { writeUp } from './write-up';

/**
 * The whole lifecycle on one screen: says yes with events or no with a reason. Pure: time, the profile and the people
 * come in with the context. A new command does not compile until it is placed here.
 */
export function decide(visit: Visit | undefined, command: Command, context: Context): Decision {
  const decision = place(visit, command, context);
  const { events } = decision;
  if (!events) return decision;
  const waits = held(visit, events, 'by' in command ? command.by.id : 'bot', context);
  return waits ? { ...decision, events: [...events, waits] } : decision;
}

/** Whatever has just been decided: what an approval waits for is kept with the visit, and said when it changes. */
function held(visit: Visit | undefined, events: readonly VisitEvent[], by: string, context: Context): VisitEvent | undefined {
  const after = visit ? evolveAll(visit, events, context.now, by) : evolveNew(events, context.now, by);
  if (after.stage !== 'assessed') return undefined;
  const holds = holdsOf(after, context);
  return JSON.stringify(holds) === JSON.stringify(after.holds) ? undefined : { type: 'held', holds };
}

function place(visit: Visit | undefined, command: Command, context: Context): Decision {
  if (command.type === 'request') {
    return visit ? refuse({ reason: 'wrongStage', stage: visit.stage }) : request(command, context);
  }
  if (!visit) return refuse({ reason: 'unknownVisit' });
  const at = (...stages: Stage[]) => stages.includes(visit.stage);
  const wrongStage = () => refuse({ reason: 'wrongStage', stage: visit.stage });

  // A card that says nothing of the version it showed counts as new.
  const { seen = Infinity }: { type: string; seen?: number } = command;
  if (visit.alarm && seen <= visit.alarm.since) return refuse({ reason: 'rungPassed' });

  switch (command.type) {
    case 'resubmit':
      return at('requested', 'assessed', 'authorised') ? resubmit(visit, command, context) : wrongStage();
    case 'comeAlong':
      return at('assessed') ? comeAlong(visit, command, context) : wrongStage();
    case 'cannotCome':
      return at('assessed', 'authorised') ? cannotCome(visit, command, context) : wrongStage();
    case 'approve':
      return at('assessed') ? approve(visit, command, context) : wrongStage();
    case 'approveByPhone':
      return at('assessed') ? approveByPhone(visit, command, context) : wrongStage();
    case 'decideConcern':
      return at('assessed') ? decideConcern(visit, command, context) : wrongStage();
    case 'checkAddress':
      return at('assessed', 'authorised', 'out') ? checkAddress(visit, command, context) : wrongStage();
    case 'nameOutsider':
      return at('requested', 'assessed', 'authorised') ? nameOutsider(visit, command, context) : wrongStage();
    case 'answerConsultation':
      return at('assessed', 'authorised') ? answerConsultation(visit, command, context) : wrongStage();
    case 'changeTeam':
      return at('assessed') ? changeTeam(visit, command, context) : wrongStage();
    case 'meetInSchool':
      return at('requested', 'assessed', 'authorised', 'blocked') ? meetInSchool(visit, command, context) : wrongStage();
    case 'recheck':
      return at('assessed', 'authorised', 'out') ? recheck(visit, context) : accept();
    case 'decline':
      return at('assessed') ? decline(visit, command, context) : wrongStage();
    case 'askForChanges':
      return at('assessed') ? askForChanges(visit, command, context) : wrongStage();
    case 'cancel':
      return at('requested', 'assessed', 'authorised', 'out') ? cancel(visit, command, context) : wrongStage();
    case 'checkIn':
      return checkIn(visit, command, context);
    case 'leaveAnyway':
      return at('back', 'closed') ? wrongStage() : leaveAnyway(visit, command, context);
    case 'gone':
      return gone(visit, command, context);
    case 'notGone':
      return notGone(visit, command, context);
    case 'doorstep':
      return at('out') && context.profile.settings['risk.doorstepReassess'] === 'on' ? doorstep(visit, command, context) : wrongStage();
    case 'addStop':
      return at('out') ? addStop(visit, command, context) : wrongStage();
    case 'runLate':
      return at('authorised', 'out') ? runLate(visit, command, context) : wrongStage();
    case 'help':
      return isOpen(visit) || at('blocked', 'cancelled', 'didNotGo') ? help(visit, command, context) : wrongStage();
    case 'takeOn':
      return takeOn(visit, command, context);
    case 'noReply':
      return noReply(visit, command, context);
    case 'notNeeded':
      return notNeeded(visit, command, context);
    case 'familyAnswered':
      return familyAnswered(visit, command, context);
    case 'policeTold':
      return policeTold(visit, command, context);
    case 'reached':
      return reached(visit, command, context);
    case 'safetyCallMade':
      return safetyCallMade(visit, command, context);
    case 'writeUp':
      return at('back') ? writeUp(visit, command, context) : wrongStage();
    case 'tick':
      return tick(visit, context);
    case 'delivered':
      return delivered(visit, command);
    case 'undeliverable':
      return undeliverable(visit, command, context);
    default:
      return unreachable(command);
  }
}
