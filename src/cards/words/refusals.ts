import type { Scene } from '../../desk/ports';
import { phoneText } from '../../school/phone';
import type { Refusal } from '../../visit/decision';
import { calledWords } from './called-words';
import { explainEarly } from './refusals-before';
import { stageWords } from './stage-words';
import { notToLeaveWords } from './to-leave';
import { askWords, closersFor, othersFor, whoMay } from './who-may';
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
      return `Nobody decides on a visit of their own. ${askWords(scene && othersFor(scene))}`;
    case 'needsReason':
      return 'Write a line in the box, then press again.';
    case 'notToLeave':
      return notToLeaveWords(refusal.unmet, scene);
    case 'notByPhone':
      return 'Your policy does not take an approval by telephone. The approver presses Approve on their own card.';
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
    case 'calledAlready':
      return scene ? calledWords(scene, 'saidBefore') : `Your call has been recorded. ${ring}. In danger, ring 999.`;
    case 'whenWritten':
      return 'Not recorded: nobody can tell when that was written. Tap where you are now on your card.';
    case 'overtaken':
      return 'Not recorded: you have reported more since you wrote that. Your card shows where you are now.';
    case 'callPassed':
      return `The time for this call has passed, and the senior leaders were told that none is recorded. Tell ${refusal.owner && scene ? nameOf(scene, refusal.owner) : 'one of them'} now what you heard.`;
    case 'takenBy':
      return `${scene ? nameOf(scene, refusal.owner) : 'Somebody else'} is dealing with this. If that must change, press Take over.`;
    case 'notOwner':
      return refusal.owner === undefined
        ? "Nobody has taken this on yet. Press I'm dealing with this first."
        : `${scene ? nameOf(scene, refusal.owner) : 'Somebody else'} is dealing with this and answers it. Press Take over if that must change.`;
    case 'sltCloses':
      return `${whoMay(scene && closersFor(scene)) || 'A senior leader'} closes this alarm, after speaking to whoever it is about.`;
    case 'rungPassed':
      return 'That step has been answered already. The newest card shows what comes next.';
    case 'notWatched':
      return 'Nobody else watches this visit, so keep the alarm open. Press Reached: safe once they are back or at home.';
    case 'needsOutcome':
      return 'Answer what this kind of visit asks afterwards. Then send it again.';
    case 'newRequest':
      return `Your policy wants a request of its own for each visit. ${ring} before you go anywhere else.`;
    case 'inAlarm':
      return `The school is looking for somebody on this visit. ${ring} first.`;
    case 'tooManyStops':
      return 'There are as many stops as one round can have. Go back to school, and ask for another visit.';
    case 'stopRefused':
      return `Do not go there. ${stopWords[refusal.why]} ${ring}: they and the senior leaders have been told.`;
    default:
      return explainEarly(refusal, scene);
  }
}

const stopWords = {
  answers: 'Somebody senior has to decide about that home first.',
  caution: 'Something about that home has to be checked first.',
  hours: 'Reception will be closed, so a senior leader has to agree.',
  alone: 'Two people are needed, and only one of you is still out.',
} as const;
