import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { within } from '../desk/within';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** The client of the service that carries messages to Teams. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

export type Connect = (serviceUrl: string) => Promise<Connector>;

interface Pipeline {
  removePolicy(named: { name: string }): unknown[];
  addPolicy(policy: Policy): void;
}

interface Policy {
  name: string;
  sendRequest<Request extends { abortSignal?: unknown }, Response>(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}

/** One request with its token: an answer in a chat, a card redrawn, a page of a roster. */
const requestMs = 8_000;

const timeLimit: Policy = {
  name: 'timeLimit',
  sendRequest: (request, next) =>
    within(requestMs, (signal) => {
      request.abortSignal ??= signal;
      return next(request);
    }),
};

const piped = z.object({
  client: z.object({ pipeline: z.custom<Pipeline>((inside) => typeof inside === 'object' && inside !== null && 'removePolicy' in inside) }),
});

/** The SDK repeats a POST after a 5xx, which posts a message twice, and sleeps a Retry-After in line; retrying is the outbox's work. It has no time limit either: here every request has one. */
export const onceAndInTime = (factory: ConnectorFactory): ConnectorFactory => ({
  create: async (serviceUrl, audience) => {
    const connector = await within(requestMs, () => factory.create(serviceUrl, audience));
    // The SDK has no option for this, and would ignore an unknown name in silence: a new version must fail here, loudly.
    const { pipeline } = piped.parse(connector).client;
    if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0) throw new Error('the connector has no retry policy to remove');
    pipeline.addPolicy(timeLimit);

    return connector;
  },
});
