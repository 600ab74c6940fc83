import type { Scene } from '../../desk/ports';
import { approvalSlots, slotFor } from '../../policy/authorise';
import { canBeCalled, optionsUnder, undecided } from '../../policy/needs';
import type { ConcernOption } from '../../policy/profile';
import { decidersOf, trainersOf } from '../../policy/responsible';
import type { Member } from '../../school/school';
import { whyNotChange } from '../../visit/change-team';
import type { Tier } from '../../visit/visit';
import { refOf, type Card } from '../buttons';
import { caseOf, type CaseModel } from './case';
import { ownConsultation, type OwnConsultation } from './consulted';
import { leftAnyway, type LeftAnyway } from './left-anyway';
import { fitted } from '../fitted';
import { bandOf } from '../head';
import { callerWords } from '../words/caller-words';
import { optionWords, tierChoices } from '../words/risk-words';
import { allAnswers, untrainedWords, type AnswerLine } from './weighing';
import { listed, nameOf } from '../words/words';

/** What an approver decides on: `cards/approval.json`. */
export interface ApprovalModel extends CaseModel, OwnConsultation, LeftAnyway {
  answers: AnswerLine[];
  hasApprovals: boolean;
  approvals: string;
  /** Once nothing is waited for, and the concern, if there is one, is theirs to decide or decided. */
  mayApprove: boolean;
  decides: boolean;
  options: { title: string; value: ConcernOption }[];
  tiers: { title: string; value: Tier }[];
  tier: Tier;
  /** Where it is for whoever approves to settle who goes (MCG-4.3-04). */
  choosesTeam: boolean;
  mayTrain: boolean;
  /** Whether there is anything under More, and these with it. */
  more: boolean;
  choosesTeamMore: boolean;
  mayTrainMore: boolean;
  revision: number;
}

/** The whole request with its risks, for the person who approves. */
export function drawApproval(viewer: Member, scene: Scene): Card {
  const { visit, school: { profile, people } } = scene;
  const own = ownConsultation(viewer, scene);
  const chooses = whyNotChange(visit, viewer, { profile, people }) === undefined;
  const trains = trainersOf(profile.settings, people).some(({ id }) => id === viewer.id) && untrainedWords(scene) !== '';
  // A card has room for five buttons, and four of them are always wanted.
  const left = leftAnyway(viewer, scene);
  const more = own.maySayYes || own.maySayNot || (chooses && trains) || left.anyLeft;
  const model: ApprovalModel = {
    ...caseOf(viewer, scene, bandOf(scene).stage),
    ...own,
    ...left,
    answers: allAnswers(scene),
    hasApprovals: visit.approvals.length > 0,
    approvals: listed(visit.approvals.map(({ by }) => nameOf(scene, by))),
    ...signing(viewer, scene),
    options: optionsOf(scene),
    tiers: [...tierChoices],
    tier: visit.risk.tier,
    choosesTeam: chooses && !more,
    mayTrain: trains && !more,
    more,
    choosesTeamMore: chooses && more,
    mayTrainMore: trains && more,
    revision: visit.revision,
  };
  return fitted('approval', model, refOf(scene, { card: 'current' }));
}

/** Whether this approver can sign now, and whether they decide on a concern as they do. */
function signing(viewer: Member, { visit, school: { profile, people } }: Scene): { mayApprove: boolean; decides: boolean } {
  const slot = slotFor(approvalSlots(visit, profile, people), viewer);
  const open = slot?.slot === 'approver' && undecided(visit, profile.settings);
  const decides = open && decidersOf(visit, profile.settings, people).some(({ id }) => id === viewer.id);
  return { mayApprove: visit.holds.length === 0 && (!open || decides), decides };
}

/** What may be decided on a concern under this policy, and can be carried out by somebody: a call from whoever is there at that hour. */
export const optionsOf = (scene: Scene): { title: string; value: ConcernOption }[] => {
  const { visit, school: { profile, people } } = scene;
  const callable = canBeCalled(visit, profile.settings, people);
  return optionsUnder(profile.settings)
    .filter((value) => value !== 'safeAloneWithCall' || callable)
    .map((value) => ({ title: value === 'safeAloneWithCall' ? `Safe to go alone, with a call from ${callerWords(scene)}` : optionWords[value], value }));
};
