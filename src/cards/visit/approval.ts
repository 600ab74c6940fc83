import type { Scene } from '../../desk/ports';
import { approvalSlots, slotFor } from '../../policy/authorise';
import { undecided } from '../../policy/needs';
import type { ConcernOption } from '../../policy/profile';
import { decidersOf, trainersOf } from '../../policy/responsible';
import type { Member } from '../../school/school';
import type { Tier } from '../../visit/visit';
import { refOf, type Card } from '../buttons';
import { caseOf, type CaseModel } from './case';
import { fitted } from '../fitted';
import { bandOf } from '../head';
import { optionWords, tierChoices } from '../words/risk-words';
import { allAnswers, type AnswerLine } from './weighing';
import { listed, nameOf } from '../words/words';

/** What an approver decides on: `cards/approval.json`. */
export interface ApprovalModel extends CaseModel {
  answers: AnswerLine[];
  hasApprovals: boolean;
  approvals: string;
  /** Once nothing is waited for, and the concern, if there is one, is theirs to decide or decided. */
  mayApprove: boolean;
  decides: boolean;
  options: { title: string; value: ConcernOption }[];
  tiers: { title: string; value: Tier }[];
  tier: Tier;
  mayTrain: boolean;
  revision: number;
}

/** The whole request with its risks, for the person who approves. */
export function drawApproval(viewer: Member, scene: Scene): Card {
  const { visit, school: { profile, people } } = scene;
  const model: ApprovalModel = {
    ...caseOf(viewer, scene, bandOf(scene).stage),
    answers: allAnswers(scene),
    hasApprovals: visit.approvals.length > 0,
    approvals: listed(visit.approvals.map(({ by }) => nameOf(scene, by))),
    ...signing(viewer, scene),
    options: optionsOf(scene),
    tiers: [...tierChoices],
    tier: visit.risk.tier,
    mayTrain: trainersOf(profile.settings, people).some(({ id }) => id === viewer.id),
    revision: visit.revision,
  };
  return fitted('approval', { ...model, mayTrain: model.mayTrain && model.amber }, refOf(scene, { card: 'current' }));
}

/** Whether this approver can sign now, and whether they decide on a concern as they do. */
function signing(viewer: Member, { visit, school: { profile, people } }: Scene): { mayApprove: boolean; decides: boolean } {
  const slot = slotFor(approvalSlots(visit, profile, people), viewer);
  const open = slot?.slot === 'approver' && undecided(visit, profile.settings);
  const decides = open && decidersOf(visit, profile.settings, people).some(({ id }) => id === viewer.id);
  return { mayApprove: visit.holds.length === 0 && (!open || decides), decides };
}

/** What may be decided on a concern under this policy. */
export const optionsOf = ({ school: { profile } }: Scene): { title: string; value: ConcernOption }[] =>
  profile.settings['risk.concernOptions'].map((value) => ({ title: optionWords[value], value }));
