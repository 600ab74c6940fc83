import { z } from 'zod';
import file from '../../policies/clauses.json';

export const policies = ['MCG', 'HSP', 'CMAT', 'STP', 'HHN'] as const;

/** What a clause id looks like. */
export const clauseId = new RegExp(`\\b(?:${policies.join('|')})-[A-Z0-9.]+-\\d{2}\\b`, 'g');

const clause = z
  .strictObject({
    id: z.string().regex(new RegExp(`^${clauseId.source}$`)),
    /** What it asks for, in words of our own. */
    says: z.string().min(12).max(110),
    kind: z.enum(['enforced', 'prompted', 'recorded', 'informed', 'outside']),
    phase: z.enum(['define', 'risk', 'authorise', 'before', 'depart', 'during', 'return', 'overdue', 'incident', 'after', 'data', 'monitor']),
    /** The settings that change how the bot does it. */
    settings: z.array(z.string()),
    /** The files in which the bot does it. */
    where: z.array(z.string()).min(1).optional(),
    /** Which part of it the bot does not do yet, although it does the rest. */
    lacks: z.string().min(12).max(110).optional(),
    notYet: z.literal(true).optional(),
    /** Why no bot can do it. */
    why: z.string().min(12).optional(),
  })
  .refine(({ where, lacks }) => where || !lacks, { message: 'only what is built can lack a part' })
  .refine(({ kind, why, where, notYet }) => (kind === 'outside' ? why && !where && !notYet : !why && !where === (notYet === true)), {
    message: 'a clause has either where it is, or notYet, or, outside the bot, why',
  });

export type Clause = z.infer<typeof clause>;

/** Every clause of the five policies, in their order, and how many of them the bot keeps already. */
export const register = z.strictObject({ builtAtLeast: z.number().int(), clauses: z.array(clause) }).parse(file);

export const policyOf = ({ id }: Clause): string => id.slice(0, id.indexOf('-'));

export const isBuilt = ({ where }: Clause): boolean => where !== undefined;
