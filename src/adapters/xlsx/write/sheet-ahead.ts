/** A new sheet that is made while another thread still patches the sheet before it. */
import type { StyleAdditions, StyleBook } from "../styles/style-book";
import type { NewEntry } from "../zip/zip-writer";

export interface SheetMade {
  readonly entry: NewEntry;
  /** The formats with those of the new sheet, which are numbered after those of the sheet before it. */
  readonly book: StyleBook;
}

/**
 * Makes the sheet as if the sheet before it needed no formats but `before`. If that turns out to be wrong, the work was
 * for nothing, but it took only time in which this thread would have waited.
 */
export class SheetAhead {
  private readonly made: Promise<SheetMade | undefined>;
  private isDropped = false;

  constructor(
    private readonly before: StyleAdditions,
    make: (stillWanted: () => boolean) => Promise<SheetMade>,
  ) {
    // An error here occurs again, and is reported, when the sheet is made the usual way.
    this.made = make(() => !this.isDropped).catch(() => undefined);
  }

  /** The sheet, if `book`, which holds the formats of the sheet before it, is as was supposed. */
  async take(book: StyleBook): Promise<SheetMade | undefined> {
    if (book.hasAdded(this.before)) return this.made;
    this.isDropped = true;
    return undefined;
  }
}

/** The chunks, as long as they are wanted. Throws when they are not. */
export async function* whileWanted(
  chunks: AsyncIterable<Uint8Array>,
  stillWanted: () => boolean,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (!stillWanted()) throw new Error("The sheet is no longer wanted");
    yield chunk;
  }
}
