import { z } from 'zod';
import type { School } from '../../school/school';
import type { Visit } from '../../visit/visit';
import type { Handle, VisitStore } from '../ports';
import { tooLong } from './check-text';
import { refused, type Form, type FormAnswer } from './form-answer';
import { noticeOf } from './marked';
import { askedOf, tooLongAsked, unanswered, type AskedAfter } from './outcome-asked';
import type { Choice, Errors, Outcome } from './page';
import { typed } from './typed';

const longestNote = 1_500;

/** What can have happened, and whether the visit was made then. */
const happenings: readonly (Choice & { made: boolean })[] = [
  { title: 'It went as planned', value: 'asPlanned', made: true },
  { title: 'Nobody was in', value: 'nobodyIn', made: false },
  { title: 'We were not let in', value: 'notLetIn', made: false },
  { title: 'We left early', value: 'leftEarly', made: true },
  { title: 'Something else', value: 'other', made: true },
];

const outcome = z.object({ happened: typed, note: typed, concern: typed });
const pressed = z.object({ visit: z.string().regex(/^[a-z0-9-]+$/) });

/** What was filled in. */
interface Filled {
  values: Outcome;
  asked: AskedAfter[];
}

/** What became of the visit, in a few words, by one of those who went, and what its kind asks afterwards (HSP-I-02, STP-AIM-01). */
export function makeOutcomeForm({ handle, store }: { handle: Handle; store: VisitStore }): Form {
  const find = async (school: School, id: string): Promise<Visit | undefined> => (await store.load(school.id, id))?.visit;

  const show = (school: School, by: string, visit: Visit, filled: Filled, errors: Wrong): FormAnswer => {
    if (!visit.visitors.some((visitor) => visitor.id === by)) return refused({ reason: 'notYours' });
    if (visit.stage !== 'back') return refused({ reason: 'wrongStage', stage: visit.stage });
    return pageOf(visit, school, filled, errors);
  };

  return {
    open: async ({ by, school, visit: id = '' }) => {
      const visit = await find(school, id);
      return visit ? show(school, by.id, visit, filledIn({}, visit, school), {}) : refused({ reason: 'unknownVisit' });
    },

    submit: async ({ by, school, data }) => {
      const read = pressed.safeParse(data);
      const visit = read.success ? await find(school, read.data.visit) : undefined;
      if (!visit) return refused({ reason: 'unknownVisit' });
      const filled = filledIn(data, visit, school);
      const { values, asked } = filled;
      const missing = isMade(values) ? unanswered(asked) : {};
      const wrong = { ...check(values), ...tooLongAsked(asked) };
      if (Object.keys(wrong).length > 0) return show(school, by.id, visit, filled, { ...missing, ...wrong });

      const concern = values.concern === 'yes';
      const answer = await handle({
        school,
        visit: visit.id,
        operation: `writeUp-${visit.id}-${by.id}`,
        command: {
          type: 'writeUp',
          by,
          note: noteOf(values),
          made: isMade(values),
          answers: asked.map(({ ask, answer: said }) => ({ ask, answer: said.trim() })),
          concern,
        },
      });
      if (answer.ok) return { kind: 'done', text: doneText(answer.scene.visit, concern) };
      return answer.refusal.reason === 'needsOutcome' ? show(school, by.id, visit, filled, missing) : refused(answer.refusal);
    },
  };
}

const filledIn = (data: Record<string, unknown>, visit: Visit, school: School): Filled => ({
  values: outcome.parse(data),
  asked: askedOf(visit, school, data),
});

type Wrong = Record<string, string | undefined>;

function check({ happened, note, concern }: Outcome): Errors<Outcome> {
  const long = tooLong(note, longestNote);
  return {
    ...(happeningOf(happened) === undefined && { happened: 'Choose what happened.' }),
    ...(note.trim() === '' && { note: 'Write a sentence or two about the visit.' }),
    ...(long !== undefined && { note: long }),
    ...(!['yes', 'no'].includes(concern) && { concern: 'Choose yes or no.' }),
  };
}

const happeningOf = (happened: string) => happenings.find(({ value }) => value === happened);

/** Nobody in, or not let in: then there is nothing to tell of it. */
const isMade = ({ happened }: Outcome): boolean => happeningOf(happened)?.made ?? false;

const noteOf = ({ happened, note }: Outcome): string => `${happeningOf(happened)?.title}. ${note.trim()}`;

const doneText = ({ number }: Visit, concern: boolean): string =>
  `${number} is written up.${concern ? ' The DSL is being told of your concern.' : ''}`;

const pageOf = (visit: Visit, school: School, { values, asked }: Filled, errors: Wrong): FormAnswer => ({
  kind: 'page',
  title: `Write up ${visit.number}`,
  page: {
    form: 'outcome',
    school: school.id,
    visit: visit.id,
    draft: '',
    page: 'outcome',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'outcome',
    values,
    errors,
    happenings: happenings.map(({ title, value }) => ({ title, value })),
    asks: asked.map((one) => ({ ...one, error: errors[one.field] ?? '' })),
  },
});
