import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/** The client of the service that carries messages to Teams. */
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

export type Connect = (serviceUrl: string) => Promise<Connector>;

interface Pipeline {
  removePolicy(named: { name: string }): unknown[];
}

const piped = z.object({
  client: z.object({ pipeline: z.custom<Pipeline>((inside) => typeof inside === 'object' && inside !== null && 'removePolicy' in inside) }),
});

/** The SDK repeats a POST after a 5xx, which posts a message twice, and sleeps a Retry-After in line; retrying is the outbox's work. */
export const withoutRetries = (factory: ConnectorFactory): ConnectorFactory => ({
  create: async (serviceUrl, audience) => {
    const connector = await factory.create(serviceUrl, audience);
    // The SDK has no option for this, and would ignore an unknown name in silence: a new version must fail here, loudly.
    const { pipeline } = piped.parse(connector).client;
    if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0) throw new Error('the connector has no retry policy to remove');

    return connector;
  },
});
