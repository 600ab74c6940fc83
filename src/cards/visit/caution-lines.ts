import type { Scene } from '../../desk/ports';
import { maySee } from '../../policy/access';
import type { Caution } from '../../policy/caution';
import { certain } from '../../policy/cautions';
import { concerns } from '../../policy/concerns';
import { checkersOf } from '../../policy/responsible';
import { dateOf, dateText } from '../../school/clock-time';
import type { Member } from '../../school/school';
import type { Found } from '../../visit/visit';
import { listed, nameOf } from '../words/words';

/** One warning that speaks of a stop. */
export interface CautionLine {
  title: string;
  reason: string;
  /** On a line of its own, or nothing. */
  keeper: string;
}

/** What each kind of caution is called. */
export const cautionWords: Record<Caution['kind'], string> = {
  prohibited: 'Prohibited address',
  violence: 'Known violence',
  caution: 'Caution',
};

const most = 5;

/** The cautions that do speak of a stop, each once, for those who may read them. */
export function cautionLines(scene: Scene): CautionLine[] {
  const found = certain(scene.visit.cautions);
  const ids = [...new Set(found.map(({ caution }) => caution))];
  const lines = ids.slice(0, most).map((id) => lineOf(scene, id, found.filter(({ caution }) => caution === id)));
  const left = ids.length - lines.length;
  return left > 0 ? [...lines, { title: `And ${left} more`, reason: 'Ask whoever keeps the list before anybody goes.', keeper: '' }] : lines;
}

/** The same for a visitor, to whom it matters what it is and not who keeps it. */
export const cautionsForVisitor = (scene: Scene): CautionLine[] => cautionLines(scene).map((line) => ({ ...line, keeper: '' }));

/** Whoever reads the risk answers or keeps the cautions; what stops a visit is not told to those who asked for it. */
export function readsCautions(viewer: Member, { visit, school: { profile, people } }: Scene): boolean {
  if (concerns(visit, viewer)) return ['assessed', 'authorised', 'out'].includes(visit.stage);
  const sight = maySee(viewer, visit, profile, people);
  return sight.details && (sight.answers || checkersOf(visit, profile.settings, people).some(({ id }) => id === viewer.id));
}

/** A caution as it is held, if it still is. */
export const cautionOf = ({ school }: Scene, id: string): Caution | undefined => school.cautions.find((caution) => caution.id === id);

/** `Dina Shah answers for it. Review by 31 Jan 2027.` */
export function keeperWords(scene: Scene, { owner, reviewBy }: Caution): string {
  const late = reviewBy < dateOf(scene.now);
  return `${nameOf(scene, owner)} answers for it. Review ${late ? 'was due' : 'by'} ${dateText(reviewBy)}.`;
}

function lineOf(scene: Scene, id: string, found: readonly Found[]): CautionLine {
  const kind = cautionWords[found[0]?.kind ?? 'caution'];
  const stops = [...new Set(found.map(({ stop }) => String(stop + 1)))];
  const where = scene.visit.plan.stops.length > 1 ? `${stops.length > 1 ? 'Stops' : 'Stop'} ${listed(stops)}: ` : '';
  const caution = cautionOf(scene, id);
  return {
    title: where === '' ? kind : `${where}${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
    reason: caution?.reason ?? 'It is no longer on the list.',
    keeper: caution ? `\n${keeperWords(scene, caution)}` : '',
  };
}
