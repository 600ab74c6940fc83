import { createHash } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new visit's id and number follow from the operation that asks for it, so that asking twice makes one visit. */
export function newVisit(operation: string): { id: string; number: string } {
  const digest = createHash('sha256').update(operation).digest();
  const letters = [...digest.subarray(16, 20)].map((byte) => alphabet[byte % alphabet.length]);
  return { id: digest.subarray(0, 10).toString('hex'), number: `V-${letters.join('')}` };
}
