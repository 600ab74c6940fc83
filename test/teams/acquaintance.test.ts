import { makeMemoryDirectory } from '../support/memory-directory';
import { ann, head, outsider, sam } from '../support/school';
import { aBot, type TestBot } from './a-bot';
import { activity, staffChat, typed } from './activities';

let bot: TestBot;
let written: string[];
let away: boolean;
beforeEach(async () => {
  written = [];
  away = false;
  const directory = makeMemoryDirectory();
  bot = await aBot({
    directory: {
      ...directory,
      rememberConversation: (met) =>
        away ? Promise.reject(new Error('storage is away')) : (written.push(met.id), directory.rememberConversation(met)),
      rememberTeamsIds: (ids) => (written.push(...ids.keys()), directory.rememberTeamsIds(ids)),
    },
  });
  bot.directory = directory;
  bot.connector.members = [
    { id: `29:${head.id}`, objectId: head.id, name: 'Helen Marsh' },
    { id: `29:${sam.id}`, aadObjectId: sam.id.toUpperCase() },
    { id: `29:${outsider.id}`, objectId: outsider.id },
    { id: '28:home-visits', name: 'Home visits' },
  ];
});
afterEach(() => bot.connector.close());

const hear = async (from: Parameters<typeof typed>[1], more: Record<string, unknown> = { type: 'conversationUpdate' }) => {
  await bot.receive('', activity(bot.connector, from, more));
  await bot.idle();
};
const rosters = () => bot.connector.requests.filter(({ path }) => path.includes('pagedmembers')).length;

describe('the bot remembers', () => {
  it('a person’s own chat and their Teams id, once, and again when the service moves', async () => {
    await hear({});
    await hear({});
    expect(await bot.directory.personal(ann.id)).toEqual({ id: `a:${ann.id}`, serviceUrl: bot.connector.serviceUrl, person: ann.id });
    expect(written).toEqual([`a:${ann.id}`, ann.id]);

    const moved = bot.connector.serviceUrl.replace('127.0.0.1', 'localhost');
    await hear({}, { type: 'installationUpdate', action: 'add', serviceUrl: moved });
    expect(await bot.directory.personal(ann.id)).toMatchObject({ serviceUrl: moved });
  });

  it('a place without the thread it was heard in, and its members who are staff', async () => {
    await hear({ chat: `${staffChat};messageid=12` });

    expect(await bot.directory.conversation(staffChat)).toEqual({ id: staffChat, serviceUrl: bot.connector.serviceUrl });
    expect(await bot.directory.teamsIds([ann.id, head.id, sam.id, outsider.id])).toEqual(
      new Map([ann, head, sam].map(({ id }) => [id, `29:${id}`])),
    );
  });

  it('asks who is in a place when it first hears from it, and when somebody joins', async () => {
    await hear({ chat: staffChat });
    await hear({ chat: staffChat });
    expect(rosters()).toBe(1);

    await hear({ chat: staffChat }, { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] });
    expect(rosters()).toBe(2);
  });

  it('nobody who is not staff, and no chat that has no job', async () => {
    await hear({ by: outsider });
    await hear({ by: outsider, chat: '19:unknown@thread.v2' });

    expect(written).toEqual([]);
    expect(rosters()).toBe(0);
  });

  it('nothing while the roster is away, answers all the same, and asks again when somebody joins', async () => {
    bot.connector.next({ status: 500 });
    await hear({ chat: staffChat });
    expect(bot.faults).toHaveLength(1);

    await hear({ chat: staffChat }, { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] });
    expect(await bot.directory.teamsIds([head.id])).toEqual(new Map([[head.id, `29:${head.id}`]]));
  });

  it('nothing while storage is away, answers all the same, and remembers at the next turn', async () => {
    away = true;
    await bot.receive('', typed(bot.connector, {}, '/visit'));
    expect(bot.connector.sent()).toHaveLength(1);
    expect(bot.faults).toHaveLength(1);

    away = false;
    await hear({});
    expect(await bot.directory.personal(ann.id)).toMatchObject({ id: `a:${ann.id}` });
  });
});
