/** A link with its name to tap. */
export const linkTo = (name: string, link: string): string => `[${unlinked(name)}](${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** The name alone. It comes from a profile that a school may have written, so no sign of Markdown stays in it. */
export const unlinked = (name: string): string => name.replace(/[[\]()*_`\\<>]/g, '');
