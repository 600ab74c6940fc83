import { z } from 'zod';
import { elsewhereWords } from '../elsewhere-words';
import { joined } from '../../policy/explain/words';
import { whyNotChange } from '../../visit/change-team';
import type { Refusal } from '../../visit/decision';
import type { Visit } from '../../visit/visit';
import { elsewhereOf } from '../../visit/elsewhere';
import { going } from '../../visit/visitors';
import type { Handle, Loaded, VisitStore } from '../ports';
import { done, refused, type Form, type FormAnswer } from './form-answer';
import { noticeOf } from './marked';
import type { AsItStands } from './request/as-it-stands';
import { needsSecond, wrongPair } from './request/check-who';
import type { Filling } from './request/filling';
import type { Wrong } from './request/show';
import { asked, choosable } from './request/show-who';
import { asItStood, changeOf, checkChosen, chosenIn, type Chosen } from './team-chosen';

const pressed = z.object({
  visit: z.string().regex(/^[a-z0-9-]+$/),
  revision: z.number().int().min(0),
  go: z.enum(['addVisitor', 'send']),
});

type Pressed = z.infer<typeof pressed>;

/** Where the policy leaves it to senior staff who goes, whoever approves settles it on one page (MCG-4.3-04). */
export function makeTeamForm({ asItStands, handle, store }: { asItStands: AsItStands; handle: Handle; store: Pick<VisitStore, 'load' | 'open'> }): Form {
  const onVisit = async (id: string | undefined, { school }: Filling, next: (found: Loaded) => FormAnswer | Promise<FormAnswer>): Promise<FormAnswer> => {
    const found = id === undefined ? undefined : await store.load(school.id, id);
    return found ? next(found) : refused({ reason: 'unknownVisit' });
  };

  const settle = async ({ go, revision }: Pressed, data: Record<string, unknown>, found: Loaded, filling: Filling): Promise<FormAnswer> => {
    const { visit } = found;
    const { by, school } = filling;
    // One page settles it once, however often it is sent.
    const operation = `changeTeam-${visit.id}-${revision}-${by.id}`;
    if (found.operations.includes(operation)) return done(doneText(visit));
    const no = whyNot(visit, filling) ?? (revision === visit.revision ? undefined : ({ reason: 'changedSince' } as const));
    if (no) return refused(no);

    const chosen = chosenIn(data, found, school);
    if (go === 'addVisitor') return pageOf(chosen, visit, filling, {});
    const errors = checkChosen(chosen, found, filling);
    if (noticeOf(errors) !== '') return pageOf(chosen, visit, filling, errors);
    const change = changeOf(chosen, found, filling);
    const elsewhere = elsewhereOf(visit.id, visit.plan, change.visitors, await store.open(school.id));
    const answer = await handle({ school, visit: visit.id, operation, command: { ...change, elsewhere } });
    if (answer.ok) return done([doneText(answer.scene.visit), ...elsewhereWords(answer.scene.visit, school)].join(' '));
    const companions = wrongPeople(answer.refusal, filling);
    return companions === undefined ? refused(answer.refusal) : pageOf(chosen, visit, filling, { companions });
  };

  return {
    open: ({ visit, ...who }) =>
      asItStands(who, (filling) =>
        onVisit(visit, filling, (found) => {
          const no = whyNot(found.visit, filling);
          return no ? refused(no) : pageOf(asItStood(found, filling.school), found.visit, filling, {});
        }),
      ),

    submit: ({ data, by, school }) =>
      asItStands({ by, school }, (filling) => {
        const read = pressed.safeParse(data);
        return read.success ? onVisit(read.data.visit, filling, (found) => settle(read.data, data, found, filling)) : refused({ reason: 'unknownVisit' });
      }),
  };
}

const whyNot = (visit: Visit, { by, school }: Filling): Refusal | undefined =>
  whyNotChange(visit, by, school) ?? (visit.stage === 'assessed' ? undefined : { reason: 'wrongStage', stage: visit.stage });

/** What is said beside the people chosen, where it is them whom the rules refuse. */
function wrongPeople(refusal: Refusal, { school: { profile } }: Filling): string | undefined {
  switch (refusal.reason) {
    case 'needsSecondPerson':
      return needsSecond;
    case 'wrongPair':
      return wrongPair(refusal.type, profile.settings);
    case 'alreadyKnown':
      return 'They go already. Choose others, or close this.';
    default:
      return undefined;
  }
}

/** Who goes now, and what must happen before they do. */
function doneText(visit: Visit): string {
  const names = going(visit).map(({ name }) => name);
  const invited = going(visit).filter(({ coming }) => coming === 'asked').map(({ name }) => name);
  const first = invited.length > 0 ? ` ${joined(invited, 'and')} must say “I'll come” first.` : '';
  return `${joined(names, 'and')} ${names.length > 1 ? 'go' : 'goes'} on ${visit.number} now.${first} It has to be approved again.`;
}

const pageOf = ({ values, parts, asks }: Chosen, { id, number, revision }: Visit, { by, school }: Filling, errors: Wrong): FormAnswer => ({
  kind: 'page',
  title: `Who goes on ${number}`,
  page: {
    form: 'team',
    school: school.id,
    visit: id,
    revision,
    draft: '',
    page: 'team',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'goers',
    values,
    errors,
    ...choosable(
      school.people.filter((person) => person.id !== by.id),
      values.companions.split(','),
      [],
      school.people,
    ),
    ...asked(asks, parts, school, errors),
  },
});
