import { mobileField } from '../../desk/forms/request/check-contacts';
import { askField } from '../../desk/forms/request/check-reason';
import type { AboutPage, ContactsPage, MinePage, ReasonPage, ResumePage, RiskPage, StopPage, SuggestPage } from '../../desk/forms/request/request-pages';
import { answerField, noteField } from '../../desk/forms/request/take';
import { lines } from './form-lines';
import { maybe, numeric, type Head } from './form-views';
import type { AboutView, ContactsView, MineView, ReasonView, ResumeView, RiskView, StopView, SuggestView } from './form-views';
import { linkTo } from '../links';

const mayBeEmpty = 'May be left empty';

export const about = ({ values, errors, visitTypes, scope, safeguarding, maySensitive }: AboutPage, head: Head): AboutView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  visitTypes,
  scope,
  maySafeguarding: safeguarding !== '',
  safeguarding,
  maySensitive,
});

export const reason = ({ values, errors, lines: said, offer, asks, whyNotSchool, whyThisHour, backup }: ReasonPage, head: Head): ReasonView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  lines: said.map((text) => ({ text })),
  offer: offer.map((text) => ({ text })),
  asks: asks.map(({ id, ask, needed, answer, error }) => ({
    field: askField(id),
    ask,
    hint: needed ? '' : mayBeEmpty,
    answer,
    wrong: { ask: maybe(error) },
  })),
  asksNotSchool: whyNotSchool,
  asksThisHour: whyThisHour,
  asksBackup: backup,
});

export const stop = ({ values, errors, number, of, mayAdd, meeting }: StopPage, head: Head): StopView => ({
  ...head,
  values: { ...values, minutes: numeric(values.minutes) },
  wrong: lines(values, errors),
  number,
  of,
  mayAdd,
  mayRemove: of > 1,
  heading: meeting ? 'Who are you meeting?' : `Stop ${number} of ${of}`,
  visiting: !meeting,
  meeting,
});

export const mine = ({ values, errors, mobile, nextOfKin, confirmation, documents }: MinePage, head: Head): MineView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  asksMobile: mobile,
  asksKin: nextOfKin,
  asksConfirmation: confirmation,
  asksReading: documents.length > 0,
  documents: documents.map(({ name }, index) => ({ title: name, value: String(index) })),
  links: documents.filter(({ link }) => link !== '').map(({ name, link }) => ({ text: linkTo(name, link) })),
});

export const contacts = ({ values, errors, outside, mobiles }: ContactsPage, head: Head): ContactsView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  outside,
  anyOutside: outside !== '',
  mobiles: mobiles.map(({ person, name, value, error }) => ({
    field: mobileField(person),
    label: `Mobile of ${name}`,
    value,
    wrong: { mobile: maybe(error) },
  })),
});

export const risk = ({ items, hint, last }: RiskPage, head: Head): RiskView => ({
  ...head,
  items: items.map(({ id, ask, textOnly, mayStayOpen, choices, noteHint, answer, note, error }) => ({
    answerId: answerField(id),
    noteId: noteField(id),
    ask,
    hint: mayStayOpen ? mayBeEmpty : '',
    textOnly,
    choosing: !textOnly,
    choices,
    noteHint,
    answer,
    note,
    wrong: { item: maybe(error) },
  })),
  hint: maybe(hint),
  last,
  more: !last,
});

export const suggest = ({ reasons, more }: SuggestPage, head: Head): SuggestView => ({
  ...head,
  reasons: reasons.map(({ ask, answer }) => ({ ask, said: ` ${answer}` })),
  more: maybe(more > 0 ? `and ${more} more` : ''),
});

export const resume = ({ savedAt }: ResumePage, head: Head): ResumeView => ({ ...head, savedAt });
