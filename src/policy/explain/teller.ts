import type { Origin, Profile, SettingName, Settings } from '../profile';
import { quoted } from './words';

/** Settings that are one word of a few. */
type Choice = {
  [Name in SettingName]: Settings[Name] extends string ? (string extends Settings[Name] ? never : Name) : never;
}[SettingName];

/** Puts settings into words, each with the marks of where it comes from. */
export interface Teller {
  /** A value in words. */
  say<Name extends SettingName>(name: Name, words: (value: Settings[Name]) => string): string;
  /** A choice in words: one phrase for each that there is. */
  pick<Name extends Choice>(name: Name, words: Readonly<Record<Settings[Name], string>>): string;
  /** The marks alone, for a list that stands under a line of its own. */
  mark(name: SettingName): string;
  values: Settings;
  /** The name of a kind of visit. */
  type(id: string): string;
}

/** One bullet, or some bullets under the one before. */
export type Line = string | readonly string[];

/** One part of the page, and what it says. */
export interface Area {
  title: string;
  lines(teller: Teller): Line[];
}

/** What the page puts after a value, so that a head sees what to confirm. */
export const marks: Readonly<Record<Origin['source'], string>> = { stated: '', school: '', partly: '‡', reading: '†', default: '*' };

/** Tells a profile's settings, and each one's name to `heard`. */
export function makeTeller({ settings, sources }: Profile, notYet: readonly SettingName[], heard: (name: SettingName) => void): Teller {
  const mark = (name: SettingName): string => {
    heard(name);
    return marks[sources[name].source] + (notYet.includes(name) ? '°' : '');
  };
  const marked = (name: SettingName, words: string): string =>
    words.endsWith('.') ? `${words.slice(0, -1)}${mark(name)}.` : words + mark(name);
  return {
    say: (name, words) => marked(name, words(settings[name])),
    pick: (name, words) => marked(name, words[settings[name]]),
    mark,
    values: settings,
    type: (id) => quoted(settings.visitTypes.find((type) => type.id === id)?.label ?? id),
  };
}
