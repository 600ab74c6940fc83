import type { Post } from '../visit/posts';
import type { Scene } from '../desk/ports';
import { maySee } from '../policy/access';
import { concerns } from '../policy/concerns';
import { hasRole } from '../school/people';
import type { Member } from '../school/school';
import { asVisitor, onTheRoad } from '../visit/visitors';
import { blockedLines, meetsInstead } from './visit/blocked';
import { refOf, withRef, type Card } from './buttons';
import { unmetLines } from './visit/conditions';
import { lastNote } from './facts';
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
  reason: string;
  mayArrive: boolean;
  mayWriteUp: boolean;
  mayChange: boolean;
  mayMeet: boolean;
}

/** A notice; the reason behind it only for a person concerned, never for a place. */
export function drawNotice(post: Notice, scene: Scene, viewer?: Member, mentions: readonly Mention[] = []): Card {
  const { visit } = scene;
  const words = noticeWords(post.of, scene, post.who, viewer && asVisitor(visit, viewer) !== undefined, post.report);
  const reason = viewer ? reasonFor(viewer, post, scene) : '';
  const asks = post.of === 'changesAsked' || post.of === 'companionRefused';
  const model: NoticeModel = {
    ...headOf(scene, plainBand(scene, words.style, words.title)),
    ...mentionModel(mentions),
    lines: [...words.lines, ...(viewer ? ownLines(viewer, post, scene) : [])].map((text) => ({ text })),
    hasReason: reason !== '',
    reason,
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
  if (post.of === 'concern') return hasRole(viewer, 'dsl', 'deputyDsl', 'headteacher') ? noteOf(post, scene) || lastNote(scene) : '';
  return maySee(viewer, visit, school.profile, school.people).answers ? noteOf(post, scene) : '';
}

const noteOf = (post: Notice, { private: { notes } }: Scene): string => (post.note === undefined ? '' : (notes[post.note] ?? ''));
