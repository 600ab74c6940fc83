import type { Actor } from '../support/actor';
import { secrets } from './asking';
import { approved, button, isCard, sends, sentence } from './pressing';
import { approve, asks, stage } from './stage';

const here = stage('demo-school.json');
const as = (name: string): Actor => here().as(name);

test.each([
  ['a verb that is none', { verb: 'deleteEverything' }, /out of date/],
  ['no verb at all', { verb: undefined }, /out of date/],
  ['a visit that is none', { data: { visit: 'ffffffffffffffffffff' } }, /cannot find that visit/],
  ['a visit id that is a path', { data: { visit: '../../state' } }, /out of date/],
  ['a school that is none', { data: { school: 'nowhere' } }, /staff of that school only/],
  ['a version that is text', { data: { v: 'latest' } }, /out of date/],
  ['another kind of card', { data: { card: 'everything' } }, /out of date/],
])('forged data, %s: one sentence, nothing done', async (_what, forged: { verb?: string; data?: Record<string, unknown> }, answer) => {
  const { ann } = await approved(here());
  const real = await button(ann, 'Left school');
  const before = here().sent.length;
  expect(sentence(await sends(here(), ann, { ...real, ...forged, data: { ...real.data, ...forged.data } }))).toMatch(answer);
  expect(here().sent.length).toBe(before);
});

test('a role or a person claimed in the data is not believed', async () => {
  await asks(here(), 'Ann Patel');
  const [ann, ben, kate, tom] = [as('Ann Patel'), as('Ben Okoro'), as('Kate Shaw'), as('Tom Reed')];
  const { data } = await button(kate, 'Approve');
  const claims = { ...data, reviewed: 'true', role: 'headteacher', roles: ['headteacher'], by: kate.id };
  expect(sentence(await sends(here(), ann, { verb: 'approve', data: claims }))).toMatch(/visit of their own/);
  expect(sentence(await sends(here(), tom, { verb: 'approve', data: claims }))).toMatch(/role may not give this approval/);
  await kate.press('Approve', approve, kate.own);
  expect(sentence(await sends(here(), ben, { verb: 'officeCheckIn', data: { ...data, who: ann.id, what: 'back' } }))).toMatch(/people on the visit/);
  expect(sentence(await sends(here(), ben, { verb: 'leftSchool', data: { ...data, who: ann.id } }))).toMatch(/people on the visit/);
  expect(await ann.offered()).toContain('Left school');
});

test('a colleague without a part in the visit sees where it stands and nothing of whom it is about', async () => {
  const { kate } = await approved(here());
  const { data } = await button(as('Ann Patel'), 'Left school');
  const answer = await sends(here(), as('Tom Reed'), { verb: 'view', data });
  expect(isCard(answer)).toBe(true);
  for (const secret of secrets) expect(JSON.stringify(answer)).not.toContain(secret);
  expect(JSON.stringify(await sends(here(), kate, { verb: 'view', data }))).toContain('Thistlewood');
});

test('a stranger of the same tenant gets one sentence that reveals nothing', async () => {
  const { ann } = await approved(here());
  const real = await button(ann, 'Left school');
  const stranger = { id: '29:stranger', name: 'A Stranger', aadObjectId: '99999999-9999-4999-8999-999999999999' };
  for (const from of [stranger, { id: '29:nobody', name: 'Nobody' }]) {
    for (const verb of ['leftSchool', 'view', 'approve', 'help']) {
      expect(sentence(await sends(here(), ann, { verb, data: { ...real.data, revision: 1, reviewed: 'true' } }, { from }))).toMatch(/^This is for staff of that school only/);
    }
    const opened = await here().standIn.sendRaw(ann.id, ann.own, { type: 'invoke', id: `f:open-${from.id}`, name: 'task/fetch', from, value: { data: { verb: 'open', form: 'request', school: 'oakfield', visit: real.data.visit } } });
    expect(opened).toMatchObject({ body: { task: { type: 'message', value: expect.stringMatching(/staff of that school only/) } } });
  }
});

test('another tenant is turned away at the door and told nothing', async () => {
  const { ann } = await approved(here());
  const real = await button(ann, 'Left school');
  const elsewhere = '11111111-1111-4111-8111-111111111111';
  for (const more of [
    { conversation: { id: ann.own, tenantId: elsewhere, conversationType: 'personal' } },
    { channelData: { tenant: { id: elsewhere } } },
    { channelId: 'webchat' },
  ]) {
    expect(await sends(here(), ann, real, more)).toEqual({ status: 403, body: undefined });
  }
  expect(await ann.offered()).toContain('Left school');
});
