/** A dependency that never answers. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Lets time pass while somebody waits, without sleeping: the timers are jest's. */
export async function passing<T>(ms: number, work: Promise<T>): Promise<T> {
  // What fails while time passes is for whoever awaits it.
  work.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(ms);
  return work;
}
