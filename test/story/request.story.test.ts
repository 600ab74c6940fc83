import type { Actor } from '../support/actor';
import { fillPage, fillRequest, pageOf, type Wishes } from './asking';
import { approves, cast, comesAlong, goesAndReturns } from './outing';
import { asks, stage, starts } from './stage';

/** Fills page by page until this one lies open. */
async function fillsUntil(asker: Actor, name: string, wishes: Wishes): Promise<string> {
  for (let page = 0; page < 20; page += 1) {
    const said = await fillPage(asker, wishes);
    if (pageOf(asker.dialog?.card ?? {}) === name) return said;
  }
  throw new Error(`no page ${name}`);
}

describe('whoever goes alone with a worry is asked whether somebody should come', () => {
  const here = stage('demo-hsp.json');
  const people = () => cast(here(), 'Nadia Brooks', 'Cara Lloyd', 'Ellen Price', 'Tess Gray') as [Actor, Actor, Actor, Actor];
  const worried: Wishes = { type: 'other', answers: { 'RA-02': 'yes', 'EX-10': '' } };

  test('and who is chosen then comes along, with everything as it was typed (HSP-B-06)', async () => {
    const room = here();
    const [nadia, cara, ellen, tess] = people();
    await starts(room, nadia);
    const asked = await fillsUntil(nadia, 'suggest', worried);
    expect(asked).toMatch(/Take somebody along\?[^]*One person goes alone[^]*Does anything else about this visit worry you\? Yes[^]*Are weapons or crime known at this address\? Not known/);
    expect([room.posted(ellen.own), room.posted(room.chat('staff')).filter((text) => /V-/.test(text))]).toEqual([[], []]);

    expect(await nadia.press('Choose somebody')).toMatch(/Who is going\?/);
    expect(pageOf(nadia.dialog?.card ?? {})).toBe('who');
    await fillPage(nadia, { ...worried, companions: [cara] });
    await nadia.press('Next', { [`part_${cara.id}`]: 'notes' });
    expect(JSON.stringify(nadia.dialog?.card)).toMatch(/Thistlewood[^]*4 Bramble Walk/);
    const said = await sendsAsItStands(nadia);
    expect(said).toMatch(/^V-\w{4} is sent, and waits for Cara Lloyd[^]*Ellen Price/);

    expect(await cara.reads(cara.own)).toMatch(/Will you come\?[^]*Nadia Brooks asks you to come along[^]*Thistlewood/);
    expect(await comesAlong(cara)).toMatch(/Nadia Brooks leads the talk and Cara Lloyd takes notes/);
    expect(await ellen.reads(ellen.own)).toMatch(/Nadia Brooks \(lead\), Cara Lloyd[^]*Thistlewood/);
    expect(await approves(ellen, { concern: 'joint', approveNote: 'They know one another' })).toMatch(/^Approved/);
    expect(await tess.reads(room.chat('office'))).toMatch(/Nadia Brooks \(lead\)[^]*Cara Lloyd/);
    await goesAndReturns(room, nadia, cara);
  });

  test('or they send it as it is, and whoever approves sees the answers (HSP-B-06)', async () => {
    const room = here();
    const [nadia, , ellen] = people();
    await starts(room, nadia);
    await fillsUntil(nadia, 'suggest', worried);
    expect(await nadia.press('Send for approval')).toMatch(/^V-\w{4} has gone to/);
    expect(nadia.dialog).toBeUndefined();
    expect(await ellen.reads(ellen.own)).toMatch(/Does anything else about this visit worry you\? Yes/);
  });

  test('and nobody is asked who has no worry', async () => {
    const room = here();
    const [nadia] = people();
    await starts(room, nadia);
    expect(await fillsUntil(nadia, 'risk-3', { type: 'other' })).toMatch(/You go alone/);
    expect(await fillPage(nadia, { type: 'other' })).toMatch(/^V-\w{4} has gone to/);
  });

  /** Hands in each page as it lies open, to the end of the form. */
  async function sendsAsItStands(asker: Actor): Promise<string> {
    for (;;) {
      const onward = (await titlesOf(asker)).find((title) => ['Send for approval', 'Next: risk checklist', 'Next'].includes(title));
      const said = await asker.press(onward ?? 'Next');
      if (!asker.dialog) return said;
    }
  }

  const titlesOf = (asker: Actor): Promise<string[]> =>
    Promise.resolve([...JSON.stringify(asker.dialog?.card ?? {}).matchAll(/"type":"Action\.Submit","title":"([^"]+)"/g)].map(([, title = '']) => title));
});

describe('a visit of an ordinary kind, said to be about safeguarding,', () => {
  const ticked: Wishes = { fields: { safeguarding: 'true' } };

  describe('where the DSL signs such visits', () => {
    const here = stage('demo-mcg.json');

    test('waits for headteacher and DSL, and stays so when it is changed (MCG-4.2-02)', async () => {
      const room = here();
      const [zara, mary, grace, omar] = cast(room, 'Zara Khan', 'Mary Quinn', 'Grace Holt', 'Omar Aziz') as [Actor, Actor, Actor, Actor];
      const exchange: Wishes = { type: 'workExchange', companions: [mary], ...ticked };
      await asks(room, 'Zara Khan', exchange);
      await comesAlong(mary);
      await approves(grace);
      expect(await zara.reads(zara.own)).toMatch(/Waiting for Omar Aziz. Do not leave yet/);
      await omar.press('Ask for changes', { changesNote: 'Go earlier' }, omar.own);

      await zara.press('Change the request', {}, zara.own);
      expect(JSON.stringify(zara.dialog?.card)).toMatch(/"id":"safeguarding"[^{}]*"value":"true"/);
      await fillRequest(zara, { ...exchange, fields: {}, leave: '09:40', start: '10:00' });
      if (await mary.finds("I'll come", mary.own)) await comesAlong(mary);
      expect(await zara.reads(zara.own)).toMatch(/Waiting for Grace Holt and Omar Aziz|Waiting for Omar Aziz and Grace Holt/);
    });
  });

  describe('where the DSL is told of such visits', () => {
    const here = stage('demo-school.json');

    test('is told to the DSL, and without the tick it is not (MCG-4.2-02)', async () => {
      const room = here();
      const [priya, kate] = cast(room, 'Priya Nair', 'Kate Shaw') as [Actor, Actor];
      await asks(room, 'Ann Patel');
      expect(room.posted(priya.own)).toEqual([]);
      await asks(room, 'Tom Reed', ticked);
      expect(room.posted(priya.own)).toEqual([expect.stringMatching(/A visit with a safeguarding focus has been asked for/)]);
      expect(await kate.reads(kate.own)).toMatch(/Tom Reed/);
    });
  });
});
