import { dsl } from '../../support/school';
import { again, aLoader, csv, refused } from './a-loader';

const columns = ['kind', 'family', 'address', 'postcode', 'reason', 'owner', 'review by', 'expires'];
const cells = ['caution', 'Example', '4 Mill Lane', 'LU2 7AB', 'A dog', '', '2027-01-31', ''];

async function held(text: string) {
  const loader = aLoader();
  const said = await loader.send(text, dsl);
  return { said, cautions: loader.school().cautions };
}

describe('a CSV file is read', () => {
  it.each([
    ['with commas', `${columns.join(',')}\n${cells.join(',')}\n`],
    ['with semicolons, as Excel writes it where the comma is for decimals', `${columns.join(';')}\r\n${cells.join(';')}\r\n`],
    ['with tabs', `${columns.join('\t')}\n${cells.join('\t')}`],
    ['with a byte order mark', `\uFEFF${columns.join(',')}\n${cells.join(',')}`],
    ['with old line ends', `${columns.join(',')}\r${cells.join(',')}\r`],
    ['whatever the case and spaces of its columns', `KIND, Family ,Address,Post code,Reason,Owner,Review_By,Expires\n${cells.join(',')}`],
    ['whatever the order of its columns', `${columns.toReversed().join(',')}\n${cells.toReversed().join(',')}`],
    ['with empty lines and empty cells at the end', `\n${columns.join(',')},,\n\n${cells.join(',')},,,\n,,,,,,,\n`],
    ['with cells that are missing at the end', `${columns.join(',')}\n${cells.slice(0, 7).join(',')}`],
    ['with every cell in quotation marks', `${columns.map((one) => `"${one}"`).join(',')}\n${cells.map((one) => `"${one}"`).join(',')}`],
  ])('%s', async (_what, text) => {
    const { cautions } = await held(text);
    expect(cautions).toEqual([expect.objectContaining({ family: 'Example', address: '4 Mill Lane', postcode: 'LU2 7AB', reviewBy: '2027-01-31' })]);
  });

  it('with separators, quotation marks and line breaks inside a cell', async () => {
    const { cautions } = await held(csv(columns.join(','), 'caution,Example,"4, Mill Lane\nFlat 2",,"They said ""go away""",,2027-01-31,'));
    expect(cautions).toEqual([expect.objectContaining({ address: '4, Mill Lane\nFlat 2', reason: 'They said "go away"' })]);
  });

  it.each([['\n'], ['\r\n']])('and the line that is said is the line in the file, after %j in a cell too', async (end) => {
    const rows = [columns.join(','), '', `caution,Example,"4 Mill Lane${end}Flat 2${end}Luton",,"why${end}",,2027-01-31,`, 'bad,Other,,,R,,2027-01-31,', '', 'worse,More,,,R,,2027-01-31,'];
    const { said } = await held(rows.join(end));
    expect(said.slice(1, -1)).toEqual([expect.stringMatching(/^line 7: kind is "bad"/), expect.stringMatching(/^line 9: kind is "worse"/)]);
  });
});

describe('a CSV file is refused for', () => {
  it('columns that it lacks or that nobody knows, by their names', async () => {
    const { said } = await held(csv('kind,family,address,postcode,reason,Phone,review by,kind', cells.join(',')));
    expect(said).toEqual([
      refused,
      `line 1: the column "Phone" is not known; allowed: ${columns.join(', ')}`,
      'line 1: the column owner is missing; allowed: every column, with empty cells under it',
      'line 1: the column expires is missing; allowed: every column, with empty cells under it',
      'line 1: the column kind stands there twice; allowed: once',
      again,
    ]);
  });

  it('a cell under no column', async () => {
    const { said, cautions } = await held(csv(columns.join(','), `${cells.join(',')},more`));
    expect(said[1]).toBe('line 2: has 9 cells and one of them is under no column; allowed: 8');
    expect(cautions).toEqual([]);
  });

  it.each([
    ['one that is not closed', 'caution,"Example,,,R,,2027-01-31,'],
    ['one in the middle of a cell', 'caution,Exa"mple,,,R,,2027-01-31,'],
    ['text behind a closing one', 'caution,"Example"s,,,R,,2027-01-31,'],
  ])('quotation marks: %s', async (_what, row) => {
    const { said } = await held(csv(columns.join(','), cells.join(','), row));
    expect(said[1]).toMatch(/^line 3: a quotation mark stands alone; allowed: /);
  });

  it('being no list at all', async () => {
    const { said } = await held('a,b,c\n1,2,3');
    expect(said[0]).toMatch(/^I cannot tell which list this is/);
    expect(said).toContain(`cautions: ${columns.join(', ')}`);
    expect((await held('')).said[0]).toMatch(/^I cannot tell/);
  });

  it('having nothing below its first row', async () => {
    expect((await held(columns.join(','))).said).toEqual([expect.stringContaining('nothing has changed')]);
  });
});
