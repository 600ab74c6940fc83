import type { Scene } from '../../desk/ports';
import { decidersOf, checkersOf } from '../../policy/responsible';
import { roleWord } from '../../policy/explain/words';
import type { Refusal } from '../../visit/decision';
import { lackWords } from './lack-words';
import { tierLook } from './risk-words';
import { heldWords, namesOf } from '../visit/waiting';
import { approversOf, askWords } from './who-may';
import { listed } from './words';

/** The refusals that belong to asking for a visit and approving it. */
type EarlyRefusal = Refusal & {
  reason:
    | 'held'
    | 'notOrganiser'
    | 'wrongPair'
    | 'needsRegularWorker'
    | 'needsParts'
    | 'tooLong'
    | 'incomplete'
    | 'detailsMissing'
    | 'needsReview'
    | 'notDecider'
    | 'riskRaised'
    | 'lowerNeedsReason'
    | 'notChecker'
    | 'cautionFound'
    | 'notAllowedOutside'
    | 'needsOutsider'
    | 'needsSecondPerson'
    | 'needsDecision'
    | 'notApprover'
    | 'alreadyApproved'
    | 'changedSince'
    | 'notConsulted'
    | 'teamNotTheirs';
};

/** Why a visit cannot be asked for or approved like this, and what to do next; nothing of it is private. */
export function explainEarly(refusal: EarlyRefusal, scene?: Scene): string {
  switch (refusal.reason) {
    case 'notApprover':
      return `Your role may not give this approval. ${askWords(scene && approversOf(scene))}`;
    case 'alreadyApproved':
      return 'You have approved this visit already. The other approval must come from somebody else.';
    case 'changedSince':
      return 'This visit was changed after you opened it. Read it again, then decide.';
    case 'held':
      return `Not yet: this visit waits for ${scene ? heldWords(scene, refusal.holds) : 'something else first'}. You are asked again once that is done.`;
    case 'needsReview':
      return 'Read the risk assessment and tick that you have. Then press Approve again.';
    case 'notDecider':
      return `${scene ? deciders(scene) : 'Somebody else'} decides on this concern. Ask them to, then approve.`;
    case 'needsDecision':
      return 'This visit raises a concern. Choose what must be done and say why, then press again.';
    case 'riskRaised':
      return `The visit now counts as ${tierLook[refusal.to].words.toLowerCase()}, so it is not approved yet. ${raisedNext(refusal.needs)}`;
    case 'lowerNeedsReason':
      return 'To lower the risk, say why in the note. Raising it needs no reason.';
    case 'notChecker':
      return `${scene ? checkers(scene) : 'The DSL'} checks the addresses of this visit. Ask them.`;
    case 'cautionFound':
      return 'Something about this visit has to be checked first, so do not go on. The newest card shows what to do.';
    case 'needsSecondPerson':
      return `Nobody may go alone on this visit. ${secondPersonNext(scene)}`;
    case 'needsOutsider':
      return 'This kind of visit is made with a professional from outside. Say who comes along, then send it again.';
    case 'notAllowedOutside':
      return 'Your policy does not let such a professional come along. Choose somebody else, or ask a senior leader.';
    case 'notOrganiser':
      return `This kind of visit is asked for by ${listed(refusal.roles.map(roleWord), 'or')}. Ask them to, or choose another kind.`;
    case 'wrongPair':
      return 'Your policy wants other people on this kind of visit. Change who goes and send it again.';
    case 'needsRegularWorker':
      return 'One of you must work regularly with the child or family. Tick who does, or change who goes.';
    case 'needsParts':
      return 'Say what each of you does on the visit. Then send it again.';
    case 'tooLong':
      return `Your policy has no stop of more than ${refusal.most} minutes. Plan it shorter, then send it again.`;
    case 'incomplete':
      return incompleteWords[refusal.what];
    case 'notConsulted':
      return 'Only a DSL named in the request can say that they were asked. Nothing is waiting for you here.';
    case 'teamNotTheirs':
      return 'Your policy leaves it to the requester who goes. Press Ask for changes, and say who should go.';
    case 'detailsMissing':
      return `Before you may go, give ${lackWords(refusal.lacks)}. Press My details, or type /visit me.`;
  }
}

const incompleteWords = {
  asks: 'A question about this kind of visit has no answer yet. Answer it and send it again.',
  whyNotSchool: 'Say why you cannot meet in school. Then send it again.',
  whyThisPair: 'Say why it is these people who go. Then send it again.',
  backup: 'Say who is at school or on call while you are out. Then send it again, or take somebody along.',
  whyThisHour: 'Say why it has to be at that hour. Then send it again, or choose an earlier time.',
} as const;

function raisedNext(needs: readonly string[]): string {
  const steps = [
    ...(needs.includes('secondPerson') ? ['two people to go'] : []),
    ...(needs.includes('decision') ? ['a decision on what makes it safe'] : []),
    ...(needs.includes('officeCall') ? ['a call from the office'] : []),
  ];
  return steps.length > 0 ? `It needs ${listed(steps)}: the newest card shows what is yours.` : 'The newest card shows who decides.';
}

const deciders = ({ visit, school: { profile, people } }: Scene): string => namesOf(decidersOf(visit, profile.settings, people));
const checkers = ({ visit, school: { profile, people } }: Scene): string => namesOf(checkersOf(visit, profile.settings, people));

/** What to do about it is for somebody else once the request has been sent. */
function secondPersonNext(scene?: Scene): string {
  if (scene?.visit.stage === 'assessed') return 'Press Ask for changes, so that a second person is added.';
  return 'Add a second person and send it again.';
}
