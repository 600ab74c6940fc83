import type { FormAnswer } from '../../src/desk/forms/forms';
import { ann, ben, outsider } from '../support/school';
import { aBot, type TestBot } from './a-bot';
import { dialogue, staffChat } from './activities';

let bot: TestBot;
const start = async (answer?: FormAnswer) => {
  const answering = () => Promise.resolve(answer ?? ({ kind: 'done', text: '' } as const));
  bot = await aBot(answer && { forms: { open: answering, submit: answering } });
};
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

const open = { msteams: { type: 'task/fetch' }, verb: 'open', form: 'request', school: 'oakfield' };
const page = { verb: 'page', form: 'request', school: 'oakfield', page: 'stop-1', go: 'next', family: 'Smith' };

describe('a form', () => {
  it('opens as a dialog for the presser alone', async () => {
    await start({ kind: 'page', title: 'A home visit', page: { page: 'about' } as never });
    const answer = await bot.receive('', dialogue(bot.connector, { chat: staffChat }, 'task/fetch', open));

    expect(answer).toMatchObject({
      status: 200,
      body: { task: { type: 'continue', value: { title: 'A home visit', card: { content: { drawn: 'page about' } } } } },
    });
    expect(bot.connector.sent()).toEqual([]);
  });

  it('is told who, for which school, and the chat only when it is one of the school’s', async () => {
    await start();
    await bot.receive('', dialogue(bot.connector, { chat: `${staffChat};messageid=9` }, 'task/fetch', open));
    await bot.receive('', dialogue(bot.connector, {}, 'task/fetch', { ...open, form: 'outcome', visit: 'v1' }));

    expect(bot.forms.opened).toMatchObject([
      { form: 'request', by: { id: ann.id }, school: { id: 'oakfield' }, chat: staffChat },
      { form: 'outcome', visit: 'v1', chat: undefined },
    ]);
  });

  it('gets what was typed, whole, and who typed it from the turn', async () => {
    await start();
    const handed = dialogue(bot.connector, {}, 'task/submit', { ...page, by: ben.id });
    await bot.receive('', handed);

    expect(bot.forms.submitted).toMatchObject([{ by: { id: ann.id }, data: page, operation: expect.stringMatching(new RegExp(`:${handed.id}$`)) }]);
  });

  it('goes on with its next page, or closes with a sentence', async () => {
    await start({ kind: 'page', title: 'Next', page: { page: 'who' } as never });
    expect((await bot.receive('', dialogue(bot.connector, {}, 'task/submit', page))).body).toMatchObject({ task: { type: 'continue' } });
    await bot.connector.close();

    await start({ kind: 'done', text: 'Sent for approval.' });
    expect((await bot.receive('', dialogue(bot.connector, {}, 'task/submit', page))).body).toEqual({
      task: { type: 'message', value: 'Sent for approval.' },
    });
    await bot.connector.close();

    await start({ kind: 'refused', refusal: { reason: 'wrongStage', stage: 'closed' } });
    expect((await bot.receive('', dialogue(bot.connector, {}, 'task/submit', page))).body).toEqual({
      task: { type: 'message', value: 'no: wrongStage' },
    });
  });

  it.each([
    ['a stranger', { by: outsider }, open],
    ['another school', {}, { ...open, school: 'elmbrook' }],
    ['another school’s chat', { by: ben, chat: staffChat }, { ...open, school: 'elmbrook' }],
    ['no form', {}, { ...open, form: 'tax' }],
    ['no school', {}, { ...open, school: undefined }],
    ['a button that opens nothing', {}, { ...open, verb: 'arrived' }],
  ])('is kept from %s, in a sentence', async (_who, from, data) => {
    await start();
    for (const [name, sent] of [['task/fetch', data], ['task/submit', { ...data, verb: data.verb === 'open' ? 'page' : data.verb }]] as const) {
      const answer = await bot.receive('', dialogue(bot.connector, from, name, sent));
      expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message', value: expect.stringMatching(/./) } } });
    }
    expect([bot.forms.opened, bot.forms.submitted]).toEqual([[], []]);
  });

  it('that breaks closes with a sentence that gives nothing away, and is logged', async () => {
    bot = await aBot({ forms: { open: () => Promise.reject(new Error('at 4 Mill Lane')), submit: () => Promise.reject(new Error('x')) } });
    const answer = await bot.receive('', dialogue(bot.connector, {}, 'task/fetch', open));

    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message', value: expect.stringContaining('went wrong') } } });
    expect(JSON.stringify(answer)).not.toContain('Mill Lane');
    expect(bot.faults).toHaveLength(1);
  });
});
