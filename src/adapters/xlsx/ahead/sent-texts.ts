import { joinBytes } from "../../common/bytes";
import type { BlockTexts } from "./messages";
import { TextStore } from "../texts/text-store";
import type { CellTexts } from "../texts/workbook-texts";

/**
 * Texts on the scanning side. Only the other side knows which shared strings exist, so every index is accepted; each
 * text of a cell is sent once.
 */
export class SentTexts implements CellTexts {
  private readonly inline = new TextStore();
  private fresh: Uint8Array[] = [];
  private lastShared = -1;
  private hasOwn = false;

  constructor(private readonly hasShared: boolean) {}

  get(id: number): string {
    if (id % 2 === 0) throw new RangeError("Shared strings are on the other side");
    return this.inline.get((id - 1) / 2);
  }

  sharedId(index: number): number {
    if (!this.hasShared) return -1;
    if (index > this.lastShared) this.lastShared = index;
    return 2 * index;
  }

  intern(bytes: Uint8Array, start: number, end: number): number {
    const known = this.inline.size;
    const id = this.inline.intern(bytes, start, end);
    if (id === known) this.fresh.push(bytes.slice(start, end));
    this.hasOwn = true;
    return 2 * id + 1;
  }

  /** The texts of the cells since the last call. */
  takeFresh(): BlockTexts {
    const { fresh, lastShared, hasOwn } = this;
    this.fresh = [];
    this.lastShared = -1;
    this.hasOwn = false;
    return { texts: joinBytes(fresh), lengths: fresh.map((text) => text.length), lastShared, hasOwn };
  }
}
