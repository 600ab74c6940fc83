/** The days on which terms begin in a school year that a school says nothing of: 1 September, 5 January and 20 April. */
const usual = (year: number): string[] => [`${year}-09-01`, `${year + 1}-01-05`, `${year + 1}-04-20`];

/** The calendar year in which the school year of that day began, in August. */
function schoolYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) >= '08' ? year : year - 1;
}

/** The day on which the term of `today` began: of the school's own days, or of the usual ones in a school year for which it names none. */
export function termBegan(today: string, starts: readonly string[]): string {
  const daysIn = (year: number): readonly string[] => {
    const own = starts.filter((start) => schoolYear(start) === year);
    return own.length > 0 ? own : usual(year);
  };
  const year = schoolYear(today);
  const begun = [...daysIn(year - 1), ...daysIn(year)].filter((start) => start <= today).sort();
  return begun.at(-1) ?? `${year - 1}-09-01`;
}
