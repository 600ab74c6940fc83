import { buildSync } from 'esbuild';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Card } from '../../src/cards/buttons';
import { cardNames, sampleCard } from './samples';

const root = join(__dirname, '../..');
const room = join(root, 'src/local/room/page');
const out = join(root, '.pictures');

const looks = [
  { look: 'light', theme: 'light', width: 560 },
  { look: 'dark', theme: 'dark', width: 560 },
  { look: 'phone', theme: 'light', width: 360 },
] as const;

/** A page that draws cards exactly as the rehearsal room does. */
function page(): string {
  const script = buildSync({
    entryPoints: [join(room, 'renderer.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'room',
    write: false,
  }).outputFiles[0]?.text;
  const library = readFileSync(join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  const styles = ['colours', 'cards', 'inputs'].map((name) => readFileSync(join(room, `${name}.css`), 'utf8')).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>${styles}
    body { margin: 0; font: 14px var(--font); background: var(--page); color: var(--ink); }
    #card { padding: 8px; }</style><div id="card"></div><script>${library}</script><script>${script ?? ''}</script>`;
}

async function draw(tab: Page, card: Card, theme: 'light' | 'dark'): Promise<void> {
  await tab.evaluate(
    `document.documentElement.dataset.theme = '${theme}';
     var drawn = room.parseCard(${JSON.stringify(card)}, '${theme}').render();
     drawn.classList.add('card');
     document.getElementById('card').replaceChildren(drawn);`,
  );
}

async function shoot(tab: Page, name: string): Promise<void> {
  await tab.locator('#card').screenshot({ path: join(out, `${name}.png`) });
}

/** Pictures of every card from its sample: light, dark, on a phone, and there with each of its folded parts open. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const tab = await browser.newPage();
  await tab.setContent(page());
  const names = cardNames().filter((name) => asked.length === 0 || asked.includes(name));
  for (const name of names) {
    const card = sampleCard(name);
    for (const { look, theme, width } of looks) {
      await tab.setViewportSize({ width, height: 800 });
      await draw(tab, card, theme);
      await shoot(tab, `${name}-${look}`);
    }
    const folded = await tab.locator('.ac-pushButton[aria-expanded]').allTextContents();
    for (const title of folded) {
      await tab.locator('.ac-pushButton[aria-expanded]', { hasText: title }).first().click();
      await shoot(tab, `${name}-phone-${title.toLowerCase().replace(/\W+/g, '-')}`);
    }
  }
  await browser.close();
  console.log(`${names.length} cards in ${out}`);
}

void main();
