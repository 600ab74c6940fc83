import type { Member } from '../../../school/school';
import { partField } from './check-team';
import type { Draft, Who } from './draft';
import type { Filling } from './filling';
import { isMeeting } from './kind';
import { outsideChoices } from './outsiders';
import type { Choice } from '../page';
import type { TeamPage, WhoPage } from './request-pages';
import type { Wrong } from './show';
import { partLabel, partsOf, teamAsks } from './team-asks';
import { idsIn } from './visitors';

/** Who goes, who leads, and who comes from outside. */
export const whoPage = (draft: Draft, { school, by }: Filling, errors: Wrong): WhoPage => ({
  kind: 'who',
  values: draft.who,
  errors,
  ...choosable(draft.who, by, school.people),
  outsiders: isMeeting(draft) ? [] : outsideChoices(school.profile.settings),
});

/** Who does what, and who knows the family. */
export function teamPage(draft: Draft, filling: Filling, errors: Wrong): TeamPage {
  const { school } = filling;
  const asks = teamAsks(draft, filling);
  return {
    kind: 'team',
    values: draft.team,
    errors,
    parts: asks.parts.map(({ id, name }) => ({ person: id, name, value: draft.parts[id] ?? '', error: errors[partField(id)] ?? '' })),
    partChoices: partsOf(school.profile.settings).map((part) => ({ title: partLabel(part), value: part })),
    regular: choices(asks.regular, school.people),
    whyThisPair: asks.whyThisPair ?? '',
  };
}

// A list that everybody can be ticked on has room on a phone for so many.
const mostTicks = 16;

function choosable(who: Who, by: Member, people: readonly Member[]): Pick<WhoPage, 'ticks' | 'others' | 'leads'> {
  const colleagues = people.filter(({ id }) => id !== by.id);
  if (colleagues.length <= mostTicks) return { ticks: choices(colleagues, people), others: [], leads: choices(people, people) };
  const chosen = colleagues.filter(({ id }) => idsIn(who.companions).includes(id));
  return {
    ticks: choices(chosen, people),
    others: choices(colleagues.filter((person) => !chosen.includes(person)), people),
    leads: choices([by, ...chosen], people),
  };
}

// Two people of one name are told apart by their address.
const choices = (people: readonly Member[], everybody: readonly Member[]): Choice[] =>
  people
    .map(({ id, name, email }) => ({
      title: everybody.filter((other) => other.name === name).length > 1 ? `${name} (${email})` : name,
      value: id,
    }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));
