import { aBot, aScene, type TestBot } from './a-bot';
import { ann } from '../support/school';
import { carried, pressed, staffChat } from './activities';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

describe('a press from a client that sends it as a message', () => {
  const message = (from: Parameters<typeof pressed>[1]) => {
    return { ...pressed(bot.connector, from, 'arrived'), name: undefined, type: 'message', value: { ...carried, verb: 'arrived' } };
  };

  it('is the same press, said in a line and redrawn in the presser’s own chat', async () => {
    await bot.receive('', message({}));

    expect(bot.asked).toMatchObject([{ command: { type: 'checkIn', by: { id: ann.id }, what: 'arrived' } }]);
    expect(bot.connector.sent('PUT')).toMatchObject([{ path: expect.stringContaining('/card-1'), body: { attachments: [{ content: { drawn: 'current for Ann Patel' } }] } }]);
    expect(bot.connector.sent('POST')).toMatchObject([{ body: { text: 'V-7K3M: done.' } }]);
  });

  it('never redraws a shared card for everybody', async () => {
    await bot.receive('', message({ chat: staffChat }));

    expect(bot.asked).toHaveLength(1);
    expect(bot.connector.sent('PUT')).toEqual([]);
    expect(bot.connector.sent('POST')).toMatchObject([{ body: { text: 'V-7K3M: done.' } }]);
  });

  it('is not told before others what is being checked, only where to look', async () => {
    bot.answer = () => Promise.resolve({ ok: false, refusal: { reason: 'riskRaised', to: 'high', needs: [] }, scene: aScene() });
    await bot.receive('', message({ chat: staffChat }));
    await bot.receive('', message({}));

    expect(bot.connector.sent('POST')).toMatchObject([{ body: { text: expect.stringContaining('in your own chat with me') } }, { body: { text: 'no: riskRaised' } }]);
  });

  it('counts although its card can no longer be edited', async () => {
    bot.connector.next({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: '' } } });
    await bot.receive('', message({}));

    expect(bot.connector.sent('POST')).toMatchObject([{ body: { text: 'V-7K3M: done.' } }]);
    expect(bot.faults).toHaveLength(1);
  });
});
