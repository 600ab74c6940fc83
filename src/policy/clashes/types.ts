import type { Problem } from '../problems';
import type { Settings } from '../profile';
import { clash } from './clash';

/** Kinds of visit that are spoken of elsewhere must be among those the school makes, each spoken of once. */
export const typeClashes = (values: Settings): Problem[] => [
  ...other(values),
  ...references(values),
  ...values.visitTypes.flatMap(({ id, asks }) =>
    clash(new Set(asks.map((ask) => ask.id)).size < asks.length, `visitTypes ${id}/asks`, asks.map((ask) => ask.id), 'no id twice'),
  ),
];

function other({ visitTypes, 'visitTypes.other': rule }: Settings): Problem[] {
  const there = visitTypes.some(({ id }) => id === 'other');
  return [
    ...clash(rule === 'allowed' && !there, 'visitTypes.other', rule, 'off, as visitTypes has no type "other"'),
    ...clash(rule === 'off' && there, 'visitTypes.other', rule, 'allowed, as visitTypes has a type "other"'),
  ];
}

function references(values: Settings): Problem[] {
  const known = values.visitTypes.map(({ id }) => id);
  const named = {
    'visitTypes.organisers': values['visitTypes.organisers'].map(({ type }) => type),
    'notice.unannouncedTypes': values['notice.unannouncedTypes'],
    'pairs.byType': values['pairs.byType'].map(({ type }) => type),
    'outcome.fieldsByType': values['outcome.fieldsByType'].map(({ type }) => type),
  };
  return Object.entries(named).flatMap(([where, types]) => [
    ...types.flatMap((type) => clash(!known.includes(type), where, type, `types that visitTypes has: ${known.join(', ')}`)),
    ...clash(new Set(types).size < types.length, where, types, 'no type twice'),
  ]);
}
