import { z } from 'zod';
import { allowed, namesNear } from '../../src/policy/allowed';
import { named, problems, shown } from '../../src/policy/problems';

const fields = (count: number) => z.strictObject(Object.fromEntries(Array.from({ length: count }, (_, n) => [`group${n % 3}.name${n}`, z.number()])));

describe('what may stand in a file is said in words', () => {
  it.each<[string, z.ZodTypeAny]>([
    ['true or false', z.boolean()],
    ['an object', z.record(z.string(), z.number())],
    ['text, not empty', z.string().min(1)],
    ['text of up to 5 characters, or empty', z.string().max(5).optional()],
    ['text of 2 to 9 characters', z.string().min(2, 'too short').max(9).default('none')],
    ['a list of: true or false', z.array(z.boolean())],
    ['a list of at least one: true or false', z.array(z.boolean()).min(1)],
    ['capitals only', z.string().min(1).regex(/^[A-Z]+$/, 'capitals only')],
    ['a whole number from 1 to 9, or true or false', z.union([z.number().min(1).max(9), z.boolean()])],
  ])('%s', (words, schema) => {
    expect(allowed(schema)).toBe(words);
  });

  it('and a kind of value without words is a fault', () => {
    expect(() => allowed(z.date())).toThrow('a kind of value that has no words yet');
  });
});

describe('to whoever misspells a name', () => {
  it('all names are told where there are few', () => {
    expect(namesNear(fields(3), 'group9.name0')).toBe('an object with: group0.name0, group1.name1, group2.name2');
    expect(namesNear(fields(29), 'group0.name')).toBe(allowed(fields(29)));
  });

  it('those of the same group are told where there are many', () => {
    const ofGroup = Array.from({ length: 10 }, (_, n) => `group1.name${n * 3 + 1}`);
    expect(namesNear(fields(30), 'group1.nam')).toBe(`one of: ${ofGroup.join(', ')}`);
  });

  it('three are told for a start where no group fits', () => {
    expect(namesNear(fields(30), 'weather')).toBe('one of the 30 names, such as group0.name0, group1.name1, group2.name2');
  });
});

describe('what is wrong in a file', () => {
  it('is shown as it stands there, and cut short where it is long', () => {
    expect(shown(undefined)).toBe('nothing');
    expect(shown('x'.repeat(58))).toBe(`"${'x'.repeat(58)}"`);
    expect(shown('x'.repeat(59))).toBe(`"${'x'.repeat(56)}...`);
  });

  it.each<[string, (string | number)[]]>([
    ['people[2]/roles[0]', ['people', 2, 'roles', 0]],
    ['[3]/name', [3, 'name']],
    ['the whole file', []],
    ['the whole file', [' ']],
  ])('is found at %s', (where, path) => {
    expect(named(path)).toBe(where);
  });

  const needsPlace = z.object({ home: z.unknown() }).superRefine((_file, context) => context.addIssue({ code: 'custom', path: ['home', 'place', 'street'], message: 'a street' }));

  it.each([
    ['what the rule speaks of', { home: { place: { street: 4 } } }, '4'],
    ['nothing, where the way there ends', { home: { place: null } }, 'nothing'],
    ['nothing, where a number stands on the way', { home: { place: 7 } }, 'nothing'],
    ['nothing, where there is no way at all', {}, 'nothing'],
  ])('is %s', (_what, json, found) => {
    const read = needsPlace.safeParse(json);
    expect(problems(read.error!, needsPlace, json)).toEqual([{ where: 'home/place/street', found, allowed: 'a street' }]);
  });
});
