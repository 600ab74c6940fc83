import type { Settings, VisitType } from '../../../policy/profile';
import { meetingInSchool } from '../../../visit/commands';
import { askField } from './check-reason';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { kindOf, maySaySafeguarding } from './kind';
import type { Choice } from '../page';
import { reasonAsks } from './reason-asks';
import type { AboutPage, ReasonPage } from './request-pages';
import type { Wrong } from './show';

/** The first page: what kind of visit, why and when. */
export const aboutPage = ({ about }: Draft, { school }: Filling, errors: Wrong): AboutPage => ({
  kind: 'about',
  values: about,
  errors,
  visitTypes: kinds(school.profile.settings),
  scope: scope(school.profile.settings),
  safeguarding: safeguarding(school.profile.settings),
  maySensitive: school.profile.settings['visit.sensitive'] === 'whenTicked',
});

/** The kinds of visit of the policy, and everywhere that there need be no visit at all (STP-B-01). */
const kinds = ({ visitTypes }: Settings): Choice[] => [
  ...visitTypes.map((type) => ({ title: titleOf(type), value: type.id })),
  { title: 'Meet the family in school (no home visit)', value: meetingInSchool },
];

/** Where the policy tells emergency and procedural visits apart, so does the choice (STP-DEF-01). */
const titleOf = ({ label, tag }: VisitType): string => (tag === undefined ? label : `${label} (${tag})`);

/** What counts as a home visit (MCG-3-01, STP-DEF-01). */
function scope({ 'visit.scope': counts, visitTypes }: Settings): string {
  if (counts === 'anyFamilyAddress') return 'Any call at a family’s address counts as a home visit, at the door or inside.';
  const tagged = visitTypes.some(({ tag }) => tag !== undefined);
  return tagged
    ? 'A home visit means going into a family’s home, in an emergency or for a procedural reason.'
    : 'A home visit means going into a family’s home. A call at the doorstep can be asked for here too.';
}

/** What becomes of a safeguarding visit, where the requester may say that it is one (MCG-4.2-02). */
function safeguarding(settings: Settings): string {
  if (!maySaySafeguarding(settings)) return '';
  const then = settings['authorise.dslJoint'] === 'safeguardingFocus' ? 'The DSL approves it too.' : 'The DSL is told.';
  return `${then} Types that are about safeguarding count anyway.`;
}

const advice = 'Going alone in the evening with nobody at school to call on is strongly advised against. Take somebody along, or choose an earlier time.';

const offer =
  'Reception is closed at that time. First offer the family a talk before or after school, or a call in a break or at lunch.';

/** Why this visit, in this way and at this hour. */
export function reasonPage(draft: Draft, { school }: Filling, errors: Wrong): ReasonPage {
  const { settings } = school.profile;
  const { asks, whyNotSchool, whyThisHour, backup, offersOtherTimes } = reasonAsks(draft, settings);
  const note = kindOf(draft, settings)?.note;
  return {
    kind: 'reason',
    values: draft.why,
    errors,
    lines: [...(note === undefined ? [] : [note]), ...guidance(settings)],
    offer: [backup ? advice : '', offersOtherTimes ? offer : ''].filter((text) => text !== ''),
    asks: asks.map(({ id, ask, needed }) => ({ id, ask, needed, answer: draft.asks[id] ?? '', error: errors[askField(id)] ?? '' })),
    whyNotSchool,
    whyThisHour,
    backup,
  };
}

/** What the policy says at this moment. */
const guidance = ({ 'guidance.topics': topics }: Settings): string[] =>
  topics.filter(({ moment }) => moment === 'request' || moment === 'call').map(({ says }) => says);
