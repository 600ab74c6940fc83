import { json, Router, type Request, type Response } from 'express';
import type { ConnectorReply, ConnectorRequest } from './faults';
import type { StandIn } from './stand-in';

/** The Bot Framework's connector as the bot calls it, and the drive that files lie on; mounted where `serviceUrl` points. */
export const makeConnector = (standIn: Pick<StandIn, 'connect' | 'roster' | 'fileAt'>): Router => {
  const router = Router();
  // Larger than Teams takes, so that what is too large is refused in Teams' own words.
  router.use(json({ limit: '4mb' }));

  const route = (kind: ConnectorRequest['kind']) => async (request: Request, response: Response): Promise<void> => {
    const [conversation, root] = (param(request, 'conversation') ?? '').split(';messageid=');
    const activity = param(request, 'activity');
    const body: unknown = request.body;
    reply(response, await standIn.connect({ kind, conversation, root: root ?? param(request, 'replyTo'), activity, body }));
  };

  const roster = (shape: (body: unknown) => unknown) => async (request: Request, response: Response): Promise<void> => {
    const [conversation = ''] = (param(request, 'conversation') ?? '').split(';');
    const answer = await standIn.roster(conversation, param(request, 'member'));
    reply(response, typeof answer === 'object' && answer.status === 200 ? { ...answer, body: shape(answer.body) } : answer);
  };

  router.post('/v3/conversations', route('create'));
  router.post('/v3/conversations/:conversation/activities', route('post'));
  router.post('/v3/conversations/:conversation/activities/:replyTo', route('post'));
  router.put('/v3/conversations/:conversation/activities/:activity', route('edit'));
  router.delete('/v3/conversations/:conversation/activities/:activity', route('delete'));
  router.get('/v3/conversations/:conversation/members', roster((members) => members));
  router.get('/v3/conversations/:conversation/pagedmembers', roster((members) => ({ members })));
  router.get('/v3/conversations/:conversation/members/:member', roster((member) => member));

  router.get('/files/:file', (request, response) => {
    const bytes = standIn.fileAt(param(request, 'file') ?? '');
    if (bytes) response.type('application/octet-stream').send(Buffer.from(bytes));
    else response.status(404).end();
  });
  return router;
};

const param = (request: Request, name: string): string | undefined => {
  const value = request.params[name];
  return Array.isArray(value) ? value[0] : value;
};

const reply = (response: Response, answer: ConnectorReply): void => {
  if (answer === 'hang') return;
  if (answer === 'reset') {
    response.destroy();
    return;
  }
  if (answer.retryAfter !== undefined) response.set('retry-after', String(answer.retryAfter));
  response.status(answer.status).json(answer.body ?? {});
};
