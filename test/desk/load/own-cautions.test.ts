import { makeReceiveFile } from '../../../src/desk/load/receive-file';
import type { Member } from '../../../src/school/school';
import { aSchool, ben, dsl, head } from '../../support/school';
import { makeOffice } from '../forms/a-register';
import { again, csv, refused } from './a-loader';

const header = 'kind,family,address,postcode,reason,owner,review by,expires';
/** Where the visit of the stories goes first. */
const lane = 'violence,,4 ADDRESS-ONE Lane,LU2 7AB,Threats,,2027-01-31,';
const elsewhere = 'violence,,12 Church Row,LU2 9ZZ,Threats,,2027-01-31,';
const own = expect.stringMatching(/^line 2: touches V-7K3M, a visit of your own; .* Ask another senior leader or the DSL/);

/** A school that holds known violence in two places, and a visit to the first on which Ben, a senior leader, goes. */
async function going(rows = [lane, elsewhere]) {
  const school = aSchool(undefined, { people: aSchool().people.map((one) => (one.id === ben.id ? { ...one, roles: ['seniorLeader'] } : one)) });
  const { register, desk, handle, now, visit } = await makeOffice(school);
  const recheck = async () => void (await handle({ school: now(), visit: 'v1', command: { type: 'recheck' } }));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const receive = makeReceiveFile({ register, recheck, store: desk.store, clock: desk.clock, log });
  const send = async (by: Member, ...sent: string[]) => (await receive({ by, school, text: csv(header, ...sent) })).flatMap((said) => said.split('\n\n'));
  await visit();
  await send(dsl, ...rows);
  return { send, now };
}

describe('a list from somebody whose own visit a held caution touches', () => {
  it.each([
    ['end it sooner', `${lane}2026-11-24`],
    ['change its words', lane.replace('Threats', 'Nothing much')],
    ['put off its review', lane.replace('2027', '2028')],
    ['spell its place anew', lane.replace('ADDRESS-ONE', 'address-one')],
    ['put a lesser one beside it', lane.replace('violence', 'caution')],
  ])('is refused whole when a line would %s', async (_what, line) => {
    const { send, now } = await going();
    const before = now().cautions;

    expect(await send(ben, line, 'caution,Pumphrey,,,A dog,,2027-01-31,')).toEqual([refused, own, again]);
    expect(now().cautions).toEqual(before);
  });

  it('may say what is held already, a graver one, and cautions that touch none of theirs', async () => {
    const { send, now } = await going();

    expect(await send(ben, lane, lane.replace('violence', 'prohibited'), `${elsewhere}2026-11-24`)).toEqual([expect.stringContaining('now holds the 3 cautions')]);
    expect(now().cautions).toHaveLength(3);
  });

  it('may be sent by another', async () => {
    const { send } = await going();

    expect(await send(head, `${lane}2026-11-24`)).toEqual([expect.stringContaining('now holds the caution')]);
  });

  it('may hold one against their own visit that is not held yet', async () => {
    const { send } = await going([elsewhere]);

    expect(await send(ben, lane)).toEqual([expect.stringContaining('now holds the caution')]);
  });
});
