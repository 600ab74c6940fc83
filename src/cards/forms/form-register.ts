import { cautionKinds } from '../../policy/caution';
import type { Choice } from '../../desk/forms/page';
import type {
  CautionPage,
  CautionTyped,
  LiftPage,
  LiftTyped,
  Me,
  MePage,
  OutsiderPage,
  OutsiderTyped,
  PersonPage,
  PersonTyped,
  RegisterPage,
} from '../../desk/forms/register/register-pages';
import { cautionWords } from '../visit/caution-lines';
import { lines, type Wrong } from './form-lines';
import type { formTemplates } from './form-templates';
import { maybe, type Head, type Maybe } from './form-views';
import { linkTo } from '../links';

interface Fields<Values> extends Head {
  values: Values;
  wrong: Wrong<Values>;
}

/** Fills `form-me.json`. */
type MeView = Fields<Me> & { asksReading: boolean; documents: Choice[]; links: { text: string }[] };

/** Fills `form-person.json`. */
type PersonView = Fields<PersonTyped> & { people: Choice[]; style: 'compact' | 'filtered'; training: boolean; cover: boolean; roles: Choice[] };

/** Fills `form-caution.json`. */
type CautionView = Fields<CautionTyped> & { kinds: Choice[]; owners: Choice[] };

/** Fills `form-lift.json`. */
type LiftView = Fields<LiftTyped> & { about: string; reason: Maybe };

/** Fills `form-outsider.json`. */
type OutsiderView = Fields<OutsiderTyped> & { roles: Choice[] };

/** The template for a page about people or cautions, and what fills it. */
export function registerView(page: RegisterPage, head: Head): { name: keyof typeof formTemplates; view: Head } {
  switch (page.kind) {
    case 'me':
      return { name: 'form-me', view: me(page, head) };
    case 'person':
      return { name: 'form-person', view: person(page, head) };
    case 'caution':
      return { name: 'form-caution', view: caution(page, head) };
    case 'lift':
      return { name: 'form-lift', view: lift(page, head) };
    case 'outsider':
      return { name: 'form-outsider', view: outsider(page, head) };
  }
}

const me = ({ values, errors, documents }: MePage, head: Head): MeView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  asksReading: documents.length > 0,
  documents: documents.map(({ name }, index) => ({ title: name, value: String(index) })),
  links: documents.filter(({ link }) => link !== '').map(({ name, link }) => ({ text: linkTo(name, link) })),
});

/** A list longer than this is searched by name. */
const mostShown = 16;

const person = ({ values, errors, people, training, roles }: PersonPage, head: Head): PersonView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  people,
  style: people.length > mostShown ? 'filtered' : 'compact',
  training,
  cover: roles.length > 0,
  roles,
});

const caution = ({ values, errors, owners }: CautionPage, head: Head): CautionView => ({
  ...head,
  values,
  wrong: lines(values, errors),
  kinds: cautionKinds.map((kind) => ({ title: cautionWords[kind], value: kind })),
  owners,
});

const lift = ({ values, errors, about, reason }: LiftPage, head: Head): LiftView => ({ ...head, values, wrong: lines(values, errors), about, reason: maybe(reason) });

const outsider = ({ values, errors, roles }: OutsiderPage, head: Head): OutsiderView => ({ ...head, values, wrong: lines(values, errors), roles });
