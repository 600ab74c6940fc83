import { z } from 'zod';
import type { RoomChat } from '../room/api';
import type { BotMessage, Chats } from './chats';
import type { ConnectorReply, ConnectorRequest } from './faults';
import { personalChatId, personOf, teamsId, type StandInPerson, type StoredMessage } from './world';

const attachment = z.object({ contentType: z.string(), content: z.unknown() });
const messageBody = z.object({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
});
const createBody = z.object({
  members: z.array(z.object({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
});

const cardType = 'application/vnd.microsoft.card.adaptive';
const largest = 100 * 1024;

/** What Teams does when the bot asks, and what it says when it will not. The shapes and codes are Teams' own. */
export const makePerform = (chats: Chats, tenantId: string, serviceUrl: () => string) => {
  const create = (request: ConnectorRequest): ConnectorReply => {
    const asked = createBody.safeParse(request.body);
    const [member] = asked.data?.members ?? [];
    if (!asked.success || !member) return refusal(400, 'BadSyntax', 'One member is needed.');
    if ((asked.data.tenantId ?? asked.data.channelData?.tenant?.id) !== tenantId) return refusal(400, 'BadSyntax', 'The tenant id is missing or wrong.');
    const id = personalChatId(personOf(member.id));
    if (!chats.find(id) || !chats.isInstalled(id)) return notInstalled;
    request.conversation = id;
    return { status: 201, body: { id, serviceUrl: serviceUrl() } };
  };

  const post = (request: ConnectorRequest, chat: RoomChat): ConnectorReply => {
    const message = readMessage(request.body);
    if ('status' in message) return message;
    if (message.type === 'typing') return { status: 202, body: { id: '' } };
    const { id } = chats.post(chat, message, request.root);
    request.activity = id;
    return { status: 201, body: { id } };
  };

  const edit = (request: ConnectorRequest, chat: RoomChat, message: StoredMessage): ConnectorReply => {
    const to = readMessage(request.body);
    if ('status' in to) return to;
    chats.edit(chat, message, to);
    return { status: 200, body: { id: message.id } };
  };

  return (request: ConnectorRequest): ConnectorReply => {
    if (request.kind === 'create') return create(request);
    const chat = chats.find(request.conversation ?? '');
    if (!chat) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
    if (!chats.isInstalled(chat.id)) return chat.kind === 'personal' ? blocked : notInRoster;
    if (request.kind === 'post') return post(request, chat);
    const message = chats.message(chat.id, request.activity ?? '');
    if (message?.from.kind !== 'bot') return refusal(404, 'ActivityNotFoundInConversation', 'Activity not found in the conversation.');
    if (request.kind === 'edit') return edit(request, chat, message);
    chats.remove(chat, message);
    return { status: 200 };
  };
};

/** The members of a chat as the connector lists them: all, or one by either kind of id. */
export const makeRoster = (chats: Chats, tenantId: string) => (conversation: string, one?: string): ConnectorReply => {
  const chat = chats.find(conversation);
  if (!chat) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
  if (!chats.isInstalled(chat.id)) return chat.kind === 'personal' ? notInstalled : notInRoster;
  const members = chat.members.map((id) => account(chats.person(id), tenantId));
  if (one === undefined) return { status: 200, body: members };
  const found = members.find((member) => member.objectId === personOf(one));
  return found ? { status: 200, body: found } : refusal(404, 'MemberNotFoundInConversation', 'Member not found in the conversation.');
};

const account = (person: StandInPerson, tenantId: string) => ({
  id: teamsId(person.id),
  name: person.name,
  objectId: person.id,
  aadObjectId: person.id,
  email: person.email,
  userPrincipalName: person.email,
  tenantId: person.tenantId ?? tenantId,
  userRole: person.tenantId && person.tenantId !== tenantId ? 'guest' : 'user',
});

const readMessage = (body: unknown): (BotMessage & { type: string }) | Extract<ConnectorReply, { status: number }> => {
  // Teams counts in UTF-16: two bytes a character.
  if (JSON.stringify(body ?? null).length * 2 > largest) return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) return refusal(400, 'BadSyntax', parsed.error.message);
  const { type, text, summary, attachments } = parsed.data;
  const card = z.record(z.unknown()).safeParse(attachments?.find((one) => one.contentType === cardType)?.content);
  if (type === 'message' && !text && !card.success) return refusal(400, 'BadSyntax', 'Activity has neither text nor a card.');
  return { type, text: text ?? undefined, summary: summary ?? undefined, card: card.data };
};

const refusal = (status: number, code: string, message: string) => ({ status, body: { error: { code, message } } });

const notInstalled = refusal(403, 'ForbiddenOperationException', 'The bot is not installed in the personal scope of the user.');
const blocked = refusal(403, 'MessageWritesBlocked', 'The user has blocked or uninstalled the bot.');
const notInRoster = refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
