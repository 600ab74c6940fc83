import type { Unsent } from '../../src/desk/ports';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { outing } from '../support/outing';
import { aSchool, ann, head, manager } from '../support/school';

const slt = '19:slt@thread.tacv2';
const lost: Unsent = { ok: false, why: 'notFound', code: 'ConversationNotFound' };
const busy = (seconds: number): Unsent => ({ ok: false, why: 'later', code: '429', retryAfterMs: seconds * 1_000 });
const told = (desk: TestDesk, what: string) => desk.arrived.filter((post) => post.what === what).map(({ to }) => to);

async function out(desk: TestDesk) {
  const visit = outing(desk, aSchool());
  await visit.requests();
  await visit.approves();
  await visit.leaves();
  return visit;
}

/** So many minutes, a sweep in each. */
async function pass(desk: TestDesk, minutes: number) {
  for (let n = 0; n < minutes; n += 1) {
    desk.clock.pass(1);
    await desk.sweep();
    await desk.deliver.idle();
  }
}

describe('a place that Teams does not find', () => {
  it('is tried where the other chats of the school are served, and remembered there', async () => {
    const desk = await makeTestDesk();
    const visit = await out(desk);
    desk.teams((to, _what, where) => (to === slt && where === 'https://teams.example/' ? lost : undefined));
    await visit.does({ type: 'help', by: ann });
    expect(told(desk, 'help')).toContain(slt);
    expect(await desk.directory.conversation(slt)).toEqual({ id: slt, serviceUrl: 'https://region.teams.example/' });
  });

  it('has its call for help when it is found again', async () => {
    const desk = await makeTestDesk();
    const visit = await out(desk);
    desk.teams((to) => (to === slt ? lost : undefined));
    await visit.does({ type: 'help', by: ann });
    await pass(desk, 20);
    expect(told(desk, 'help')).not.toContain(slt);
    desk.teams(() => undefined);
    await pass(desk, 1);
    expect(told(desk, 'help')).toContain(slt);
  });

  it('is believed to be gone after half an hour, and everybody who looks after the bot is told', async () => {
    const desk = await makeTestDesk();
    const visit = await out(desk);
    desk.teams((to) => (to === slt ? lost : undefined));
    await visit.does({ type: 'help', by: ann });
    await pass(desk, 32);
    expect((await desk.store.load('oakfield', 'v1'))?.visit.unreached).toContain(`chat_${slt}`);
    expect(told(desk, 'notice unreached')).not.toEqual([]);
  });
});

it('a place that was never heard from is tried all the same', async () => {
  const school = aSchool(undefined, { places: { staff: ['19:staff@thread.v2'], office: ['19:office@thread.v2'], slt: ['19:new@thread.tacv2'] } });
  const desk = await makeTestDesk([school], [aSchool()]);
  const visit = outing(desk, school);
  await visit.requests();
  await visit.approves();
  await visit.leaves();
  await visit.does({ type: 'help', by: ann });
  expect(told(desk, 'help')).toContain('19:new@thread.tacv2');
});

it.each([
  ['is found once it is opened anew', async () => ({ ok: true as const, conversation: { id: 'a:anew', serviceUrl: 'https://teams.example/', person: manager.id } }), 'a:anew'],
  ['is found at the next try, if opening it brings nothing new', async () => lost, `a:${manager.id}`],
])('an approver’s chat that Teams does not find %s', async (_how, open, there) => {
  const desk = await makeTestDesk();
  desk.opens(open);
  let first = true;
  desk.teams((to) => (to === `a:${manager.id}` && first ? ((first = false), lost) : undefined));
  await outing(desk, aSchool()).requests();
  await pass(desk, 1);
  expect(told(desk, 'fresh')).toContain(there);
  expect(desk.errors).toEqual([]);
});

describe('a Teams that asks for patience', () => {
  it('is not given hours with a call for help: it is tried again within the minute', async () => {
    const desk = await makeTestDesk();
    const visit = await out(desk);
    desk.teams((to) => (to === slt ? busy(14_400) : undefined));
    await visit.does({ type: 'help', by: ann });
    expect(told(desk, 'help')).toEqual(expect.arrayContaining(['19:office@thread.v2', `a:${head.id}`]));
    desk.teams(() => undefined);
    await pass(desk, 1);
    expect(told(desk, 'help')).toContain(slt);
  });

  it('is given them with everything else', async () => {
    const desk = await makeTestDesk();
    desk.teams(() => busy(1_200));
    await outing(desk, aSchool()).requests();
    desk.teams(() => undefined);
    await pass(desk, 19);
    expect(desk.arrived).toEqual([]);
    await pass(desk, 2);
    expect(told(desk, 'fresh')).toContain(`a:${manager.id}`);
  });
});
