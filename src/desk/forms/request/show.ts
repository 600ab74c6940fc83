import { dayAndTimeText } from '../../../school/clock-time';
import { mobileField } from './check-contacts';
import { choicesOf, mayStayOpen, noteHint } from './check-risk';
import { mostStops } from '../../../visit/visit';
import { noStop, type Draft } from './draft';
import type { Filling } from './filling';
import type { FormAnswer } from '../form-answer';
import { isMeeting, isSensitiveRequest } from './kind';
import { outsideLabel } from './outsiders';
import type { FormPage, Frame } from '../page';
import { indexOf, pagesOf, risksOn, type PageId } from './pages';
import type { ContactsPage, RequestPage, RiskPage, StopPage } from './request-pages';
import { aboutPage, reasonPage } from './show-about';
import { minePage } from './show-mine';
import { suggestPage } from './show-suggest';
import { teamPage, whoPage } from './show-who';
import { mobileOf, outside, vehicleOf, visitorsOf } from './visitors';

/** What is wrong, by field. */
export type Wrong = Record<string, string | undefined>;

/** One page of the request as the person now sees it: what was typed, and beside it what is wrong. */
export function requestPage(page: PageId, draft: Draft, filling: Filling, errors: Wrong = {}, notice = ''): FormAnswer {
  const pages = pagesOf(draft, filling);
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

function body(page: PageId, draft: Draft, filling: Filling, errors: Wrong): RequestPage {
  switch (page) {
    case 'about':
      return aboutPage(draft, filling, errors);
    case 'reason':
      return reasonPage(draft, filling, errors);
    case 'who':
      return whoPage(draft, filling, errors);
    case 'team':
      return teamPage(draft, filling, errors);
    case 'mine':
      return minePage(draft, filling, errors);
    case 'suggest':
      return suggestPage(draft, filling);
    case 'contacts':
      return contactsPage(draft, filling, errors);
    default:
      return page.startsWith('stop-') ? stopPage(page, draft, errors) : riskPage(page, draft, filling, errors);
  }
}

const stopPage = (page: PageId, draft: Draft, errors: Wrong): StopPage => ({
  kind: 'stop',
  number: indexOf(page) + 1,
  of: isMeeting(draft) ? 1 : draft.stops.length,
  mayAdd: !isMeeting(draft) && draft.stops.length < mostStops,
  meeting: isMeeting(draft),
  values: draft.stops[indexOf(page)] ?? noStop,
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
  outside: outside(draft, filling.school.profile.settings).map(({ role }) => outsideLabel(role)).join(),
  values: { vehicle: vehicleOf(draft, filling), ...draft.outsider },
  errors,
});

function riskPage(page: PageId, draft: Draft, filling: Filling, errors: Wrong): RiskPage {
  const { settings } = filling.school.profile;
  return {
    kind: 'risk',
    last: pagesOf(draft, filling).at(-1) === page,
    hint: hint(draft, filling, page),
    items: risksOn(page, draft, filling).map((check) => ({
      id: check.id,
      ask: check.ask,
      textOnly: check.kind === 'note',
      mayStayOpen: mayStayOpen(check, draft, settings),
      choices: check.kind === 'note' ? [] : choicesOf(check),
      noteHint: noteHint(check),
      answer: draft.answers[check.id]?.answer ?? '',
      note: draft.answers[check.id]?.note ?? '',
      error: errors[check.id] ?? '',
    })),
  };
}

/** Says what may be left open, and what that means. */
function hint(draft: Draft, filling: Filling, page: PageId): string {
  const { settings } = filling.school.profile;
  if (isSensitiveRequest(draft, settings)) return 'This visit is sensitive: every question needs an answer.';
  const open = risksOn(page, draft, filling).filter((check) => mayStayOpen(check, draft, settings));
  const yesOrNo = open.some(({ kind }) => kind !== 'note');
  return yesOrNo ? 'What you leave open counts as “not known”, and whoever approves sees that.' : '';
}
