import { makeMemoryRolls } from '../../support/memory-rolls';
import { admin, ann, deputy, dsl, head, manager, sam } from '../../support/school';
import { again, aLoader, csv, refused } from './a-loader';

const header = 'kind,family,address,postcode,reason,owner,review by,expires';
const good = 'prohibited,Quillfeather,4 Mill Lane,lu27ab,A dog that bites,,31/01/2027,';
const keeper = 'the email of a senior leader, the DSL or a deputy DSL of this school';
const secrets = /Quillfeather|Mill Lane|LU2|dog that bites/i;

describe('a list of cautions', () => {
  it('is held, by whom and since when, with the DSL to answer for each where nobody is named', async () => {
    const loader = aLoader();
    const [said] = await loader.send(csv(header, good, `violence,Example,,,Threats,${deputy.email},2027-01-31,2027-07-31`), dsl);
    const inOrder = loader.school().cautions.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(inOrder).toEqual([
      expect.objectContaining({ kind: 'prohibited', family: 'Quillfeather', address: '4 Mill Lane', postcode: 'LU2 7AB', owner: dsl.id, addedBy: dsl.id, addedOn: '2026-11-24', reviewBy: '2027-01-31' }),
      expect.objectContaining({ kind: 'violence', family: 'Example', address: '', postcode: '', owner: deputy.id, expiresOn: '2027-07-31' }),
    ]);
    expect(said).toMatch(/^Oakfield Primary School now holds the 2 cautions in this file\. Others stay/);
    expect(said).not.toMatch(secrets);
    expect(loader.rechecked).toEqual(['oakfield']);
    expect(loader.logged.join()).not.toMatch(secrets);
  });

  it('changes one that is held already, and holds none twice', async () => {
    const loader = aLoader();
    await loader.send(csv(header, good), dsl);
    const [said] = await loader.send(csv(header, good.replace('31/01/2027', '30/04/2027')), head);
    expect(said).toContain('now holds the caution in this file. 1 of them was held before.');
    expect(loader.school().cautions).toEqual([expect.objectContaining({ reviewBy: '2027-04-30', addedBy: dsl.id })]);
  });

  it('holds one again that was lifted', async () => {
    const loader = aLoader();
    await loader.send(csv(header, good), dsl);
    const [caution] = loader.school().cautions;
    if (!caution) throw new Error('no caution');
    await loader.register.changeCaution(loader.school(), { ...caution, lifted: { by: dsl.id, on: '2026-11-24', why: 'moved' } });
    await loader.send(csv(header, good), head);
    expect(loader.school().cautions).toEqual([expect.not.objectContaining({ lifted: expect.anything() })]);
    expect(loader.school().cautions[0]?.addedBy).toBe(head.id);
  });

  it.each([dsl, head, deputy])('may be loaded by whoever keeps cautions', async (by) => {
    const loader = aLoader();
    await loader.send(csv(header, good), by);
    expect(loader.school().cautions).toHaveLength(1);
  });

  it.each([admin, ann, sam, manager])('and by nobody else', async (by) => {
    const loader = aLoader();
    expect(await loader.send(csv(header, good), by)).toEqual([expect.stringMatching(/^Only the DSL, a deputy DSL or a senior leader can load/)]);
    expect(loader.school().cautions).toEqual([]);
  });

  it.each([
    ['another kind', 'bad,Q,,,R,,2027-01-31,', 'kind is "bad"; allowed: one of: prohibited, violence, caution'],
    ['nobody and nowhere', 'caution,,,,R,,2027-01-31,', 'family is nothing; allowed: a family, an address or a postcode, at least one of them'],
    ['no reason', 'caution,Q,,,,,2027-01-31,', 'reason is nothing; allowed: text of 1 to 500 characters'],
    ['no review', 'caution,Q,,,R,,,', 'review by is nothing; allowed: a date such as 2026-09-01 or 01/09/2026, not before today'],
    ['a review that is over', 'caution,Q,,,R,,2026-11-23,', 'review by is "2026-11-23"; allowed: a date'],
    ['an expiry that is over', 'caution,Q,,,R,,2027-01-31,23/11/2026', 'expires is "23/11/2026"; allowed: a date'],
    ['an owner from elsewhere', 'caution,Q,,,R,x@oakfield.example,2027-01-31,', `owner is "x@oakfield.example"; allowed: ${keeper}`],
    ['an owner who teaches', `caution,Q,,,R,${ann.email},2027-01-31,`, `owner is "${ann.email}"; allowed: ${keeper}`],
    ['an owner who administers', `caution,Q,,,R,${admin.email},2027-01-31,`, `owner is "${admin.email}"; allowed: ${keeper}`],
    ['a number and no street', 'caution,,12,,R,,2027-01-31,', 'address is not right; allowed: with a number the street or the postcode too'],
    ['a number of a family and no street', 'caution,Q,No. 12a,,R,,2027-01-31,', 'address is not right; allowed: with a number the street or the postcode too'],
    ['one caution twice', good.toUpperCase(), 'is the same as an earlier line; allowed: one caution of a kind for a family and address'],
  ])('is refused whole for %s', async (_what, row, problem) => {
    const loader = aLoader();
    expect(await loader.send(csv(header, good, row), dsl)).toEqual([refused, expect.stringContaining(`line 3: ${problem}`), again]);
    expect(loader.school().cautions).toEqual([]);
  });

  it.each([dsl, head, deputy])('may be answered for by whoever keeps cautions, and may be about a number with its postcode', async ({ id, email }) => {
    const loader = aLoader();
    await loader.send(csv(header, `caution,,12,LU2 7AB,R,${email},2027-01-31,`), dsl);
    expect(loader.school().cautions).toMatchObject([{ address: '12', owner: id }]);
  });

  it('is refused without saying back what is private, which a lock screen would show', async () => {
    const said = await aLoader().send(csv(header, 'caution,Quillfeather,4 Mill Lane,LU2,A dog that bites,,2027-01-31,'), dsl);
    expect(said[1]).toBe('line 2: postcode is not right; allowed: a UK postcode, such as LU2 7AB');
    expect(said.join()).not.toMatch(/Quillfeather|Mill Lane|dog that/);
  });

  it('is refused when it is longer than one file may be', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `caution,Family ${n},,,R,,2027-01-31,`);
    expect(await aLoader().send(csv(header, ...many), dsl)).toContain('the whole list: there are 201 cautions; allowed: 200 in one file');
  });

  it('of which the storage took a part says so, has visits judged by that part, and can be sent again', async () => {
    const memory = makeMemoryRolls();
    let writes = 0;
    const putCaution: typeof memory.putCaution = async (school, caution) => {
      writes += 1;
      if (writes === 3) throw new Error('the storage is gone');
      await memory.putCaution(school, caution);
    };
    const loader = aLoader(undefined, { ...memory, putCaution });
    const four = csv(header, ...['A', 'B', 'C', 'D'].map((family) => `caution,Family ${family},,,R,,2027-01-31,`));

    expect(await loader.send(four, dsl)).toEqual([expect.stringMatching(/^The storage failed .* some of its cautions may be held/)]);
    expect(loader.school().cautions).toHaveLength(2);
    expect(loader.rechecked).toEqual(['oakfield']);
    expect(loader.logged).toEqual(['a list of cautions may be held in part']);

    expect(await loader.send(four, dsl)).toEqual([expect.stringContaining('now holds the 4 cautions in this file. 2 of them were held before.')]);
    expect(loader.school().cautions).toHaveLength(4);
  });
});
