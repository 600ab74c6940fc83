import type { Answer, Asked, OpenVisit, Scene } from '../../src/desk/ports';
import type { Schools, School } from '../../src/school/school';
import type { Visit } from '../../src/visit/visit';
import { BotAdapter } from '../../src/teams/adapter';
import { makeBot } from '../../src/teams/bot';
import type { Cards } from '../../src/teams/cards';
import type { BotDeps, ReceivedFile } from '../../src/teams/deps';
import { makeReceive, type Receive } from '../../src/teams/receive';
import { ann, aSchool, ben } from '../support/school';
import { at } from '../support/story';
import { makeMemoryDirectory } from '../support/memory-directory';
import { aConnector, type FakeConnector } from './a-connector';

export const tenantId = '00000000-0000-4000-8000-00000000aaaa';
export const oakfield = aSchool();
export const elmbrook = aSchool(oakfield.profile, {
  id: 'elmbrook',
  name: 'Elmbrook School',
  people: [ben],
  places: { staff: ['19:elm-staff@thread.v2'], office: ['19:elm-office@thread.v2'], slt: ['19:elm-slt@thread.v2'] },
});

export const schoolsOf = (all: readonly School[]): Schools => ({
  all: () => all,
  byId: (id) => all.find((school) => school.id === id),
  byPlace: (chat) => all.find(({ places }) => Object.values(places).flat().includes(chat)),
  ofPerson: (id) => all.filter(({ people }) => people.some((person) => person.id === id)),
});

export const aVisit = (more: Partial<Visit> = {}): Visit => ({
  id: 'v1',
  number: 'V-7K3M',
  school: 'oakfield',
  version: 7,
  stage: 'out',
  type: 'attendance',
  safeguarding: false,
  requester: ann.id,
  chat: '19:staff@thread.v2',
  requestedAt: at('09:00'),
  revision: 1,
  plan: { leaveAt: at('13:00'), backBy: at('15:00'), stops: [{ startAt: at('13:20'), minutes: 30 }] },
  visitors: [{ id: ann.id, name: ann.name, lead: true, coming: 'yes', position: { at: 'school' }, since: at('09:00') }],
  risk: { tier: 'low', assessed: 'low', blocked: false, needs: [], outOfHours: false },
  sensitive: false,
  policyVersion: '1',
  outside: [],
  cautions: [],
  holds: [],
  approvals: [],
  clock: { from: at('13:50'), dueBack: at('15:00'), lateMinutes: 0 },
  asked: {},
  unreached: [],
  ...more,
});

export const aScene = (more: Partial<Scene> = {}): Scene => ({
  school: oakfield,
  visit: aVisit(),
  private: { details: { purpose: 'SECRET', stops: [], visitors: [], vehicle: '', answers: [], asks: [], outside: [], whyNotSchool: '', whyThisPair: '', whyThisHour: '', backup: '' }, notes: {} },
  now: at('13:00'),
  teamsIds: new Map(),
  sweepStale: false,
  ...more,
});

export const anOpenVisit = (more: Partial<OpenVisit> = {}): OpenVisit => ({
  id: 'v1',
  version: 7,
  number: 'V-7K3M',
  stage: 'out',
  requester: ann.id,
  visitors: [{ id: ann.id, name: ann.name, lead: true }],
  leaveAt: at('13:00'),
  dueBack: at('15:00'),
  alarm: false,
  standing: { is: 'out', at: at('15:00') },
  ...more,
});

const message = (drawn: string) => ({ card: { drawn }, summary: drawn, mentions: [] });

