import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ann, ben, outsider } from '../support/school';
import { at } from '../support/story';
import { aBot, anOpenVisit, type TestBot } from './a-bot';
import { activity, botId, staffChat, type From } from './activities';

let bot: TestBot;
let server: Server;
let origin: string;
let asked: string[];
/** What the file host does with a request. */
let serve: RequestListener;

const csv = 'name,role\nAnn Patel,teacher\n';

beforeEach(async () => {
  asked = [];
  serve = (_request, response) => void response.end(csv);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bot = await aBot({ filesFrom: origin });
});
afterEach(async () => {
  await bot.idle();
  await bot.connector.close();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

const download = (name: string, downloadUrl = `${origin}/files/1?tempauth=SECRET`) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'csv' },
});
const html = (content: string) => ({ contentType: 'text/html', content });

const send = (from: From, attachments: unknown[], more: object = {}) => {
  const sent = activity(bot.connector, from, { type: 'message', attachments, ...more });
  return bot.receive('', sent).then(() => sent);
};
const mentioned = (text: string) => ({
  text: `<at>Home visits</at> ${text}`,
  entities: [{ type: 'mention', text: '<at>Home visits</at>', mentioned: { id: botId, name: 'Home visits' } }],
});

const replies = (): unknown[] =>
  bot.connector.sent('POST').map(({ body }) => {
    const message = body as { text?: string; attachments?: { content: { drawn: string } }[] };
    return message.attachments?.[0]?.content.drawn ?? message.text;
  });
const nothingTaken = () => {
  expect(bot.received).toEqual([]);
  expect(replies()).toHaveLength(1);
};

