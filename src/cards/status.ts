import type { Scene } from '../desk/ports';
import { maySee } from '../policy/access';
import type { Member } from '../school/school';
import { mayHaveLeft } from '../visit/cancel';
import { isSlt } from '../school/people';
import { isWatched } from '../visit/visit';
import { refOf, withRef, type Card } from './buttons';
import { lastNote, personLines, stopLines, type PersonLine, type StopLine } from './facts';
import { fill } from './fill';
import { headOf, waitingOn, type Head } from './head';
import { nameOf, timeOn } from './words';

/** Where a visit stands: `cards/status.json`. */
export interface StatusModel extends Head {
  lines: { text: string }[];
  waits: boolean;
  waiting: string;
  planned: boolean;
  back: string;
  detailed: boolean;
  people: PersonLine[];
  stops: StopLine[];
  purpose: string;
  hasReason: boolean;
  reason: string;
  mayChange: boolean;
  mayOpen: boolean;
  mayCancel: boolean;
}

/** Safe for everybody: number, staff names, stage and times. `mayOpen`: people here may have a view of their own. */
export function drawStatus(scene: Scene, mayOpen: boolean): Card {
  return finish(scene, { ...safeModel(scene), mayOpen });
}

/** Where the visit stands, with as much of it as this person may see. */
export function drawStatusFor(viewer: Member, scene: Scene): Card {
  const { visit, school } = scene;
  const mine = viewer.id === visit.requester;
  const sight = maySee(viewer, visit, school.profile, school.people);
  const early = ['requested', 'assessed', 'authorised'].includes(visit.stage);
  const reason = mine && (visit.stage === 'declined' || visit.stage === 'requested') ? lastNote(scene) : '';
  return finish(scene, {
    ...safeModel(scene),
    ...(sight.details ? { detailed: true, ...detailsOf(scene, sight.mobiles) } : {}),
    hasReason: reason !== '',
    reason,
    mayChange: mine && visit.stage === 'requested',
    mayCancel: early && (mine || isSlt(viewer)) && !mayHaveLeft(visit, scene.now),
  });
}

const finish = (scene: Scene, model: StatusModel): Card =>
  withRef(fill('status', model), refOf(scene, { card: 'current' }));

function safeModel(scene: Scene): StatusModel {
  const { visit, now } = scene;
  const waiting = waitingOn(scene);
  const owner = visit.alarm?.owner;
  return {
    ...headOf(scene),
    lines: owner ? [{ text: `${nameOf(scene, owner)} is dealing with it.` }] : [],
    waits: waiting !== '',
    waiting,
    planned: visit.stage === 'assessed' || visit.stage === 'authorised',
    back: timeOn(visit.clock.dueBack, now),
    detailed: false,
    people: [],
    stops: [],
    purpose: '',
    hasReason: false,
    reason: '',
    mayChange: false,
    mayOpen: false,
    mayCancel: false,
  };
}

const detailsOf = (scene: Scene, mobiles: boolean): Pick<StatusModel, 'people' | 'stops' | 'purpose'> => ({
  people: mobiles && (isWatched(scene.visit) || scene.visit.alarm) ? personLines(scene) : [],
  stops: stopLines(scene),
  purpose: scene.private.details.purpose,
});
