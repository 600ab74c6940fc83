import type { Scene } from '../../desk/ports';
import { certain, unruled } from '../../policy/cautions';
import type { Member } from '../../school/school';
import type { Found } from '../../visit/visit';
import { refOf, type Card } from '../buttons';
import { cautionLines, cautionOf, cautionWords, keeperWords, type CautionLine } from './caution-lines';
import { stopLines, type StopLine } from '../facts';
import { fitted } from '../fitted';
import { bandOf, headOf, type Head } from '../head';
import { trainingOwed, type TrainingOwed } from '../register/training';
import { nameOf } from '../words/words';

/** What was asked for beside what the list says. */
interface NearLine {
  title: string;
  asked: { family: string; address: string };
  listed: { family: string; address: string };
  reason: string;
  keeper: string;
}

/** The addresses to be checked: `cards/address-check.json`. */
export interface AddressCheckModel extends Head, TrainingOwed {
  asker: string;
  intro: string;
  near: NearLine[];
  /** Those beyond the first few, in a line each: every one is shown, because the answer counts for all. */
  further: { text: string }[];
  warned: boolean;
  cautions: CautionLine[];
  stops: StopLine[];
  sameTitle: string;
  revision: number;
  shown: string[];
}

const most = 4;

/** Puts every address before the person who keeps the list, and each near match side by side with what is listed (HHN-ROLE-09). */
export function drawAddressCheck(viewer: Member, scene: Scene): Card {
  const { visit } = scene;
  const near = unruled(visit);
  const sure = certain(visit.cautions);
  const model: AddressCheckModel = {
    ...headOf(scene, { ...bandOf(scene), style: 'warning', stage: 'Check the address' }),
    ...trainingOwed(viewer, scene),
    asker: nameOf(scene, visit.requester),
    intro: introOf(near.length, sure.length),
    near: near.slice(0, most).map((found) => nearLine(scene, found)),
    further: near.slice(most).map((found) => ({ text: inBrief(nearLine(scene, found)) })),
    warned: sure.length > 0,
    cautions: cautionLines(scene),
    stops: stopLines(scene),
    sameTitle: near.length > 0 ? 'It is the same place' : 'Not clear',
    revision: visit.revision,
    shown: [...new Set(near.map(({ caution }) => caution))],
  };
  return fitted('address-check', model, refOf(scene, { card: 'current' }));
}

function introOf(near: number, sure: number): string {
  if (near > 0) return near === 1 ? 'This may be on the list. Is it the same place?' : 'These may be on the list. Is any of them the same place?';
  return sure > 0 ? 'The list speaks of this visit, as below. Are the addresses clear all the same?' : 'Nothing on the list is like these addresses. Are they clear?';
}

const inBrief = ({ title, asked, listed }: NearLine): string => `${title} ${asked.address}. On the list: ${listed.family}, ${listed.address}.`;

function nearLine(scene: Scene, { stop, caution: id, kind }: Found): NearLine {
  const asked = stopLines(scene)[stop];
  const caution = cautionOf(scene, id);
  return {
    title: `${asked?.label === 'Where' ? '' : `${asked?.label ?? ''}: `}${cautionWords[kind]}?`,
    asked: { family: asked?.family ?? '', address: asked?.address ?? '' },
    listed: {
      family: caution?.family || 'No family named',
      address: [caution?.address, caution?.postcode].filter(Boolean).join(', ') || 'No address named',
    },
    reason: caution?.reason ?? 'It is no longer on the list.',
    keeper: caution ? keeperWords(scene, caution) : '',
  };
}
