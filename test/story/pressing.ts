import { buttons } from '../../src/local/teams/read-card';
import type { BotAnswer } from '../../src/local/teams/bot-line';
import type { Actor } from '../support/actor';
import type { WiredRoom } from '../support/wired-room';
import { approve, asks } from './stage';

export interface Pressed {
  verb?: string;
  data: Record<string, unknown>;
}

/** What a button in somebody's own chat would send, to be sent again, later or by somebody else. */
export async function button(who: Actor, title: string): Promise<Pressed> {
  const found = await who.finds(title, who.own);
  const pressed = found && buttons(found.card).find((each) => each.title === title);
  if (!pressed) throw new Error(`no ${title} before ${who.id}`);
  return { ...(pressed.verb !== undefined && { verb: pressed.verb }), data: pressed.data as Record<string, unknown> };
}

let presses = 0;

/** Sends a press as Teams would, whatever is in it. */
export async function sends(room: WiredRoom, who: Actor, { verb, data }: Pressed, more: Record<string, unknown> = {}): Promise<BotAnswer> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const answer = await room.standIn.sendRaw(who.id, who.own, { type: 'invoke', id: `f:raw-${++presses}`, name: 'adaptiveCard/action', value, ...more });
  await room.settled();
  return answer;
}

/** The sentence that an invoke was answered with. */
export const sentence = (answer: BotAnswer): string => {
  const { type, value } = bodyOf(answer);
  return type === 'application/vnd.microsoft.activity.message' ? String(value) : `no sentence but ${type}`;
};

/** Whether an invoke was answered with a card. */
export const isCard = (answer: BotAnswer): boolean => bodyOf(answer).type === 'application/vnd.microsoft.card.adaptive';

function bodyOf(answer: BotAnswer): { type: string; value: unknown } {
  if (answer.status === 'unreachable') throw new Error(answer.why);
  return answer.body as { type: string; value: unknown };
}

/** Ann's visit is approved and it is time to leave. */
export async function approved(room: WiredRoom): Promise<{ ann: Actor; kate: Actor; helen: Actor; office: string; slt: string }> {
  await asks(room, 'Ann Patel');
  await room.as('Kate Shaw').press('Approve', approve);
  await room.pass('PT1H');
  return { ann: room.as('Ann Patel'), kate: room.as('Kate Shaw'), helen: room.as('Helen Marsh'), office: room.chat('office'), slt: room.chat('slt') };
}
