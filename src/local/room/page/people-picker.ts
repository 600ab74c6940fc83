import type { Card, RoomPerson } from '../api';

const dataset = 'graph.microsoft.com/users';

/** Teams offers the whole organisation where a card asks for people; the room offers everybody it knows. */
export function fillPeoplePickers(card: Card, people: readonly RoomPerson[]): Card {
  const choices = people.map((person) => ({ title: person.name, value: person.id }));
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (!isObject(value)) return value;
    const query = value['choices.data'];
    const filled = Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'choices.data')
        .map(([key, inner]) => [key, fill(inner)]),
    );
    return isObject(query) && String(query['dataset']).startsWith(dataset) ? { ...filled, choices } : filled;
  };
  const filled = fill(card);
  return isObject(filled) ? filled : card;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
