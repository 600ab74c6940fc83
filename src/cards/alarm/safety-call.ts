import type { Scene } from '../../desk/ports';
import { maySee } from '../../policy/access';
import { concerns } from '../../policy/concerns';
import { isOffice, isSlt } from '../../school/people';
import type { Member } from '../../school/school';
import type { SafetyCall } from '../../visit/visit';
import { refOf, withRef, type Card } from '../buttons';
import { personLines, stopLines, type PersonLine } from '../facts';
import { fill } from '../fill';
import { headOf, timedBand, type Head } from '../head';
import { mentionModel, withMentions, type Mention } from '../mentions';

/** The office's call into a visit: `cards/safety-call.json`. */
export interface SafetyCallModel extends Head {
  mentioned: boolean;
  mentions: string;
  detailed: boolean;
  people: PersonLine[];
  address: string;
  say: string;
}

/** Who is to be rung; the number and what to say only for the office (CMAT-3-02). */
export function drawSafetyCall(scene: Scene, call: SafetyCall, viewer?: Member, mentions: readonly Mention[] = []): Card {
  const detailed = viewer !== undefined && mayCall(viewer, scene);
  const stop = stopLines(scene)[call.stop];
  const address = detailed ? (stop?.address ?? '') : '';
  const inside = scene.visit.visitors.filter(({ position }) => position.at === 'property');
  const model: SafetyCallModel = {
    ...headOf(scene, timedBand(scene, 'warning', 'Safety call', 'By', call.lateAt)),
    ...mentionModel(mentions),
    detailed,
    people: detailed ? personLines(scene, inside) : [],
    address,
    say: `“You are at ${address}. Are you all right, and when do you leave?”`,
  };
  return withMentions(withRef(fill('safety-call', model), refOf(scene, { card: 'safetyCall', n: call.stop })), mentions);
}

const mayCall = (viewer: Member, { visit, school }: Scene): boolean => {
  const sight = maySee(viewer, visit, school.profile, school.people);
  return (isOffice(viewer) || isSlt(viewer)) && !concerns(visit, viewer) && sight.details && sight.mobiles;
};
