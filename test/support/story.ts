import type { Caution } from '../../src/policy/caution';
import type { Profile } from '../../src/policy/profile';
import type { Person } from '../../src/school/people';
import { announce } from '../../src/visit/announce';
import type { Command, Context, Request } from '../../src/visit/commands';
import { decide } from '../../src/visit/decide';
import type { Decision, Refusal } from '../../src/visit/decision';
import { due } from '../../src/visit/due';
import type { Recorded, VisitEvent } from '../../src/visit/events';
import { evolve } from '../../src/visit/evolve';
import type { Post } from '../../src/visit/posts';
import type { Answer, Details, Instant, Visit } from '../../src/visit/visit';
import { ann, ben, staff } from './school';

/** A time on the day of every story: Tuesday 24 November 2026, when London keeps UTC. */
export const at = (time: string): Instant => `2026-11-24T${time}:00.000Z`;

export const allClear = (profile: Profile): Answer[] =>
  profile.settings['risk.checks'].questions.map(({ id, kind, means }) => ({
    item: id,
    // There was no need to ask the DSL.
    answer: kind === 'note' ? 'text' : kind === 'control' && means !== 'dslConsulted' ? 'yes' : 'no',
    note: kind === 'note' ? 'nothing to say' : '',
  }));

export const saying = (profile: Profile, item: string, answer: Answer['answer']): Answer[] =>
  allClear(profile).map((given) => (given.item === item ? { ...given, answer } : given));

/** Out at 13:00, two stops, back by 15:00. */
export const aRequest = (profile: Profile, more: Partial<Request> & { answers?: Answer[] } = {}): Request => ({
  type: profile.settings.visitTypes[0]?.id ?? '',
  plan: {
    leaveAt: at('13:00'),
    backBy: at('15:00'),
    stops: [
      { startAt: at('13:20'), minutes: 30 },
      { startAt: at('14:10'), minutes: 20 },
    ],
  },
  visitors: [
    { id: ann.id, name: ann.name, lead: true, part: 'leads', regular: true },
    { id: ben.id, name: ben.name, lead: false, part: 'notes' },
  ],
  sensitive: false,
  details: {
    purpose: 'PURPOSE-SECRET',
    stops: [
      { family: 'FAMILY-ONE', address: '4 ADDRESS-ONE Lane', postcode: 'LU2 7AB', phone: '+441582960001' },
      { family: 'FAMILY-TWO', address: '9 ADDRESS-TWO Road', postcode: 'LU2 7AC', phone: '+441582960002' },
    ],
    visitors: [
      { id: ann.id, mobile: '+447700900123' },
      { id: ben.id, mobile: '+447700900124' },
    ],
    vehicle: 'blue Fiesta, AB12 CDE',
    answers: more.answers ?? allClear(profile),
    asks: profile.settings.visitTypes.flatMap(({ asks }) => asks.map(({ id, ask }) => ({ id, ask, answer: 'ASK-SECRET' }))),
    outside: [],
    whyNotSchool: 'SCHOOL-SECRET',
    whyThisPair: 'PAIR-SECRET',
    whyThisHour: 'HOUR-SECRET',
    backup: 'BACKUP-SECRET',
  },
  ...more,
});

/** One visit lived through by commands at given times, through the pure core alone. */
export class Story {
  visit!: Visit;
  readonly trail: Recorded[] = [];
  posts: Post[] = [];
  now = at('09:00');
  /** What the school warns of; a test may add to it as time goes by. */
  cautions: Caution[] = [];
  details?: Details;

  constructor(
    readonly profile: Profile,
    public people: readonly Person[] = staff,
  ) {}

  get context(): Context {
    return {
      now: this.now,
      profile: this.profile,
      people: this.people,
      cautions: this.cautions,
      termBegan: '2026-09-01',
      ...(this.details ? { details: this.details } : {}),
    };
  }

  at(time: string): this {
    this.now = at(time);
    return this;
  }

  requests(request = aRequest(this.profile), by: Person = ann): this {
    return this.does({ type: 'request', by, id: 'v1', number: 'V-7K3M', school: 'oakfield', chat: '19:staff@thread.v2', request });
  }

  /** What the core says to a command, without taking the step. */
  asks(command: Command): Decision {
    return decide(this.visit, command, this.context);
  }

  does(command: Command): this {
    const decision = this.asks(command);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    this.details = decision.details ?? this.details;
    return this.happened(decision.events, 'by' in command ? command.by.id : 'bot');
  }

  /** Asks for what must be refused, and puts on record what became known by asking. */
  refused(command: Command): Refusal {
    const decision = this.asks(command);
    if (decision.ok) throw new Error(`${command.type} was not refused`);
    this.happened(decision.events ?? [], 'by' in command ? command.by.id : 'bot');
    return decision.refusal;
  }

  happened(events: readonly VisitEvent[], by: string): this {
    const before = this.visit as Visit | undefined;
    const first = (before?.version ?? 0) + 1;
    const recorded = events.map((event, n): Recorded => ({ ...event, seq: first + n, at: this.now, by, as: '' }));
    this.visit = recorded.reduce<Visit | undefined>(evolve, before) as Visit;
    this.trail.push(...recorded);
    this.posts = recorded.length > 0 ? announce(before, recorded, this.visit, this.context) : [];
    return this;
  }

  /** The time of day at which the visit is next due, and for what. */
  get next(): string | undefined {
    const moment = due(this.visit, this.profile);
    return moment && `${moment.at.slice(11, 16)} ${moment.what}`;
  }

  /** Lets time pass to the next due moment and ticks. */
  waits(): this {
    const moment = due(this.visit, this.profile);
    if (!moment) throw new Error('nothing is due');
    this.now = moment.at;
    return this.does({ type: 'tick' });
  }

  /** The events since the last look, by name. */
  get last(): string[] {
    const types = this.trail.slice(this.seen).map(({ type }) => type);
    this.seen = this.trail.length;
    return types;
  }

  private seen = 0;
}
