/** One request of the bot to Teams. */
export interface ConnectorRequest {
  kind: 'create' | 'post' | 'edit' | 'delete' | 'members';
  /** Without `;messageid=…`; for `create` it is not known before it took effect. */
  conversation?: string;
  /** In a channel, the post to be answered. */
  root?: string;
  /** The message to edit or delete; for `post` the id given to it, once it has taken effect. */
  activity?: string;
  body?: unknown;
}

/** What the bot gets back. `reset` breaks the connection; `hang` never answers. */
export type ConnectorReply = { status: number; body?: unknown; retryAfter?: number } | 'reset' | 'hang';

export interface Fault {
  match?: (request: ConnectorRequest) => boolean;
  /** Without one: 500. */
  status?: 403 | 404 | 412 | 413 | 429 | 500 | 502 | 503 | 504 | 'reset' | 'hang';
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number;
  /** Without it: once. */
  times?: number;
  /** The request takes effect all the same; only its answer is lost. */
  after?: 'delivered';
}

/** `before` a request takes effect, or `after` it did and before it is answered. */
export type Moment = 'before' | 'after';
export type Hook = (request: ConnectorRequest, moment: Moment) => void | Promise<void>;

export interface Held {
  /** Settles when the request has come. */
  reached: Promise<ConnectorRequest>;
  /** Lets it go on. */
  release(): void;
}

export interface Faults {
  fail(next: Fault): void;
  /** Called for every request at both moments and awaited; returns how to stop. */
  onConnectorRequest(hook: Hook): () => void;
  /** Stops the next such request at that moment, so that a test can do something meanwhile. */
  hold(what?: { match?: (request: ConnectorRequest) => boolean; moment?: Moment }): Held;
  /** Answers a request: with a fault if one is due, else with what `perform` does. */
  answer(request: ConnectorRequest, perform: () => ConnectorReply): Promise<ConnectorReply>;
}

const codes: Record<number, string> = {
  403: 'ForbiddenOperationException',
  404: 'ActivityNotFoundInConversation',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'TooManyRequests',
};

/** Teams on a bad day. */
export const makeFaults = (): Faults => {
  const hooks = new Set<Hook>();
  let faults: (Fault & { left: number })[] = [];

  const onConnectorRequest: Faults['onConnectorRequest'] = (hook) => {
    hooks.add(hook);
    return () => hooks.delete(hook);
  };

  const reach = async (request: ConnectorRequest, moment: Moment): Promise<void> => {
    for (const hook of hooks) await hook(request, moment);
  };

  const take = (request: ConnectorRequest, after: Fault['after']): ConnectorReply | undefined => {
    const fault = faults.find((one) => one.after === after && (one.match?.(request) ?? true));
    if (!fault) return undefined;
    fault.left -= 1;
    faults = faults.filter((one) => one.left > 0);
    const { status = 500, retryAfter } = fault;
    if (typeof status === 'string') return status;
    return { status, retryAfter, body: { error: { code: codes[status] ?? 'ServiceError', message: 'As the test wished.' } } };
  };

  return {
    fail: (next) => {
      faults.push({ ...next, left: next.times ?? 1 });
    },
    onConnectorRequest,
    hold: ({ match = () => true, moment = 'before' } = {}) => {
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<ConnectorRequest>((resolve) => {
        const stop = onConnectorRequest((request, at) => {
          if (at !== moment || !match(request)) return undefined;
          stop();
          resolve(request);
          return released;
        });
      });
      return { reached, release };
    },
    answer: async (request, perform) => {
      await reach(request, 'before');
      const refused = take(request, undefined);
      if (refused) return refused;
      const reply = perform();
      await reach(request, 'after');
      const tookEffect = typeof reply === 'object' && reply.status < 300;
      return (tookEffect ? take(request, 'delivered') : undefined) ?? reply;
    },
  };
};
