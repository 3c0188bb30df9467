import type { CellBlock, ReadRequest } from "../../workbook/reader";

type OnBlock = (block: CellBlock) => boolean | undefined;

/** A read that was announced, and has begun: its blocks wait here until somebody wants them. */
export class ReadAhead {
  private readonly waiting: CellBlock[] = [];
  private onBlock: OnBlock | undefined;
  private readonly done: Promise<unknown>;

  /** @param begin Begins the read; its promise settles after the last block. */
  constructor(
    readonly request: ReadRequest,
    begin: (onBlock: OnBlock) => Promise<unknown>,
  ) {
    this.done = begin((block) => {
      if (this.onBlock !== undefined) return this.onBlock(block);
      this.waiting.push(block);
      return true;
    });
    // An error is reported to whoever wants the blocks.
    this.done.catch(() => undefined);
  }

  /** Delivers the blocks that have come and those that still come, in order; `onBlock` returns false to stop. */
  async deliver(onBlock: OnBlock): Promise<void> {
    let isStopped = false;
    this.onBlock = (block) => {
      if (isStopped) return false;
      // It stays stopped if the handler throws.
      isStopped = true;
      isStopped = onBlock(block) === false;
      return !isStopped;
    };
    for (const block of this.waiting.splice(0)) this.onBlock(block);
    await this.done;
  }
}
