/** Long work in slices, so that the pane answers the user in between. */

/** How long a slice lasts, in milliseconds. 50 are felt; what follows the last look at the clock comes on top. */
const SLICE = 8;

/** Counts the time of a slice: `if (pace.isDue) await pace.rest();` between two pieces of work. */
export class Pace {
  private began = performance.now();

  get isDue(): boolean {
    return performance.now() - this.began >= SLICE;
  }

  /** Lets everything else that waits have its turn, and begins the next slice. */
  async rest(): Promise<void> {
    await nextTask();
    this.began = performance.now();
  }
}

/** What there is of this depends on the browser; Node has the last. */
interface Waits {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
  readonly setImmediate?: (callback: () => void) => unknown;
}

/** Resolves in a task of its own: after a promise alone, work would go on in the same one. */
export function nextTask(): Promise<void> {
  const { scheduler, setImmediate } = globalThis as Waits;
  // What was interrupted goes on before what came later.
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    if (setImmediate === undefined) message(resolve);
    else setImmediate(resolve);
  });
}

/** A message comes in a task of its own, and without the delay of a timer. */
function message(received: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    received();
  };
  port2.postMessage(undefined);
}
