import type { CellRange } from "../../workbook/cell-range";
import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors";
import {
  isSameRequest,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import type { Answer, BlockAnswer, Question } from "./messages";
import { ReadAhead } from "./read-ahead";

/** A question without an answer yet. */
interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onBlock?: (block: CellBlock) => boolean | undefined;
  /** True once the handler wants no more blocks; blocks still on their way are dropped. */
  stopped: boolean;
}

/** A workbook at the other end of a port (see `serveReader`). */
export class ChannelReader implements WorkbookReader {
  private readonly pending = new Map<number, Pending>();
  private readonly texts = new ReceivedTexts();
  private lastId = 0;
  private ahead: ReadAhead | undefined;

  constructor(private readonly port: MessagePort) {
    port.onmessage = (event: MessageEvent<Answer>) => {
      this.receive(event.data);
    };
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    const answer = await this.ask((id) => ({ kind: "sheets", id }));
    return answer.kind === "sheets" ? answer.sheets : [];
  }

  async usedRange(sheet: string): Promise<UsedRange> {
    const answer = await this.ask((id) => ({ kind: "range", id, sheet }));
    return answer.kind === "range" ? answer.range : undefined;
  }

  async mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    const answer = await this.ask((id) => ({ kind: "merges", id, sheet, range }));
    return answer.kind === "merges" ? answer.areas : [];
  }

  async hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    const answer = await this.ask((id) => ({ kind: "hidden", id, sheet, columns }));
    return answer.kind === "hidden" ? answer.columns : [];
  }

  readAhead(request: ReadRequest): void {
    this.ahead ??= new ReadAhead(request, (onBlock) => this.askRows(request, onBlock));
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const { ahead } = this;
    if (ahead === undefined || !isSameRequest(ahead.request, request)) {
      await this.askRows(request, onBlock);
      return;
    }
    this.ahead = undefined;
    await ahead.deliver(onBlock);
  }

  private askRows(request: ReadRequest, onBlock: Pending["onBlock"]): Promise<Answer> {
    return this.ask((id) => ({ kind: "read", id, request }), onBlock);
  }

  private ask(question: (id: number) => Question, onBlock?: Pending["onBlock"]): Promise<Answer> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, stopped: false, ...(onBlock && { onBlock }) });
      this.port.postMessage(question(id));
    });
  }

  private receive(answer: Answer): void {
    const pending = this.pending.get(answer.id);
    if (pending === undefined) return;
    if (answer.kind === "block") {
      this.receiveBlock(answer, pending);
      return;
    }
    this.pending.delete(answer.id);
    if (answer.kind === "failed") pending.reject(errorOf(answer));
    else pending.resolve(answer);
  }

  private receiveBlock(answer: BlockAnswer, pending: Pending): void {
    this.texts.add(answer);
    if (pending.stopped) return;
    try {
      if (pending.onBlock?.(this.blockOf(answer)) === false) this.stop(answer.id, pending);
    } catch (error) {
      this.stop(answer.id, pending);
      this.pending.delete(answer.id);
      pending.reject(error);
    }
  }

  private stop(id: number, pending: Pending): void {
    pending.stopped = true;
    const question: Question = { kind: "stop", id };
    this.port.postMessage(question);
  }

  private blockOf({ firstRow, rowCount, kinds, values, looks }: BlockAnswer): CellBlock {
    const columns = kinds.map((each, i) => ({
      kinds: each,
      values: values[i] ?? new Float64Array(rowCount),
    }));
    return { firstRow, rowCount, columns, texts: this.texts, looks };
  }
}

class ReceivedTexts implements TextPool {
  private readonly texts = new Map<number, string>();

  add({ textIds, texts }: BlockAnswer): void {
    textIds.forEach((id, i) => this.texts.set(id, texts[i] ?? ""));
  }

  get(id: number): string {
    const text = this.texts.get(id);
    if (text === undefined) throw new RangeError(`No text has the number ${String(id)}`);
    return text;
  }
}

function errorOf({ code, details }: Extract<Answer, { kind: "failed" }>): Error {
  return code === undefined
    ? new Error("The workbook could not be read; its side of the channel knows why")
    : new WorkbookError(code as WorkbookErrorCode, details);
}
