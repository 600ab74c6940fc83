import { startTestAzurite, type TestAzurite } from '../support/azurite';
import { phoneText } from '../../src/school/phone';
import type { Actor } from '../support/actor';
import { openRoom, type Otherwise, type WiredRoom } from '../support/wired-room';
import { fillRequest, secrets, type Wishes } from './asking';

// A story is long; a busy machine takes its time over it.
const patienceMs = 120_000;

/**
 * A room of its own for every test of this file, its records in memory; after each, nothing private has leaked and the bot
 * had nothing to complain of.
 */
export function stage(schoolFile: string, otherwise?: Otherwise): () => WiredRoom {
  return stageWith(() => openRoom(schoolFile, otherwise));
}

/** The same with the records in real tables: slower, and the proof that a story does not hang on the memory. */
export function stageOverTables(schoolFile: string): () => WiredRoom {
  let azurite: TestAzurite;
  beforeAll(async () => {
    azurite = await startTestAzurite();
  }, patienceMs);
  afterAll(() => azurite.stop());
  return stageWith(() => openRoom(schoolFile, { connection: azurite.connectionString }));
}

function stageWith(open: () => Promise<WiredRoom>): () => WiredRoom {
  jest.setTimeout(patienceMs);
  let room: WiredRoom;
  beforeEach(async () => {
    room = await open();
  });
  afterEach(async () => {
    await room.settled();
    const found = { leaks: room.leaks([...secrets, ...onFile(room)]), errors: room.errors };
    await room.close();
    expect(found).toEqual({ leaks: [], errors: [] });
  });
  return () => room;
}

/** What the school has on file of its people and its cautions. */
const onFile = (room: WiredRoom): string[] =>
  room.wired.schools.all().flatMap(({ people, cautions }) => [
    ...people.flatMap(({ mobile, nextOfKin, vehicle }) => [...numbers(mobile), ...numbers(nextOfKin?.phone), nextOfKin?.name, vehicle]),
    ...cautions.flatMap(({ family, address, postcode, reason }) => [family, address, postcode, reason]),
  ]).filter((text): text is string => text !== undefined && text !== '');

const numbers = (phone: string | undefined): string[] => (phone === undefined ? [] : [phone, phoneText(phone)]);

/** Asks for a visit in the school's staff chat, as far as the answer that it waits for approval. */
export async function asks(room: WiredRoom, name: string, wishes: Wishes = {}, school?: string): Promise<string> {
  const asker = room.as(name);
  await starts(room, asker, school);
  return fillRequest(asker, wishes);
}

/** Opens the request form from the school's staff chat. */
export async function starts(room: WiredRoom, asker: Actor, school?: string): Promise<string> {
  const staff = room.chat('staff', school);
  await asker.say(staff, '/visit', { mention: true });
  return asker.press('Start a home visit', {}, staff);
}

export const approve = { reviewed: 'true' };
