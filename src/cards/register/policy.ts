import type { Message } from '../../desk/ports';
import { approvalWords } from '../../policy/explain/areas/policy';
import { capital, monthWords } from '../../policy/explain/words';
import { inShort } from '../../policy/in-short';
import { policyHeader, type PolicyHeader } from '../../policy/policy-header';
import { dateOf } from '../../school/clock-time';
import { isSlt } from '../../school/people';
import type { Member, School } from '../../school/school';
import type { Instant } from '../../visit/visit';
import { withRef } from '../buttons';
import { fill } from '../fill';
import type { Band } from '../head';
import { linkTo } from '../links';

/** The policy that a school lives by: `cards/policy.json`. */
export interface PolicyModel {
  style: Band['style'];
  version: string;
  scope: string;
  reviewed: boolean;
  review: string;
  approvals: { text: string }[];
  nextReview: string;
  asks: { text: string }[];
  links: { text: string }[];
  counted: boolean;
  unread: string;
}

const looks: Readonly<Record<PolicyHeader['review'], { style: Band['style']; words: string }>> = {
  fine: { style: 'accent', words: '' },
  soon: { style: 'warning', words: 'Its review is near.' },
  past: { style: 'attention', words: 'Its review is overdue.' },
};

/** For everybody and any chat; how many have not read it is for the SLT, in a chat of their own. */
export function drawPolicy(school: School, viewer: Member | undefined, now: Instant): Message {
  const { settings } = school.profile;
  const { version, approvals, nextReview, review } = policyHeader(settings, dateOf(now));
  const { style, words } = looks[review];
  const unread = school.people.filter(({ record }) => !record?.policyRead.some((reading) => reading.version === version)).length;
  const link = settings['policy.link'];
  const model: PolicyModel = {
    style,
    version,
    scope: settings['policy.scope'] === 'trust' ? 'for the whole trust' : `for ${school.name}`,
    reviewed: words !== '',
    review: words,
    approvals: approvals.map((one) => ({ text: `${capital(approvalWords(one))}.` })),
    nextReview: monthWords(nextReview),
    asks: inShort(settings).map((text) => ({ text })),
    links: [{ text: link === '' ? 'Where to read it whole is not set yet: ask the school office.' : linkTo('Read the whole policy', link) }],
    counted: viewer !== undefined && isSlt(viewer) && settings['policy.readConfirmation'].rule === 'required',
    unread: `${unread} of ${school.people.length} staff have not confirmed reading it.`,
  };
  return { card: withRef(fill('policy', model), { school: school.id }), summary: 'Our home visit policy', mentions: [] };
}
