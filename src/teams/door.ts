import type { Activity } from 'botbuilder';
import { asActivity, incoming } from './incoming';

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

/** Lets in what Teams sends from this tenant, read and cleaned once for all who answer it, and tells the caller nothing about what it turns away. */
export const admit = (raw: unknown, { tenantId, anonymous }: DoorConfig): Admitted => {
  const read = incoming.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const wrongChannel = issue?.path[0] === 'channelId';
    return { ok: false, status: wrongChannel ? 403 : 400, why: `activity: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}` };
  }

  const { conversation, channelData, serviceUrl } = read.data;
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((named) => named !== undefined);
  if (tenants.length === 0 || tenants.some((named) => named !== tenantId)) return { ok: false, status: 403, why: 'another tenant' };
  if (!served(serviceUrl, anonymous)) return { ok: false, status: 403, why: 'another service' };

  return { ok: true, activity: asActivity(read.data) };
};
