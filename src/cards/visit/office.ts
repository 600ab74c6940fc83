import type { Scene } from '../../desk/ports';
import { unhandled } from '../../policy/cautions';
import { owesOfficeCall } from '../../policy/needs';
import { takesNoStop } from '../../visit/add-stop';
import { isWatched, type Visit } from '../../visit/visit';
import { unsafe } from '../../visit/visitors';
import { refOf, type Card } from '../buttons';
import { unmetLines } from './conditions';
import { personLines, stopLines, type PersonLine, type StopLine } from '../facts';
import { fitted } from '../fitted';
import { headOf, type Head } from '../head';
import { outsideLines, type OutsideLine } from './outside-lines';
import { callerFirst } from '../words/caller-words';
import { nameOf, timeOn } from '../words/words';

/** Who is out, where, and how to ring them: `cards/office.json`. */
export interface OfficeModel extends Head {
  lines: { text: string }[];
  people: PersonLine[];
  outside: OutsideLine[];
  stops: StopLine[];
  hasVehicle: boolean;
  vehicle: string;
  leaves: string;
  back: string;
  mayRecord: boolean;
  mayAddStop: boolean;
  first: string;
  visitors: { id: string; name: string }[];
}

/** The office's card of a visit, on which it notes what visitors say by phone. */
export function drawOffice(scene: Scene): Card {
  const { visit, school, now, private: { details } } = scene;
  const outside = unsafe(visit);
  const model: OfficeModel = {
    ...headOf(scene),
    lines: linesFor(scene).map((text) => ({ text })),
    people: personLines(scene),
    outside: outsideLines(scene, true),
    stops: stopLines(scene),
    hasVehicle: details.vehicle !== '',
    vehicle: details.vehicle,
    leaves: timeOn(visit.plan.leaveAt, now),
    back: timeOn(visit.clock.dueBack, now),
    mayRecord: isWatched(visit) && outside.length > 0,
    mayAddStop: !takesNoStop(visit, school.profile.settings),
    first: outside.length === 1 ? (outside[0]?.id ?? '') : '',
    visitors: outside.map(({ id, name }) => ({ id, name })),
  };
  return fitted('office', model, refOf(scene, { card: 'current' }));
}

function linesFor(scene: Scene): string[] {
  const { visit, school } = scene;
  const pending = visit.visitors.filter(({ position }) => position.at === 'goingHome').map(({ name }) => name);
  return [
    ...pending.map((name) => `${name} is going home: note it here when they ring.`),
    ...(isWatched(visit) && unhandled(visit).length > 0 ? [warning(visit)] : []),
    ...(isWatched(visit) ? unmetLines(scene) : []),
    ...(owesOfficeCall(visit, school.profile.settings) && isWatched(visit) && !visit.alarm ? [`${callerFirst(scene)} rings them once they are inside: a card will ask.`] : []),
    ...(visit.alarm?.owner ? [`${nameOf(scene, visit.alarm.owner)} is dealing with it.`] : []),
  ];
}

const warning = ({ stage }: Visit): string =>
  stage === 'out' ? 'New warning about where they are going. Ring them before they go in.' : 'New warning about where they are going. They must not leave.';
