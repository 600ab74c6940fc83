import type { Actor } from '../support/actor';
import { fillRequest } from './asking';
import { approved, button, isCard, sends, sentence } from './pressing';
import { approve, asks, stageOverTables } from './stage';

const here = stageOverTables('demo-school.json');
const as = (name: string): Actor => here().as(name);

/** How often something was said in a chat as a message of its own. */
const times = (chat: string, words: RegExp): number => here().posted(chat).filter((text) => words.test(text)).length;

describe.each(['inTurn', 'together'] as const)('one activity delivered twice, %s', (how) => {
  test('a request sent twice is one visit, asked about once', async () => {
    const { standIn } = here();
    const [ann, kate] = [as('Ann Patel'), as('Kate Shaw')];
    await ann.say(ann.own, '/visit');
    await ann.press('Start a home visit');
    const send = standIn.submitDialog.bind(standIn);
    standIn.submitDialog = (...args) => {
      standIn.twice(how);
      return send(...args);
    };
    const said = await fillRequest(ann);
    expect(said).toMatch(/^V-\w{4} has gone to/);
    expect(here().posted(kate.own)).toHaveLength(1);
    const [school] = here().wired.schools.all();
    expect(await here().wired.visits.open(school?.id ?? '')).toHaveLength(1);
  });

  test('a press counts once and both are answered with the present state', async () => {
    const kate = as('Kate Shaw');
    await asks(here(), 'Ann Patel');
    here().standIn.twice(how);
    expect(await kate.press('Approve', approve, kate.own)).toMatch(/^Approved/);
    expect(times(here().chat('office'), /Approved/)).toBe(1);
    expect(times(as('Ann Patel').own, /Approved/)).toBe(1);
  });

  test('a typed word is answered once', async () => {
    const { ann } = await approved(here());
    here().standIn.twice(how);
    expect(await ann.say(ann.own, 'left school')).toEqual([expect.stringMatching(/left school, recorded/)]);
  });

  test('a call for help goes out once', async () => {
    const { ann, slt } = await approved(here());
    await ann.press('Left school');
    here().standIn.twice(how);
    await ann.press('I need help', {}, ann.own);
    expect(times(slt, /needs help/)).toBe(1);
  });
});

test('a double tap counts once', async () => {
  const { ann, office } = await approved(here());
  const tap = await button(ann, 'Left school');
  const answers = await Promise.all([sends(here(), ann, tap), sends(here(), ann, tap), sends(here(), ann, tap)]);
  expect(answers.map(isCard)).toEqual([true, true, true]);
  const [visit] = await here().wired.visits.open('oakfield');
  const trail = await here().wired.visits.trail('oakfield', visit?.id ?? '');
  expect(trail.filter(({ type }) => type === 'checkedIn')).toHaveLength(1);
  expect(times(office, /Approved/)).toBe(1);
});

test('two approve at once: one does, the other is told, nobody sees an error', async () => {
  await asks(here(), 'Ann Patel');
  const [kate, helen] = [as('Kate Shaw'), as('Helen Marsh')];
  const press = await button(kate, 'Approve');
  const signed = { ...press, data: { ...press.data, reviewed: 'true' } };
  const answers = await Promise.all([sends(here(), kate, signed), sends(here(), helen, signed)]);
  expect(answers.filter(isCard)).toHaveLength(1);
  expect(answers.filter((each) => !isCard(each)).map(sentence)).toEqual(['This visit is approved already. For a change, whoever asked for it sends it again.']);
  expect(times(here().chat('office'), /Approved/)).toBe(1);
});

test('one approves while another declines: one answer stands', async () => {
  await asks(here(), 'Ann Patel');
  const [kate, helen] = [as('Kate Shaw'), as('Helen Marsh')];
  const [yes, no] = [await button(kate, 'Approve'), await button(helen, 'Decline')];
  const answers = await Promise.all([
    sends(here(), kate, { ...yes, data: { ...yes.data, reviewed: 'true' } }),
    sends(here(), helen, { ...no, data: { ...no.data, declineNote: 'Not today' } }),
  ]);
  expect(answers.filter(isCard)).toHaveLength(1);
  expect(times(here().chat('office'), /Approved/) + times(as('Ann Patel').own, /Declined/)).toBe(1);
});

test('two take an alarm at once: one has it, the other is told who', async () => {
  const { ann, kate, helen, slt } = await approved(here());
  await ann.press('I need help', {}, ann.own);
  const [one, two] = [await button(kate, "I'm dealing with this"), await button(helen, "I'm dealing with this")];
  const answers = await Promise.all([sends(here(), kate, one), sends(here(), helen, two)]);
  expect(answers.filter(isCard)).toHaveLength(1);
  expect(answers.filter((each) => !isCard(each)).map(sentence)[0]).toMatch(/^(Kate Shaw|Helen Marsh) is dealing with this/);
  expect(times(slt, /Somebody has it/)).toBe(1);
});

test('two sweeps at once do the work once', async () => {
  const { ann, office } = await approved(here());
  await ann.press('Left school');
  here().leap('PT51M');
  await here().sweep();
  here().leap('PT1H');
  await Promise.all([here().wired.sweep(), here().wired.sweep()]);
  await here().settled();
  expect(times(office, /Step 1 of 6/)).toBe(1);
});

test('a card pressed days later answers with a sentence and changes nothing', async () => {
  const { ann, kate } = await approved(here());
  const [left, help] = [await button(ann, 'Left school'), await button(ann, 'I need help')];
  await ann.press('Left school');
  await ann.press('Back at school');
  await ann.press('Write up');
  await ann.fill({ happened: 'asPlanned', note: 'all well', concern: 'no' }).press('Write up');
  await here().pass('P3D');
  const before = here().sent.length;
  expect(sentence(await sends(here(), ann, help))).toMatch(/finished/);
  expect(sentence(await sends(here(), ann, { ...left, data: { ...left.data, v: 99 } }))).toMatch(/finished/);
  expect(isCard(await sends(here(), ann, left))).toBe(true);
  expect(sentence(await sends(here(), kate, { verb: 'approve', data: { ...left.data, revision: 1, reviewed: 'true' } }))).toMatch(/finished/);
  expect(here().sent.length).toBe(before);
});

test('an approval given for what has changed since does not count', async () => {
  await asks(here(), 'Ann Patel');
  const [ann, kate] = [as('Ann Patel'), as('Kate Shaw')];
  const old = await button(kate, 'Approve');
  await kate.press('Ask for changes', { changesNote: 'Go later' }, kate.own);
  await ann.press('Change the request', {}, ann.own);
  await fillRequest(ann, { leave: '10:10' });
  expect(sentence(await sends(here(), kate, { ...old, data: { ...old.data, reviewed: 'true' } }))).toMatch(/changed after you opened it/);
});
