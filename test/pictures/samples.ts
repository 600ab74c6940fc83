import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withRef, type Card } from '../../src/cards/buttons';
import { fill } from '../../src/cards/fill';
import { templates, type CardName } from '../../src/cards/templates';

const folder = join(__dirname, '../../cards');

const isTemplate = (name: string): name is CardName => name in templates;

/** The sample that stands beside a template, as data. */
export const sampleOf = (name: CardName): object =>
  z.object({}).passthrough().parse(JSON.parse(readFileSync(join(folder, `${name}.sample.json`), 'utf8')));

/** Every template in the folder, by name. */
export const cardNames = (): CardName[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => {
      if (!isTemplate(name)) throw new Error(`cards/${name}.json is in no list of templates`);
      return name;
    });

/** A card as its sample fills it, with what its buttons would carry. */
export const sampleCard = (name: CardName): Card =>
  withRef(fill(name, sampleOf(name)), { school: 'oakfield', visit: 'a1b2c3', v: 7, card: 'current' });
