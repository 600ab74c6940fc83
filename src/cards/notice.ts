import type { Post } from '../visit/posts';
import type { Scene } from '../desk/ports';
import { maySee } from '../policy/access';
import { concerns } from '../policy/concerns';
import { checkersOf } from '../policy/responsible';
import { hasRole, isOffice, isSlt } from '../school/people';
import { member, type Member } from '../school/school';
import { onTheRoad } from '../visit/visitors';
import { blockedLines, meetsInstead } from './visit/blocked';
import { refOf, withRef, type Card } from './buttons';
import { unmetLines } from './visit/conditions';
import { stoppedBy } from './visit/weighing';
import { lastNote, stopLines, type StopLine } from './facts';
import { fill } from './fill';
import { headOf, plainBand, type Head } from './head';
import { mentionModel, withMentions, type Mention } from './mentions';
import { noticeWords } from './words/notice-words';

export type Notice = Post & { kind: 'notice' };

/** Something to know: `cards/notice.json`. */
export interface NoticeModel extends Head {
  lines: { text: string }[];
  mentioned: boolean;
  mentions: string;
  hasReason: boolean;
  reasonLabel: string;
  reason: string;
  /** Whom it is about, for whoever has to act on that. */
  stops: StopLine[];
  hasPurpose: boolean;
  purpose: string;
  mayArrive: boolean;
  mayWriteUp: boolean;
  mayChange: boolean;
  mayMeet: boolean;
}

/** A notice; the reason behind it only for a person concerned, never for a place. */
export function drawNotice(post: Notice, scene: Scene, viewer?: Member, mentions: readonly Mention[] = []): Card {
  const { visit } = scene;
  const words = noticeWords(post, scene, viewer?.id);
  const reason = viewer ? reasonFor(viewer, post, scene) : '';
  const about = viewer && actsOnFamily(viewer, post, scene);
  const asks = post.of === 'changesAsked' || post.of === 'companionRefused';
  const model: NoticeModel = {
    ...headOf(scene, plainBand(scene, words.style, words.title)),
    ...mentionModel(mentions),
    lines: [...words.lines, ...(viewer ? ownLines(viewer, post, scene) : [])].map((text) => ({ text })),
    hasReason: reason !== '',
    reasonLabel: reasonLabels[post.of] ?? 'Reason',
    reason,
    stops: about ? stopLines(scene) : [],
    hasPurpose: about === 'all',
    purpose: about === 'all' ? scene.private.details.purpose : '',
    mayArrive: post.of === 'arrivalAsked' && viewer !== undefined && onTheRoad(visit).some(({ id }) => id === viewer.id),
    mayWriteUp: post.of === 'outcomeMissing' && viewer !== undefined && visit.stage === 'back',
    mayMeet: post.of === 'blocked' && viewer?.id === visit.requester && meetsInstead(scene),
    mayChange: asks && viewer?.id === visit.requester && visit.stage === 'requested',
  };
  return withMentions(withRef(fill('notice', model), refOf(scene, { card: 'notice' })), mentions);
}

/** What this reader is told beyond what every chat may read. */
function ownLines(viewer: Member, { of }: Notice, scene: Scene): string[] {
  if (of === 'blocked' && concerns(scene.visit, viewer)) return blockedLines(scene);
  const { visit, school } = scene;
  const agreed = of === 'leftAgainst' && maySee(viewer, visit, school.profile, school.people).answers;
  return agreed ? unmetLines(scene) : [];
}

function reasonFor(viewer: Member, post: Notice, scene: Scene): string {
  const { visit, school } = scene;
  // A concern is written for the safeguarding leads, who otherwise have no part in the visit.
  if (post.of === 'concern') return safeguards(viewer) ? noteOf(post, scene) || lastNote(scene) : '';
  if (post.of === 'doorstep') return hearsOfDoor(viewer, post, scene) ? noteOf(post, scene) : '';
  if (post.of === 'blocked' && keepsList(viewer, scene)) return stoppedBy(scene);
  return maySee(viewer, visit, school.profile, school.people).answers ? noteOf(post, scene) : '';
}

const reasonLabels: Partial<Record<Notice['of'], string>> = { concern: 'Concern', doorstep: 'Their words', blocked: 'Stopped by' };

/** Whoever safeguards is told whom a concern is about and why they were seen; whoever keeps the cautions, at whose door a visit was stopped. */
function actsOnFamily(viewer: Member, { of }: Notice, scene: Scene): 'all' | 'stops' | undefined {
  if (of === 'concern' && safeguards(viewer)) return 'all';
  return of === 'blocked' && keepsList(viewer, scene) ? 'stops' : undefined;
}

const safeguards = (viewer: Member): boolean => hasRole(viewer, 'dsl', 'deputyDsl', 'headteacher');

const keepsList = (viewer: Member, { visit, school: { profile, people } }: Scene): boolean =>
  checkersOf(visit, profile.settings, people).some(({ id }) => id === viewer.id);

/** Office, SLT and the visitor's own line manager read what was said at the door. */
function hearsOfDoor(viewer: Member, { who }: Notice, { visit, school }: Scene): boolean {
  const manages = who !== undefined && member(school, who)?.lineManager === viewer.id;
  return !concerns(visit, viewer) && (isOffice(viewer) || isSlt(viewer) || manages || visit.approvals.some(({ by }) => by === viewer.id));
}

const noteOf = (post: Notice, { private: { notes } }: Scene): string => (post.note === undefined ? '' : (notes[post.note] ?? ''));