describe('a file in a personal chat', () => {
  it('is read and handed on with who sent it, and what is made of it is said back', async () => {
    const { id } = await send({}, [download('people.csv'), html('<attachment id="1"></attachment>')]);

    expect(bot.received).toEqual([
      { by: expect.objectContaining({ id: ann.id }), school: expect.objectContaining({ id: 'oakfield' }), name: 'people.csv', text: csv, operation: `a:${ann.id}:${id}` },
    ]);
    expect(replies()).toEqual(['taken: people.csv']);
  });

  it('is read without its byte order mark, and whatever its letters are', async () => {
    serve = (_request, response) => void response.end('\uFEFFname\nZoë Nuñez\n');
    await send({}, [download('PEOPLE.CSV')]);

    expect(bot.received).toMatchObject([{ text: 'name\nZoë Nuñez\n' }]);
  });

  it('is followed to another address of the same host', async () => {
    serve = (request, response) => {
      if (request.url === '/there') response.end(csv);
      else response.writeHead(302, { location: '/there' }).end();
    };
    await send({}, [download('people.csv')]);

    expect(bot.received).toHaveLength(1);
  });

  it('sent twice by Teams is taken once', async () => {
    const sent = await send({}, [download('people.csv')]);
    await bot.receive('', structuredClone(sent));

    expect(bot.received).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it('does not keep a call for help waiting or unheard', async () => {
    bot.open = [anOpenVisit({ leaveAt: at('12:00') })];
    await send({}, [download('people.csv')], { text: 'Help!' });

    expect(bot.asked).toMatchObject([{ command: { type: 'help' } }]);
    expect(replies()).toEqual(['V-7K3M: your call', 'taken: people.csv']);
  });

  it('makes nothing of other words beside it', async () => {
    await send({}, [download('people.csv')], { text: 'here is our list' });

    expect(replies()).toEqual(['taken: people.csv']);
  });
});

describe('is not fetched, and one sentence says so:', () => {
  afterEach(() => {
    nothingTaken();
    expect(asked).toEqual([]);
  });

  it('a file in a shared chat, in whichever way Teams tells of it', async () => {
    await send({ chat: staffChat }, [html('<p>list</p><attachment id="1150d938-8870-4044-9f2c-5bbdeba70c9d"></attachment>')], mentioned(''));

    expect(replies()).toEqual(['Send me files in our own chat.']);
  });

  it('a file handed over in a shared chat', async () => {
    await send({ chat: staffChat }, [download('people.csv')], mentioned('here is our list'));

    expect(replies()).toEqual(['Send me files in our own chat.']);
  });

  it('a file of somebody from no school', async () => {
    await send({ by: outsider }, [download('photo.jpg')]);

    expect(replies()).toEqual([expect.stringContaining('staff of that school only')]);
  });

  it('a file that names another school than the sender’s', async () => {
    await send({}, [download('people-elmbrook.csv')]);

    expect(replies()).toEqual([expect.stringContaining('staff of that school only')]);
  });

  it('a file of somebody from several schools that names none of them', async () => {
    await send({ by: ben }, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('people-oakfield.csv')]);
    expect(replies()).toEqual([expect.stringContaining('oakfield, elmbrook')]);
  });

  it('several files at once', async () => {
    await send({}, [download('people.csv'), download('cautions.csv')]);

    expect(replies()).toEqual(['Send one file at a time.']);
  });

  it.each(['photo.jpg', 'people.xlsx', 'people.csv.exe', ''])('a file that is no CSV: %j', async (name) => {
    await send({}, [download(name)]);

    expect(replies()).toEqual([expect.stringContaining('CSV UTF-8')]);
  });

  it('a file from anywhere but Microsoft', async () => {
    await send({}, [download('people.csv', `${origin.replace('127.0.0.1', 'localhost')}/files/1`)]);

    expect(replies()).toEqual([expect.stringContaining('Microsoft 365 only')]);
    expect(bot.warnings).toEqual(['a file was refused']);
  });
});

it('in a shared chat, a file with nothing said to the bot is not answered', async () => {
  await send({ chat: staffChat }, [download('people.csv')], { text: 'our list' });

  expect(replies()).toEqual([]);
});

it('a file of somebody from several schools is for the one that its name names', async () => {
  await send({ by: ben }, [download('People Elmbrook (1).csv')]);

  expect(bot.received).toMatchObject([{ school: { id: 'elmbrook' }, by: { id: ben.id } }]);
});

describe('what cannot be read is a sentence, and nothing is taken in:', () => {
  afterEach(nothingTaken);

  it.each([
    ['letters of another encoding', Buffer.from('name\nZo\xeb\n', 'latin1')],
    ['what Excel calls Unicode text', Buffer.from('\uFEFFname\nAnn\n', 'utf16le')],
    ['a workbook under another name', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  ])('%s', async (_what, bytes) => {
    serve = (_request, response) => void response.end(bytes);
    await send({}, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('save it as CSV UTF-8')]);
  });

  it('what lies at another host, to which the first one points', async () => {
    serve = (_request, response) => void response.writeHead(302, { location: origin.replace('127.0.0.1', 'localhost') }).end();
    await send({}, [download('people.csv')]);

    expect(asked).toHaveLength(1);
  });

  it('a page in place of the file', async () => {
    serve = (_request, response) => void response.setHeader('content-type', 'text/html; charset=utf-8').end('<html></html>');
    await send({}, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('web page')]);
  });

  it('a file that is no longer there', async () => {
    serve = (_request, response) => void response.writeHead(404).end();
    await send({}, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('no longer there')]);
  });

  it('a host that is down, which is a fault and is logged without the address', async () => {
    serve = (_request, response) => void response.writeHead(503).end();
    await send({}, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('nothing has changed')]);
    expect(bot.faults.map(String)).toEqual(['Error: status 503']);
  });

  it('a connection that breaks off', async () => {
    serve = (request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('name\n');
      response.flushHeaders();
      setImmediate(() => request.socket.destroy());
    };
    await send({}, [download('people.csv')]);

    expect(replies()).toEqual([expect.stringContaining('nothing has changed')]);
    expect(JSON.stringify(bot.faults.map(String))).not.toMatch(/SECRET|127\.0\.0\.1/);
  });
});
