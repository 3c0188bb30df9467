/** Runs inside the pane's page: notes when its worker says what, without the add-in knowing. */

/** When things happened, in milliseconds of the page's own clock. */
export interface WorkerTimes {
  /** The first partner is judged: all rows have been read. */
  read?: number;
  /** The outcome and the whole plan are there. */
  done?: number;
}

declare global {
  interface Window {
    workerTimes?: WorkerTimes;
  }
}

/** Given to the browser as text, to be run before the page's own scripts: it may use nothing from outside. */
export function watchWorkers(): void {
  window.Worker = new Proxy(Worker, {
    construct(target, args: ConstructorParameters<typeof Worker>) {
      const worker = new target(...args);
      const times: WorkerTimes = {};
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<{ kind: string; progress?: { step: string } }>) => {
          // Others only look at the workbook.
          if (data.progress !== undefined) window.workerTimes = times;
          if (data.progress?.step === "partners-evaluated") times.read ??= performance.now();
          if (data.kind === "done") times.done = performance.now();
        },
      );
      return worker;
    },
  });
}
