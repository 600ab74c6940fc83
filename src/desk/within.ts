/** Nothing usable came back within the time that this may take: asking again later may help. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'timeout';

  constructor(options?: ErrorOptions) {
    super('no answer in time', options);
  }
}

/** Gives up on time whatever is being waited for (a token, a socket, a table), and tells it to stop. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer());
      stop.abort();
    }, ms);
  });
  try {
    return await Promise.race([work(stop.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for this, and no longer: how it ends is somebody else's business. */
export const atMost = (ms: number, work: Promise<unknown>): Promise<void> =>
  within(ms, () => work).then(
    () => undefined,
    () => undefined,
  );
