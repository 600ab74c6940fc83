import { mobileField } from './check-contacts';
import { about, noStop, stop, who, type Draft, type Who } from './draft';
import type { Filling } from './filling';
import { indexOf, risksOn, type PageId } from './pages';
import { typedIn } from './typed';
import { idsIn, knownMobile, knownVehicle, visitorsOf } from './visitors';

type Inputs = Record<string, unknown>;

/** The draft with what was typed on this page, right or wrong: nothing typed is lost. */
export function take(page: PageId, inputs: Inputs, draft: Draft, filling: Filling): Draft {
  const kept = { ...draft, touched: true, savedAt: filling.now };
  if (page === 'about') return { ...kept, about: about.parse(inputs) };
  if (page === 'who') return { ...kept, who: withAdded(who.parse(inputs), typedIn(inputs, 'add')) };
  if (page === 'contacts') return { ...kept, ...contacts(inputs, draft, filling) };
  if (page.startsWith('stop-')) {
    return { ...kept, stops: draft.stops.map((old, index) => (index === indexOf(page) ? stop.parse(inputs) : old)) };
  }
  return { ...kept, answers: { ...draft.answers, ...risks(page, inputs, draft, filling) } };
}

/** The draft with an empty stop after this one. */
export const withStopAfter = (draft: Draft, index: number): Draft => ({
  ...draft,
  stops: [...draft.stops.slice(0, index + 1), noStop, ...draft.stops.slice(index + 1)],
});

/** The draft without this stop; the last one stays. */
export const withoutStop = (draft: Draft, index: number): Draft =>
  draft.stops.length < 2 ? draft : { ...draft, stops: draft.stops.filter((_stop, at) => at !== index) };

const withAdded = (chosen: Who, added: string): Who =>
  added === '' ? chosen : { ...chosen, companions: [...idsIn(chosen.companions), added].join() };

// Only corrections are kept, so that the vehicle follows a change of lead and a new number in the directory counts.
function contacts(inputs: Inputs, draft: Draft, filling: Filling): Pick<Draft, 'mobiles' | 'vehicle'> {
  const mobiles = visitorsOf(draft, filling)
    .map((visitor) => ({ visitor, value: typedIn(inputs, mobileField(visitor.id)) }))
    .filter(({ visitor, value }) => value !== knownMobile(visitor));
  const vehicle = typedIn(inputs, 'vehicle');
  return {
    mobiles: Object.fromEntries(mobiles.map(({ visitor, value }) => [visitor.id, value])),
    vehicle: vehicle === knownVehicle(draft, filling) ? undefined : vehicle,
  };
}

/** The names of the inputs for one question of the checklist. */
export const answerField = (check: string): string => `answer_${check}`;
export const noteField = (check: string): string => `note_${check}`;

const risks = (page: PageId, inputs: Inputs, draft: Draft, { school }: Filling): Draft['answers'] =>
  Object.fromEntries(
    risksOn(page, draft, school.profile).map(({ id }) => [
      id,
      { answer: typedIn(inputs, answerField(id)), note: typedIn(inputs, noteField(id)) },
    ]),
  );
