import { z } from 'zod';

const teamsIssuer = 'https://api.botframework.com';

const claims = z.object({ iss: z.literal(teamsIssuer) });

/** Nobody proved that this request comes from Teams. */
export class NotFromTeams extends Error {
  override readonly name = 'NotFromTeams';
}

const payloadOf = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Whether a token even claims to come from Teams; its signature is checked afterwards. The SDK would also take tokens made
 * for its emulator, whose holder may name any sender, and remembers every tenant that such a token mentions.
 */
export const claimsToBeTeams = (authorization: string): boolean => {
  const [scheme, token] = authorization.split(' ');
  return scheme === 'Bearer' && token !== undefined && claims.safeParse(payloadOf(token)).success;
};

const ending = z.number();

/** What is known of a caller whose token has been checked. */
interface Proven {
  claimsIdentity: { getClaimValue(claim: string): unknown };
}

/** Whether the token says when it ends; that this lies ahead has been checked by then. The SDK takes one that never ends. */
export const saysWhenItEnds = ({ claimsIdentity }: Proven): boolean => ending.safeParse(claimsIdentity.getClaimValue('exp')).success;

const refused = z.object({ statusCode: z.union([z.literal(401), z.literal(403)]) }).or(
  z.object({ name: z.enum(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']) }),
);

/** Tells a token that was refused from a check that could not be made: Teams repeats only what ended in a fault. */
export const asProofFault = (fault: unknown): unknown =>
  refused.safeParse(fault).success ? new NotFromTeams('the token was refused', { cause: fault }) : fault;
