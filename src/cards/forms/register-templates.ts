import cautions from '../../../cards/cautions.json';
import me from '../../../cards/me.json';
import people from '../../../cards/people.json';
import policy from '../../../cards/policy.json';
import { withParts } from '../parts';

/** The cards about people, cautions and the policy. */
export const registerTemplates = {
  cautions: withParts(cautions),
  me: withParts(me),
  people: withParts(people),
  policy: withParts(policy),
} as const;
