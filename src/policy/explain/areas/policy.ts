import type { Settings } from '../../profile';
import { policyHeader, type PolicyHeader } from '../../policy-header';
import type { Area } from '../teller';
import { anyOf, capital, count, days, joined, monthWords } from '../words';

type Approval = Settings['policy.approvedBy'][number];

const by: Readonly<Record<Approval['by'], string>> = {
  governors: 'the governors',
  headteacher: 'the headteacher',
  slt: 'the SLT',
  academyCouncil: 'the academy council',
};
const does: Readonly<Record<Approval['does'], string>> = { approves: 'approved', agrees: 'agreed', ratifies: 'ratified', signs: 'signed' };

/** `approved by the governors in October 2024` */
export const approvalWords = (one: Approval): string =>
  `${does[one.does]} by ${by[one.by]} ${one.on === undefined ? '(month not known)' : `in ${monthWords(one.on)}`}`;

const stands: Readonly<Record<PolicyHeader['review'], string>> = { fine: '', soon: ' (soon)', past: ' (PAST)' };

/** Version, approval and review, as they stand on a date. */
export const header = (today: string): Area => ({
  title: 'The policy',
  lines: ({ say, pick, values }) => {
    const version = say('policy.version', (number) => number);
    const scope = pick('policy.scope', { school: 'for one school', trust: 'for the whole trust' });
    const approved = say('policy.approvedBy', (all) => capital(joined(all.map(approvalWords), 'and')));
    const cycle = say('policy.reviewMonths', (months) => count(months, 'month'));
    const named = say('policy.reviewDate', monthWords);
    const before = say('policy.reviewWarnDays', days);
    return [
      `Version ${version}, ${scope}. ${approved}.`,
      `Next review: ${next(policyHeader(values, today))}. It is due ${cycle} after approval or in ${named}, whichever is sooner; ` +
        `reminders begin ${before} before.`,
    ];
  },
});

const next = ({ nextReview, review }: PolicyHeader): string => monthWords(nextReview) + stands[review];

/** Reading and training. */
export const policy: Area = {
  title: 'Reading and training',
  lines: ({ say, pick, mark, values }) => [
    `Where staff read the whole policy${mark('policy.link')}: ${values['policy.link'] === '' ? 'not set' : values['policy.link']}`,
    say('policy.readConfirmation', reading),
    say('guidance.links', links),
    `${pick('training.rule', {
      block: 'Nobody goes without safer working training on record',
      record: 'A visitor without safer working training on record is pointed out, and may go',
      off: 'Nobody’s training is looked up',
    })}; ${say('training.provider', (roles) => `staff are trained by ${roles.length > 0 ? anyOf(roles) : 'whomever the SLT names'}`)}.`,
  ],
};

function reading({ rule, also }: Settings['policy.readConfirmation']): string {
  const what = ['this version', ...also];
  return rule === 'required'
    ? `Every visitor confirms having read ${joined(what, 'and')}.`
    : `Nobody is asked to confirm having read ${joined(what, 'or')}.`;
}

function links(all: Settings['guidance.links']): string {
  if (all.length === 0) return 'Nothing else is named for reading beside it.';
  return `Read beside it: ${all.map(({ name, link }) => (link === '' ? name : `${name} (${link})`)).join('; ')}.`;
}
