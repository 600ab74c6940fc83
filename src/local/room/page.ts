import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { Router } from 'express';

const folder = join(__dirname, 'page');

/** The browser itself is told to fetch nothing from anywhere but this machine. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the rehearsal room's page at `/` and all it needs under `/room/`. */
export function makePage(): Router {
  const page = Router();
  const bundle = once(bundlePage);
  const renderer = once(() => readFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8'));

  page.use(['/', '/room'], (_request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    next();
  });
  page.get('/', (_request, response) => {
    response.set('content-security-policy', policy).sendFile('index.html', { root: folder });
  });
  page.get('/room/room.js', async (_request, response) => {
    response.type('text/javascript').send((await bundle()).script);
  });
  page.get('/room/room.css', async (_request, response) => {
    response.type('text/css').send((await bundle()).style);
  });
  page.get('/room/adaptivecards.js', async (_request, response) => {
    response.type('text/javascript').send(await renderer());
  });
  return page;
}

async function bundlePage(): Promise<{ script: string; style: string }> {
  try {
    const built = await build({
      entryPoints: [join(folder, 'room.ts'), join(folder, 'room.css')],
      bundle: true,
      write: false,
      outdir: folder,
      format: 'iife',
      target: 'es2022',
      logLevel: 'silent',
    });
    const output = (ending: string) => built.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
    return { script: output('.js'), style: output('.css') };
  } finally {
    await stop();
  }
}

/** Does the work at the first call and keeps it; a failure is tried again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () =>
    (kept ??= work().catch((fault: unknown) => {
      kept = undefined;
      throw fault;
    }));
}
