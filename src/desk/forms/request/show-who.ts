import type { Member, School } from '../../../school/school';
import { partField } from './check-team';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { isMeeting } from './kind';
import { outsideChoices } from './outsiders';
import type { Choice } from '../page';
import type { TeamPage, WhoPage } from './request-pages';
import type { Wrong } from './show';
import { partLabel, partsOf, teamAsks, type TeamAsks } from './team-asks';
import { idsIn } from './visitors';

/** Who goes, who leads, and who comes from outside. */
export const whoPage = (draft: Draft, { school, by }: Filling, errors: Wrong): WhoPage => ({
  kind: 'who',
  values: draft.who,
  errors,
  ...choosable(school.people.filter(({ id }) => id !== by.id), idsIn(draft.who.companions), [by], school.people),
  outsiders: isMeeting(draft) ? [] : outsideChoices(school.profile.settings),
});

/** Who does what, and who knows the family. */
export const teamPage = (draft: Draft, filling: Filling, errors: Wrong): TeamPage => ({
  kind: 'team',
  values: draft.team,
  errors,
  ...asked(teamAsks(draft, filling), draft.parts, filling.school, errors),
});

/** What is asked of those who go, as a page shows it. */
export const asked = (asks: TeamAsks, parts: Draft['parts'], { profile, people }: School, errors: Wrong): Pick<TeamPage, 'parts' | 'partChoices' | 'regular' | 'whyThisPair'> => ({
  parts: asks.parts.map(({ id, name }) => ({ person: id, name, value: parts[id] ?? '', error: errors[partField(id)] ?? '' })),
  partChoices: partsOf(profile.settings).map((part) => ({ title: partLabel(part), value: part })),
  regular: choices(asks.regular, people),
  whyThisPair: asks.whyThisPair ?? '',
});

// A list that everybody can be ticked on has room on a phone for so many.
const mostTicks = 16;

/** How these colleagues are chosen from; `self` goes or not without being ticked here, and may lead. */
export function choosable(colleagues: readonly Member[], ticked: readonly string[], self: readonly Member[], everybody: readonly Member[]): Pick<WhoPage, 'ticks' | 'others' | 'leads'> {
  if (colleagues.length <= mostTicks) return { ticks: choices(colleagues, everybody), others: [], leads: choices([...self, ...colleagues], everybody) };
  const chosen = colleagues.filter(({ id }) => ticked.includes(id));
  return {
    ticks: choices(chosen, everybody),
    others: choices(colleagues.filter((person) => !chosen.includes(person)), everybody),
    leads: choices([...self, ...chosen], everybody),
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
