import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(500);

const tenant = z.object({ tenant: z.object({ id: z.string().optional() }).optional() });

const shape = z.object({
  type: z.string().min(1).max(64),
  id: id.optional(),
  name: z.string().max(128).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.string().url().max(500),
  from: z.object({ id, aadObjectId: z.string().uuid().optional() }),
  recipient: z.object({ id }),
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  text: z.string().nullish(),
  entities: z.array(z.object({ type: z.string() }).passthrough()).optional(),
  channelData: tenant.nullish(),
  // Anything else would have the bot hand its replies back in the answer instead of posting them.
  deliveryMode: z.enum(['normal', 'notification']).nullish(),
});

/** A message or an invoke without an id could not be told from its own repetition. */
const whole = shape.refine((activity) => activity.id !== undefined || !['message', 'invoke'].includes(activity.type), {
  path: ['id'],
  message: 'missing',
});

const activity = z.custom<Activity>((raw) => whole.safeParse(raw).success);

const teamsHosts = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host is the machine we run on. */
export const isThisMachine = (hostname: string): boolean => loopback.has(hostname);

export interface DoorConfig {
  tenantId: string;
  /** Authentication is off: then only this machine may be talked to, and otherwise never. */
  anonymous: boolean;
}

export type Admitted = { ok: true; activity: Activity } | { ok: false; status: 400 | 403; why: string };

const served = (serviceUrl: string, anonymous: boolean): boolean => {
  const url = new URL(serviceUrl);
  if (anonymous) return isThisMachine(url.hostname);

  return url.protocol === 'https:' && url.port === '' && teamsHosts.has(url.hostname);
};

/** Lets in what Teams sends from this tenant, and tells the caller nothing about what it turns away. */
export const admit = (raw: unknown, { tenantId, anonymous }: DoorConfig): Admitted => {
  const read = whole.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const wrongChannel = issue?.path[0] === 'channelId';
    return { ok: false, status: wrongChannel ? 403 : 400, why: `activity: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}` };
  }

  const { conversation, channelData, serviceUrl } = read.data;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((named) => named !== undefined);
  if (tenants.length === 0 || tenants.some((named) => named !== tenantId)) return { ok: false, status: 403, why: 'another tenant' };
  if (!served(serviceUrl, anonymous)) return { ok: false, status: 403, why: 'another service' };

  return { ok: true, activity: activity.parse(raw) };
};
