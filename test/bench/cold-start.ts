import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { environment } from '../package/environment';
import { median, ms, type Line } from './numbers';
import type { Scale } from './scale';

const root = join(__dirname, '../..');

/** The bundle as it is deployed, loaded by a fresh process each time. */
export function coldStart({ starts }: Scale): Line[] {
  const out = mkdtempSync(join(tmpdir(), 'bench-package-'));
  try {
    execFileSync(process.execPath, [join(root, 'functions/package.mjs'), out]);
    const bundle = join(out, 'functions/index.js');
    const took = Array.from({ length: starts }, () => {
      const said = execFileSync(process.execPath, [join(root, 'test/package/load-bundle.cjs'), bundle], { cwd: out, env: environment });
      return z.object({ ms: z.number() }).parse(JSON.parse(String(said))).ms;
    });
    const megabytes = statSync(bundle).size / 1024 / 1024;
    return [
      { what: `cold start, require to registered (median of ${starts})`, measured: ms(median(took)), budget: '400 ms', ok: median(took) <= 400 },
      { what: 'bundle', measured: `${megabytes.toFixed(2)} MB`, budget: '3 MB', ok: megabytes < 3 },
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
