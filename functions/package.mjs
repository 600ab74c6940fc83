// `npm run package [folder]`: the deployed app, one bundled file and what the host reads beside it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaveOut, oneCopy } from './bundle-plugins.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist');
const limit = 3 * 1024 * 1024;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const bundle = join(out, 'functions', 'index.js');
await build({
  absWorkingDir: root,
  entryPoints: ['functions/index.ts'],
  outfile: bundle,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  // The Functions host brings this one along.
  external: ['@azure/functions-core'],
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [leaveOut, oneCopy],
});

const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name, version, license, private: true, main: 'functions/index.js' }, null, 2)}\n`);
cpSync(join(root, 'functions', 'host.json'), join(out, 'host.json'));
// A trust that keeps its school file in its own copy of this repository keeps it here.
if (existsSync(join(root, 'schools'))) cpSync(join(root, 'schools'), join(out, 'schools'), { recursive: true });

const { size } = statSync(bundle);
if (size > limit) {
  console.error(`The bundle has ${size} bytes, and ${limit} is the limit: see what a new import drags in.`);
  process.exit(1);
}
console.log(`${bundle}: ${(size / 1024 / 1024).toFixed(1)} MB`);
