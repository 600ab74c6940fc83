import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthenticationConstants } from 'botframework-connector';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata';

/** Who signs tokens as Teams does, with keys that are published on this machine in place of Teams' own. */
export interface Signer {
  /** An `Authorization` header with these claims, signed by the key of this name. */
  token(claims: object, how?: { key?: string; signedBy?: string; alg?: string }): string;
  close(): Promise<void>;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Publishes one key for each name, endorsed for these channels, where the SDK looks for the keys of Teams. */
export async function aSigner(keys: Readonly<Record<string, readonly string[]>>): Promise<Signer> {
  const pairs = new Map(Object.keys(keys).map((name) => [name, generateKeyPairSync('rsa', { modulusLength: 2048 })]));
  const published = [...pairs].map(([kid, { publicKey }]) => ({ ...publicKey.export({ format: 'jwk' }), kid, endorsements: keys[kid] }));
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: published } : { jwks_uri: `http://127.0.0.1:${port}/keys` }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  // The adapter is built as it is deployed; only where the keys of Teams are read from is another address.
  const teams = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const known = JwtTokenExtractor['openIdMetadataCache'] as Map<string, OpenIdMetadata>;
  known.set(teams, new OpenIdMetadata(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));

  return {
    token(claims, { key = 'teams', signedBy = key, alg = 'RS256' } = {}) {
      const pair = pairs.get(signedBy);
      if (!pair) throw new Error(`no key ${signedBy}`);
      const said = `${part({ typ: 'JWT', alg, kid: key })}.${part(claims)}`;
      return `Bearer ${said}.${alg === 'none' ? '' : sign('RSA-SHA256', Buffer.from(said), pair.privateKey).toString('base64url')}`;
    },
    close: async () => {
      known.delete(teams);
      await new Promise((closed) => server.close(closed));
    },
  };
}
