import addVisit from '../../cards/parts/add-visit.json';
import allAnswers from '../../cards/parts/all-answers.json';
import asks from '../../cards/parts/asks.json';
import band from '../../cards/parts/band.json';
import byPhone from '../../cards/parts/by-phone.json';
import caseFile from '../../cards/parts/case.json';
import cautions from '../../cards/parts/cautions.json';
import change from '../../cards/parts/change.json';
import chooseTeam from '../../cards/parts/choose-team.json';
import colleagues from '../../cards/parts/colleagues.json';
import consulted from '../../cards/parts/consulted.json';
import danger from '../../cards/parts/danger.json';
import details from '../../cards/parts/details.json';
import done from '../../cards/parts/done.json';
import fact from '../../cards/parts/fact.json';
import formHead from '../../cards/parts/form-head.json';
import goBack from '../../cards/parts/go-back.json';
import headline from '../../cards/parts/headline.json';
import lead from '../../cards/parts/lead.json';
import leftLine from '../../cards/parts/left-line.json';
import leftOthers from '../../cards/parts/left-others.json';
import leftSelf from '../../cards/parts/left-self.json';
import line from '../../cards/parts/line.json';
import lines from '../../cards/parts/lines.json';
import links from '../../cards/parts/links.json';
import me from '../../cards/parts/me.json';
import meet from '../../cards/parts/meet.json';
import mention from '../../cards/parts/mention.json';
import next from '../../cards/parts/next.json';
import options from '../../cards/parts/options.json';
import outside from '../../cards/parts/outside.json';
import outsider from '../../cards/parts/outsider.json';
import people from '../../cards/parts/people.json';
import phone from '../../cards/parts/phone.json';
import reached from '../../cards/parts/reached.json';
import reason from '../../cards/parts/reason.json';
import recordTraining from '../../cards/parts/record-training.json';
import doorstep from '../../cards/parts/doorstep.json';
import runLate from '../../cards/parts/run-late.json';
import sensitive from '../../cards/parts/sensitive.json';
import send from '../../cards/parts/send.json';
import stale from '../../cards/parts/stale.json';
import stops from '../../cards/parts/stops.json';
import take from '../../cards/parts/take.json';
import takeOver from '../../cards/parts/take-over.json';
import teamAsks from '../../cards/parts/team-asks.json';
import title from '../../cards/parts/title.json';
import train from '../../cards/parts/train.json';
import wasAsked from '../../cards/parts/was-asked.json';
import wasNotAsked from '../../cards/parts/was-not-asked.json';
import who from '../../cards/parts/who.json';
import word from '../../cards/parts/word.json';
import writeUp from '../../cards/parts/write-up.json';
import wrong from '../../cards/parts/wrong.json';

type Json = Record<string, unknown>;

const parts: Readonly<Record<string, Json>> = {
  'add-visit': addVisit,
  'all-answers': allAnswers,
  asks,
  band,
  'by-phone': byPhone,
  case: caseFile,
  cautions,
  change,
  'choose-team': chooseTeam,
  colleagues,
  consulted,
  danger,
  details,
  done,
  fact,
  'form-head': formHead,
  'go-back': goBack,
  headline,
  lead,
  'left-line': leftLine,
  'left-others': leftOthers,
  'left-self': leftSelf,
  line,
  lines,
  links,
  me,
  meet,
  mention,
  next,
  options,
  outside,
  outsider,
  people,
  phone,
  reached,
  reason,
  'record-training': recordTraining,
  doorstep,
  'run-late': runLate,
  sensitive,
  send,
  stale,
  stops,
  take,
  'take-over': takeOver,
  'team-asks': teamAsks,
  title,
  train,
  'was-asked': wasAsked,
  'was-not-asked': wasNotAsked,
  who,
  word,
  'write-up': writeUp,
  wrong,
};

/**
 * Puts what several cards have in common into a template: `{ "part": "fact", "label": "Purpose" }` becomes that part with
 * `%label%` filled in, and may itself be made of parts. What a part offers and its user leaves out is dropped with its key.
 */
export function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withParts);
  if (!isObject(node)) return node;
  if (!('part' in node)) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withParts(value)]));
  const { part, ...given } = node;
  const found = parts[String(part)];
  if (!found) throw new Error(`no part of a card is called ${String(part)}`);
  return put(withParts(found), given);
}

const isObject = (node: unknown): node is Json => typeof node === 'object' && node !== null && !Array.isArray(node);

function put(node: unknown, given: Json): unknown {
  if (typeof node === 'string') return node.replace(/%(\w+)%/g, (_, name: string) => String(given[name]));
  if (Array.isArray(node)) return node.map((item) => put(item, given));
  if (!isObject(node)) return node;
  const kept = Object.entries(node).filter(([, value]) => !lacks(value, given));
  return Object.fromEntries(kept.map(([key, value]) => [key, put(value, given)]));
}

const lacks = (value: unknown, given: Json): boolean =>
  typeof value === 'string' && [...value.matchAll(/%(\w+)%/g)].some(([, name]) => given[String(name)] === undefined);
