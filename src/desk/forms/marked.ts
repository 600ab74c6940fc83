/** Said above the fields when something is wrong. */
export const marked = 'Check the answers marked below.';

/** The same, where any of these is an error; else nothing. */
export const noticeOf = (errors: object): string => (Object.values(errors).some(Boolean) ? marked : '');
