import type { Settings, VisitType } from '../../profile';
import type { Area, Line } from '../teller';
import { capital, joined, quoted } from '../words';

const groups: Readonly<Record<VisitType['group'], string>> = {
  relationship: 'getting to know families',
  information: 'telling and asking',
  attendance: 'attendance',
  safeguarding: 'safeguarding',
  procedural: 'practical matters',
  support: 'support',
  other: 'other reasons',
};
const tags: Readonly<Record<NonNullable<VisitType['tag']>, string>> = { emergency: 'an emergency', procedural: 'procedural' };

/** List A: the kinds of visit, and what is asked of whoever chooses one. */
export const kinds: Area = {
  title: 'List A: kinds of visit',
  lines: ({ mark, values: { visitTypes } }) => [`By what they are for${mark('visitTypes')}:`, byGroup(visitTypes), ...asked(visitTypes)],
};

const byGroup = (types: Settings['visitTypes']): string[] =>
  [...new Set(types.map(({ group }) => group))].map(
    (group) => `${capital(groups[group])}: ${types.filter((type) => type.group === group).map(kind).join('; ')}.`,
  );

const kind = ({ label, tag, withOutsider, journey, beforeJoining, note }: VisitType): string =>
  quoted(label) +
  (tag === undefined ? '' : `, ${tags[tag]}`) +
  (withOutsider ? ', with somebody from outside' : '') +
  (journey ? ', with a child on the way' : '') +
  (beforeJoining ? ', by whoever is to work with the child' : '') +
  (note === undefined ? '' : ` (told: ${quoted(note)})`);

/** Kinds that ask the same are told together. */
function asked(types: Settings['visitTypes']): Line[] {
  const questions = ({ asks }: VisitType): string =>
    asks.map(({ ask, needed, carried }) => `${/[.?]$/.test(ask) ? ask : `${ask}.`}${needed ? '' : ' (May be left open.)'}${carried ? ' (Visitors carry the answer.)' : ''}`).join(' ');
  const distinct = [...new Set(types.map(questions))];
  const lines = distinct.map((text) => {
    const names = joined(types.filter((type) => questions(type) === text).map(({ label }) => quoted(label)), 'and');
    return `${names}: ${text === '' ? 'nothing more is asked.' : text}`;
  });
  return ['Asked of whoever chooses one:', lines];
}
