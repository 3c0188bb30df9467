/** Waits for a promise as long as the signal allows: once that is aborted, rejects with its reason at once. */
export function unlessAborted<T>(signal: AbortSignal | undefined, pending: Promise<T>): Promise<T> {
  if (signal === undefined) return pending;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      // The reason is the caller's own, of whatever kind.
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    // What still arrives after an abort is dropped: a promise is settled once.
    pending.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
