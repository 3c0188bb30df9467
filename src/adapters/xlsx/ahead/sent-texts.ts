import { joinBytes } from "../../common/bytes";
import { TextStore } from "../texts/text-store";
import type { CellTexts } from "../texts/workbook-texts";

/**
 * Texts on the side that scans. Which shared strings there are is known on the other side alone, so each place is taken
 * for one; texts of cells are told to that side once.
 */
export class SentTexts implements CellTexts {
  private readonly inline = new TextStore();
  private fresh: Uint8Array[] = [];

  constructor(private readonly hasShared: boolean) {}

  get(id: number): string {
    if (id % 2 === 0) throw new RangeError("Shared strings are on the other side");
    return this.inline.get((id - 1) / 2);
  }

  sharedId(index: number): number {
    return this.hasShared ? 2 * index : -1;
  }

  intern(bytes: Uint8Array, start: number, end: number): number {
    const known = this.inline.size;
    const id = this.inline.intern(bytes, start, end);
    if (id === known) this.fresh.push(bytes.slice(start, end));
    return 2 * id + 1;
  }

  /** The texts that were not told yet. */
  takeFresh(): { readonly texts: Uint8Array; readonly lengths: readonly number[] } {
    const { fresh } = this;
    this.fresh = [];
    return { texts: joinBytes(fresh), lengths: fresh.map((text) => text.length) };
  }
}
