import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import { timeLimits } from './time-limits';

/** Where the tables are: on this machine by connection string, in Azure by the app's own identity. */
export type Tables = { connectionString: string } | { endpoint: string; clientId?: string };

/** A client for one table. Tries are few, quick and limited in time, because a person is waiting; the sweep is the patient one. */
export function tableClient(where: Tables, table: string, onRequest: () => unknown = () => undefined, ready: () => Promise<void> = async () => undefined): TableClient {
  const options: TableServiceClientOptions = {
    retryOptions: { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 500 },
    allowInsecureConnection: maySpeakPlainly(where),
    additionalPolicies: timeLimits(onRequest, ready),
  };
  if ('connectionString' in where) return TableClient.fromConnectionString(where.connectionString, table, options);
  const identity = new ManagedIdentityCredential(where.clientId === undefined ? {} : { clientId: where.clientId });
  return new TableClient(where.endpoint, table, identity, options);
}

/** Plain http is for this machine alone: anywhere else it is refused before anything is sent. */
function maySpeakPlainly(where: Tables): boolean {
  const address = 'endpoint' in where ? where.endpoint : addressIn(where.connectionString);
  if (!address?.startsWith('http:')) return false;
  if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)) return true;
  throw new Error('The tables must be reached over https, or lie on this machine.');
}

function addressIn(connectionString: string): string | undefined {
  const endpoint = /(?:^|;)TableEndpoint=([^;]+)/i.exec(connectionString)?.[1];
  const isPlain = /(?:^|;)DefaultEndpointsProtocol=http(?:;|$)/i.test(connectionString);
  return endpoint ?? (isPlain ? 'http://elsewhere' : undefined);
}
