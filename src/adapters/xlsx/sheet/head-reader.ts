import { Pieces } from "./pieces";
import { QuietHandler } from "./quiet-handler";
import type { SheetScanner } from "./sheet-scanner";

/** Collects the part of a sheet before its data, and stops at the first row. */
export class HeadReader extends QuietHandler {
  scanner: SheetScanner | undefined;
  readonly #gathered: Pieces;
  #isOver = false;

  constructor(part: string) {
    super();
    this.#gathered = new Pieces(part);
  }

  /** The head, without the opening tag of the data. */
  get text(): string {
    return this.#gathered.text();
  }

  override readonly dataStart = (start: number): void => {
    this.#take(start);
    this.#isOver = true;
  };

  override row(): boolean {
    return false;
  }

  override readonly release = (upTo: number): void => {
    this.#take(upTo);
  };

  /** The window begins where the last one was released. */
  #take(upTo: number): void {
    if (!this.#isOver && this.scanner !== undefined) this.#gathered.add(this.scanner.bytes.subarray(0, upTo));
  }
}
