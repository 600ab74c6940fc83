import type { CallForHelp } from '../../src/desk/call-for-help';
import { head, outsider } from '../support/school';
import { never } from '../support/starving';
import { aBot, type TestBot } from './a-bot';
import { carried, pressed, typed, type From } from './activities';

let bot: TestBot;
let called: { callers: string[]; key: string }[];
let unread: string[];
let reading: Promise<void>;
const told = { place: true, people: [head.name, 'David Lewis'] };
const notRecorded = 'Told: the senior leaders’ chat, Helen Marsh and David Lewis. Your call is not recorded yet; I keep trying. Ring 999 or the school on 01632 960001.';

const callForHelp: CallForHelp = async (callers, key) => {
  called.push({ callers: callers.map(({ by }) => by.name), key });
  return { recorded: false, told: callers.length > 0 ? told : { place: false, people: [] } };
};

beforeEach(async () => {
  [called, unread, reading] = [[], [], Promise.resolve()];
  bot = await aBot({ callForHelp, unread: () => unread, upToDate: () => reading });
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
});

const button = (from: From = {}, verb = 'help') => pressed(bot.connector, from, verb);
const asMessage = (from: From = {}) => ({ ...button(from), name: undefined, type: 'message', value: { ...carried, verb: 'help' } });
const answerTo = async (activity: object) => {
  const { body } = await bot.receive('', activity);
  return body ?? bot.connector.sent('POST').map((sent) => (sent.body as { text: string }).text);
};

describe('a call for help that storage does not answer', () => {
  it('by the button says who was told, that it is not recorded yet, and whom to ring, though people and cautions cannot be read', async () => {
    reading = never();
    expect(await answerTo(button())).toMatchObject({ value: notRecorded });
    expect(called).toEqual([{ callers: ['Ann Patel'], key: expect.stringContaining('oakfield/v1/') as string }]);
  });

  it('says the same when the button was sent as a message, and to the typed word', async () => {
    expect(await answerTo(asMessage())).toEqual([notRecorded]);
    expect(await answerTo(typed(bot.connector, {}, 'help'))).toEqual([notRecorded, notRecorded]);
  });

  it('cannot be raised by somebody whom no list knows', async () => {
    expect(await answerTo(button({ by: outsider }))).not.toMatchObject({ value: expect.stringContaining('not recorded') as string });
    await answerTo(typed(bot.connector, { by: outsider }, 'help'));
    expect(called).toEqual([]);
  });
});

describe('while nothing of a school could be read yet', () => {
  beforeEach(() => void (unread = ['oakfield', 'elmbrook']));

  it('a call for help tells whom the school file names, at once', async () => {
    expect(await answerTo(button())).toMatchObject({ value: notRecorded });
  });

  it('a call by somebody whom the file does not list is answered all the same, and tells nobody yet', async () => {
    const words = 'Your call is not recorded yet; I keep trying. Ring 999 or the school';
    expect(await answerTo(button({ by: outsider }))).toMatchObject({ value: `${words} on 01632 960001.` });
    expect(await answerTo(typed(bot.connector, { by: outsider }, 'help'))).toEqual([`${words}.`]);
    expect(called.map(({ callers }) => callers)).toEqual([[], []]);
  });

  it('nothing else is judged by what the file alone says', async () => {
    expect(await answerTo(button({}, 'arrived'))).toMatchObject({ value: expect.stringContaining('my records do not answer') as string });
    expect(bot.asked).toEqual([]);
  });
});
