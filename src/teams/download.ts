import { z } from 'zod';
import { fileText } from '../text/file-text';
import { isThisMachine } from './door';

/** Why there is no text: each is a sentence to the sender. */
export type NoText = 'elsewhere' | 'tooLarge' | 'notUtf8' | 'aPage' | 'gone' | 'unreachable';

export type Downloaded = { ok: true; text: string } | { ok: false; why: NoText; detail: string };

export type Download = (url: string) => Promise<Downloaded>;

export interface DownloadOptions {
  /** The origin that serves files on this machine; none when deployed. */
  filesFrom?: string;
  fetch?: typeof globalThis.fetch;
  timeoutMs?: number;
}

/** Teams keeps what is sent to a bot in the sender's own OneDrive, which is SharePoint in every cloud the door lets in. */
const fileHosts = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us'];

const limit = 1024 * 1024;
const hops = 3;

/** Fetches a text of 1 MB at most in ten seconds at most, from Microsoft's hosts only; no answer and no fault holds the address. */
export const makeDownload = ({ filesFrom, fetch = globalThis.fetch, timeoutMs = 10_000 }: DownloadOptions): Download => {
  const isAllowed = ({ protocol, origin, hostname, port, username, password }: URL): boolean => {
    if (origin === filesFrom && isThisMachine(hostname)) return true;
    return protocol === 'https:' && port === '' && `${username}${password}` === '' && fileHosts.some((host) => hostname.endsWith(host));
  };

  /** Follows only from one address to another of the same host. */
  const open = async (from: URL, signal: AbortSignal): Promise<Response | undefined> => {
    let at = from;
    for (let hop = 0; hop <= hops; hop += 1) {
      const response = await fetch(at, { redirect: 'manual', signal });
      if (response.status < 300 || response.status >= 400) return response;
      await response.body?.cancel();
      const to = toUrl(response.headers.get('location') ?? '', at);
      if (to?.origin !== from.origin || !isAllowed(to)) return undefined;
      at = to;
    }
    return undefined;
  };

  const read = async (url: URL): Promise<Downloaded> => {
    const response = await open(url, AbortSignal.timeout(timeoutMs));
    // A phone may hand over a link for people, which leads to a page or to signing in.
    if (!response) return no('aPage', 'redirected');
    const { status, headers, body } = response;
    if (status === 200 && headers.get('content-type')?.startsWith('text/html') !== true) return readText(response);

    await body?.cancel();
    if (status === 200) return no('aPage', 'text/html');
    return no(status >= 400 && status < 500 && status !== 429 ? 'gone' : 'unreachable', `status ${status}`);
  };

  return async (address) => {
    const url = toUrl(address);
    if (!url || !isAllowed(url)) return no('elsewhere', 'not a file host of Microsoft');
    return read(url).catch((fault: unknown) => no('unreachable', codeOf(fault)));
  };
};

async function readText({ headers, body }: Response): Promise<Downloaded> {
  const chunks: Uint8Array[] = [];
  let size = Number(headers.get('content-length') ?? 0);
  if (size > limit) {
    await body?.cancel();
    return no('tooLarge', `${size} bytes`);
  }
  size = 0;
  const stream: AsyncIterable<Uint8Array> | null = body;
  // Leaving the loop ends the transfer.
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > limit) return no('tooLarge', `more than ${limit} bytes`);
    chunks.push(chunk);
  }
  const text = fileText(Buffer.concat(chunks));
  return text === undefined ? no('notUtf8', 'not UTF-8') : { ok: true, text };
}

const no = (why: NoText, detail: string): Downloaded => ({ ok: false, why, detail });

const toUrl = (address: string, base?: URL): URL | undefined => (URL.canParse(address, base?.href) ? new URL(address, base) : undefined);

const coded = z.object({ name: z.string(), code: z.string().optional().catch(undefined), cause: z.object({ code: z.string() }).optional().catch(undefined) });

/** What went wrong without its words, which may hold the address. */
const codeOf = (fault: unknown): string => {
  const { name, code, cause } = coded.catch({ name: 'unknown' }).parse(fault);
  return cause?.code ?? code ?? name;
};
