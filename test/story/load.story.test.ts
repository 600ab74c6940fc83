import type { Actor } from '../support/actor';
import { stage } from './stage';

const here = stage('demo-school.json');

/** Sends a file in their own chat with the bot and gives what is answered there. */
async function sends({ id, own }: Actor, name: string, text: string): Promise<string[]> {
  const { standIn, settled } = here();
  const before = standIn.messages(id, own).length;
  await standIn.upload(id, own, { name, bytes: Buffer.from(text) }, '');
  await settled();
  return standIn.messages(id, own).slice(before).flatMap(({ from, text: said }) => (from.kind === 'bot' && said !== undefined ? [said] : []));
}

const columns = 'kind,family,address,postcode,reason,owner,review by,expires';

test('a list of cautions sent in an own chat is held at once, beside the school file’s', async () => {
  const dsl = here().as('Priya Nair');
  const said = await sends(dsl, 'cautions.csv', `${columns}\ncaution,Pumphrey,7 Quarry Walk,LU3 8ZZ,A dog,,2027-07-31,\n`);
  expect(said).toEqual([expect.stringMatching(/now holds the caution in this file/)]);
  expect(said.join()).not.toMatch(/Pumphrey|Quarry|dog/);
  const held = here().wired.schools.byId('oakfield')?.cautions ?? [];
  expect(held.map(({ family, addedBy }) => [family, addedBy])).toEqual([
    ['Thornbury', 'school file'],
    ['Pumphrey', dsl.id],
  ]);
});

test('a list from somebody who may not load it is refused, and so is one with a wrong line, by its number', async () => {
  const [ann, dsl] = [here().as('Ann Patel'), here().as('Priya Nair')];
  expect(await sends(ann, 'cautions.csv', `${columns}\n`)).toEqual([expect.stringMatching(/^Only the DSL/)]);
  const [said = ''] = await sends(dsl, 'cautions.csv', `${columns}\n\ncaution,Pumphrey,,,A dog,,soon,\n`);
  expect(said).toContain('line 3: review by is "soon"; allowed: a date such as 2026-09-01');
  expect(here().wired.schools.byId('oakfield')?.cautions).toHaveLength(1);
});
