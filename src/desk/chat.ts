/** A Teams conversation as the connector needs it. */
export interface Conversation {
  id: string;
  serviceUrl: string;
  /** The person whose personal chat with the bot it is, by Entra object id. */
  person?: string;
}

/** A finished message. `summary` and `text` show on lock screens and name nobody outside the staff. */
export interface Message {
  card: Record<string, unknown>;
  summary: string;
  /** Set on alerts only: what the toast says. */
  text?: string;
  mentions: { id: string; name: string }[];
}

export type Sent =
  | { ok: true; activityId: string }
  /**
   * `later`: try again. `notFound`: Teams knows no such conversation just now. `never`: not installed, blocked, not in the
   * roster. `gone`: the message to edit is no more.
   */
  | Unsent;

export interface Unsent {
  ok: false;
  why: 'later' | 'notFound' | 'never' | 'gone';
  code: string;
  retryAfterMs?: number;
}

/** Teams, as the desk needs it. */
export interface Chat {
  send(to: Conversation, message: Message): Promise<Sent>;
  update(to: Conversation, activityId: string, message: Message): Promise<Sent>;
  /** Takes a message of the bot's own back. */
  remove(to: Conversation, activityId: string): Promise<Sent>;
  /** Opens (or finds) a person's chat with the bot. */
  openPersonal(person: string, tenantId: string): Promise<{ ok: true; conversation: Conversation } | Unsent>;
  /** Where a place would be found that was never heard from, or that is no more where it was (`but`). */
  place(id: string, but?: Conversation): Promise<Conversation>;
}