/** Cards that say what they were drawn for; every view carries `refresh`, the kind that teams-ai would show everybody. */
export const fakeCards: Cards = {
  drawPast: ({ post }) => message(`past ${post.kind}`),
  drawPost: (post) => message(`base ${post.kind}`),
  drawView: (viewer, about, { visit, teamsIds }) => ({ drawn: `${about.card} for ${viewer.name}`, version: visit.version, refresh: { userIds: [...teamsIds.values()] } }),
  explain: ({ reason }) => `no: ${reason}`,
  calledWords: ({ visit }) => `${visit.number}: your call`,
  drawStart: ({ id }) => message(`start ${id}`),
  drawHelp: ({ id }, viewer) => message(`guide ${id}${viewer ? ` for ${viewer.name}` : ''}`),
  drawToday: ({ id }, open) => message(`today ${id} ${open.map(({ number }) => number).join()}`),
  drawMine: ({ id }, person, open) => message(`mine ${id} ${person.name} ${open.map(({ number }) => number).join()}`),
  drawMe: ({ id }, { name }) => message(`me ${id} ${name}`),
  drawPeople: ({ id }, { name }, _now, page) => message(`people ${id} ${name} ${page}`),
  drawCautions: ({ id }, _now, page) => message(`cautions ${id} ${page}`),
  drawPolicy: ({ id }, viewer) => message(`policy ${id} ${viewer?.name ?? 'anybody'}`),
  drawChoose: ({ id }, word, open, where) => message(`choose ${id} ${word} ${open.map(({ number }) => number).join()}${where?.size ? ` at ${[...where.values()].join(' | ')}` : ''}`),
  leftAllTheSame: 'left all the same',
  withSaid: (card, text) => ({ ...card, said: text }),
  drawMeant: ({ id }, meant, own) => {
    const about = own.map(({ visit }) => visit.number).join();
    if (meant.asks === 'help') return message(`help? ${id} ${about}`.trim());
    return own.length > 0 ? message(`${meant.asks === 'now' ? 'now?' : 'meant?'} ${id} ${about} ${meant.guess ?? ''}${meant.minutes ?? ''}`.trim()) : undefined;
  },
  drawWhichSchool: (schools) => message(`which ${schools.map(({ id }) => id).join()}`),
  drawPage: ({ page }) => ({ drawn: `page ${page}` }),
};

export interface TestBot {
  receive: Receive;
  connector: FakeConnector;
  adapter: BotAdapter;
  asked: Asked[];
  forms: { opened: unknown[]; submitted: unknown[] };
  received: ReceivedFile[];
  faults: unknown[];
  warnings: string[];
  directory: BotDeps['directory'];
  /** What the next presses are answered with. */
  answer: (asked: Asked) => Promise<Answer>;
  open: OpenVisit[];
  stale: boolean;
  idle(): Promise<void>;
}

/** The real adapter, router and door; fakes behind them and a fake connector before them. */
export async function aBot(more: Partial<BotDeps> = {}): Promise<TestBot> {
  const connector = await aConnector();
  const schools = schoolsOf([oakfield, elmbrook]);
  const log: BotDeps['log'] = {
    info: () => undefined,
    warn: (what) => void bot.warnings.push(what),
    error: (_what, fault) => void bot.faults.push(fault),
  };
  const adapter = new BotAdapter({ type: 'anonymous' }, log);
  const directory = makeMemoryDirectory();
  const { private: kept, visit } = aScene();
  const made = makeBot({
    handle: (asked) => {
      bot.asked.push(asked);
      return bot.answer(asked);
    },
    callForHelp: async (_callers, _key, record) => ({ recorded: true, value: await record(() => undefined) }),
    unread: () => [],
    schools,
    upToDate: () => Promise.resolve(),
    fresh: (school) => Promise.resolve(school),
    directory,
    store: {
      load: (school, id) =>
        Promise.resolve(school === visit.school && id === visit.id ? { visit, private: kept, operations: [], etag: '1' } : undefined),
      open: (school) => Promise.resolve(school === 'oakfield' ? bot.open : []),
    },
    forms: {
      open: (opened) => {
        bot.forms.opened.push(opened);
        return Promise.resolve({ kind: 'done', text: 'opened' });
      },
      submit: (submitted) => {
        bot.forms.submitted.push(submitted);
        return Promise.resolve({ kind: 'refused', refusal: { reason: 'unknownVisit' } });
      },
    },
    receiveFile: (file) => {
      bot.received.push(file);
      return Promise.resolve([`taken: ${file.name}`]);
    },
    pulseStale: () => Promise.resolve(bot.stale),
    cards: fakeCards,
    clock: { now: () => at('13:00') },
    log,
    connect: (serviceUrl) => adapter.connectTo(serviceUrl),
    ...more,
  });
  const bot: TestBot = {
    receive: makeReceive({ adapter, bot: made, door: { tenantId, anonymous: true }, log }),
    connector,
    adapter,
    asked: [],
    forms: { opened: [], submitted: [] },
    received: [],
    faults: [],
    warnings: [],
    directory,
    answer: () => Promise.resolve({ ok: true, repeated: false, scene: aScene() }),
    open: [],
    stale: false,
    idle: made.idle,
  };
  return bot;
}
