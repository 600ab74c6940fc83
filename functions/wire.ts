import type { HttpRequest, HttpResponseInit, Timer } from '@azure/functions';
import * as drawing from '../src/cards';
import { drawPage } from '../src/cards/forms/forms';
import { type BotAuth, type Config, WrongEnvironment } from '../src/config';
import { makeCallForHelp } from '../src/desk/call-for-help';
import { makeDeliver } from '../src/desk/deliver';
import { makeForms } from '../src/desk/forms/forms';
import { makeSaveMine } from '../src/desk/forms/register/save-mine';
import { makeHandle } from '../src/desk/handle';
import { keptInMind } from '../src/desk/in-mind';
import { makeReceiveFile } from '../src/desk/load/receive-file';
import type { Clock, Directory, Log, UnreadableRow, VisitStore } from '../src/desk/ports';
import { makePace, type Pace } from '../src/desk/pace';
import { makeRecheck } from '../src/desk/recheck';
import { makeRegister } from '../src/desk/register';
import { makeStep } from '../src/desk/step';
import { makeSweep } from '../src/desk/sweep';
import { newVisit } from '../src/desk/visit-id';
import { makeWatchdog } from '../src/desk/watchdog';
import { within } from '../src/desk/within';
import type { School, Schools } from '../src/school/school';
import { readSchools } from '../src/school/school-file';
import { openTables, type Stores } from '../src/storage/open-tables';
import { BotAdapter } from '../src/teams/adapter';
import { makeBot } from '../src/teams/bot';
import { makeReceive } from '../src/teams/receive';
import { makeChat } from '../src/teams/sending';
import type { Instant } from '../src/visit/visit';
import { makeHealth } from './health';
import { makeMessages } from './messages';
import { makeSweepTimer } from './sweep';

/** What differs between the deployed app and one machine. */
export interface Surroundings {
  log: Log;
  clock?: Clock;
  /** How fast one chat is written to; only where a day is lived in minutes is more asked for. */
  pace?: Pace;
  /** Where a chat is opened before Teams has said where its chats are served. */
  serviceUrl?: string;
  /** Opens what keeps the records, where that is not the tables that the configuration names; `report` hears of a row that cannot be read. */
  openStores?: (report: (fault: UnreadableRow) => void) => Stores;
}

/** The app, put together: its handlers, and what a local host needs beside them. */
export interface Wired {
  /** Settles when what is kept of every school has been read, or could not be. */
  ready: Promise<void>;
  messages(request: HttpRequest): Promise<HttpResponseInit>;
  health(): Promise<HttpResponseInit>;
  timer(timer: Pick<Timer, 'isPastDue'>): Promise<void>;
  /** One round over everything due; settles when its sends are over. */
  sweep(): Promise<void>;
  schools: Schools;
  visits: VisitStore;
  /** Notes a good sweep of every school without making one: for a clock that leaves out minutes in which nothing is due. */
  beat(at: Instant): Promise<void>;
  /** Settles when nothing that was started is still under way. */
  idle(): Promise<void>;
}

const cards = { ...drawing, drawPage };
const elapsed = () => performance.now();
/** Where Teams serves a tenant can be guessed when storage does not say. */
const servedMs = 2_000;
const teamsEverywhere = 'https://smba.trafficmanager.net/teams/';
const systemClock: Clock = { now: () => new Date().toISOString() };

