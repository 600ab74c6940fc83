import type { RoomPerson, RoomState } from '../api';
import type { Opened } from './address';
import type { Openable } from './people-menu';

/** Somebody with a role in two schools is at home in one and sits in the chats of both. */
const inSchool = (state: RoomState, school: string) => {
  const guests = new Set(state.chats.filter((chat) => chat.school === school).flatMap((chat) => chat.members));
  return state.people.filter((person) => person.school === school || guests.has(person.id));
};

/** Who is open when the page is first seen: the people of one visit, and the SLT channel through the headteacher's eyes. */
export function usualColumns(state: RoomState, school: string): Opened[] {
  const people = inSchool(state, school);
  const chosen: RoomPerson[] = [];
  const add = (fits: (person: RoomPerson) => boolean) => {
    const found = people.find((person) => fits(person) && !chosen.includes(person));
    if (found) chosen.push(found);
  };
  const plain = ['teacher', 'classTeacher', 'familyWorker', 'attendanceLead', 'keyworker'] as const;
  const visits = (person: RoomPerson) => plain.some((role) => person.roles.includes(role));
  add(visits);
  add(visits);
  add((person) => person.roles.includes('headteacher'));
  add((person) => person.roles.includes('dsl'));
  add((person) => person.roles.includes('office'));
  const columns: Opened[] = chosen.map((person) => ({ person: person.id, alone: false }));
  return [...columns, ...channels(state, school, columns).map(({ chat, as }) => ({ person: as.id, chat: chat.id, alone: true }))];
}

/** Everybody in the school who is not on the screen yet. */
export const openable = (state: RoomState, school: string, columns: readonly Opened[]): Openable => ({
  people: inSchool(state, school).filter(({ id }) => !columns.some((column) => column.person === id && !column.alone)),
  channels: channels(state, school, columns),
});

function channels(state: RoomState, school: string, columns: readonly Opened[]): Openable['channels'] {
  return state.chats
    .filter((chat) => chat.school === school && chat.place === 'slt')
    .filter((chat) => !columns.some((column) => column.alone && column.chat === chat.id))
    .flatMap((chat) => {
      const members = state.people.filter((person) => chat.members.includes(person.id));
      const as = members.find((person) => person.roles.includes('headteacher')) ?? members[0];
      return as ? [{ chat, as }] : [];
    });
}
