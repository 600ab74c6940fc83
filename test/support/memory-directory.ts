import type { Conversation, Directory } from '../../src/desk/ports';

/** Remembers conversations and Teams ids in memory. */
export function makeMemoryDirectory(): Directory {
  const conversations = new Map<string, Conversation>();
  const personal = new Map<string, Conversation>();
  const ids = new Map<string, string>();
  const copy = (kept: Conversation | undefined): Conversation | undefined => kept && { ...kept };

  return {
    conversation: async (id) => copy(conversations.get(id)),
    personal: async (person) => copy(personal.get(person)),
    rememberConversation: async (met) => {
      conversations.set(met.id, { ...met });
      if (met.person !== undefined) personal.set(met.person, { ...met });
    },
    teamsIds: async (people) => {
      const asked = new Set(people);
      return new Map([...ids].filter(([person]) => asked.has(person)));
    },
    rememberTeamsIds: async (met) => {
      for (const [person, id] of met) ids.set(person, id);
    },
  };
}
