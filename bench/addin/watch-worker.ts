/** Runs inside the pane's page: notes the times of its worker's messages, without the add-in knowing. */

/** Times of events, in milliseconds of the page's own clock. */
export interface WorkerTimes {
  /** The first partner is judged: all rows have been read. */
  read?: number;
  /** The outcome and the whole plan have arrived. */
  done?: number;
}

declare global {
  interface Window {
    workerTimes?: WorkerTimes;
  }
}

/** Passed to the browser as text, to run before the page's own scripts: it must not use anything outside itself. */
export function watchWorkers(): void {
  window.Worker = new Proxy(Worker, {
    construct(target, args: ConstructorParameters<typeof Worker>) {
      const worker = new target(...args);
      const times: WorkerTimes = {};
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<{ kind: string; progress?: { step: string } }>) => {
          // Requests without progress only look at the workbook.
          if (data.progress !== undefined) window.workerTimes = times;
          if (data.progress?.step === "partners-evaluated") times.read ??= performance.now();
          if (data.kind === "done") times.done = performance.now();
        },
      );
      return worker;
    },
  });
}
