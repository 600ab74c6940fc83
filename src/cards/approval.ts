import type { Scene } from '../desk/ports';
import { flagged } from '../policy/risk';
import { approvalSlots, slotFor } from '../policy/authorise';
import { dayAndTimeText } from '../school/clock-time';
import type { Member } from '../school/school';
import type { Need, Precaution, Visit } from '../visit/visit';
import { refOf, withRef, type Card } from './buttons';
import { stopLines, typeLabel, type StopLine } from './facts';
import { fill } from './fill';
import { askedCompanions, headOf, waitingOn, type Head } from './head';
import { listed, nameOf, timeOn } from './words';

interface AnswerLine {
  ask: string;
  /** The answer in bold; nothing where words were asked for. */
  said: string;
  noted: boolean;
  note: string;
}

/** What an approver decides on: `cards/approval.json`. */
export interface ApprovalModel extends Head {
  asker: string;
  day: string;
  back: string;
  stops: StopLine[];
  kind: string;
  purpose: string;
  hasVehicle: boolean;
  vehicle: string;
  risk: { style: 'good' | 'warning' | 'attention'; title: string; needs: { text: string }[]; flags: AnswerLine[] };
  answers: AnswerLine[];
  hasApprovals: boolean;
  approvals: string;
  waiting: string;
  /** Companions come first. */
  mayApprove: boolean;
  decides: boolean;
  precautions: { title: string; value: Precaution }[];
  revision: number;
}

const tiers = {
  low: { style: 'good', title: 'Risk checklist: low' },
  medium: { style: 'warning', title: 'Risk checklist: medium' },
  high: { style: 'attention', title: 'Risk checklist: high' },
} as const satisfies Record<Visit['risk']['tier'], { style: string; title: string }>;

const needs: Record<Need, string> = {
  secondPerson: 'Nobody may go alone.',
  decision: 'You must decide what makes it safe to go.',
  officeCall: 'The office rings them once they are inside.',
};

const precautions: Record<Precaution, string> = {
  safeAloneWithCall: 'Safe to go alone, with a call from the office',
  joint: 'Go as a pair',
  withPolice: 'Go with police',
  addMitigation: 'Go with the safeguards I write below',
};

const said = { yes: 'Yes', no: 'No', unknown: 'Not known', text: '' } as const;

/** The whole request with its risks, for the person who decides. */
export function drawApproval(viewer: Member, scene: Scene): Card {
  const { visit, school, now, private: { details } } = scene;
  const checks = school.profile.settings['risk.checks'];
  const slot = slotFor(approvalSlots(visit, school.profile, school.people), viewer);
  const answerTo = (item: string) => details.answers.find((answer) => answer.item === item);
  const answerLine = (id: string, ask: string): AnswerLine => {
    const { answer, note } = answerTo(id) ?? { answer: 'unknown' as const, note: '' };
    return { ask, said: said[answer] === '' ? '' : ` **${said[answer]}**`, noted: note !== '', note };
  };

  const model: ApprovalModel = {
    ...headOf(scene),
    asker: nameOf(scene, visit.requester),
    day: dayAndTimeText(visit.plan.leaveAt),
    back: timeOn(visit.clock.dueBack, now),
    stops: stopLines(scene),
    kind: typeLabel(scene),
    purpose: details.purpose,
    hasVehicle: details.vehicle !== '',
    vehicle: details.vehicle,
    risk: {
      ...tiers[visit.risk.tier],
      needs: visit.risk.needs.map((need) => ({ text: needs[need] })),
      flags: flagged(checks, details.answers).map(({ check }) => answerLine(check.id, check.ask)),
    },
    answers: checks.filter(({ id, kind }) => kind !== 'note' || answerTo(id)).map(({ id, ask }) => answerLine(id, ask)),
    hasApprovals: visit.approvals.length > 0,
    approvals: listed(visit.approvals.map(({ by }) => nameOf(scene, by))),
    waiting: waitingOn(scene),
    mayApprove: askedCompanions(visit).length === 0,
    decides: slot?.slot === 'approver' && visit.risk.needs.includes('decision'),
    precautions: school.profile.settings['risk.concernOptions'].map((value) => ({ title: precautions[value], value })),
    revision: visit.revision,
  };
  return withRef(fill('approval', model), refOf(scene, { card: 'current' }));
}
