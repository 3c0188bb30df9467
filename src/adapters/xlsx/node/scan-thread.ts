import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ScanThread, ThreadListener } from "../ahead/ahead-reading";
import type { FromScanner, ToScanner } from "../ahead/messages";
import type { FileNumber } from "./file-source";

/** The built thread's script, beside the built command. The command run from source has none. */
const SCRIPT = join(__dirname, "sheet-thread.js");

/** Messages after which others follow. */
const UNDERWAY: ReadonlySet<FromScanner["kind"]> = new Set(["block", "rest", "formats"]);

/** Starts a thread that can scan and patch sheets of an open file; undefined if its script does not exist. */
export function startScanThread(file: FileNumber, script = SCRIPT): NodeScanThread | undefined {
  return existsSync(script) ? new NodeScanThread(file, script) : undefined;
}

/** A worker of Node's. It keeps the process alive only while it has a job. */
export class NodeScanThread implements ScanThread {
  private readonly worker: Worker;
  private listener: ThreadListener | undefined;
  private broken: { readonly cause: unknown } | undefined;
  private ended: Promise<unknown> | undefined;

  constructor({ fd, size }: FileNumber, script: string) {
    // Options of this process (such as a module to load first) are not meant for the thread.
    this.worker = new Worker(script, { workerData: { fd, size }, execArgv: [] });
    this.worker.unref();
    this.worker.on("message", (message: FromScanner) => {
      if (!UNDERWAY.has(message.kind)) this.worker.unref();
      this.listener?.message(message);
    });
    this.worker.on("error", (cause) => {
      this.broke(cause);
    });
    this.worker.on("exit", () => {
      this.broke(undefined);
    });
  }

  listen(listener: ThreadListener): void {
    this.listener = listener;
    if (this.broken !== undefined) listener.broke(this.broken.cause);
  }

  send(message: ToScanner, transfer: readonly ArrayBuffer[]): void {
    if (message.kind !== "free") this.worker.ref();
    this.worker.postMessage(message, transfer);
  }

  /** Ends the thread, whatever it is doing; afterwards it no longer uses its file. */
  async stop(): Promise<void> {
    this.ended ??= this.worker.terminate();
    await this.ended;
  }

  private broke(cause: unknown): void {
    if (this.broken !== undefined) return;
    this.broken = { cause };
    this.listener?.broke(cause);
  }
}
