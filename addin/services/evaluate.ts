/** Runs an evaluation in the worker, on a workbook that the pane's thread reads. */
import { serveReader, type ReaderService } from "../../src/adapters/channel/serve-reader";
import { nextTask } from "../../src/adapters/excel/pace";
import type { Progress } from "../../src/app/book";
import type { RuleFiles } from "../../src/ruleset";
import type { RowWrite, SheetWrite, WorkbookReader, WritePlan } from "../../src/sheets/workbook";
import type { EvaluationJob, JobMessage, OutcomeSummary, Refusal } from "../worker/protocol";

/** An evaluated workbook: what is shown, and what would be written. */
export interface Evaluated {
  readonly outcome: OutcomeSummary;
  readonly plan: WritePlan;
}

/** The workbook, its rules or its mapping are not fit to be evaluated. */
export class EvaluationRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.kind}`);
    this.name = "EvaluationRefused";
  }
}

export interface EvaluateOptions {
  readonly asOf: string;
  readonly rules: RuleFiles | undefined;
  readonly mapping: unknown;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What is needed of a `Worker`. */
export interface JobWorker {
  onmessage: ((event: MessageEvent<JobMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: EvaluationJob, transfer: Transferable[]): void;
  terminate(): void;
}

/**
 * Evaluates in a worker. Rejects with `EvaluationRefused`, with what made reading fail, or with the signal's reason once
 * that is aborted: the worker is then ended at once.
 */
export async function evaluateInWorker(
  reader: WorkbookReader,
  worker: JobWorker,
  options: EvaluateOptions,
): Promise<Evaluated> {
  const channel = new MessageChannel();
  const service = serveReader(reader, channel.port1);
  try {
    return await new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(options.signal.reason as Error);
      };
      if (options.signal.aborted) stop();
      options.signal.addEventListener("abort", stop, { once: true });
      const listener = new JobListener(service, options.onProgress, resolve, reject);
      worker.onmessage = (event) => {
        listener.hear(event.data);
      };
      worker.onerror = (event) => {
        reject(new Error(event.message));
      };
      const { asOf, rules, mapping } = options;
      worker.postMessage({ port: channel.port2, asOf, rules, mapping }, [channel.port2]);
    });
  } finally {
    worker.terminate();
    service.close();
    // The outcome is shown in a task of its own, not in that of the last message.
    await nextTask();
  }
}

type Growing = Omit<SheetWrite, "rows"> & { readonly rows: RowWrite[] };

/** Puts together what the worker says. */
class JobListener {
  private readonly sheets: Growing[] = [];

  constructor(
    private readonly service: ReaderService,
    private readonly onProgress: (progress: Progress) => void,
    private readonly resolve: (evaluated: Evaluated) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  hear(message: JobMessage): void {
    switch (message.kind) {
      case "progress":
        this.onProgress(message.progress);
        return;
      case "sheet":
        this.sheets.push({ ...message.head, rows: [] });
        return;
      case "rows":
        this.sheets.at(-1)?.rows.push(...message.rows);
        return;
      case "done":
        this.resolve({ outcome: message.outcome, plan: { sheets: this.sheets } });
        return;
      case "refused":
        this.reject(new EvaluationRefused(message.refusal));
        return;
      case "failed":
        this.reject(this.service.failure ?? new Error(message.message));
        return;
    }
  }
}
