import type { Asked } from '../../src/desk/ports';
import type { Command } from '../../src/visit/commands';
import { makeTestDesk, type TestDesk } from '../support/desk';
import { aSchool, ann, ben, deputy, head, manager, profileOf, sam } from '../support/school';
import { aRequest, at } from '../support/story';

const school = aSchool();
const asked = (command: Command): Asked => ({ school, visit: 'v1', command });
const slt = '19:slt@thread.tacv2';

/** An hour and a half late: the office had no reply, and the SLT has been asked. */
async function atTheSlt(): Promise<TestDesk> {
  const desk = await makeTestDesk();
  const request: Command = { type: 'request', by: ann, id: 'v1', number: 'V-7K3M', school: 'oakfield', request: aRequest(profileOf('cmat')) };
  await desk.handle(asked(request));
  await desk.handle(asked({ type: 'approve', by: manager, revision: 1, reviewed: true, note: '' }));
  desk.clock.set(at('13:00'));
  for (const by of [ann, ben]) await desk.handle(asked({ type: 'checkIn', by, who: by.id, what: 'leftSchool' }));
  desk.clock.set(at('15:30'));
  await desk.sweep();
  await desk.deliver.idle();
  await desk.handle(asked({ type: 'noReply', by: sam, rung: 0 }));
  await desk.deliver.idle();
  desk.arrived.length = 0;
  return desk;
}

const takenOn = async (desk: TestDesk): Promise<void> => {
  await desk.handle(asked({ type: 'takeOn', by: head, over: false }));
  await desk.deliver.idle();
};

const edits = (desk: TestDesk, to: string): string[] => desk.arrived.filter((one) => one.edit && one.to === to).map(({ what }) => what);

describe('the cards of an alarm', () => {
  it('that is taken on show it in every leader’s own chat, and in the place the older one becomes a line of history', async () => {
    const desk = await atTheSlt();
    await takenOn(desk);
    expect(edits(desk, `a:${deputy.id}`)).toEqual(['rung']);
    expect(edits(desk, slt)).toEqual(expect.arrayContaining(['past rung']));
    expect((await desk.store.alerts('oakfield', 'v1', { chat: slt })).filter(({ post }) => post.kind === 'rung')).toHaveLength(1);
  });

  it('shrink only after the newer one was accepted, and then they do', async () => {
    const desk = await atTheSlt();
    desk.teams((to, what) => (to === slt && what === 'rung' ? { ok: false, why: 'later', code: '503' } : undefined));
    await takenOn(desk);
    expect(edits(desk, slt)).not.toContain('past rung');

    desk.teams(() => undefined);
    for (let minutes = 0; minutes < 4; minutes += 1) {
      desk.clock.pass(1);
      await desk.sweep();
      await desk.deliver.idle();
    }
    expect(edits(desk, slt)).toContain('past rung');
  });

  it('are all lines of history once it is over, and nothing is remembered of them', async () => {
    const desk = await atTheSlt();
    await takenOn(desk);
    for (const who of [ann, ben]) await desk.handle(asked({ type: 'reached', by: head, who: who.id, whereabouts: { at: 'back' }, note: '' }));
    await desk.deliver.idle();
    for (const chat of [{ chat: slt }, { chat: '19:office@thread.v2' }, { person: head.id }, { person: deputy.id }, { person: ann.id }]) {
      expect(await desk.store.alerts('oakfield', 'v1', chat)).toEqual([]);
    }
  });

  it('that cannot be edited any more are let go, and hold nothing up', async () => {
    const desk = await atTheSlt();
    desk.teams((_to, what) => (what.startsWith('past') ? { ok: false, why: 'gone', code: '404' } : undefined));
    await takenOn(desk);
    expect((await desk.store.alerts('oakfield', 'v1', { chat: slt })).filter(({ post }) => post.kind === 'rung')).toHaveLength(1);
    expect(desk.errors).toEqual([]);
  });
});
