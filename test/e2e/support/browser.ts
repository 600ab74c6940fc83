import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const pictures = resolve(__dirname, '../../../.pictures');
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium from CHROMIUM or one of its usual places; it rings nobody up. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usualPlaces.find(existsSync);
  if (!executablePath) throw new Error('There is no Chromium: install it, or say in CHROMIUM where it is.');
  return chromium.launch({
    executablePath,
    env: { ...process.env, LANGUAGE: 'en_GB' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-GB',
    ],
  });
}

/** Saves what was on the screen. */
export async function picture(page: Page, title: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
