import { z } from 'zod';
import type { Clock, Conversation, Directory, Log } from '../desk/ports';
import { within } from '../desk/within';
import type { School } from '../school/school';
import type { Connect } from './connector';
import type { Turn } from './turn';

/** What the bot learns by the way: where its conversations are served, and people's Teams ids. */
export interface Acquaintance {
  /** Remembers where this turn came from and who sent it; asks storage only when that is news. */
  meet(turn: Turn): Promise<void>;
  /** Learns the Teams ids of everybody in a place; started, not awaited. */
  meetAll(turn: Turn): void;
  /** Teams ids of a school's people, as far as known. */
  teamsIds(school: School): Promise<ReadonlyMap<string, string>>;
  /** Resolves when nothing that was started is still under way. */
  idle(): Promise<void>;
}

interface Deps {
  directory: Directory;
  connect: Connect;
  clock: Clock;
  log: Log;
  /** Whether this person belongs to any school here: nobody else is remembered. */
  isOurs: (person: string) => boolean;
}

const freshMs = 60_000;
const rosterPage = 500;
/** All pages of a roster together. */
const rosterMs = 30_000;

const roster = z.object({
  continuationToken: z.string().min(1).optional().catch(undefined),
  members: z.array(z.unknown()),
});

const objectId = z.string().min(1).optional().catch(undefined);
const rosterMember = z.object({ id: z.string().min(1), objectId, aadObjectId: objectId });

/** Keeps in mind what this process has already remembered; the directory is the truth. */
export const makeAcquaintance = ({ directory, connect, clock, log, isOurs }: Deps): Acquaintance => {
  const chats = new Map<string, string>();
  const faces = new Map<string, string>();
  const askedAt = new Map<string, number>();
  const started = new Set<Promise<void>>();

  const conversationOf = ({ chat, serviceUrl, personal, sender, place }: Turn): Conversation | undefined => {
    if (place) return { id: chat, serviceUrl };
    return personal && sender !== undefined && isOurs(sender) ? { id: chat, serviceUrl, person: sender } : undefined;
  };

  const rememberFaces = async (met: ReadonlyMap<string, string>): Promise<void> => {
    const news = new Map([...met].filter(([person, teamsId]) => isOurs(person) && faces.get(person) !== teamsId));
    if (news.size === 0) return;
    await directory.rememberTeamsIds(news);
    for (const [person, teamsId] of news) faces.set(person, teamsId);
  };

  const rememberChat = async (turn: Turn): Promise<void> => {
    const conversation = conversationOf(turn);
    if (!conversation || chats.get(conversation.id) === conversation.serviceUrl) return;
    if (turn.place && !chats.has(conversation.id)) meetAll(turn);
    await directory.rememberConversation(conversation);
    chats.set(conversation.id, conversation.serviceUrl);
  };

  const learnRoster = async ({ chat, serviceUrl }: Turn): Promise<void> => {
    const { conversations } = await connect(serviceUrl);
    let continuationToken: string | undefined;
    do {
      const page: z.output<typeof roster> = roster.parse(
        continuationToken === undefined
          ? await conversations.getConversationPagedMembers(chat)
          : await conversations.getConversationPagedMembers(chat, { pageSize: rosterPage, continuationToken }),
      );
      await rememberFaces(
        new Map(
          page.members.flatMap((one) => {
            // A member that cannot be read costs the others nothing.
            const { data } = rosterMember.safeParse(one);
            const person = (data?.aadObjectId ?? data?.objectId)?.toLowerCase();
            return data === undefined || person === undefined ? [] : [[person, data.id] as const];
          }),
        ),
      );
      continuationToken = page.continuationToken;
    } while (continuationToken !== undefined);
  };

  function meetAll(turn: Turn): void {
    const running = within(rosterMs, () => learnRoster(turn))
      // Somebody new in this place, or the next start, tries again; until then its people have no views of their own.
      .catch((fault: unknown) => log.error('the members of a place could not be learnt', fault, { chat: turn.chat }))
      .finally(() => started.delete(running));
    started.add(running);
  }

  return {
    async meet(turn) {
      const met = turn.sender === undefined ? [] : [[turn.sender, turn.teamsId] as const];
      await Promise.all([rememberChat(turn), rememberFaces(new Map(met))]);
    },

    meetAll,

    async teamsIds(school) {
      const people = school.people.map(({ id }) => id);
      const now = Date.parse(clock.now());
      const stale = now - (askedAt.get(school.id) ?? -Infinity) > freshMs;
      if (stale && people.some((person) => !faces.has(person))) {
        for (const [person, teamsId] of await directory.teamsIds(people)) faces.set(person, teamsId);
        askedAt.set(school.id, now);
      }

      return new Map(people.flatMap((person) => (faces.has(person) ? [[person, faces.get(person) ?? '']] : [])));
    },

    idle: async () => {
      while (started.size > 0) await Promise.all(started);
    },
  };
};
