import type { Book } from "../../host/book/book";

/** Notices if someone else changes a book while it is being saved. */
export class ChangeWatch {
  /** True if something was changed that a file keeps. */
  seen = false;
  readonly stop: () => void;
  private isOurs = false;

  constructor(book: Book) {
    this.stop = book.onChange(({ kind }) => {
      if (!this.isOurs && kind !== "selection") this.seen = true;
    });
  }

  /** Runs a change that the save itself makes, without noticing it. */
  except<T>(change: () => T): T {
    this.isOurs = true;
    try {
      return change();
    } finally {
      this.isOurs = false;
    }
  }
}
