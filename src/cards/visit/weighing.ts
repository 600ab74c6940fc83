import type { Scene } from '../../desk/ports';
import { loneEvening } from '../../policy/hours';
import { needsOf, owesOfficeCall, undecided } from '../../policy/needs';
import { partyOf } from '../../policy/pairs';
import { isTrained } from '../../policy/readiness';
import { askedOf, flagged } from '../../policy/risk';
import { dateOf, dayText, timeText } from '../../school/clock-time';
import { going } from '../../visit/visitors';
import { callerFirst } from '../words/caller-words';
import { elsewhereWords } from '../../desk/elsewhere-words';
import { decidedWords, needWords, tierLook } from '../words/risk-words';
import { listed, nameOf } from '../words/words';

/** One question with its answer: what was ticked, and what was written, on a line of its own. */
export interface AnswerLine {
  ask: string;
  said: string;
  note: string;
}

/** What speaks for and against a visit, worst first. */
export interface Weighing {
  style: 'good' | 'warning' | 'attention';
  title: string;
  lines: { text: string }[];
  flags: AnswerLine[];
}

const said = { yes: ' Yes', no: ' No', unknown: ' Not known', text: '' } as const;

/** What the approver weighs: the risk as it is judged, what it asks for, and every answer that counts against going. */
export function weighingOf(scene: Scene): Weighing {
  const { visit, school: { profile } } = scene;
  const { tier, assessed } = visit.risk;
  const judged = tier === assessed ? '' : ` (the answers alone: ${tierLook[assessed].words.toLowerCase()})`;
  return {
    style: tierLook[tier].style,
    title: `${tierLook[tier].words}${judged}`,
    lines: [
      ...needsOf(visit, profile.settings)
        .filter((need) => need !== 'decision' || undecided(visit, profile.settings))
        .filter((need) => need !== 'officeCall' || owesOfficeCall(visit, profile.settings))
        .map((need) => (need === 'officeCall' ? `${callerFirst(scene)} rings them once they are inside.` : needWords[need])),
      ...decisionWords(scene),
      ...outOfHoursWords(scene),
      ...loneWords(scene),
      ...elsewhereWords(visit, scene.school),
      ...lengthWords(scene),
    ].map((text) => ({ text })),
    flags: flagged(questionsOf(scene), scene.private.details.answers).map(({ check }) => answerLine(scene, check.id, check.ask)),
  };
}

/** Every answer (MCG-4.3-03); a note that stands among what weighs is not repeated. */
export function allAnswers(scene: Scene): AnswerLine[] {
  const { answers } = scene.private.details;
  const told = new Set(flagged(questionsOf(scene), answers).map(({ check }) => check.id));
  return questionsOf(scene)
    .filter(({ id, kind }) => kind !== 'note' || answers.some(({ item }) => item === id))
    .map(({ id, ask }) => ({ ...answerLine(scene, id, ask), ...(told.has(id) ? { note: '' } : {}) }));
}

/** The answers that stopped a visit, each on a line with what was written to it; empty where none did. */
export function stoppedBy(scene: Scene): string {
  const { visit: { block }, private: { details } } = scene;
  const stopping = flagged(questionsOf(scene), details.answers).filter(({ check, weight }) => weight === 'stop' || (block === 'knownViolence' && check.means === 'knownViolence'));
  return stopping.map(({ check, note }) => `${check.ask} Yes.${note === '' ? '' : ` ${note}`}`).join('\n');
}

/** What the request says of asking the DSL. */
export const consultedAnswers = (scene: Scene): AnswerLine[] =>
  questionsOf(scene).filter(({ means }) => means === 'dslConsulted').map(({ id, ask }) => answerLine(scene, id, ask));

/** Visitors whose training is not on record, where the policy wants it there but does not insist (MCG-4.3-02). */
export function untrainedWords({ visit, school, now }: Scene): string {
  if (school.profile.settings['training.rule'] !== 'record') return '';
  const trained = new Set(school.people.filter((person) => isTrained(person, dateOf(now))).map(({ id }) => id));
  const names = going(visit).filter(({ id }) => !trained.has(id)).map(({ name }) => name);
  return names.length === 0 ? '' : `No training on record: ${listed(names)}`;
}

/** `Go as a pair (Kate Shaw)`. */
function decisionWords(scene: Scene): string[] {
  const { visit: { decision }, private: { notes } } = scene;
  if (!decision) return [];
  const why = decision.note === undefined ? '' : (notes[decision.note] ?? '');
  return [`Decided: ${lowered(decidedWords[decision.option])} (${nameOf(scene, decision.by)}).`, ...(why === '' ? [] : [why])];
}

const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** `Back after reception closes at 16:30.` */
function outOfHoursWords({ visit: { risk, plan }, school }: Scene): string[] {
  if (!risk.outOfHours) return [];
  if (/^(Sat|Sun)/.test(dayText(plan.leaveAt))) return ['At a weekend, when reception is closed.'];
  const closes = school.profile.settings['hours.receptionCloses'];
  return [timeText(plan.leaveAt) >= closes ? `Reception has closed by then, at ${closes}.` : `Back after reception closes at ${closes}.`];
}

/** The policy's own warning, and who can be called on (HSP-S-09). */
function loneWords({ visit, school: { profile }, private: { details } }: Scene): string[] {
  const alone = partyOf(going(visit).length, visit.outside) < 2;
  if (!loneEvening(profile.settings, visit.risk.outOfHours, alone)) return [];
  return ['**Strongly advised against:** alone in the evening.', ...(details.backup === '' ? [] : [`Who can be called on is under “Who is on call?”.`])];
}

/** `One stop takes 60 minutes. More than 30 is only for a planned piece of work, and for you to agree to.` */
function lengthWords({ visit: { plan }, school: { profile: { settings } } }: Scene): string[] {
  const { minutes, over } = settings['duration.maxMinutes'];
  const longest = Math.max(...plan.stops.map((stop) => stop.minutes));
  if (longest <= minutes) return [];
  return [over === 'warn' ? `One stop takes ${longest} minutes: more than ${minutes} is long.` : `One stop takes ${longest} minutes. More than ${minutes} is only for planned work that you agree to.`];
}

const questionsOf = ({ visit, school: { profile } }: Scene) =>
  askedOf(profile.settings['risk.checks'].questions, partyOf(going(visit).length, visit.outside));

function answerLine({ private: { details } }: Scene, id: string, ask: string): AnswerLine {
  const { answer, note } = details.answers.find(({ item }) => item === id) ?? { answer: 'unknown' as const, note: '' };
  return { ask, said: said[answer], note: note === '' ? '' : `\n${note}` };
}
