import { makeDownload, type DownloadOptions } from '../../src/teams/download';

const file = 'https://school-my.sharepoint.com/personal/ann/_layouts/15/download.aspx?UniqueId=1&tempauth=SECRET';
const megabyte = 1024 * 1024;

/** A host that answers as told, one answer for each request, and keeps what it was asked for. */
const aHost = (...answers: (() => Response | Promise<Response>)[]) => {
  const asked: string[] = [];
  const fetch: DownloadOptions['fetch'] = (url) => {
    asked.push(String(url));
    const answer = answers.shift();
    return Promise.resolve(answer ? answer() : new Response('name\nAnn\n'));
  };
  return { asked, fetch };
};
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });

it.each([
  file,
  'https://school.sharepoint.com/sites/staff/people.csv',
  'https://school-my.sharepoint.us/people.csv',
  'https://school-my.sharepoint-mil.us/people.csv',
])('fetches from Microsoft: %s', async (url) => {
  expect(await makeDownload({ fetch: aHost().fetch })(url)).toEqual({ ok: true, text: 'name\nAnn\n' });
});

it.each([
  'http://school-my.sharepoint.com/people.csv',
  'https://school-my.sharepoint.com:8443/people.csv',
  'https://ann@school-my.sharepoint.com/people.csv',
  'https://school.sharepoint.com.evil.example/people.csv',
  'https://evilsharepoint.com/people.csv',
  'https://evil.example/?school-my.sharepoint.com',
  'https://127.0.0.1/people.csv',
  'http://169.254.169.254/metadata',
  'http://127.0.0.1:3978/files/1',
  'file:///etc/passwd',
  '//school-my.sharepoint.com/people.csv',
  '',
])('does not so much as ask anybody else: %s', async (url) => {
  const { asked, fetch } = aHost();

  expect(await makeDownload({ fetch })(url)).toMatchObject({ ok: false, why: 'elsewhere' });
  expect(asked).toEqual([]);
});

it('fetches from the stand-in for Microsoft only on this machine, and only from its own port', async () => {
  const { fetch } = aHost();

  expect(await makeDownload({ fetch, filesFrom: 'http://127.0.0.1:3978' })('http://127.0.0.1:3978/files/1')).toMatchObject({ ok: true });
  expect(await makeDownload({ fetch, filesFrom: 'http://127.0.0.1:3978' })('http://127.0.0.1:3979/files/1')).toMatchObject({ why: 'elsewhere' });
  expect(await makeDownload({ fetch, filesFrom: 'http://evil.example' })('http://evil.example/files/1')).toMatchObject({ why: 'elsewhere' });
});

it.each(['https://evil.example/people.csv', 'http://169.254.169.254/metadata', 'https://other.sharepoint.com/people.csv', 'http://school-my.sharepoint.com/people.csv'])(
  'follows nobody to another host: %s',
  async (elsewhere) => {
    const { asked, fetch } = aHost(to(elsewhere));

    expect(await makeDownload({ fetch })(file)).toMatchObject({ ok: false });
    expect(asked.filter((url) => !url.startsWith('https://school-my.sharepoint.com/'))).toEqual([]);
  },
);

it('follows for three hops and no more', async () => {
  const hop = to('/again');
  expect(await makeDownload(aHost(hop, hop, hop))(file)).toMatchObject({ ok: true });

  const circle = aHost(hop, hop, hop, hop, hop, hop);
  expect(await makeDownload(circle)(file)).toMatchObject({ why: 'aPage' });
  expect(circle.asked).toHaveLength(4);
});

it('takes one megabyte, and stops reading past it whatever the length was said to be', async () => {
  let pulled = 0;
  let ended = false;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (stream) => {
          pulled += 1;
          stream.enqueue(new Uint8Array(megabyte / 4).fill(65));
        },
        cancel: () => {
          ended = true;
        },
      }),
      { headers: { 'content-length': '10' } },
    );

  expect(await makeDownload(aHost(() => new Response('a'.repeat(megabyte))))(file)).toMatchObject({ ok: true });
  expect(await makeDownload(aHost(() => new Response('a'.repeat(megabyte + 1))))(file)).toMatchObject({ why: 'tooLarge' });
  expect(await makeDownload(aHost(endless))(file)).toMatchObject({ why: 'tooLarge' });
  expect(ended).toBe(true);
  expect(pulled).toBeLessThan(8);
});

it('reads nothing of what says that it is too large', async () => {
  const body = new ReadableStream({ pull: () => Promise.reject(new Error('read')) }, { highWaterMark: 0 });
  const told = () => new Response(body, { headers: { 'content-length': String(megabyte + 1) } });

  expect(await makeDownload(aHost(told))(file)).toMatchObject({ why: 'tooLarge' });
});

it('gives up when the host does not answer in time, and says nothing of the address', async () => {
  const fetch: DownloadOptions['fetch'] = (_url, { signal } = {}) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
  const given = await makeDownload({ fetch, timeoutMs: 1 })(file);

  expect(given).toEqual({ ok: false, why: 'unreachable', detail: 'TimeoutError' });
});

it('names a fault by its code alone', async () => {
  const fetch: DownloadOptions['fetch'] = () => Promise.reject(new TypeError(`cannot fetch ${file}`, { cause: Object.assign(new Error(file), { code: 'ENOTFOUND' }) }));

  expect(await makeDownload({ fetch })(file)).toEqual({ ok: false, why: 'unreachable', detail: 'ENOTFOUND' });
});
