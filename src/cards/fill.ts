import { GlobalSettings, Template } from 'adaptivecards-templating';
import { withProbes, withoutProbes } from './probes';
import { templates, type CardName } from './templates';

/** A character that no text may carry: it keeps `${` typed by people apart from one that the template left over. */
const guard = '\uFDD0';

const compiled = new Map<CardName, Template>();

/** A finished card. Every value that the template names must be given: a missing one is a fault, not a gap in the card. */
export function fill(name: CardName, data: object): Record<string, unknown> {
  const missing: string[] = [];
  const card = expand(template(name), mapStrings(data, protect), missing);
  if (missing.length > 0) throw new Error(`card ${name}: no value for ${[...new Set(missing)].join(', ')}`);

  return toCard(name, mapStrings(withoutProbes(card), (text) => release(name, text)));
}

function template(name: CardName): Template {
  const known = compiled.get(name);
  if (known) return known;
  const made = new Template(withProbes(templates[name]));
  compiled.set(name, made);
  return made;
}

function expand(made: Template, data: unknown, missing: string[]): unknown {
  const before = GlobalSettings.getUndefinedFieldValueSubstitutionString;
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.push(path);
    return 'missing';
  };
  try {
    return made.expand({ $root: data });
  } finally {
    GlobalSettings.getUndefinedFieldValueSubstitutionString = before;
  }
}

const protect = (text: string): string => text.replaceAll(guard, '').replaceAll('${', `$${guard}{`);

function release(name: CardName, text: string): string {
  const left = /\$\{[^}]*\}?/.exec(text);
  if (left) throw new Error(`card ${name}: could not be worked out: ${left[0]}`);
  return text.replaceAll(guard, '');
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
}

function toCard(name: CardName, card: unknown): Record<string, unknown> {
  if (typeof card !== 'object' || card === null || Array.isArray(card)) throw new Error(`card ${name} is not a card`);
  return { ...card };
}
