import type { Meant, OwnVisit } from '../cards/meant';
import type { Draw, DrawPast, Message, OpenVisit, Scene } from '../desk/ports';
import type { FormPage } from '../desk/forms/forms';
import type { Member, School } from '../school/school';
import type { Refusal } from '../visit/decision';
import type { Instant } from '../visit/visit';
import type { Card } from './answers';
import type { About } from './verbs';

/** The cards as this folder needs them; they are drawn elsewhere, from a visit and a viewer. */
export interface Cards {
  drawPost: Draw;
  drawPast: DrawPast;
  drawView(viewer: Member, about: About, scene: Scene): Card;
  explain(refusal: Refusal, scene?: Scene): string;
  /** What a call for help is answered with. */
  calledWords(scene: Scene): string;
  drawStart(school: School): Message;
  /** With a viewer in their own chat, the commands that their roles open as well. */
  drawHelp(school: School, viewer?: Member): Message;
  drawToday(school: School, open: readonly OpenVisit[], now: Instant, sweepStale: boolean): Message;
  drawMine(school: School, person: Member, open: readonly OpenVisit[], now: Instant, sweepStale: boolean): Message;
  /** For their own chat alone. */
  drawMe(school: School, by: Member, now: Instant): Message;
  drawPeople(school: School, viewer: Member, now: Instant, page: number): Message;
  drawCautions(school: School, now: Instant, page: number): Message;
  /** Without a viewer, for whoever looks on. */
  drawPolicy(school: School, viewer: Member | undefined, now: Instant): Message;
  /** `where` by visit, for somebody's own chat only. */
  drawChoose(school: School, word: string, open: readonly OpenVisit[], where?: ReadonlyMap<string, string>): Message;
  /** The word that `drawChoose` offers whoever is not to leave and has. */
  leftAllTheSame: string;
  withSaid(card: Card, text: string): Card;
  /** Asks what was meant, with what may be pressed now; nothing when a report is out of the question. */
  drawMeant(school: School, meant: Meant, own: readonly OwnVisit[], now: Instant): Message | undefined;
  drawWhichSchool(schools: readonly School[]): Message;
  drawPage(page: FormPage): Card;
}