/** Builds every part and joins them; the one place that knows them all. */
export async function wire(
  config: Config,
  { log, clock = systemClock, serviceUrl = teamsEverywhere, openStores = (report) => tablesOf(config, report), pace = makePace(elapsed) }: Surroundings,
): Promise<Wired> {
  const { auth } = config;
  const files = await schoolsOf(config);
  const { visits: store, directory: stored, drafts, rolls, pulse } = openStores((fault) => log.error('a row cannot be read', fault, {}));
  // For when storage cannot be asked.
  const { directory, inMind } = keptInMind(stored);
  const register = makeRegister({ schools: files, administrators: config.administrators, rolls, clock, elapsed, log });
  const { schools, upToDate } = register;
  // What the school file alone says is not enough to judge by; but a call for help is answered before the rest is read.
  const ready = upToDate();

  const watchdog = makeWatchdog({ schools: files, pulse, clock, log, elapsed });
  const adapter = new BotAdapter(auth, log);
  const connect = (at: string) => adapter.connectTo(at);
  const served = async (but?: string): Promise<string> => {
    const lately = inMind.servedAt();
    if (lately !== undefined && lately !== but) return lately;
    return within(servedMs, () => servedAt(schools, directory, serviceUrl, but)).catch(() => serviceUrl);
  };
  const chat = makeChat({ connect, botId: botIdOf(auth), serviceUrl: served });

  const step = makeStep({ store, clock, stale: watchdog.stale, fresh: register.fresh });
  const deliver = makeDeliver({ store, directory, chat, draw: cards.drawPost, drawPast: cards.drawPast, schools, step, pulse, clock, log, stale: watchdog.stale, elapsed, pace });
  const { drawUnreadable } = cards;
  const handle = makeHandle({ step, deliver, watchdog, pulse, log });
  const { drawPlainAlarm } = cards;
  const callForHelp = makeCallForHelp({ chat, inMind, drawPlainAlarm, clock, log });
  const recheck = makeRecheck({ store, handle, fresh: register.fresh, log });
  const sweep = makeSweep({ store, schools, standing: register.standing, recheck, step, deliver, directory, chat, pulse, clock, log, drawUnreadable, running: watchdog.running, elapsed });
  const saveMine = makeSaveMine({ register, recheck, clock });
  const forms = makeForms({ handle, store, drafts, clock, newVisit, saveMine, register, recheck, log });
  const pulseStale = async ({ id }: School) => {
    await watchdog.fresh();
    return watchdog.stale(id);
  };
  const receiveFile = makeReceiveFile({ register, recheck, store, clock, log });
  // What stands in for Teams keeps the files too.
  const filesFrom = auth.type === 'anonymous' ? new URL(serviceUrl).origin : undefined;
  const bot = makeBot({ handle, callForHelp, schools, upToDate, unread: register.unread, fresh: register.fresh, directory, store, forms, receiveFile, pulseStale, cards, clock, log, connect, filesFrom });

  const receive = makeReceive({ adapter, bot, door: { tenantId: tenantOf(auth, schools), anonymous: auth.type === 'anonymous' }, log });
  return {
    ready,
    messages: makeMessages(receive, log),
    health: makeHealth(watchdog, log),
    timer: makeSweepTimer(sweep, log),
    sweep,
    schools,
    visits: store,
    beat: async (at) => void (await Promise.all(files.all().map(({ id }) => pulse.beat(id, at)))),
    idle: async () => void (await Promise.all([deliver.idle(), bot.idle()])),
  };
}

async function schoolsOf({ schoolFile, auth }: Config): Promise<Schools> {
  if (schoolFile === undefined) throw new WrongEnvironment('SCHOOL_FILE must name the file that describes the school.');
  const schools = await readSchools(schoolFile).catch((fault: unknown) => {
    const missing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
    throw new WrongEnvironment(missing ? `SCHOOL_FILE names ${schoolFile}, and there is no such file.` : `SCHOOL_FILE ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
  });
  const stranger = schools.all().find(({ tenantId }) => auth.type !== 'anonymous' && tenantId !== auth.tenantId);
  if (stranger) throw new WrongEnvironment(`SCHOOL_FILE names another tenant for ${stranger.id} than MICROSOFT_APP_TENANT_ID.`);
  return schools;
}

function tablesOf({ tables, auth }: Config, report: (fault: UnreadableRow) => void): Stores {
  switch (tables.at) {
    case 'connection':
      return openTables({ connectionString: tables.connection }, { report });
    case 'endpoint':
      // One identity for the bot and its tables; a bot with a password has the app's own.
      return openTables({ endpoint: tables.endpoint, clientId: auth.type === 'UserAssignedMSI' ? auth.appId : undefined }, { report });
    case 'azurite':
      throw new WrongEnvironment('TABLES_CONNECTION is missing: Azurite was not started.');
  }
}

const botIdOf = (auth: BotAuth): string => `28:${auth.type === 'anonymous' ? 'home-visits' : auth.appId}`;

/** Without authentication the schools themselves say which tenant is served. */
const tenantOf = (auth: BotAuth, schools: Schools): string =>
  auth.type === 'anonymous' ? (schools.all()[0]?.tenantId ?? '') : auth.tenantId;

/** All chats of a tenant are served in one region: wherever its places are, an address in doubt apart. */
async function servedAt(schools: Schools, directory: Directory, otherwise: string, doubted?: string): Promise<string> {
  for (const { places } of schools.all()) {
    for (const place of [...places.slt, ...places.office, ...places.staff]) {
      const known = await directory.conversation(place);
      if (known && known.serviceUrl !== doubted) return known.serviceUrl;
    }
  }
  return otherwise;
}
