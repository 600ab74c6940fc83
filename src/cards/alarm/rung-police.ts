import type { Scene } from '../../desk/ports';
import { maySee } from '../../policy/access';
import type { Member } from '../../school/school';
import type { Rung } from '../../visit/visit';
import { going } from '../../visit/visitors';
import { missingVisitors, type AlarmModel } from './alarm';
import { lastConfirmed, personLines, stopLines, typeLabel, type PersonLine, type StopLine } from '../facts';
import { outsideLines, type OutsideLine } from '../visit/outside-lines';
import { goers, listed, phoneLink, timeOn } from '../words/words';

/** A fact sheet to read out to the police: `cards/rung-police.json`. */
export interface RungPoliceModel extends AlarmModel {
  step: string;
  sheet: { text: string }[];
  people: PersonLine[];
  outside: OutsideLine[];
  stops: StopLine[];
  purpose: string;
  left: string;
  vehicle: string;
  office: string;
  untold: boolean;
}

/** Everything the police ask for, in the order in which they ask it. */
export function drawRungPolice(viewer: Member, scene: Scene, model: AlarmModel, step: string, rung: Rung): RungPoliceModel {
  const { visit, school, now, private: { details } } = scene;
  const sight = maySee(viewer, visit, school.profile, school.people);
  const missing = missingVisitors(scene);
  const names = listed(missing.map(({ name }) => name));
  return {
    ...model,
    step,
    sheet: [
      { text: `${names}, staff of ${school.name}, on a home visit.` },
      ...(missing.length < going(visit).length ? [{ text: `On the visit: ${goers(visit)}.` }] : []),
      { text: `Due back at ${timeOn(visit.alarm?.dueBack ?? visit.clock.dueBack, now)}.` },
      ...missing.map((visitor) => ({ text: `Last confirmed: ${lastConfirmed(scene, visitor)}` })),
    ],
    people: personLines(scene, missing).map((line) => ({ ...line, where: 'Mobile' })),
    outside: outsideLines(scene, true),
    stops: stopLines(scene),
    purpose: sight.purpose ? `${typeLabel(scene)}: ${details.purpose}` : 'Confidential: ask the headteacher',
    left: timeOn(visit.plan.leaveAt, now),
    vehicle: details.vehicle || 'Not known',
    office: phoneLink(school.officePhone),
    untold: rung.result === undefined,
  };
}
