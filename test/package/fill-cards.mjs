// Fills every card from its sample with the code as the bundle has it, and prints the cards by name.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaveOut, oneCopy } from '../../functions/bundle-plugins.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'cards-'));
try {
  const outfile = join(out, 'cards.cjs');
  const contents = `export { fill } from './src/cards/fill'; export { templates } from './src/cards/templates';`;
  await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', plugins: [leaveOut, oneCopy] });

  const { fill, templates } = createRequire(import.meta.url)(outfile);
  const sample = (name) => JSON.parse(readFileSync(join(root, 'cards', `${name}.sample.json`), 'utf8'));
  process.stdout.write(JSON.stringify(Object.fromEntries(Object.keys(templates).map((name) => [name, fill(name, sample(name))]))));
} finally {
  rmSync(out, { recursive: true, force: true });
}
