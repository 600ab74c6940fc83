import { z } from 'zod';
import { shortForm } from '../../../policy/risk';
import { dateOf, timeText, toInstant } from '../../../school/clock-time';
import { toPostcode } from '../../../school/postcode';
import type { School } from '../../../school/school';
import { mayNotAdd } from '../../../visit/add-stop';
import type { Command } from '../../../visit/commands';
import type { Instant, Visit } from '../../../visit/visit';
import type { Clock, Handle, Scene, VisitStore } from '../../ports';
import { done, refused, type Form, type FormAnswer } from '../form-answer';
import type { Errors } from '../page';
import { noticeOf } from '../marked';
import type { Filling } from '../request/filling';
import { newStop } from '../request/new-draft';
import { stopDetails } from '../request/request-of';
import { stopTimes } from '../request/times';
import { addedStop, type AddedStop } from './added-stop';
import { checkAddedStop } from './check-added-stop';

const pressed = z.object({ visit: z.string().regex(/^[a-z0-9-]+$/), draft: z.string().regex(/^[\w-]{1,64}$/) });

interface AddedStopDeps {
  clock: Clock;
  handle: Handle;
  store: Pick<VisitStore, 'load' | 'trail'>;
  /** Names a form when it is opened, so that sending it twice adds one stop. */
  newId(): string;
}

/** One more stop while out, on one page: by a visitor, or by the office for one who phones (CMAT-2-08). */
export function makeAddedStopForm({ clock, handle, store, newId }: AddedStopDeps): Form {
  /** What became of a form that was sent before: it is said again, whatever has changed since. */
  const ended = async ({ visit, private: { details } }: Pick<Scene, 'visit' | 'private'>, { address, postcode }: AddedStop, { by, school }: Filling): Promise<FormAnswer> => {
    if (details.stops.some((stop) => stop.address === address.trim() && stop.postcode === toPostcode(postcode))) return added(visit);
    const events = await store.trail(school.id, visit.id);
    const refusal = events.findLast((event) => event.by === by.id && event.type === 'stopRefused');
    return refusal?.type === 'stopRefused' ? refused({ reason: 'stopRefused', why: refusal.why }) : refused({ reason: 'alreadyKnown' });
  };

  return {
    open: async ({ by, school, visit = '' }) => {
      const found = await store.load(school.id, visit);
      if (!found) return refused({ reason: 'unknownVisit' });
      const refusal = mayNotAdd(found.visit, by, school.profile.settings);
      return refusal ? refused(refusal) : pageOf(newId(), empty(found.visit, clock.now(), school), found.visit, school);
    },

    submit: async ({ by, school, data }) => {
      const read = pressed.safeParse(data);
      const found = read.success ? await store.load(school.id, read.data.visit) : undefined;
      if (!read.success || !found) return refused({ reason: 'unknownVisit' });

      const { visit } = found;
      const filling = { by, school, now: clock.now() };
      const operation = `addStop-${read.data.draft}-${by.id}`;
      const values = addedStop.parse(data);
      if (found.operations.includes(operation)) return ended(found, values, filling);
      const refusal = mayNotAdd(visit, by, school.profile.settings);
      if (refusal) return refused(refusal);

      const errors = checkAddedStop(values, { visit, ...filling });
      if (noticeOf(errors) !== '') return pageOf(read.data.draft, values, visit, school, errors);
      const answer = await handle({ school, visit: visit.id, operation, command: commandOf(values, filling) });
      if (!answer.ok) return refused(answer.refusal);
      return answer.repeated ? ended(answer.scene, values, filling) : added(answer.scene.visit);
    },
  };
}

const added = ({ number, clock }: Visit): FormAnswer => done(`${number} has one more stop. Due back at ${timeText(clock.dueBack)}.`);

/** The return that people were told of stands there, as long as it lies ahead. */
const empty = ({ clock }: Visit, now: Instant, { profile }: School): AddedStop =>
  addedStop.parse({ ...newStop(profile.settings), ...(clock.dueBack > now && { backBy: timeText(clock.dueBack) }) });

/** What a page says in which nothing is wrong any more; anything else is a fault. */
function commandOf(values: AddedStop, { by, now }: Filling): Command {
  const times = stopTimes(dateOf(now), values);
  const backBy = toInstant(dateOf(now), values.backBy);
  if (!times || !backBy.ok) throw new Error('a form was sent although something in it is wrong');
  const { startAt, minutes } = times;
  return { type: 'addStop', by, stop: { startAt, minutes }, backBy: backBy.instant, household: stopDetails(values), clear: values.clear === 'clear' };
}

const pageOf = (draft: string, values: AddedStop, visit: Visit, school: School, errors: Errors<AddedStop> = {}): FormAnswer => ({
  kind: 'page',
  title: `Add a visit to ${visit.number}`,
  page: {
    form: 'stop',
    school: school.id,
    visit: visit.id,
    draft,
    page: 'stop',
    stops: 0,
    step: '',
    notice: noticeOf(errors),
    kind: 'addedStop',
    values,
    errors,
    asks: shortForm(school.profile.settings).map(({ ask }) => ask),
  },
});
