/** The reading side: receives the blocks of a sheet that another thread scans. */
import { WorkbookError, type WorkbookErrorCode } from "../../../workbook/errors";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../../../workbook/reader";
import { cellName } from "../../../workbook/cell-name";
import { damaged } from "../damage";
import type { CellTexts } from "../texts/workbook-texts";
import type { BlockMessage, FromScanner, ScanDone, ScanFailed, ScanJob, ToScanner } from "./messages";
import { unpackColumns } from "./packed-block";

/** Receives the messages of a thread. */
export interface ThreadListener {
  message(message: FromScanner): void;
  /** The thread broke down, or ended without being asked to. */
  broke(cause: unknown): void;
}

/** A thread that scans a sheet, and can patch one afterwards. */
export interface ScanThread {
  listen(listener: ThreadListener): void;
  send(message: ToScanner, transfer: readonly ArrayBuffer[]): void;
  /** Ends the thread, whatever it is doing. */
  stop(): Promise<void>;
}

/**
 * The end of a reading: everything was read, the handler wanted no more, or the thread broke before the first block.
 */
export type AheadOutcome = ScanDone | "stopped" | "broken";

/** A reading that has begun already, and is delivered when it is requested. */
export class AheadReading {
  private readonly come: (FromScanner | Broken)[] = [];
  private wake: (() => void) | undefined;
  /** By index among the texts of cells: the number of the text on this side. */
  private readonly inlineIds: number[] = [];
  private hasGiven = false;

  constructor(
    private readonly thread: ScanThread,
    private readonly job: ScanJob,
    private readonly texts: CellTexts,
  ) {
    thread.listen({
      message: (message) => this.arrive(message),
      broke: (cause) => this.arrive(new Broken(cause)),
    });
    thread.send({ kind: "scan", job }, []);
  }

  /**
   * Delivers block after block, as `WorkbookReader.read` does. A thread that has scanned everything is kept for another
   * job.
   */
  async deliver(onBlock: (block: CellBlock) => boolean | undefined): Promise<AheadOutcome> {
    let isIdle = false;
    try {
      for (;;) {
        const message = await this.next();
        if (message instanceof Broken) return this.brokenBy(message);
        isIdle = message.kind === "done";
        if (message.kind === "done") return message;
        if (message.kind === "failed") return this.failedBy(message);
        if (message.kind !== "block" && message.kind !== "rest") continue;
        if (!this.give(message, onBlock)) return "stopped";
      }
    } finally {
      if (!isIdle) void this.thread.stop();
    }
  }

  private arrive(message: FromScanner | Broken): void {
    this.come.push(message);
    this.wake?.();
  }

  private async next(): Promise<FromScanner | Broken> {
    for (;;) {
      const message = this.come.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private give(message: BlockMessage, onBlock: (block: CellBlock) => boolean | undefined): boolean {
    const { kind, firstRow, rowCount, buffer, looks } = message;
    const columns = unpackColumns(buffer, this.job.request.columns.length, rowCount);
    this.learn(message);
    if (message.hasOwn) this.numberOwn(columns, rowCount);
    this.checkShared(message, columns);
    if (kind === "rest") return true;
    this.hasGiven = true;
    const wantsMore = onBlock({ firstRow, rowCount, columns, texts: this.texts, looks }) !== false;
    if (wantsMore) this.thread.send({ kind: "free", buffer }, [buffer]);
    return wantsMore;
  }

  /** Adds the texts of cells that come with a block. */
  private learn({ texts, lengths }: BlockMessage): void {
    let at = 0;
    for (const length of lengths) {
      this.inlineIds.push(this.texts.intern(texts, at, at + length));
      at += length;
    }
  }

  /** Gives texts of cells their numbers on this side. */
  private numberOwn(columns: readonly CellColumn[], rowCount: number): void {
    for (const { kinds, values } of columns) {
      for (let i = 0; i < rowCount; i++) {
        if (!isText(kinds[i] ?? 0)) continue;
        const id = values[i] ?? 0;
        if ((id & 1) === 1) values[i] = this.inlineIds[(id - 1) / 2] ?? 0;
      }
    }
  }

  /** Throws if a shared string does not exist, as reading the cell would. */
  private checkShared(
    { lastShared, firstRow, rowCount }: BlockMessage,
    columns: readonly CellColumn[],
  ): void {
    // If the last one exists, all before it do.
    if (lastShared < 0 || this.texts.sharedId(lastShared) >= 0) return;
    throw this.badText(columns, firstRow, rowCount);
  }

  /** The error for the first cell, row by row, whose shared string does not exist. */
  private badText(columns: readonly CellColumn[], firstRow: number, rowCount: number): WorkbookError {
    const { part, sheet, request } = this.job;
    const places = request.columns.map((column, slot) => ({ column, cells: columns[slot] }));
    places.sort((a, b) => a.column - b.column);
    for (let i = 0; i < rowCount; i++) {
      for (const { column, cells } of places) {
        const id = cells?.values[i] ?? 0;
        if (!isText(cells?.kinds[i] ?? 0) || (id & 1) === 1 || this.texts.sharedId(id / 2) >= 0) continue;
        return damaged("bad-text-number", { part, sheet, cell: cellName(column, firstRow + i) });
      }
    }
    throw new Error("No cell has the missing text");
  }

  private failedBy({ code, details, cause }: ScanFailed): "broken" {
    if (code !== undefined) throw new WorkbookError(code as WorkbookErrorCode, details, { cause });
    return this.brokenBy(new Broken(cause));
  }

  /** If no block was delivered yet, the sheet can still be read without the thread. */
  private brokenBy({ cause }: Broken): "broken" {
    if (!this.hasGiven) return "broken";
    throw new Error("The thread that scans the sheet broke down", { cause });
  }
}

class Broken {
  constructor(readonly cause: unknown) {}
}

function isText(packed: number): boolean {
  const kind = kindOf(packed);
  return kind === CellKind.text || kind === CellKind.error;
}
