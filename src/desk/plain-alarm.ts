import { isSlt } from '../school/people';
import type { Member, School } from '../school/school';
import type { Instant } from '../visit/visit';
import type { InMind } from './in-mind';
import type { Chat, Conversation, Log, Message, Sent } from './ports';
import { atMost } from './within';

/** Somebody of a school. */
export interface Caller {
  school: School;
  by: Member;
}

/** A call for help that is not on record: who called, in which school, and when. */
export interface Call extends Caller {
  at: Instant;
}

/** Draws the card; in a shared chat without the caller's number. */
export type DrawPlainAlarm = (call: Call, shared: boolean) => Message;

/** Who has been told so far, by name. */
export interface Told {
  place: boolean;
  people: string[];
}

export interface PlainAlarm {
  /** Who has been told of this call until now. */
  told(): Told;
  /** Tells whoever could not be told yet; waits for that no longer than an answer can. */
  tell(): Promise<void>;
}

export interface PlainAlarmDeps {
  chat: Chat;
  inMind: InMind;
  drawPlainAlarm: DrawPlainAlarm;
  log: Log;
}

/** The answer to the caller waits no longer for those who are being told. */
const patienceMs = 3_000;

interface Recipient {
  /** A person; the place has none. */
  name?: string;
  state: 'untold' | 'telling' | 'told';
  send(): Promise<Sent>;
}

/**
 * The alarm that needs no storage: from the people and places in memory, to the SLT place and to each SLT person but the
 * caller. It knows nothing of the visit; who called, and when, is enough for somebody to ring them.
 */
export function makePlainAlarm({ chat, inMind, drawPlainAlarm: draw, log }: PlainAlarmDeps, call: Call): PlainAlarm {
  const { school, by } = call;

  const chatOf = async ({ id }: Member): Promise<{ ok: true; conversation: Conversation } | (Sent & { ok: false })> => {
    const conversation = inMind.personal(id);
    return conversation ? { ok: true, conversation } : chat.openPersonal(id, school.tenantId);
  };
  const toPerson = (person: Member): Recipient => ({
    name: person.name,
    state: 'untold',
    send: async () => {
      const found = await chatOf(person);
      return found.ok ? chat.send(found.conversation, draw(call, false)) : found;
    },
  });
  const toPlace = (id: string): Recipient => ({
    state: 'untold',
    send: async () => chat.send(inMind.conversation(id) ?? (await chat.place(id)), draw(call, true)),
  });
  const recipients = [...school.places.slt.map(toPlace), ...school.people.filter((person) => isSlt(person) && person.id !== by.id).map(toPerson)];

  const one = async (recipient: Recipient): Promise<void> => {
    recipient.state = 'telling';
    try {
      const sent = await recipient.send();
      if (!sent.ok) log.error('a plain alarm could not be sent', new Error(sent.code), { school: school.id });
      recipient.state = sent.ok ? 'told' : 'untold';
    } catch (fault) {
      log.error('a plain alarm could not be sent', fault, { school: school.id });
      recipient.state = 'untold';
    }
  };

  return {
    told: () => {
      const told = recipients.filter(({ state }) => state === 'told');
      return { place: told.some(({ name }) => name === undefined), people: told.flatMap(({ name }) => (name === undefined ? [] : [name])) };
    },
    tell: () => atMost(patienceMs, Promise.all(recipients.filter(({ state }) => state === 'untold').map(one))),
  };
}
