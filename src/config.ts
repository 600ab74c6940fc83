import { z } from 'zod';

/** How the bot proves who it is to Teams, and Teams to it. */
export type BotAuth =
  | { type: 'anonymous' }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }
  | { type: 'SingleTenant'; appId: string; tenantId: string; password: string };

/** Where the tables are; `azurite`: nowhere yet, the local start brings its own. */
export type Tables = { at: 'endpoint'; endpoint: string } | { at: 'connection'; connection: string } | { at: 'azurite' };

export interface Config {
  port: number;
  auth: BotAuth;
  tables: Tables;
  administrators: readonly string[];
  schoolFile?: string;
  /** 0: by hand only. */
  sweepSeconds: number;
}

/** The environment is wrong: one sentence that begins with the variable's name. */
export class WrongEnvironment extends Error {
  override readonly name = 'WrongEnvironment';
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const wholeNumber = (from: number, to: number, otherwise: number) =>
  z.coerce
    .number({ invalid_type_error: `must be a whole number from ${from} to ${to}.` })
    .refine((value) => Number.isInteger(value) && value >= from && value <= to, `must be a whole number from ${from} to ${to}.`)
    .default(otherwise);

const entraId = z
  .string()
  .regex(guid, 'must be an Entra id, such as 11111111-2222-4333-8444-555555555555.')
  .transform((id) => id.toLowerCase());

const environment = z.object({
  PORT: wholeNumber(1, 65535, 3978),
  SWEEP_SECONDS: wholeNumber(0, 3600, 15),
  TABLES_ENDPOINT: z.string().regex(/^https:\/\/[^/?#\s]+\/?$/, 'must be an https address without a path.').optional(),
  TABLES_CONNECTION: z
    .string()
    .refine(staysHere, 'may only name storage on this machine; a deployed bot uses TABLES_ENDPOINT and a managed identity.')
    .optional(),
  BOT_AUTH: z.literal('anonymous', { errorMap: () => ({ message: 'may only be anonymous, or absent.' }) }).optional(),
  MICROSOFT_APP_ID: entraId.optional(),
  MICROSOFT_APP_TENANT_ID: entraId.optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['UserAssignedMSI', 'SingleTenant'], { message: 'must be UserAssignedMSI or SingleTenant.' })
    .optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  ADMINISTRATORS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(entraId))
    .optional(),
  SCHOOL_FILE: z.string().optional(),
});

type Environment = z.infer<typeof environment>;

/** Whether nothing outside this machine can be reached under this name. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/**
 * Reads every setting once and refuses, with the variable's name, to run on a wrong or missing one.
 * `listensOn` is the address the caller itself opens; deployed, somebody else's host listens and there is none.
 */
export function readConfig(env: NodeJS.ProcessEnv, listensOn?: string): Config {
  // An app setting left empty in the portal means the same as an absent one.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    return wrong(String(issue?.path[0]), issue?.message ?? 'is wrong.');
  }

  const here = listensOn !== undefined && isLoopback(listensOn);
  const values = read.data;
  if (!here && !values.ADMINISTRATORS?.length) return wrong('ADMINISTRATORS', 'must list the Entra id of at least one administrator.');
  if (!here && !values.SCHOOL_FILE) return wrong('SCHOOL_FILE', 'must name the file that describes the school.');

  return {
    port: values.PORT,
    auth: readAuth(values, here),
    tables: readTables(values, here),
    administrators: values.ADMINISTRATORS ?? [],
    schoolFile: values.SCHOOL_FILE,
    sweepSeconds: values.SWEEP_SECONDS,
  };
}

function readAuth(values: Environment, here: boolean): BotAuth {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password } = values;
  if (values.BOT_AUTH === 'anonymous') {
    if (!here) return wrong('BOT_AUTH', 'may be anonymous only for a bot that listens on this machine alone.');
    if (appId) return wrong('BOT_AUTH', 'and MICROSOFT_APP_ID contradict each other: leave one of them out.');
    return { type: 'anonymous' };
  }
  if (!appId) return wrong('MICROSOFT_APP_ID', 'is missing: without it nobody could tell who is talking to the bot.');
  if (!tenantId) return wrong('MICROSOFT_APP_TENANT_ID', 'is missing: the bot serves one Microsoft 365 tenant.');

  switch (values.MICROSOFT_APP_TYPE) {
    case undefined:
      return wrong('MICROSOFT_APP_TYPE', 'is missing: it must be UserAssignedMSI or SingleTenant.');
    case 'UserAssignedMSI':
      if (password) return wrong('MICROSOFT_APP_PASSWORD', 'must be absent: a managed identity has no password.');
      return { type: 'UserAssignedMSI', appId, tenantId };
    case 'SingleTenant':
      if (!password) return wrong('MICROSOFT_APP_PASSWORD', 'is missing: MICROSOFT_APP_TYPE SingleTenant needs one.');
      return { type: 'SingleTenant', appId, tenantId, password };
  }
}

function readTables({ TABLES_ENDPOINT: endpoint, TABLES_CONNECTION: connection }: Environment, here: boolean): Tables {
  if (endpoint && connection) return wrong('TABLES_CONNECTION', 'and TABLES_ENDPOINT contradict each other: leave one of them out.');
  if (endpoint) return { at: 'endpoint', endpoint };
  if (connection) return { at: 'connection', connection };
  if (!here) return wrong('TABLES_ENDPOINT', 'is missing: it is the https address of the storage account’s table service.');
  return { at: 'azurite' };
}

/** True for the storage emulator's short name and for endpoints on loopback; a bare account name means the cloud. */
function staysHere(connection: string): boolean {
  const parts = connection.split(';').map((part) => part.trim());
  const urls = parts.flatMap((part) => /^(?:TableEndpoint|DevelopmentStorageProxyUri)=(.+)$/i.exec(part)?.[1] ?? []);
  const named = urls.length > 0 || parts.some((part) => /^UseDevelopmentStorage=true$/i.test(part));
  return named && urls.every((url) => URL.canParse(url) && isLoopback(new URL(url).hostname));
}

function wrong(variable: string, sentence: string): never {
  throw new WrongEnvironment(`${variable} ${sentence}`);
}
