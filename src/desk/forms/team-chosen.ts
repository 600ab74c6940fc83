import { z } from 'zod';
import { joined } from '../../policy/explain/words';
import { member, type Member, type School } from '../../school/school';
import type { Command } from '../../visit/commands';
import type { Details } from '../../visit/visit';
import { going } from '../../visit/visitors';
import type { Loaded } from '../ports';
import { checkAsked, partField } from './request/check-team';
import { checkLead, notListed, tooMany } from './request/check-who';
import { mostVisitors } from './request/draft';
import type { Filling } from './request/filling';
import { companionsIn } from './request/take';
import { asksOf, toldOf, type SaidOfTeam, type TeamAsks } from './request/team-asks';
import { idsIn } from './request/visitors';
import type { Goers } from './team-page';
import { typed, typedIn } from './typed';

const goers = z.object({ lead: typed, regular: typed, whyThisPair: typed });

/** Who was chosen, what was said of them, and what is asked of them. */
export interface Chosen {
  values: Goers;
  parts: Record<string, string>;
  /** Those of them who are staff of this school. */
  people: Member[];
  asks: TeamAsks;
}

/** The people who go as the visit stands. */
export function asItStood({ visit, private: { details } }: Loaded, school: School): Chosen {
  const team = going(visit);
  const values = {
    companions: team.map(({ id }) => id).join(),
    lead: team.find(({ lead }) => lead)?.id ?? '',
    regular: team.filter(({ regular }) => regular).map(({ id }) => id).join(),
    whyThisPair: details.whyThisPair,
  };
  return withAsks(values, () => '', visit, school);
}

/** The people who were chosen on a page. What somebody who goes already does there is theirs until it is changed. */
export const chosenIn = (inputs: Record<string, unknown>, { visit }: Loaded, school: School): Chosen =>
  withAsks({ ...goers.parse(inputs), companions: companionsIn(inputs) }, (id) => typedIn(inputs, partField(id)), visit, school);

function withAsks(values: Goers, partSaid: (id: string) => string, visit: Loaded['visit'], school: School): Chosen {
  const people = [...new Set(idsIn(values.companions))].flatMap((id) => member(school, id) ?? []);
  const asks = asksOf({ type: visit.type, going: people, lead: values.lead, outside: visit.outside }, school.profile.settings);
  const partOf = (id: string): string => partSaid(id) || (visit.visitors.find((visitor) => visitor.id === id)?.part ?? '');
  return { values, people, asks, parts: Object.fromEntries(asks.parts.map(({ id }) => [id, partOf(id)])) };
}

/** What is wrong with the people chosen, by field, as far as it can be told before the visit is judged anew. */
export function checkChosen(chosen: Chosen, { private: { details } }: Loaded, { by, school }: Filling): Record<string, string | undefined> {
  const { values, people, asks } = chosen;
  return {
    companions: companions(idsIn(values.companions), people, details, by),
    lead: checkLead(values.lead, people.map(({ id }) => id)),
    ...checkAsked(asks, saidOf(chosen), school.profile.settings),
  };
}

function companions(ids: readonly string[], people: readonly Member[], details: Details, by: Member): string | undefined {
  if (ids.length === 0) return 'Choose who goes.';
  if (ids.some((id) => !people.some((person) => person.id === id))) return notListed;
  if (ids.includes(by.id)) return 'You cannot go on a visit that you approve. Choose somebody else.';
  if (people.length > mostVisitors) return tooMany;
  const unknown = people.filter((person) => mobileOf(person, details) === undefined).map(({ name }) => name);
  if (unknown.length === 0) return undefined;
  return `No mobile on file of ${joined(unknown, 'and')}. Ask them to type /visit me and add it, or choose somebody else.`;
}

/** What is asked of the visit: these people on it, as they are on file. */
export function changeOf(chosen: Chosen, found: Loaded, { by, school }: Filling): Command & { type: 'changeTeam' } {
  const { visit, private: { details } } = found;
  const { people, asks, values } = chosen;
  return {
    type: 'changeTeam',
    by,
    revision: visit.revision,
    visitors: toldOf(people, asks, saidOf(chosen), school.profile.settings),
    mobiles: people.map((person) => ({ id: person.id, mobile: mobileOf(person, details) ?? '' })),
    vehicle: vehicleOf(chosen, found),
    note: asks.whyThisPair === undefined ? '' : values.whyThisPair.trim(),
  };
}

const saidOf = ({ values, parts }: Chosen): SaidOfTeam => ({ who: values, team: values, parts });

/** The number given for this visit, else the one on file. */
const mobileOf = ({ id, mobile }: Member, details: Details): string | undefined => details.visitors.find((visitor) => visitor.id === id)?.mobile || mobile;

/** The car is that of whoever led, as long as they go; otherwise it is that of whoever leads now. */
function vehicleOf({ people, values }: Chosen, { visit, private: { details } }: Loaded): string {
  const stays = going(visit).some(({ id, lead }) => lead && people.some((person) => person.id === id));
  return stays ? details.vehicle : (people.find(({ id }) => id === values.lead)?.vehicle ?? '');
}
