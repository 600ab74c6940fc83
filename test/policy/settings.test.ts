import { z } from 'zod';
import { allowed, schemaAt } from '../../src/policy/allowed';
import { settingNames, settings } from '../../src/policy/profile';
import { meaningOf } from '../../src/policy/settings/said';
import { another } from './alterations';

const all = settingNames.map((name) => [name, settings.shape[name]] as const);

it('are 121', () => {
  expect(settingNames).toHaveLength(121);
});

describe.each(all)('%s', (name, schema) => {
  it('has a sentence and a range in words', () => {
    const { says, unit } = meaningOf(schema);
    expect(says).toMatch(/^[A-Z].{10,180}\.$/);
    expect(unit).toMatch(/^[a-z ]*$/);
    expect(allowed(schema)).toMatch(/^(a |an |one of: |text |true |[a-zA-Z]+ and nothing else)/);
    expect(allowed(schema)).not.toMatch(/undefined|null|object Object|Infinity/);
  });

  it('has a unit where it is a number or people', () => {
    const inner = schema instanceof z.ZodUnion ? schema.options[0] : schema;
    if (inner instanceof z.ZodNumber) expect(meaningOf(schema).unit).toMatch(/^(minutes|days|school days|months)$/);
    if (allowed(schema).includes('headteacher, deputyHeadteacher') && !allowed(schema).includes('object')) expect(meaningOf(schema).unit).toMatch(/^roles?$/);
  });

  it('takes a second value, and not a third kind of thing', () => {
    expect(schema.safeParse(another[name]).success).toBe(true);
    expect(schema.safeParse({ wrong: true }).success).toBe(false);
    expect(schema.safeParse(undefined).success).toBe(false);
  });
});

describe('what is allowed, in words', () => {
  const at = (...path: (string | number)[]) => allowed(schemaAt(settings, path));

  it.each<[string, string]>([
    ['a whole number from 5 to 60', at('overdue.afterMinutes')],
    ['a whole number from 5 to 120, or ask and nothing else', at('duration.normalMinutes')],
    ['forbidden and nothing else', at('authorise.selfApproval')],
    ['one of: on, off', at('risk.cautionFlag')],
    ['true or false', at('pairs.external', 0, 'counts')],
    ['a month such as 2026-09', at('policy.reviewDate')],
    ['a time from 12:00 to 19:59, such as 16:30', at('hours.receptionCloses')],
    ['a web address that begins with https://, or nothing yet', at('guidance.links', 0, 'link')],
    ['text of up to 120 characters, or empty', at('incident.externalRegister')],
    ['text of 1 to 60 characters', at('kit.items', 0, 'item')],
    ['an object with: item, each', at('kit.items', 0)],
    ['an object with: of, because (may be left out)', at('pairs.byType', 0, 'pairs', 0)],
    ['a list of at least one: one of: phone, text, letter, email', at('notice.channels')],
    ['a list of: text of 1 to 60 characters', at('notice.agencies')],
  ])('%s', (words, found) => {
    expect(found).toBe(words);
  });
});
