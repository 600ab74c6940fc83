import type { Conversation, Directory } from './ports';

/** What this process has learnt of conversations, for when storage cannot be asked. */
export interface InMind {
  conversation(id: string): Conversation | undefined;
  personal(person: string): Conversation | undefined;
  /** Where chats were last seen to be served. */
  servedAt(): string | undefined;
}

/** The directory, and beside it all that has ever passed through it here: what is learnt is kept before it is stored. */
export function keptInMind(directory: Directory): { directory: Directory; inMind: InMind } {
  const met = new Map<string, Conversation>();
  const own = new Map<string, Conversation>();
  let served: string | undefined;

  const keep = (conversation: Conversation | undefined): Conversation | undefined => {
    if (!conversation) return undefined;
    met.set(conversation.id, conversation);
    if (conversation.person !== undefined) own.set(conversation.person, conversation);
    served = conversation.serviceUrl;
    return conversation;
  };

  return {
    directory: {
      ...directory,
      conversation: async (id) => keep(await directory.conversation(id)),
      personal: async (person) => keep(await directory.personal(person)),
      rememberConversation: (conversation) => {
        keep(conversation);
        return directory.rememberConversation(conversation);
      },
    },
    inMind: { conversation: (id) => met.get(id), personal: (person) => own.get(person), servedAt: () => served },
  };
}
