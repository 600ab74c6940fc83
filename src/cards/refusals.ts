import type { Scene } from '../desk/ports';
import { phoneText } from '../school/phone';
import type { Refusal } from '../visit/decision';
import { unreachable } from '../visit/unreachable';
import type { Stage } from '../visit/visit';
import { nameOf } from './words';

/** Why the answer is no, and what to do next. */
export function explain(refusal: Refusal, scene?: Scene): string {
  const ring = scene ? `Ring the office on ${phoneText(scene.school.officePhone)}` : 'Ring the school office';
  switch (refusal.reason) {
    case 'wrongStage':
      return stageWords[refusal.stage];
    case 'unknownVisit':
      return `I cannot find that visit. ${ring}, or type /visit mine for your visits.`;
    case 'notYours':
      return 'This is for the people on the visit and those who look after it. If you should be one of them, ask the office.';
    case 'ownVisit':
      return 'Nobody decides on a visit of their own. Ask another senior leader.';
    case 'notApprover':
      return 'Your role may not give this approval. The card says whom it waits for.';
    case 'alreadyApproved':
      return 'You have approved this visit already. The other approval must come from somebody else.';
    case 'changedSince':
      return 'This visit was changed after you opened it. Read it again, then decide.';
    case 'companionPending':
      return 'A companion has not yet said that they will come. Wait for them, or ask for changes.';
    case 'needsSecondPerson':
      return 'Nobody may go alone on this visit. Add a second person and send it again.';
    case 'needsDecision':
      return 'This visit raises a concern. Choose what must be done and say why, then approve.';
    case 'needsReason':
      return 'Write a line in the box, then press again.';
    case 'notApprovedYet':
      return `This visit is not approved yet, so do not leave. ${ring} if you have left already.`;
    case 'outOfOrder':
      return 'That comes later. Press the button for where you are now.';
    case 'phoneInstead':
      return `${ring}: going home counts once they have noted it.`;
    case 'lateLimit':
      return refusal.left > 0
        ? `You may put your return off by ${refusal.left} more minutes at most. ${ring} if you need longer.`
        : `You cannot put your return off any further. ${ring} and say when you will be back.`;
    case 'alreadyOut':
      return 'They may have left already, so this cannot be called off. Press Not gone, or Back at school.';
    case 'noAlarm':
      return 'There is no alarm on this visit any more. Nothing to do.';
    case 'alreadyKnown':
      return 'That has been noted already. Nothing more to do.';
    case 'takenBy':
      return `${scene ? nameOf(scene, refusal.owner) : 'Somebody else'} is dealing with this. If that must change, press Take over.`;
    case 'notOwner':
      return refusal.owner === undefined
        ? "Nobody has taken this on yet. Press I'm dealing with this first."
        : `${scene ? nameOf(scene, refusal.owner) : 'Somebody else'} is dealing with this and answers it. Press Take over if that must change.`;
    case 'sltCloses':
      return 'Only a senior leader closes this alarm, after speaking to the person who called.';
    case 'rungPassed':
      return 'That step has been answered already. The newest card shows what comes next.';
    default:
      return unreachable(refusal);
  }
}

const stageWords: Record<Stage, string> = {
  requested: 'This visit has gone back to whoever asked for it. It must be changed and sent again first.',
  assessed: 'This visit is still waiting for approval. Do not leave yet.',
  authorised: 'This visit is approved already. For a change, whoever asked for it sends it again.',
  out: 'They have left already. Use the check-in buttons, or ring the office.',
  back: 'Everybody is back already. What is left is the write-up.',
  closed: 'This visit is finished. To go again, type /visit.',
  declined: 'This visit was declined and must not take place. To ask again, type /visit.',
  blocked: 'The risk checklist stops this visit. Meet the family in school instead.',
  cancelled: 'This visit was called off. To go after all, type /visit.',
  didNotGo: 'Nobody left for this visit, and it is over. To go after all, type /visit.',
};
