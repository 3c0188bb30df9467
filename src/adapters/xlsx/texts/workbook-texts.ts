import type { TextPool } from "../../../workbook/reader";
import type { SharedStrings } from "./shared-strings";
import { TextStore } from "./text-store";

/** Gives texts of cells their numbers. */
export interface CellTexts extends TextPool {
  /** The number of a shared string by its index; −1 if there is none. Throws if their part is damaged. */
  sharedId(index: number): number;
  /** The number of a text inside a cell. The bytes are XML character data, with entities. */
  intern(bytes: Uint8Array, start: number, end: number): number;
}

/**
 * All texts of a workbook by number: shared strings have even numbers, texts inside cells odd ones. So numbers stay
 * dense although the number of shared strings is not known yet.
 */
export class WorkbookTexts implements CellTexts {
  private readonly inline = new TextStore();

  constructor(private readonly shared: SharedStrings | undefined) {}

  get hasShared(): boolean {
    return this.shared !== undefined;
  }

  get(id: number): string {
    if (isInline(id)) return this.inline.get((id - 1) / 2);
    if (this.shared === undefined) throw new RangeError(`No text has the number ${String(id)}`);
    return this.shared.get(id / 2);
  }

  print(id: number): number | undefined {
    return id % 2 === 1 ? this.inline.print((id - 1) / 2) : this.shared?.print(id / 2);
  }

  mayHoldWord(id: number): boolean {
    if (isInline(id)) return this.inline.mayHoldWord((id - 1) / 2);
    return this.shared?.mayHoldWord(id / 2) ?? true;
  }

  sharedId(index: number): number {
    return this.shared?.has(index) === true ? 2 * index : -1;
  }

  intern(bytes: Uint8Array, start: number, end: number): number {
    return 2 * this.inline.intern(bytes, start, end) + 1;
  }
}

/** By its last bit: `%` of numbers that come from cells divides doubles, which took 60 ms for a million rows. */
function isInline(id: number): boolean {
  return (id & 1) === 1;
}
