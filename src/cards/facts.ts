import type { Scene } from '../desk/ports';
import { timeText } from '../school/clock-time';
import { member, type Member } from '../school/school';
import type { Visitor } from '../visit/visit';
import { asVisitor, going } from '../visit/visitors';
import { phoneLink, positionWords, timeOn } from './words/words';

/** One stop as permitted people see it. */
export interface StopLine {
  stop: number;
  label: string;
  time: string;
  family: string;
  address: string;
  phone: string;
}

/** One visitor as permitted people see them. */
export interface PersonLine {
  name: string;
  where: string;
  mobile: string;
}

/** Every stop in the order of the visit. */
export const stopLines = ({ visit, private: { details } }: Scene): StopLine[] =>
  visit.plan.stops.map(({ startAt, minutes }, stop) => {
    const found = details.stops[stop];
    return {
      stop,
      label: visit.plan.stops.length > 1 ? `Stop ${stop + 1}` : 'Where',
      time: `${timeText(startAt)}, ${minutes} min`,
      family: found?.family ?? 'Not on record',
      // Nobody goes to the home for a meeting in school.
      address: visit.stage === 'inSchool' ? 'At school' : found ? `${found.address}, ${found.postcode}` : '',
      phone: phoneLink(found?.phone ?? ''),
    };
  });

/** The same for one viewer: whoever goes has no number of a family to ring where the policy leaves that to the school (HHN-COND-15). */
export const stopLinesFor = (viewer: Member, scene: Scene): StopLine[] =>
  ringsFamilies(viewer, scene) ? stopLines(scene) : stopLines(scene).map((line) => ({ ...line, phone: '' }));

export const ringsFamilies = (viewer: Member, { visit, school: { profile } }: Scene): boolean =>
  profile.settings['door.whoCallsFamily'] === 'visitor' || asVisitor(visit, viewer) === undefined;

export const mobileOf = ({ school, private: { details } }: Scene, id: string): string =>
  phoneLink(details.visitors.find((visitor) => visitor.id === id)?.mobile || member(school, id)?.mobile || '');

/** Where each visitor was last heard to be, and how to ring them. */
export const personLines = (scene: Scene, among: readonly Visitor[] = going(scene.visit)): PersonLine[] =>
  among.map((visitor) => ({
    name: visitor.lead && scene.visit.visitors.length > 1 ? `${visitor.name} (lead)` : visitor.name,
    where: whereWords(scene, visitor),
    mobile: mobileOf(scene, visitor.id),
  }));

/** `At stop 1 of 2 since 14:12`. */
export const whereWords = ({ visit, now }: Scene, { position, since }: Visitor): string =>
  `${positionWords(position, visit.plan.stops.length)}${position.at === 'school' ? '' : ` since ${timeOn(since, now)}`}`;

/** The last word of where somebody is, with the family's name: for whoever has to find them. */
export function lastConfirmed(scene: Scene, visitor: Visitor): string {
  const at = 'stop' in visitor.position ? stopLines(scene)[visitor.position.stop] : undefined;
  return `${visitor.name}: ${whereWords(scene, visitor)}${at ? `, ${at.family}` : ''}`;
}

export const typeLabel = ({ visit, school }: Scene): string =>
  school.profile.settings.visitTypes.find(({ id }) => id === visit.type)?.label ?? visit.type;

/** The reason last given on this visit: what was said on declining it, sending it back or writing it up. */
export function lastNote({ private: { notes } }: Scene): string {
  const last = Object.keys(notes)
    .filter((name) => /^note_\d+$/.test(name))
    .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
    .at(-1);
  return last ? (notes[last] ?? '') : '';
}
