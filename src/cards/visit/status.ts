import { elsewhereWords } from '../../desk/elsewhere-words';
import type { Scene } from '../../desk/ports';
import { maySee, type Sight } from '../../policy/access';
import { approvalSlots } from '../../policy/authorise';
import { concerns } from '../../policy/concerns';
import type { Member } from '../../school/school';
import { takesNoStop } from '../../visit/add-stop';
import { mayHaveLeft } from '../../visit/cancel';
import { isOffice, isSlt } from '../../school/people';
import { isWatched } from '../../visit/visit';
import { blockedLines, meetsInstead } from './blocked';
import { refOf, type Card } from '../buttons';
import { cautionLines, readsCautions, type CautionLine } from './caution-lines';
import { lastNote, personLines, stopLinesFor, type PersonLine, type StopLine } from '../facts';
import { fitted } from '../fitted';
import { bandOf, headOf, type Band, type Head } from '../head';
import { byPhone, type ByPhone } from './by-phone';
import { leftAnyway, type LeftAnyway } from './left-anyway';
import { asksForChange } from './live';
import { outsideLines, type OutsideLine } from './outside-lines';
import { trainingOwed, type TrainingOwed } from '../register/training';
import { waitingFully, waitingOn } from './waiting';
import { nameOf, timeOn } from '../words/words';

/** Where a visit stands: `cards/status.json`. */
export interface StatusModel extends Head, TrainingOwed, LeftAnyway {
  lines: { text: string }[];
  waits: boolean;
  waiting: string;
  planned: boolean;
  back: string;
  detailed: boolean;
  people: PersonLine[];
  outside: OutsideLine[];
  stops: StopLine[];
  hasPurpose: boolean;
  purpose: string;
  sensitive: boolean;
  warned: boolean;
  cautions: CautionLine[];
  hasReason: boolean;
  reason: string;
  mayChange: boolean;
  mayMeet: boolean;
  mayMeetMore: boolean;
  mayOpen: boolean;
  mayCancel: boolean;
  mayAddStop: boolean;
  phone: ByPhone;
  revision: number;
  more: boolean;
}

/** Safe for everybody: number, staff names, stage and times. `mayOpen`: people here may have a view of their own. */
export function drawStatus(scene: Scene, mayOpen: boolean): Card {
  return finish(scene, { ...safeModel(scene), mayOpen });
}

/** Where the visit stands, with as much of it as this person may see. */
export function drawStatusFor(viewer: Member, scene: Scene): Card {
  const { visit, school } = scene;
  const mine = viewer.id === visit.requester;
  const part = concerns(visit, viewer);
  const sight = maySee(viewer, visit, school.profile, school.people);
  const early = ['requested', 'assessed', 'authorised'].includes(visit.stage) && !mayHaveLeft(visit, scene.now);
  const reason = mine && (visit.stage === 'declined' || visit.stage === 'requested') ? lastNote(scene) : '';
  const safe = safeModel(scene);
  const cautions = readsCautions(viewer, scene) ? cautionLines(scene) : [];
  const left = leftAnyway(viewer, scene);
  const mayCancel = early && (part || isSlt(viewer) || visit.approvals.some(({ by }) => by === viewer.id));
  return finish(scene, {
    ...safe,
    ...trainingOwed(viewer, scene),
    band: part ? bandFor(scene) : safe.band,
    lines: [...safe.lines, ...(early && part ? elsewhereWords(visit, school) : []).map((text) => ({ text })), ...(part ? blockedLines(scene) : early && isOutOfIt(viewer, scene) ? ['You do not go on this visit.'] : []).map((text) => ({ text }))],
    waiting: part || sight.answers ? waitingFully(scene) : safe.waiting,
    ...detailsOf(viewer, scene, sight),
    warned: cautions.length > 0,
    cautions,
    hasReason: reason !== '',
    reason,
    mayChange: mine && asksForChange(visit),
    mayMeet: mine && meetsInstead(scene),
    mayMeetMore: mine && early,
    mayCancel,
    ...left,
    more: mayCancel || left.anyLeft,
    phone: byPhone(viewer, scene),
    // A stop that was refused on the way is for a senior leader to decide on.
    mayAddStop: isSlt(viewer) && !part && !takesNoStop(visit, school.profile.settings),
  });
}

/** Somebody who was to go and does not any more, like everybody else who has nothing to do with a visit. */
const isOutOfIt = (viewer: Member, { visit, school: { profile, people } }: Scene): boolean =>
  !isSlt(viewer) &&
  !isOffice(viewer) &&
  !maySee(viewer, visit, profile, people).details &&
  !approvalSlots(visit, profile, people).some(({ mayApprove }) => mayApprove.some(({ id }) => id === viewer.id));

const finish = (scene: Scene, model: StatusModel): Card =>
  fitted('status', model, refOf(scene, { card: 'current' }));

/** Whoever asked or was to go reads in so many words that it must not be made. */
function bandFor(scene: Scene): Band {
  const band = bandOf(scene);
  return scene.visit.stage === 'blocked' ? { ...band, stage: 'Must not go ahead' } : band;
}

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
    untrained: [],
    anyUntrained: false,
    people: [],
    outside: [],
    stops: [],
    hasPurpose: false,
    purpose: '',
    sensitive: false,
    warned: false,
    cautions: [],
    hasReason: false,
    reason: '',
    mayChange: false,
    mayMeet: false,
    mayMeetMore: false,
    mayOpen: false,
    mayCancel: false,
    mayAddStop: false,
    leftSelf: false,
    leftOthers: [],
    anyLeft: false,
    phone: { may: false, givers: [], decides: false, options: [], noteLabel: '' },
    revision: visit.revision,
    more: false,
  };
}

function detailsOf(viewer: Member, scene: Scene, { details, mobiles, purpose }: Sight): Partial<StatusModel> {
  const { visit, private: { details: kept } } = scene;
  const why = { hasPurpose: purpose, purpose: purpose ? kept.purpose : '', sensitive: visit.sensitive && (details || purpose) };
  if (!details) return why;
  return {
    ...why,
    detailed: true,
    people: mobiles && (isWatched(visit) || visit.alarm) ? personLines(scene) : [],
    outside: outsideLines(scene, mobiles),
    stops: stopLinesFor(viewer, scene),
  };
}
