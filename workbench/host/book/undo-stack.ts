/** The steps that can be undone: changed cells, and the shape of the book before and after. */
import type { Area, Book, BookChange, CellStore, UndoStack } from "./book";
import { CellChanges, type CellJournal } from "./cell-journal";
import { putBack, sameShape, shapeOf, type BookShape, type ShapedBook } from "./book-shape";

/** Excel keeps as many. */
const MAX_STEPS = 100;

interface UndoStep {
  readonly label: string;
  readonly group: string | undefined;
  readonly cells: CellChanges;
  readonly before: BookShape;
  after: BookShape;
}

type UndoneBook = ShapedBook & Pick<Book, "notify">;

export class BookUndo implements UndoStack {
  private readonly done: UndoStep[] = [];
  private readonly undone: UndoStep[] = [];

  constructor(
    private readonly book: UndoneBook,
    private readonly journal: CellJournal,
  ) {}

  /** Steps that can be done again. */
  get undoneDepth(): number {
    return this.undone.length;
  }

  get depth(): number {
    return this.done.length;
  }

  step<T>(label: string, change: () => T, group?: string): T {
    // A step inside a step belongs to the outer one.
    if (this.journal.open !== undefined) return change();
    const last = this.done.at(-1);
    const going = group !== undefined && last?.group === group ? last : undefined;
    const before = going?.before ?? shapeOf(this.book);
    const cells = going?.cells ?? new CellChanges();
    this.journal.open = cells;
    try {
      return change();
    } finally {
      this.journal.open = undefined;
      this.finish({ label, group, cells, before, after: shapeOf(this.book) }, going);
    }
  }

  undo(): boolean {
    const step = this.done.pop();
    if (step === undefined) return false;
    this.swap(step, step.after, step.before);
    this.undone.push(step);
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step === undefined) return false;
    this.swap(step, step.before, step.after);
    this.done.push(step);
    return true;
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }

  private finish(step: UndoStep, going: UndoStep | undefined): void {
    if (going !== undefined) {
      going.after = step.after;
      return;
    }
    if (step.cells.isEmpty && sameShape(step.before, step.after)) return;
    this.undone.length = 0;
    this.done.push(step);
    if (this.done.length > MAX_STEPS) this.done.shift();
  }

  private swap(step: UndoStep, from: BookShape, to: BookShape): void {
    const changes: BookChange[] = [...putBack(this.book, from, to)];
    changes.push(...this.cellChanges(step.cells.swap()));
    for (const change of changes) this.book.notify(change);
  }

  private cellChanges(areas: ReadonlyMap<CellStore, Area>): readonly BookChange[] {
    return this.book.sheets.flatMap(({ id, cells }) => {
      const area = areas.get(cells);
      return area === undefined ? [] : [{ kind: "cells", sheetId: id, area, source: "Local" }];
    });
  }
}
