import { z } from 'zod';
import { anyRoles, link, month, said, someRoles, text, typeId, unique, whole } from './said';

const approval = z.strictObject({
  by: z.enum(['governors', 'headteacher', 'slt', 'academyCouncil']),
  does: z.enum(['approves', 'agrees', 'ratifies', 'signs']),
  on: month.optional(),
});

/** When a line of guidance is shown. */
export const moments = [
  'help',
  'request',
  'call',
  'departure',
  'nearlyThere',
  'door',
  'inside',
  'officeCall',
  'anyTime',
  'incident',
  'leftProperty',
  'outcome',
] as const;

const topic = z.strictObject({ moment: z.enum(moments), says: text(160), clause: text(12).optional() });

/** A question that belongs to one kind of visit; its answer goes to the approver. */
const ask = z.strictObject({
  id: z.string().regex(/^[A-Z]+(-[0-9A-Z]+)?$/, 'capitals, and perhaps a hyphen with digits or capitals'),
  ask: text(90),
  needed: z.boolean(),
  /** Visitors have the answer before them on the way. */
  carried: z.boolean().default(false),
});

/** One kind of visit a school makes. */
export const visitType = z.strictObject({
  id: typeId,
  label: text(60),
  group: z.enum(['relationship', 'information', 'attendance', 'safeguarding', 'procedural', 'support', 'other']),
  /** Where the policy tells the two apart. */
  tag: z.enum(['emergency', 'procedural']).optional(),
  /** Made together with a professional from outside, who must be named. */
  withOutsider: z.boolean().default(false),
  /** A child travels with the visitors. */
  journey: z.boolean().default(false),
  /** The child has not joined the school yet, so that nobody there works with them regularly. */
  beforeJoining: z.boolean().default(false),
  asks: z.array(ask).default([]),
  /** A line shown to whoever chooses it. */
  note: text(160).optional(),
});

/** The policy itself, what it says of visits at large, and training. */
export const policySettings = {
  'policy.link': said(link, 'Where staff read the whole policy.', 'web address'),
  'policy.scope': said(z.enum(['school', 'trust']), 'Whether one school or a whole trust lives by it.'),
  'policy.version': said(text(40), 'The version that staff confirm having read; each visit keeps the version it ran under.'),
  'policy.approvedBy': said(z.array(approval).min(1), 'Who approves the policy, and in which month they did.'),
  'policy.reviewMonths': said(whole(6, 60), 'How long after its approval the policy is reviewed.', 'months'),
  'policy.reviewDate': said(month, 'The month of the next review, where the policy names one; the earlier of the two counts.'),
  'policy.reviewWarnDays': said(whole(7, 180), 'How long before the review month the bot begins to remind.', 'days'),
  'policy.readConfirmation': said(
    z.strictObject({ rule: z.enum(['required', 'off']), also: z.array(text(80)) }),
    'Whether every visitor confirms having read the policy, and which documents beside it.',
  ),
  'guidance.links': said(z.array(z.strictObject({ name: text(100), link })), 'Guidance and policies to read beside this one.'),
  'guidance.topics': said(z.array(topic).min(1), 'What staff are reminded of, and when.'),
  'visit.scope': said(z.enum(['entersHome', 'anyFamilyAddress']), 'What counts as a home visit: going inside, or calling at any family address.'),
  'visit.alternativeAtSchool': said(z.enum(['ask', 'off']), 'Whether a requester must say why it cannot be done at school.'),
  'visit.sensitive': said(
    z.enum(['whenTicked', 'forSafeguarding', 'off']),
    'For which visits nothing in the checklist may be left out and fewer people may read it.',
  ),
  visitTypes: said(unique(visitType), 'The kinds of visit this school makes.'),
  'visitTypes.other': said(z.enum(['allowed', 'off']), 'Whether a visit may have a reason that is not in the list.'),
  'visitTypes.organisers': said(z.array(z.strictObject({ type: typeId, roles: someRoles })), 'Who may ask for a kind of visit; anybody for those not named.'),
  'training.rule': said(z.enum(['block', 'record', 'off']), 'What happens when a visitor has no safer working training on record.'),
  'training.provider': said(anyRoles, 'Who trains staff and keeps the training register; the SLT where nobody is named.', 'roles'),
};
