import type { Scene } from '../desk/ports';
import { isWatched } from '../visit/visit';
import { unsafe } from '../visit/visitors';
import { refOf, withRef, type Card } from './buttons';
import { personLines, stopLines, type PersonLine, type StopLine } from './facts';
import { fill } from './fill';
import { headOf, type Head } from './head';
import { nameOf, timeOn } from './words';

/** Who is out, where, and how to ring them: `cards/office.json`. */
export interface OfficeModel extends Head {
  lines: { text: string }[];
  people: PersonLine[];
  stops: StopLine[];
  hasVehicle: boolean;
  vehicle: string;
  leaves: string;
  back: string;
  mayRecord: boolean;
  first: string;
  visitors: { id: string; name: string }[];
}

/** The office's card of a visit, on which it notes what visitors say by phone. */
export function drawOffice(scene: Scene): Card {
  const { visit, now, private: { details } } = scene;
  const outside = unsafe(visit);
  const model: OfficeModel = {
    ...headOf(scene),
    lines: linesFor(scene).map((text) => ({ text })),
    people: personLines(scene),
    stops: stopLines(scene),
    hasVehicle: details.vehicle !== '',
    vehicle: details.vehicle,
    leaves: timeOn(visit.plan.leaveAt, now),
    back: timeOn(visit.clock.dueBack, now),
    mayRecord: isWatched(visit) && outside.length > 0,
    first: outside.length === 1 ? (outside[0]?.id ?? '') : '',
    visitors: outside.map(({ id, name }) => ({ id, name })),
  };
  return withRef(fill('office', model), refOf(scene, { card: 'current' }));
}

function linesFor(scene: Scene): string[] {
  const { visit } = scene;
  const pending = visit.visitors.filter(({ position }) => position.at === 'goingHome').map(({ name }) => name);
  return [
    ...pending.map((name) => `${name} is going home: note it here when they ring.`),
    ...(visit.officeCall && isWatched(visit) && !visit.alarm ? ['Ring them once they are inside: a card will ask you.'] : []),
    ...(visit.alarm?.owner ? [`${nameOf(scene, visit.alarm.owner)} is dealing with it.`] : []),
  ];
}
