import type { Activity, TurnContext } from 'botbuilder';
import { Application } from '@microsoft/teams-ai/lib/Application';
import { z } from 'zod';
import { atMost } from '../desk/within';
import { makeAcquaintance } from './acquaintance';
import { toActivity } from './activity';
import { answerInSentence, answerInvoke, bodies } from './answers';
import type { BotDeps } from './deps';
import { makeDialogs, type OnDialog } from './dialogs';
import { filesOn, makeFiles } from './files';
import { makeLook } from './look';
import { bareText, isAddressed } from './message-text';
import { makeOnce } from './once';
import { makePress } from './press';
import { makeSay, type Reply } from './say';
import { sentences } from './sentences';
import { readTurn, type Turn } from './turn';
import { isCommand, isPlainCall, readCall, wordPressed } from './words';

export interface Bot {
  run(context: TurnContext): Promise<void>;
  /** Resolves when nothing that a turn started is still under way. */
  idle(): Promise<void>;
}

const executed = z.object({ action: z.object({ type: z.literal('Action.Execute'), verb: z.unknown(), data: z.unknown() }) });
const submitted = z.object({ verb: z.unknown() }).passthrough();
const wasEdited = z.object({ eventType: z.literal('editMessage') });
const task = z.object({ data: z.unknown() });

const isInvoke = (name: string) => (context: TurnContext) =>
  Promise.resolve(context.activity.type === 'invoke' && context.activity.name === name);

const isExecute = async (context: TurnContext): Promise<boolean> =>
  (await isInvoke('adaptiveCard/action')(context)) && executed.safeParse(context.activity.value).success;

const is = (type: string) => (context: TurnContext) => Promise.resolve(context.activity.type === type);

/** Whether somebody calls for help, by a button or by a word. */
const callsForHelp = (activity: Activity): boolean => {
  const { type } = activity;
  const value: unknown = activity.value;
  const verb = executed.safeParse(value).data?.action.verb ?? submitted.safeParse(value).data?.verb;
  return verb === 'help' || (type === 'message' && isPlainCall(bareText(activity)));
};

/** A turn waits so long for people and cautions to be read anew; then what was read last counts. */
const patienceMs = 3_000;
const helpPatienceMs = 300;

/** Given back to the router, which uses it only when nobody has answered; an empty one would undo our answer to a dialog. */
const answered = 'answered';

