import type { Address, Scene } from '../desk/ports';
import { mayRespond } from '../policy/access';
import { waitingFor } from '../policy/authorise';
import { isOffice, isSlt } from '../school/people';
import { refOf, type Card, type Standing } from './buttons';

/** Teams takes no more in one card. */
const most = 60;

/** Gives people with a part to play in this chat a view of their own, which Teams asks for when it shows the card. */
export function withRefresh(card: Card, to: Address, scene: Scene, standing: Standing): Card {
  const userIds = viewers(to, scene).flatMap((id) => scene.teamsIds.get(id) ?? []).slice(0, most);
  if (userIds.length === 0) return card;
  const data = refOf(scene, standing);
  return { ...card, refresh: { action: { type: 'Action.Execute', title: 'Show details', verb: 'view', data }, userIds } };
}

/** Who is given more than the shared card: those whose place this is, else those whose visit it is. */
function viewers(to: Address, { visit, school }: Scene): string[] {
  const place = 'chat' in to ? to.place : undefined;
  const staff = school.people;
  const slt = staff.filter((person) => isSlt(person) || (visit.alarm && mayRespond(person, school.profile)));
  if (place === 'slt') return slt.map(({ id }) => id);
  if (place === 'office') return staff.filter(isOffice).map(({ id }) => id);
  const party = visit.visitors.filter(({ coming }) => coming !== 'no').map(({ id }) => id);
  const signing = visit.stage === 'assessed' ? waitingFor(visit, school.profile, staff).map(({ id }) => id) : [];
  return [...new Set([...party, visit.requester, ...signing, ...slt.map(({ id }) => id)])];
}
