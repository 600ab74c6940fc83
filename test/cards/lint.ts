import type * as Renderer from 'adaptivecards';
import { createRequire } from 'node:module';
import { buttons } from '../../src/teams/buttons';
import { inputsOf, isNode, nodesOf, type Node } from './walk';

/** The build that runs outside a browser. */
const AC: typeof Renderer = createRequire(__filename)('adaptivecards/dist/adaptivecards.js');

const mostBytes = 20 * 1024;
const verbs = new Set([...buttons.keys(), 'view']);

/** Everything that is wrong with a finished card; nothing, for a card that may be sent. */
export function faultsOf(card: Node): string[] {
  return [
    ...(card['version'] === '1.5' ? [] : ['version is not 1.5']),
    ...(Buffer.byteLength(JSON.stringify(card)) < mostBytes ? [] : ['over 20 KB']),
    ...(/[^$]?\$\{[a-zA-Z.]+\}/.test(JSON.stringify(card).replaceAll('${dogs}', '')) ? ['a left-over ${'] : []),
    ...(/%\w+%/.test(JSON.stringify(card)) ? ['a left-over part'] : []),
    ...parseFaults(card),
    ...nodesOf(card).flatMap(nodeFaults),
    ...inputsOf(card).flatMap(inputFaults),
  ];
}

function parseFaults(card: Node): string[] {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const parsed = new AC.AdaptiveCard();
  parsed.parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failed = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...said, ...failed];
}

function nodeFaults(node: Node): string[] {
  const { type } = node;
  const actions = Array.isArray(node['actions']) ? node['actions'].length : 0;
  return [
    ...(actions > 6 ? [`${actions} actions`] : []),
    ...(type === 'Action.Execute' ? executeFaults(node) : []),
    ...(type === 'Image' && !node['altText'] ? ['an image without a text'] : []),
    ...(type === 'TextBlock' && node['wrap'] !== true && shown(node).length > 24 ? [`not wrapped: ${shown(node)}`] : []),
    ...unknownNames(node),
  ];
}

/** A link is as wide as its words. */
const shown = ({ text }: Node): string => String(text).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function executeFaults({ verb, data, fallback, title }: Node): string[] {
  const name = `button ${String(title)}`;
  if (!isNode(data) || !isNode(fallback) || !isNode(fallback['data'])) return [`${name} carries nothing`];
  return [
    ...(typeof verb === 'string' && verbs.has(verb) ? [] : [`${name} has the unknown verb ${String(verb)}`]),
    ...(['school', 'visit', 'v', 'card'].every((key) => key in data) ? [] : [`${name} does not say which visit`]),
    ...(fallback['type'] === 'Action.Submit' && JSON.stringify(fallback['data']) === JSON.stringify({ ...data, verb }) ? [] : [`${name} has another fallback`]),
  ];
}

const inputFaults = ({ id, label, errorMessage }: Node): string[] => (id && label && errorMessage ? [] : [`input ${String(id)} lacks words`]);

/** Names that the schema does not know: a typing mistake that the renderer would pass over in silence. */
function unknownNames(node: Node): string[] {
  const type = String(node['type']);
  const made = AC.GlobalRegistry.elements.findByName(type) ?? AC.GlobalRegistry.actions.findByName(type);
  if (!made) return type === 'Column' || type === 'TextRun' || type === 'AdaptiveCard' ? [] : [`unknown type ${type}`];
  const schema = new made.objectType().getSchema();
  const known = new Set(Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index).name));
  const ours = new Set(['type', 'style', 'fallback', 'columns', 'items', 'inlines', 'actions', 'card', ...known]);
  return Object.keys(node).flatMap((name) => (ours.has(name) ? [] : [`${type} knows no ${name}`]));
}
