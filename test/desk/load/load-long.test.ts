import * as fc from 'fast-check';
import { readAhead } from '../../../src/policy/match';
import { admin, dsl } from '../../support/school';
import { decorated } from '../../text/hidden';
import { again, aLoader, csv, refused } from './a-loader';

const people = 'name,email,entra id,roles,mobile,next of kin,next of kin phone,line manager,vehicle,safer working,policy read,confirmed,cover for,cover from,cover to';
const cautions = 'kind,family,address,postcode,reason,owner,review by,expires';

describe('a list that is too long', () => {
  it.each([
    ['people', people, 'x,not an email,no id,nobody,,,,,,,,,,,', 10_000, admin, 'there are 10000 people; allowed: 500 in one file'],
    ['cautions', cautions, 'none,,,,,,,', 1_000, dsl, 'there are 1000 cautions; allowed: 200 in one file'],
  ])('of %s is refused for its length alone: its rows are not looked at', async (_list, header, row, rows, by, why) => {
    expect(await aLoader().send(csv(header, ...Array.from({ length: rows }, () => row)), by)).toEqual([refused, `the whole list: ${why}`, again]);
  });
});

describe('a list as copying and pasting may bring it', () => {
  it('says the same', async () => {
    const cells = ['caution', 'Example', '4 Mill Lane', 'LU2 7AB', 'A dog', '', '2027-01-31', ''];
    const lists = fc.tuple(...cells.map(decorated));
    await fc.assert(
      fc.asyncProperty(lists, async (typed) => {
        const loader = aLoader();
        await loader.send(csv(cautions, typed.join(',')), dsl);
        expect(loader.school().cautions).toMatchObject([{ kind: 'caution', postcode: 'LU2 7AB', reviewBy: '2027-01-31' }]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['calls somebody else', '<at>Ben</at>'],
    ['would be worked out', '${admin}'],
  ])('is refused by the line for a name that %s', async (_what, name) => {
    const said = await aLoader().send(csv(people, `${name},a@b.example,,teacher,,,,,,,,,,,`), admin);

    expect(said[1]).toMatch(/^line 2: name is .*; allowed: a name of 1 to 100 characters, without < > \{ \}/);
  });

  it('keeps no mark in a name that nobody sees', async () => {
    const said = await aLoader().send(csv(people, `Ann\u202E\u200B Patel<,a@b.example,,teacher,,,,,,,,,,,`), admin);

    expect(said[1]).toContain('"Ann Patel<"');
  });
});

test('cautions are read once, however many stops they are compared with', () => {
  let reads = 0;
  const caution = {
    id: 'c1', kind: 'caution' as const, family: 'Smith', get address() { reads += 1; return '4 Mill Lane'; },
    postcode: 'LU2 7AB', reason: '', owner: 'dsl', addedBy: 'dsl', reviewBy: '2027-01-31',
  };
  readAhead([caution]);
  const after = reads;
  readAhead([caution]);

  expect(reads).toBe(after);
});
