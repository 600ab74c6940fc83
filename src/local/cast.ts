import { isOffice, isSlt } from '../school/people';
import { roleNames } from '../school/role-names';
import type { Member, School, Schools } from '../school/school';
import type { Place } from '../visit/posts';
import type { RoomChat, RoomPerson } from './room/api';
import type { StandInPerson } from './teams/world';

/** Who and what the rehearsal room shows of these schools. Somebody with a role in two schools is one person, at home in the first. */
export function castOf(schools: Schools): { people: (RoomPerson & StandInPerson)[]; chats: RoomChat[] } {
  const people = new Map<string, RoomPerson & StandInPerson>();
  for (const school of schools.all()) {
    for (const person of school.people) if (!people.has(person.id)) people.set(person.id, inRoom(person, school));
  }
  return { people: [...people.values()], chats: schools.all().flatMap((school) => chatsOf(school, schools.all().length > 1)) };
}

const inRoom = ({ id, name, email, roles }: Member, school: School): RoomPerson & StandInPerson => ({
  id,
  name,
  email,
  school: school.id,
  roles: [...roles],
  job: roles[0] ? roleNames[roles[0]] : 'Staff',
});

const chatsOf = (school: School, several: boolean): RoomChat[] =>
  (['staff', 'office', 'slt'] as const).flatMap((place) =>
    school.places[place].map((id) => ({
      id,
      name: several ? `${names[place]}, ${school.name}` : names[place],
      // Teams itself tells a channel from a group chat by this ending.
      kind: id.endsWith('@thread.tacv2') ? ('channel' as const) : ('groupChat' as const),
      school: school.id,
      place,
      members: school.people.filter(belongsIn[place]).map((person) => person.id),
    })),
  );

const names: Record<Place, string> = { staff: 'Staff', office: 'Office', slt: 'SLT' };

const belongsIn: Record<Place, (person: Member) => boolean> = { staff: () => true, office: isOffice, slt: isSlt };
