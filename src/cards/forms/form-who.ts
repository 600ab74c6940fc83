import { partField } from '../../desk/forms/request/check-team';
import { nobody } from '../../desk/forms/request/draft';
import type { TeamPage, WhoPage } from '../../desk/forms/request/request-pages';
import { lines } from './form-lines';
import { maybe, type Head, type TeamView, type WhoView } from './form-views';

export const who = ({ values, errors, ticks, others, leads, outsiders }: WhoPage, head: Head): WhoView => ({
  ...head,
  values: { ...values, outside: values.outside || nobody },
  wrong: lines(values, errors),
  ticks,
  anyTicks: ticks.length > 0,
  others,
  anyOthers: others.length > 0,
  leads,
  outsiders: [{ title: 'Nobody from outside', value: nobody }, ...outsiders],
  anyOutsiders: outsiders.length > 0,
});

export const team = ({ values, errors, parts, partChoices, regular, whyThisPair }: TeamPage, head: Head): TeamView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  parts: parts.map(({ person, name, value, error }) => ({
    field: partField(person),
    label: `What does ${name} do?`,
    value,
    partChoices,
    wrong: { part: maybe(error) },
  })),
  regular,
  anyRegular: regular.length > 0,
  why: whyThisPair,
  anyWhy: whyThisPair !== '',
});
