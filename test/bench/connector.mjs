// A Teams that takes everything at once, in a thread of its own so that it does not share the bot's time.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

let count = 0;

/** The three things the bot asks for: who is in a chat, to post or edit there, and a chat with a person. */
function answer({ method, url }, body) {
  if (method === 'GET') return { members: workerData };
  const [, chat] = /\/conversations(\/.+)?$/.exec(url) ?? [];
  if (chat === undefined) return { id: `a:${JSON.parse(body).members[0].id}` };
  count += 1;
  return { id: `m${count}` };
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer(request, String(Buffer.concat(chunks)))));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
