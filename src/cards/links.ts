import type { Settings } from '../policy/profile';

/** A link with its name to tap. */
export const linkTo = (name: string, link: string): string => `[${unlinked(name)}](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** The name alone. It comes from a profile that a school may have written, so no sign of Markdown stays in it. */
const unlinked = (name: string): string => name.replace(/[[\]()*_`\\<>]/g, '');

/** The policy and all that belongs with it, to tap where the profile knows the link (MCG-2-01, CMAT-0-03). */
export const linksOf = ({ 'policy.link': policy, 'guidance.links': beside }: Settings): string[] =>
  [{ name: 'Our home visit policy', link: policy }, ...beside].map(({ name, link }) => (link === '' ? unlinked(name) : linkTo(name, link)));
