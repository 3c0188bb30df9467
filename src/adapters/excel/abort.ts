/** Waits for a promise until the signal is aborted; then rejects at once with the signal's reason. */
export function unlessAborted<T>(signal: AbortSignal | undefined, pending: Promise<T>): Promise<T> {
  if (signal === undefined) return pending;
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => {
      // The reason belongs to the caller, and may be of any type.
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    // A result that arrives after an abort is dropped, because a promise is settled only once.
    pending.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
