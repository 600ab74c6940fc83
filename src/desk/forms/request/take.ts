import { mobileField } from './check-contacts';
import { askField } from './check-reason';
import { partField } from './check-team';
import { about, household, mine, outsider, stop, team, who, why, type Draft, type Stop } from './draft';
import type { Filling } from './filling';
import { isMeeting } from './kind';
import { newStop } from './new-draft';
import { indexOf, risksOn, type PageId } from './pages';
import { reasonAsks } from './reason-asks';
import { teamAsks } from './team-asks';
import { typedIn } from '../typed';
import { idsIn, knownMobile, knownVehicle, outside, visitorsOf } from './visitors';

type Inputs = Record<string, unknown>;

/** The draft with what was typed on this page, right or wrong: nothing typed is lost. */
export function take(page: PageId, inputs: Inputs, draft: Draft, filling: Filling): Draft {
  const kept = { ...draft, touched: true, savedAt: filling.now };
  switch (page) {
    case 'about':
      return { ...kept, about: about.parse(inputs) };
    case 'reason':
      return { ...kept, why: why.parse(inputs), asks: { ...draft.asks, ...asks(inputs, draft, filling) } };
    case 'who':
      return { ...kept, who: { ...who.parse(inputs), companions: companionsIn(inputs) } };
    case 'team':
      return { ...kept, team: team.parse(inputs), parts: { ...draft.parts, ...parts(inputs, draft, filling) } };
    case 'mine':
      return { ...kept, mine: { ...mine.parse(inputs), version: filling.school.profile.settings['policy.version'] } };
    case 'suggest':
      return kept;
    case 'contacts':
      return { ...kept, ...contacts(inputs, draft, filling) };
    default:
      return page.startsWith('stop-')
        ? { ...kept, stops: draft.stops.map((old, index) => (index === indexOf(page) ? ofStop(inputs, old, draft) : old)) }
        : { ...kept, answers: { ...draft.answers, ...risks(page, inputs, draft, filling) } };
  }
}

/** A meeting in school leaves of the stop alone what it does not ask. */
const ofStop = (inputs: Inputs, old: Stop, draft: Draft): Stop => (isMeeting(draft) ? { ...old, ...household.parse(inputs) } : stop.parse(inputs));

/** The draft with a new stop after this one. */
export const withStopAfter = (draft: Draft, index: number, { school }: Filling): Draft => ({
  ...draft,
  stops: [...draft.stops.slice(0, index + 1), newStop(school.profile.settings), ...draft.stops.slice(index + 1)],
});

/** The draft without this stop; the last one stays. */
export const withoutStop = (draft: Draft, index: number): Draft =>
  draft.stops.length < 2 ? draft : { ...draft, stops: draft.stops.filter((_stop, at) => at !== index) };

const asks = (inputs: Inputs, draft: Draft, { school }: Filling): Draft['asks'] =>
  Object.fromEntries(reasonAsks(draft, school.profile.settings).asks.map(({ id }) => [id, typedIn(inputs, askField(id))]));

const parts = (inputs: Inputs, draft: Draft, filling: Filling): Draft['parts'] =>
  Object.fromEntries(teamAsks(draft, filling).parts.map(({ id }) => [id, typedIn(inputs, partField(id))]));

/** Everybody who was ticked, and whoever was added by name. */
export const companionsIn = (inputs: Inputs): string => [...idsIn(typedIn(inputs, 'companions')), ...idsIn(typedIn(inputs, 'add'))].join();

// Only corrections are kept, so that the vehicle follows a change of lead and a new number in the directory counts.
function contacts(inputs: Inputs, draft: Draft, filling: Filling): Pick<Draft, 'mobiles' | 'vehicle' | 'outsider'> {
  const mobiles = visitorsOf(draft, filling)
    .map((visitor) => ({ visitor, value: typedIn(inputs, mobileField(visitor.id)) }))
    .filter(({ visitor, value }) => value !== knownMobile(visitor));
  const vehicle = typedIn(inputs, 'vehicle');
  return {
    mobiles: Object.fromEntries(mobiles.map(({ visitor, value }) => [visitor.id, value])),
    vehicle: vehicle === knownVehicle(draft, filling) ? undefined : vehicle,
    outsider: outside(draft, filling.school.profile.settings).length > 0 ? outsider.parse(inputs) : draft.outsider,
  };
}

/** The names of the inputs for one question of the checklist. */
export const answerField = (check: string): string => `answer_${check}`;
export const noteField = (check: string): string => `note_${check}`;

const risks = (page: PageId, inputs: Inputs, draft: Draft, filling: Filling): Draft['answers'] =>
  Object.fromEntries(
    risksOn(page, draft, filling).map(({ id }) => [
      id,
      { answer: typedIn(inputs, answerField(id)), note: typedIn(inputs, noteField(id)) },
    ]),
  );
