/** Long work in slices, so that the pane answers the user in between. */

/**
 * Length of a slice in milliseconds. Users notice 50; the work after the last look at the clock is added to a slice.
 */
const SLICE = 8;

/** Measures slices: `if (pace.isDue) await pace.rest();` between two pieces of work. */
export class Pace {
  private began = performance.now();

  get isDue(): boolean {
    return performance.now() - this.began >= SLICE;
  }

  /** Lets all waiting tasks run, and begins the next slice. */
  async rest(): Promise<void> {
    await nextTask();
    this.began = performance.now();
  }
}

/** Ways to wait, which depend on the browser; Node has the last. */
interface Waits {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
  readonly setImmediate?: (callback: () => void) => unknown;
}

/** Resolves in a new task; awaiting a mere promise would continue in the same one. */
export function nextTask(): Promise<void> {
  const { scheduler, setImmediate } = globalThis as Waits;
  // `yield` continues the interrupted work before later tasks.
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    if (setImmediate === undefined) message(resolve);
    else setImmediate(resolve);
  });
}

/** A message arrives in a task of its own, without the delay of a timer. */
function message(received: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    received();
  };
  port2.postMessage(undefined);
}
