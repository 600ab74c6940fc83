const zone = { timeZone: 'Europe/London' } as const;
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long', day: 'numeric', month: 'long' });

/** School time, as everybody in school reads it: `14:05`. */
export const clockTime = (at: string | number): string => clock.format(new Date(at));

/** `Monday 23 November`. */
export const dayName = (at: string | number): string => day.format(new Date(at)).replace(',', '');
