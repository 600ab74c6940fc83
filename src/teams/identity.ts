import { member, type Member, type School, type Schools } from '../school/school';
import { sentences } from './sentences';
import type { Turn } from './turn';

export interface Known {
  school: School;
  by: Member;
}

export type Identified = ({ ok: true } & Known) | { ok: false; text: string };

const asMember = (school: School, person?: string): Known[] => {
  const by = person === undefined ? undefined : member(school, person);
  return by ? [{ school, by }] : [];
};

/** A card names its school, but only membership admits: an unknown school and a stranger get the same sentence. */
export const pressing = (turn: Turn, schoolId: string, schools: Schools): Identified => {
  const school = schools.byId(schoolId);
  const [known] = school ? asMember(school, turn.sender) : [];
  if (!known) return { ok: false, text: sentences.outsider };
  if (turn.place && turn.place.id !== known.school.id) return { ok: false, text: sentences.otherSchool };

  return { ok: true, ...known };
};

/** In a place the chat decides the school; elsewhere it is whichever the speaker belongs to. */
export const speaking = (turn: Turn, schools: Schools): Known[] =>
  turn.place ? asMember(turn.place, turn.sender) : anywhere(turn, schools);

/** Every school the speaker belongs to, wherever they speak: an emergency is heard in any chat. */
export const anywhere = (turn: Turn, schools: Schools): Known[] =>
  turn.sender === undefined ? [] : schools.ofPerson(turn.sender).flatMap((school) => asMember(school, turn.sender));
