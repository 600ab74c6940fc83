/** Does the work now and again so many seconds after each time it is over; returns how to stop. */
export function everySoOften(seconds: number, work: () => Promise<void>): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    await work();
    if (!stopped) timer = setTimeout(() => void round(), seconds * 1000);
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** One after the other: whoever asks while the work is under way gets a run of their own after it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => (last = last.then(work, work));
}