/** Everything Teams sends, and who answers it. Every invoke is answered by ourselves: nothing is returned to the router. */
export const makeBot = (deps: BotDeps): Bot => {
  const { schools, log } = deps;
  const acquaintance = makeAcquaintance({ ...deps, isOurs: (person) => schools.ofPerson(person).length > 0 });
  const onPress = makePress(deps, makeLook(deps, acquaintance));
  const onSay = makeSay(deps);
  const onFiles = makeFiles(deps);
  const dialogs = makeDialogs(deps);
  const once = makeOnce();
  const started = new Set<Promise<void>>();
  const turnOf = (context: TurnContext) => readTurn(context.activity, schools);

  const press = async (context: TurnContext): Promise<void> => {
    const { data } = executed.safeParse(context.activity.value);
    const pressed = await onPress(turnOf(context), data?.action.verb, data?.action.data);
    await answerInvoke(context, pressed.kind === 'card' ? bodies.card(pressed.card) : bodies.message(pressed.text));
  };

  /** The same press from a client that cannot show an answer: said in a line, and drawn only where nobody else looks. */
  const pressByMessage = async (context: TurnContext): Promise<void> => {
    const turn = turnOf(context);
    const { data } = submitted.safeParse(context.activity.value);
    const pressed = await onPress(turn, data?.verb, data);
    if (pressed.kind === 'text') {
      await context.sendActivity(pressed.aside && !turn.personal ? sentences.ownChat : pressed.text);
      return;
    }

    const { replyToId } = context.activity;
    if (turn.personal && replyToId) {
      const message = { card: pressed.card, summary: pressed.number, mentions: [] };
      // The press has counted and the line below says so; the card itself is kept current by the outbox.
      await context.updateActivity({ ...toActivity(message), id: replyToId }).catch((fault: unknown) => {
        log.error('a pressed card could not be redrawn', fault, { activity: replyToId, chat: turn.chat });
      });
    }
    await context.sendActivity(sentences.done(pressed.number));
  };

  const answer = async (context: TurnContext, replies: readonly Reply[]): Promise<void> => {
    for (const reply of replies) await context.sendActivity(typeof reply === 'string' ? reply : toActivity(reply));
  };

  const said = async (context: TurnContext): Promise<void> => {
    const turn = turnOf(context);
    const text = bareText(context.activity);
    // Teams sends from a shared chat what is meant for the bot; a call for help counts even where the mention got lost.
    if (!turn.personal && !isAddressed(context.activity) && readCall(text) !== 'call') return;

    const files = filesOn(context.activity, turn);
    // A command counts whatever hangs on it, a call for help above all; other words beside a file are left aside.
    if (files.length === 0 || isCommand(text)) await answer(context, await onSay(turn, text));
    if (files.length > 0) await answer(context, await onFiles(turn, files));
  };

  /** An edited message counts as a call for help and as nothing else, because what it said before may have counted already. */
  const edited = async (context: TurnContext): Promise<void> => {
    const turn = turnOf(context);
    const { activity } = context;
    if (!wasEdited.safeParse(activity.channelData).success || (!turn.personal && !isAddressed(activity))) return;

    const text = bareText(activity);
    // The id is still that of the message as it was before.
    const anew = { ...turn, activityId: `${turn.activityId}:edited:${turn.writtenAt ?? deps.clock.now()}` };
    if (readCall(text)) await answer(context, await onSay(anew, text));
    else if (isCommand(text)) await context.sendActivity(sentences.noEdits);
  };

  const dialog = async (context: TurnContext, answer: OnDialog): Promise<void> =>
    answerInvoke(context, await answer(turnOf(context), task.safeParse(context.activity.value).data?.data));

  const app = new Application({ startTypingTimer: false, removeRecipientMention: false });
  app.adaptiveCards.actionExecute(isExecute, async (context) => {
    await press(context);
    return answered;
  });
  app.taskModules.fetch(isInvoke('task/fetch'), async (context) => {
    await dialog(context, dialogs.open);
    return answered;
  });
  app.taskModules.submit(isInvoke('task/submit'), async (context) => {
    await dialog(context, dialogs.submit);
    return answered;
  });
  app.activity(is('invoke'), (context) => answerInSentence(context, sentences.outOfDate));
  app.activity(is('message'), (context) =>
    once(context.activity, async () => {
      const word = wordPressed(context.activity.value);
      if (word !== undefined) return answer(context, await onSay(turnOf(context), word));
      return submitted.safeParse(context.activity.value).success ? pressByMessage(context) : said(context);
    }),
  );
  app.activity(is('messageUpdate'), edited);
  app.activity(is('conversationUpdate'), (context) => {
    const turn = turnOf(context);
    if (turn.place && context.activity.membersAdded?.length) acquaintance.meetAll(turn);
    return Promise.resolve();
  });

  /** Of a school that could not be read yet only calls for help are taken. */
  const isUnread = (turn: Turn): boolean => {
    const unread = deps.unread();
    if (unread.length === 0) return false;
    const own = turn.sender === undefined ? [] : schools.ofPerson(turn.sender);
    return own.length === 0 || [turn.place, ...own].some((school) => school && unread.includes(school.id));
  };

  const tellToWait = async (context: TurnContext, turn: Turn): Promise<void> => {
    const { type } = context.activity;
    const value: unknown = context.activity.value;
    if (type === 'invoke') return answerInSentence(context, sentences.notReady);
    if (type === 'message' && (turn.personal || isAddressed(context.activity) || value !== undefined)) await context.sendActivity(sentences.notReady);
  };

  return {
    async run(context) {
      const forHelp = callsForHelp(context.activity);
      await atMost(forHelp ? helpPatienceMs : patienceMs, deps.upToDate());
      const turn = turnOf(context);
      const met = acquaintance.meet(turn).catch((fault: unknown) => {
        // The answer matters more; the next turn from here remembers.
        log.error('a conversation could not be remembered', fault, { chat: turn.chat });
      });
      const meeting = met.finally(() => started.delete(meeting));
      started.add(meeting);
      if (forHelp || !isUnread(turn)) await app.run(context);
      else await tellToWait(context, turn);
      await atMost(helpPatienceMs, met);
    },
    idle: async () => {
      await acquaintance.idle();
      while (started.size > 0) await Promise.all(started);
    },
  };
};
