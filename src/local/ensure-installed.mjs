// Runs before anything else, so it needs nothing but Node. Installs what package-lock.json names and node_modules lacks.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ends the process with a sentence when Node is too old or the packages cannot be installed. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    end(`Node.js 20 or later is needed, and this is ${process.versions.node}: install a newer one from https://nodejs.org and try again.`);
  }
  if (isInstalled()) return;

  console.log('Installing packages (once; a minute or two) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) end('The packages could not be installed: check the network connection, then try again or run npm ci.');
}

function isInstalled() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) => path === '' || optional || link || present[path]?.version === version,
  );
}

function packages(lockFile) {
  try {
    return JSON.parse(readFileSync(root + lockFile, 'utf8')).packages ?? {};
  } catch (error) {
    // A fresh clone has no node_modules, and a broken one is best installed again.
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
