import { startTestAzurite, type TestAzurite } from '../support/azurite';
import { openRoom, type WiredRoom } from '../support/wired-room';
import { fillRequest, secrets, type Wishes } from './asking';

// A story makes some hundreds of storage requests; a busy machine takes its time over them.
const patienceMs = 120_000;

/** A room of its own for every test of this file; after each, nothing private has leaked and the bot had nothing to complain of. */
export function stage(schoolFile: string): () => WiredRoom {
  jest.setTimeout(patienceMs);
  let azurite: TestAzurite;
  let room: WiredRoom;
  beforeAll(async () => {
    azurite = await startTestAzurite();
  });
  afterAll(() => azurite.stop());
  beforeEach(async () => {
    room = await openRoom(azurite.connectionString, schoolFile);
  });
  afterEach(async () => {
    await room.settled();
    const found = { leaks: room.leaks(secrets), errors: room.errors };
    await room.close();
    expect(found).toEqual({ leaks: [], errors: [] });
  });
  return () => room;
}

/** Asks for a visit in the school's staff chat, as far as the answer that it waits for approval. */
export async function asks(room: WiredRoom, name: string, wishes: Wishes = {}, school?: string): Promise<string> {
  const asker = room.as(name);
  const staff = room.chat('staff', school);
  await asker.say(staff, '/visit', { mention: true });
  await asker.press('Start a home visit', {}, staff);
  return fillRequest(asker, wishes);
}

export const approve = { reviewed: 'true' };
