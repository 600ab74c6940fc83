import { partField } from '../../desk/forms/request/check-team';
import { nobody } from '../../desk/forms/request/draft';
import type { TeamPage, WhoPage } from '../../desk/forms/request/request-pages';
import type { GoersPage } from '../../desk/forms/team-page';
import { lines } from './form-lines';
import { maybe, type ChoosingView, type GoersView, type Head, type TeamAsksView, type TeamView, type WhoView } from './form-views';

export const who = ({ values, errors, outsiders, ...choosable }: WhoPage, head: Head): WhoView => ({
  ...head,
  values: { ...values, outside: values.outside || nobody },
  wrong: lines(values, errors),
  ...choosing(choosable),
  outsiders: [{ title: 'Nobody from outside', value: nobody }, ...outsiders],
  anyOutsiders: outsiders.length > 0,
});

export const team = ({ values, errors, ...asked }: TeamPage, head: Head): TeamView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  ...asks(asked),
});

export const goers = ({ values, errors, ...page }: GoersPage, head: Head): GoersView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  ...choosing(page),
  ...asks(page),
});

const choosing = ({ ticks, others, leads }: Pick<WhoPage, 'ticks' | 'others' | 'leads'>): ChoosingView => ({
  ticks,
  anyTicks: ticks.length > 0,
  others,
  anyOthers: others.length > 0,
  leads,
});

const asks = ({ parts, partChoices, regular, whyThisPair }: Pick<TeamPage, 'parts' | 'partChoices' | 'regular' | 'whyThisPair'>): TeamAsksView => ({
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
