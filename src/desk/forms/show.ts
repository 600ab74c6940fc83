import { dayAndTimeText } from '../../school/clock-time';
import type { Member } from '../../school/school';
import { mobileField } from './check-contacts';
import { mostStops, noStop, type Draft, type Who } from './draft';
import type { Filling } from './filling';
import type { FormAnswer } from './form-answer';
import type { AboutPage, Choice, ContactsPage, FormPage, Frame, RiskPage, StopPage, WhoPage } from './page';
import { indexOf, pagesOf, risksOf, risksOn, type PageId } from './pages';
import { idsIn, mobileOf, vehicleOf, visitorsOf } from './visitors';

type Wrong = Record<string, string | undefined>;

/** One page of the request as the person now sees it: what was typed, and beside it what is wrong. */
export function requestPage(page: PageId, draft: Draft, filling: Filling, errors: Wrong = {}, notice = ''): FormAnswer {
  const pages = pagesOf(draft, filling.school.profile);
  const step = `Step ${pages.indexOf(page) + 1} of ${pages.length}`;
  return shown(draft, { ...frame(page, draft, filling), step, notice, ...body(page, draft, filling, errors) });
}

/** The choice between a half-filled form and an empty one. */
export const resumePage = (draft: Draft, filling: Filling): FormAnswer =>
  shown(draft, {
    ...frame('resume', draft, filling),
    step: '',
    notice: '',
    kind: 'resume',
    savedAt: dayAndTimeText(draft.savedAt),
  });

const shown = (draft: Draft, page: FormPage): FormAnswer => ({
  kind: 'page',
  title: draft.visit === undefined ? 'Start a home visit' : 'Change this visit',
  page,
});

const frame = (page: string, draft: Draft, { school }: Filling): Omit<Frame, 'step' | 'notice'> => ({
  form: 'request',
  school: school.id,
  ...(draft.visit === undefined ? {} : { visit: draft.visit }),
  draft: draft.id,
  page,
  stops: draft.stops.length,
});

function body(page: PageId, draft: Draft, filling: Filling, errors: Wrong) {
  if (page === 'about') return aboutPage(draft, filling, errors);
  if (page === 'who') return whoPage(draft, filling, errors);
  if (page === 'contacts') return contactsPage(draft, filling, errors);
  return page.startsWith('stop-') ? stopPage(page, draft, errors) : riskPage(page, draft, filling, errors);
}

const aboutPage = ({ about }: Draft, { school }: Filling, errors: Wrong): AboutPage => ({
  kind: 'about',
  values: about,
  errors,
  visitTypes: school.profile.settings.visitTypes.map(({ id, label }) => ({ title: label, value: id })),
});

const whoPage = ({ who }: Draft, { school, by }: Filling, errors: Wrong): WhoPage => ({
  kind: 'who',
  values: who,
  errors,
  ...choosable(who, by, school.people),
});

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

const stopPage = (page: PageId, { stops }: Draft, errors: Wrong): StopPage => ({
  kind: 'stop',
  number: indexOf(page) + 1,
  of: stops.length,
  mayAdd: stops.length < mostStops,
  values: stops[indexOf(page)] ?? noStop,
  errors,
});

const contactsPage = (draft: Draft, filling: Filling, errors: Wrong): ContactsPage => ({
  kind: 'contacts',
  mobiles: visitorsOf(draft, filling).map((visitor) => ({
    person: visitor.id,
    name: visitor.name,
    value: mobileOf(draft, visitor),
    error: errors[mobileField(visitor.id)] ?? '',
  })),
  values: { vehicle: vehicleOf(draft, filling) },
  errors,
});

const riskPage = (page: PageId, draft: Draft, { school }: Filling, errors: Wrong): RiskPage => ({
  kind: 'risk',
  last: indexOf(page) + 1 === risksOf(draft, school.profile).length,
  items: risksOn(page, draft, school.profile).map(({ id, ask, kind }) => ({
    id,
    ask,
    textOnly: kind === 'note',
    answer: draft.answers[id]?.answer ?? '',
    note: draft.answers[id]?.note ?? '',
    error: errors[id] ?? '',
  })),
});

// Two people of one name are told apart by their address.
const choices = (people: readonly Member[], everybody: readonly Member[]): Choice[] =>
  people
    .map(({ id, name, email }) => ({
      title: everybody.filter((other) => other.name === name).length > 1 ? `${name} (${email})` : name,
      value: id,
    }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));
