import { WorkbookError } from "../../workbook/errors";
import {
  CellKind,
  kindOf,
  type CellBlock,
  type ReadRequest,
  type WorkbookReader,
} from "../../workbook/reader";
import type { Answer, Question } from "./messages";

/** The workbook's side of a channel. */
export interface ReaderService {
  /** The error of the last failed question, as it was thrown; undefined if none has failed. */
  readonly failure: unknown;
  close(): void;
}

/**
 * Answers the questions of a `ChannelReader` at the other end of the port, so that another thread can read a workbook
 * that only one thread can reach. Blocks are sent as they are read, without waiting for one another.
 */
export function serveReader(reader: WorkbookReader, port: MessagePort): ReaderService {
  return new Service(reader, port);
}

class Service implements ReaderService {
  failure: unknown;
  private readonly stopped = new Set<number>();
  private readonly sent = new SentTexts();

  constructor(
    private readonly reader: WorkbookReader,
    private readonly port: MessagePort,
  ) {
    port.onmessage = (event: MessageEvent<Question>) => {
      void this.answer(event.data);
    };
  }

  close(): void {
    this.port.close();
  }

  private async answer(question: Question): Promise<void> {
    const { id } = question;
    if (question.kind === "stop") {
      this.stopped.add(id);
      return;
    }
    try {
      this.post(await this.answerTo(question));
    } catch (error) {
      this.failure = error;
      const known = error instanceof WorkbookError;
      const [code, details] = known ? [error.code, error.details] : [undefined, {}];
      this.post({ kind: "failed", id, code, details });
    } finally {
      this.stopped.delete(id);
    }
  }

  private async answerTo(question: Exclude<Question, { kind: "stop" }>): Promise<Answer> {
    const { id } = question;
    switch (question.kind) {
      case "sheets":
        return { kind: "sheets", id, sheets: await this.reader.listSheets() };
      case "range":
        return { kind: "range", id, range: await this.reader.usedRange(question.sheet) };
      case "merges":
        return { kind: "merges", id, areas: await this.reader.mergedAreas(question.sheet, question.range) };
      case "hidden": {
        const columns = await this.reader.hiddenColumns(question.sheet, question.columns);
        return { kind: "hidden", id, columns };
      }
      case "read":
        await this.sendBlocks(id, question.request);
        return { kind: "done", id };
    }
  }

  private sendBlocks(id: number, request: ReadRequest): Promise<void> {
    return this.reader.read(request, (block) => {
      if (this.stopped.has(id)) return false;
      this.sendBlock(id, block);
      return true;
    });
  }

  private sendBlock(id: number, block: CellBlock): void {
    const { firstRow, rowCount, columns, looks } = block;
    const textIds = this.sent.newIn(block);
    // The reader reuses its arrays, so these copies are made, and handed over without another copy.
    const kinds = columns.map((column) => column.kinds.slice(0, rowCount));
    const values = columns.map((column) => column.values.slice(0, rowCount));
    const texts = textIds.map((textId) => block.texts.get(textId));
    const transfer = [...kinds, ...values].map((array) => array.buffer);
    this.post({ kind: "block", id, firstRow, rowCount, kinds, values, looks, textIds, texts }, transfer);
  }

  private post(answer: Answer, transfer: Transferable[] = []): void {
    this.port.postMessage(answer, transfer);
  }
}

/** Keeps track of the texts that the other end has, by number. */
class SentTexts {
  private known = new Uint8Array(1024);

  newIn({ columns, rowCount }: CellBlock): number[] {
    const ids: number[] = [];
    for (const { kinds, values } of columns) {
      for (let i = 0; i < rowCount; i++) {
        const kind = kindOf(kinds[i] ?? 0);
        if (kind === CellKind.text || kind === CellKind.error) this.note(values[i] ?? 0, ids);
      }
    }
    return ids;
  }

  private note(id: number, ids: number[]): void {
    if (id >= this.known.length) this.grow(id + 1);
    if (this.known[id] === 1) return;
    this.known[id] = 1;
    ids.push(id);
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, 2 * this.known.length));
    larger.set(this.known);
    this.known = larger;
  }
}
