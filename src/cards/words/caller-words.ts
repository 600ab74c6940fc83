import type { Scene } from '../../desk/ports';
import { callsOutOfHours } from '../../policy/hours';
import { outOfHoursContacts } from '../../policy/responsible';
import { namesOf } from '../visit/waiting';
import { listed } from './words';

/** As many names as can be read at a glance. */
const most = 3;

/** Who rings visitors once they are inside: the office, or where reception is closed by then, those who are asked instead, by name. */
export function callerWords({ visit, school: { profile, people } }: Scene): string {
  if (!callsOutOfHours(visit.plan, profile.settings)) return 'the office';
  const asked = outOfHoursContacts(visit, profile.settings, people);
  return asked.length > most ? listed([...asked.slice(0, most).map(({ name }) => name), 'another senior leader'], 'or') : namesOf(asked);
}

/** The same at the beginning of a sentence. */
export const callerFirst = (scene: Scene): string => {
  const words = callerWords(scene);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
