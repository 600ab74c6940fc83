import type { School } from '../school/school';
import type { Address, Chat, Conversation, Directory, Unsent } from './ports';

type Deps = { directory: Directory; chat: Chat };
type Done = { ok: true };
type Reached<T> = (T & { conversation: Conversation }) | Unsent;

/**
 * Does something in the conversation of a place or person. An address is doubted before it is believed to be dead: a
 * personal chat is opened anew, a place is tried where the other chats of the tenant are served. So is a place that was
 * never heard from. Whatever was found to work is remembered.
 */
export async function reach<T extends Done>(
  to: Address,
  school: School,
  { directory, chat }: Deps,
  work: (conversation: Conversation) => Promise<T | Unsent>,
): Promise<Reached<T>> {
  const open = (person: string) => chat.openPersonal(person, school.tenantId);
  const guess = async (place: string, but?: Conversation) => ({ ok: true as const, conversation: await chat.place(place, but) });

  const attempt = async (found: Unsent | (Done & { conversation: Conversation }), stored?: Conversation): Promise<Reached<T>> => {
    if (!found.ok) return found;
    const { conversation } = found;
    const done = await work(conversation);
    if (!done.ok) return done;
    if (conversation.id !== stored?.id || conversation.serviceUrl !== stored.serviceUrl) await directory.rememberConversation(conversation);
    return { ...done, conversation };
  };

  const stored = 'chat' in to ? await directory.conversation(to.chat) : await directory.personal(to.person);
  const first = await attempt(stored ? { ok: true, conversation: stored } : 'chat' in to ? await guess(to.chat) : await open(to.person), stored);
  if (first.ok || first.why !== 'notFound' || !stored) return first;
  return attempt('chat' in to ? await guess(to.chat, stored) : await open(to.person), stored);
}
