import type { Scene } from '../../desk/ports';
import { dayText, timeText } from '../../school/clock-time';
import { phoneText, toE164 } from '../../school/phone';
import { member } from '../../school/school';
import type { Instant, Position, StepName, Visit } from '../../visit/visit';
import { going } from '../../visit/visitors';

/** `Ann Patel, Ben Okoro and Cath Lloyd`. */
export function listed(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${last} ${names[names.length - 1] ?? ''}`;
}

/** A person's name as this school or this visit knows it. */
export const nameOf = ({ school, visit }: Scene, id: string): string =>
  member(school, id)?.name ?? visit.visitors.find((visitor) => visitor.id === id)?.name ?? 'somebody no longer on the staff list';

/** Who is going, the lead marked. */
export const whoGoes = (visit: Visit): string => going(visit).map(({ name, lead }) => (lead ? `${name} (lead)` : name)).join(', ');

export const goers = (visit: Visit): string => listed(going(visit).map(({ name }) => name));

/** Where a visitor is. Says which stop, so it is not for a shared chat. */
export function positionWords(position: Position, stops: number): string {
  const stop = 'stop' in position && stops > 1 ? ` ${position.stop + 1} of ${stops}` : '';
  switch (position.at) {
    case 'school':
      return 'At school';
    case 'road':
      return stop ? `On the way to stop${stop}` : 'On the way there';
    case 'property':
      return stop ? `At stop${stop}` : 'At the property';
    case 'returning':
      return 'On the way back';
    case 'goingHome':
      return 'Going home, not confirmed yet,';
    case 'back':
      return 'Back at school';
    case 'home':
      return 'Gone home';
    case 'notGone':
      return 'Did not go';
  }
}

export const rungWords: Record<StepName, string> = {
  mobile: 'Ring their mobile',
  slt: 'Take charge',
  mobileAgain: 'Ring their mobile again',
  nextOfKin: 'Ring next of kin',
  families: 'Ring the families',
  police: 'Tell the police',
};

/** A number to read aloud and to tap. What is no number is shown bare, without a sign that Markdown knows. */
export function phoneLink(number: string): string {
  if (number === '') return 'No number';
  const dialled = toE164(number);
  return dialled ? `[${phoneText(dialled)}](tel:${dialled})` : number.replace(/[^\d+ a-zA-Z]/g, '');
}

export const sameDay = (a: Instant, b: Instant): boolean => dayText(a) === dayText(b);

/** `14:10`, or with its day when that is another than today. */
export const timeOn = (at: Instant, now: Instant): string => (sameDay(at, now) ? timeText(at) : `${dayText(at)}, ${timeText(at)}`);

/** What lateness is counted from, in words and time: some policies count from the end of the last visit (CMAT-5-02). */
export const expectedAt = ({ clock: { from, dueBack } }: Visit): ['Visits ended' | 'Due back', Instant] =>
  from < dueBack ? ['Visits ended', from] : ['Due back', dueBack];


