import { z } from 'zod';
import { anyRoles, onOff, said, someRoles, text, unique, whole } from './said';

/** One question of the risk checklist and what its answers change. */
export const riskCheck = z.strictObject({
  id: z.string().regex(/^[A-Z]+-[0-9A-Z]+$/, 'capitals, a hyphen, then digits or capitals'),
  ask: z.string().min(8).max(70),
  /** stop: yes blocks. red and amber: yes counts so. control: no counts as missing. note: text, changes nothing. */
  kind: z.enum(['stop', 'red', 'amber', 'control', 'note']),
  /** What a yes brings with it, beside its weight. */
  then: z.array(z.enum(['secondPerson', 'decision', 'officeCall'])).default([]),
  /** Some questions are only for whoever goes alone. */
  when: z.enum(['always', 'alone']).default('always'),
  /** What a rule of its own asks for. */
  means: z.enum(['knownViolence', 'ownSafetyWorry', 'dslConsulted']).optional(),
  /** May be left out, except on a sensitive visit. */
  optional: z.boolean().default(false),
});

/** What a visit of this tier needs, beside what single answers bring. */
const result = z.strictObject({
  secondPerson: z.boolean().default(false),
  decision: z.boolean().default(false),
  officeCall: z.boolean().default(false),
  /** Overdue sooner than the policy's ordinary time. */
  afterMinutes: whole(5, 60).optional(),
  /** Only these of the approvers may approve. */
  approvers: someRoles.optional(),
});

const checklist = z.strictObject({
  questions: unique(riskCheck),
  results: z.strictObject({ low: result, medium: result, high: result }),
});

/** What a concern may be decided to mean. */
export const concernOptions = ['safeAloneWithCall', 'joint', 'withPolice', 'addMitigation', 'meetInSchool', 'refuse'] as const;

/** Risk, cautions and known violence. */
export const riskSettings = {
  'risk.assessment': said(z.enum(['required', 'shortForm']), 'Whether every question of the checklist must be answered; in the short form what is left open counts as not known.'),
  'risk.checks': said(checklist, 'The risk checklist, and what its result asks for.'),
  'risk.reviewedBy': said(anyRoles, 'Who must have read the risk assessment before approving; whoever approves where nobody is named.', 'roles'),
  'risk.unresolved': said(
    z.enum(['block', 'blockWhileAlone', 'blockUntilDecided', 'approverDecides']),
    'What a high risk does that nobody has dealt with.',
  ),
  'risk.concernRaiseTo': said(someRoles, 'Who decides on a concern.', 'roles'),
  'risk.concernOptions': said(z.array(z.enum(concernOptions)).min(1), 'What may be decided on a concern.'),
  'risk.doorstepReassess': said(onOff, 'Whether the risk is judged again at the door.'),
  'risk.knownViolence': said(z.enum(['schoolPremisesOnly', 'concern']), 'What known violence means: never at home, or a concern to be decided.'),
  'risk.prohibitedAddresses': said(z.enum(['block', 'off']), 'Whether an address on the prohibited list blocks a visit.'),
  'risk.addressCheckBy': said(anyRoles, 'Who confirms every address before a visit; nobody where none is named.', 'roles'),
  'risk.cautionFlag': said(onOff, 'Whether cautions against a family or address are raised on later visits.'),
  'background.system': said(text(60), 'Where staff look for what is known of the family.'),
};
