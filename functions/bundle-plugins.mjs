// How the bundle is kept small: what nothing here ever calls stays out, and what comes more than once goes in once.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

// What the SDKs drag in for features that the bot does not use: dialogs and language models, calls to other bots, kept
// transcripts, spoken cards, streamed connections, coloured logs, prompts in YAML, and an older runtime's URL.
const unused = [
  'botbuilder-dialogs',
  'botframework-streaming',
  'gpt-tokenizer',
  'openai',
  'htmlparser2',
  'json-colorizer',
  'ws',
  'xpath',
  '@xmldom/xmldom',
  'jspath',
  '@microsoft/recognizers-text-data-types-timex-expression',
  'yaml',
  'axios',
  'fs-extra',
  'whatwg-url',
];
const isUnused = new RegExp(`^(${unused.join('|')})(/|$)`);

// Card expressions can also write XML and match patterns; no card does, and a test fills every card without them.
const unusedInCards = /^(fast-xml-parser|\.\/generated)$/;
const inCardExpressions = /[\\/]node_modules[\\/]adaptive-expressions[\\/]lib[\\/](?!parser[\\/])/;

// Anything may be taken from it and extended; using it fails at once and says why.
const stub = `
const leftOut = new Proxy(class { constructor() { throw new Error('left out of the bundle'); } }, {
  get: (target, key) => (key === 'prototype' ? target.prototype : key === '__esModule' ? true : leftOut),
});
module.exports = leftOut;`;

/** Puts a stub in the place of what is never used. */
export const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const leftOut = ({ path }) => ({ path, namespace: 'left-out' });
    onResolve({ filter: isUnused }, leftOut);
    onResolve({ filter: unusedInCards }, (asked) => (inCardExpressions.test(asked.importer) ? leftOut(asked) : undefined));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: stub, loader: 'js' }));
  },
};

const asked = Symbol('asked');

// Some libraries come twice in one package, once for import and once for require, and the SDKs require: one form is enough.
const hasTwoForms = /^(@azure\/|zod)/;

/** One copy of a library: in one form, and from one folder however many folders hold that very version. */
export const oneCopy = {
  name: 'one-copy',
  setup({ onResolve, resolve }) {
    const chosen = chosenCopies();
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === asked || resolveDir === '') return undefined;
      const required = kind === 'import-statement' && hasTwoForms.test(path);
      const found = await resolve(path, { kind: required ? 'require-call' : kind, resolveDir, importer, pluginData: asked });
      // What is nowhere to be found may be asked for in a `try`: that is for the bundler to judge.
      if (found.errors.length > 0) return undefined;
      if (found.namespace !== 'file') return found;
      return { ...found, path: inChosenCopy(found.path, chosen) };
    });
  },
};

/** For every folder that holds a version which another folder holds too: the folder to take it from. */
function chosenCopies() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = realpathSync(join(root, 'node_modules'));
  const first = new Map();
  const chosen = new Map();
  const folders = Object.keys(packages).filter((folder) => folder !== '' && !packages[folder].dev).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const folder of folders) {
    const version = `${folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${packages[folder].version}`;
    if (!first.has(version)) first.set(version, folder);
    else chosen.set(join(installed, '..', folder), join(installed, '..', first.get(version)));
  }
  return chosen;
}

/** The same file in the chosen folder; where it lies already when that folder is not installed. */
function inChosenCopy(path, chosen) {
  const [from, to] = [...chosen].find(([folder]) => path.startsWith(join(folder, '/'))) ?? [];
  if (from === undefined) return path;
  // A library inside the copied one is a library of its own.
  const rest = path.slice(from.length);
  return rest.includes('node_modules') || !existsSync(to + rest) ? path : to + rest;
}
