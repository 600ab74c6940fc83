import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Log } from '../desk/ports';
import { within } from '../desk/within';
import { answerInSentence } from './answers';
import { onceAndInTime, type Connector } from './connector';
import { NotFromTeams, asProofFault, claimsToBeTeams, saysWhenItEnds } from './proof';
import { sentences } from './sentences';

export type Auth =
  | { type: 'anonymous' }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string }
  | { type: 'SingleTenant'; appId: string; tenantId: string; password: string };

const authenticationOf = (auth: Auth): ConfigurationBotFrameworkAuthentication =>
  auth.type === 'anonymous'
    ? new ConfigurationBotFrameworkAuthentication({})
    : new ConfigurationBotFrameworkAuthentication({
        MicrosoftAppId: auth.appId,
        MicrosoftAppTenantId: auth.tenantId,
        MicrosoftAppType: auth.type,
        ...(auth.type === 'SingleTenant' && { MicrosoftAppPassword: auth.password }),
      });

/** Checking a token may need Microsoft's keys; Teams sends again what was not taken. */
const proofMs = 5_000;

/** The Bot Framework's adapter: proves the caller, runs the turn, returns an invoke's answer, and opens connectors. */
export class BotAdapter extends CloudAdapter {
  private readonly appId: string;

  constructor(auth: Auth, log: Log) {
    super(authenticationOf(auth));
    this.appId = auth.type === 'anonymous' ? '' : auth.appId;
    this.onTurnError = (context, fault) => sayBroken(context, fault, log);
  }

  /** Rejects with `NotFromTeams` unless the token is Teams' own. */
  async handle(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    if (this.appId && !claimsToBeTeams(authorization)) throw new NotFromTeams('no token of Teams');

    const proof = await within(proofMs, () => this.botFrameworkAuthentication.authenticateRequest(activity, authorization)).catch((fault: unknown) => {
      throw asProofFault(fault);
    });
    if (this.appId && !saysWhenItEnds(proof)) throw new NotFromTeams('a token that never ends');
    const connectorFactory = proof.connectorFactory && onceAndInTime(proof.connectorFactory);

    return this.processActivity({ ...proof, connectorFactory }, activity, logic);
  }

  /** A connector that needs no turn, never repeats a request by itself and never waits for ever. */
  connectTo(serviceUrl: string): Promise<Connector> {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.appId));
    return onceAndInTime(factory).create(serviceUrl);
  }
}

/** A fault in a turn: one line for the operator, one sentence for the person, and nothing of the fault in the sentence. */
async function sayBroken(context: TurnContext, fault: unknown, log: Log): Promise<void> {
  const { type, name, id, conversation } = context.activity;
  log.error('a turn failed', fault, { type, name, activity: id, chat: conversation.id });

  if (type === 'invoke') return answerInSentence(context, sentences.broken);
  if (type !== 'message') return;

  await context.sendActivity(sentences.broken).catch((unsent: unknown) => {
    log.error('a sentence about a failed turn could not be sent', unsent, { activity: id, chat: conversation.id });
  });
}
