import { z } from 'zod';
import type { School } from '../../school/school';
import type { Visit } from '../../visit/visit';
import type { Handle, VisitStore } from '../ports';
import { refused, type Form, type FormAnswer } from './form-answer';
import type { Choice, Errors, Outcome } from './page';
import { typed } from './typed';

const longestNote = 1_500;

const happenings: Choice[] = [
  { title: 'It went as planned', value: 'asPlanned' },
  { title: 'Nobody was in', value: 'nobodyIn' },
  { title: 'We were not let in', value: 'notLetIn' },
  { title: 'We left early', value: 'leftEarly' },
  { title: 'Something else', value: 'other' },
];

const outcome = z.object({ happened: typed, note: typed, concern: typed });
const pressed = z.object({ visit: z.string().regex(/^[a-z0-9-]+$/) });

/** What became of the visit, in a few words, by one of those who went. */
export function makeOutcomeForm({ handle, store }: { handle: Handle; store: VisitStore }): Form {
  const show = async (school: School, by: string, id: string, values: Outcome, errors: Errors<Outcome>): Promise<FormAnswer> => {
    const found = await store.load(school.id, id);
    if (!found) return refused({ reason: 'unknownVisit' });
    if (!found.visit.visitors.some((visitor) => visitor.id === by)) return refused({ reason: 'notYours' });
    if (found.visit.stage !== 'back') return refused({ reason: 'wrongStage', stage: found.visit.stage });
    return pageOf(found.visit, school, values, errors);
  };

  return {
    open: ({ by, school, visit = '' }) => show(school, by.id, visit, outcome.parse({}), {}),

    submit: async ({ by, school, data }) => {
      const read = pressed.safeParse(data);
      if (!read.success) return refused({ reason: 'unknownVisit' });
      const { visit } = read.data;
      const values = outcome.parse(data);
      const errors = check(values);
      if (Object.keys(errors).length > 0) return show(school, by.id, visit, values, errors);

      const concern = values.concern === 'yes';
      const answer = await handle({
        school,
        visit,
        operation: `writeUp-${visit}-${by.id}`,
        command: { type: 'writeUp', by, note: noteOf(values), made: false, answers: [], concern },
      });
      return answer.ok ? { kind: 'done', text: doneText(answer.scene.visit, concern) } : refused(answer.refusal);
    },
  };
}

function check({ happened, note, concern }: Outcome): Errors<Outcome> {
  return {
    ...(titleOf(happened) === undefined && { happened: 'Choose what happened.' }),
    ...(note.trim() === '' && { note: 'Write a sentence or two about the visit.' }),
    ...(note.length > longestNote && { note: `Keep it under ${longestNote} characters.` }),
    ...(!['yes', 'no'].includes(concern) && { concern: 'Choose yes or no.' }),
  };
}

const titleOf = (happened: string): string | undefined => happenings.find(({ value }) => value === happened)?.title;

const noteOf = ({ happened, note }: Outcome): string => `${titleOf(happened)}. ${note.trim()}`;

const doneText = ({ number }: Visit, concern: boolean): string =>
  `${number} is written up.${concern ? ' The DSL is being told of your concern.' : ''}`;

const pageOf = (visit: Visit, school: School, values: Outcome, errors: Errors<Outcome>): FormAnswer => ({
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
    notice: Object.keys(errors).length > 0 ? 'Put right what is marked below.' : '',
    kind: 'outcome',
    values,
    errors,
    happenings,
  },
});
