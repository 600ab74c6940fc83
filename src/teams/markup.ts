import { clean } from '../text/clean';

/** A piece of a message: words, or the name of somebody who is mentioned. */
export type Piece = { words: string } | { mentioned: string };

interface Tag {
  name: string;
  closes: boolean;
  alone: boolean;
  attributes: string;
}

// A parser of all of HTML would be a thirtieth of the bundle; Teams writes little of it, and what is not read stays as words.
const markup = /<(\/?)([a-z][a-z0-9:]*)((?:[\s/](?:"[^"]*"|'[^']*'|[^"'<>]){0,2000})?)>/gi;

/** Words of somebody else: what is answered or passed on. */
const isQuote = ({ name, attributes }: Tag): boolean =>
  name === 'quoted' || name === 'quote' || name === 'legacyquote' || (name === 'blockquote' && /schema\.skype\.com\/(?:reply|forward)/i.test(attributes));

const isMention = ({ name, attributes }: Tag): boolean => name === 'at' || (name === 'span' && /schema\.skype\.com\/mention/i.test(attributes));

const lineBreaks = new Set('address blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(' '));
const inline = new Set('a abbr at attachment b big cite code codeblock del em emoji font i img ins kbd mark quote quoted legacyquote s small span strike strong sub sup tbody thead u'.split(' '));

/** What a message in Teams' markup says, quotes left out; `quotes`: whether there were any. */
export function readMarkup(html: string): { pieces: Piece[]; quotes: boolean } {
  const tokens = tokensOf(html);
  const pieces: Piece[] = [];
  let quotes = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (typeof token === 'string') {
      pieces.push({ words: unescaped(token) });
      continue;
    }
    const quote = !token.closes && isQuote(token);
    const end = (quote || isMention(token)) && !token.closes && !token.alone ? endOf(tokens, at) : undefined;
    if (end !== undefined && !quote) pieces.push({ mentioned: textOf(tokens.slice(at + 1, end)) });
    if (!quote && end === undefined) pieces.push({ words: instead(token) });
    quotes ||= quote;
    at = end ?? at;
  }
  return { pieces, quotes };
}

function tokensOf(html: string): (string | Tag)[] {
  const tokens: (string | Tag)[] = [];
  let read = 0;
  for (const { index, 0: whole, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(markup)) {
    tokens.push(html.slice(read, index), { name: name.toLowerCase(), closes: slash === '/', alone: attributes.trimEnd().endsWith('/'), attributes });
    read = index + whole.length;
  }
  return [...tokens, html.slice(read)];
}

/** Where the element that begins here ends; what never ends contains nothing, because a call for help may follow it. */
function endOf(tokens: readonly (string | Tag)[], from: number): number | undefined {
  const opening = tokens[from];
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (typeof token !== 'object' || typeof opening !== 'object' || token.name !== opening.name || token.alone) continue;
    depth += token.closes ? -1 : 1;
    if (depth === 0) return at;
  }
  return undefined;
}

const textOf = (tokens: readonly (string | Tag)[]): string => tokens.map((token) => (typeof token === 'string' ? unescaped(token) : ' ')).join('');

/** What stands for a tag: a new line, a picture's own words, or, where no client writes such a tag, what somebody typed. */
function instead({ name, attributes, closes }: Tag): string {
  if (lineBreaks.has(name)) return '\n';
  if (name === 'img' || name === 'emoji') return unescaped(/\salt=(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).join('') ?? '');
  return inline.has(name) || closes ? '' : ` ${name}${attributes} `;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal === undefined && hex === undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Names as they compare: Teams escapes them in one place and not in another. */
export const nameOf = (text: string): string => clean(unescaped(unescaped(text))).replace(/\s+/g, ' ').toLowerCase();
