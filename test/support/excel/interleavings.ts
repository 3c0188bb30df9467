/** Two writers of the same results and a co-author in one workbook, their requests and changes in any order. */
import fc from "fast-check";
import { lastWrite, undoLastWrite, writePlan, type WriteOutcome } from "../../../src/adapters/excel/write";
import { WorkbookError } from "../../../src/workbook/errors";
import type { Book, BookSheet } from "../../../workbench/host/book/book";
import { CoAuthor } from "./co-author";
import { faultyExcel, type FaultyExcel } from "./faulty-excel";
import { ShuffledPartners } from "./shuffled-partners";

const COUNT = 6;
const PARTNERS = new ShuffledPartners(COUNT, 5);
const { idAt } = PARTNERS;
const COLUMNS = ["City", "Level", "Points", "Missing"] as const;
type ColumnName = (typeof COLUMNS)[number];

/** A change by the co-author. Numbers stand for rows, columns and partners, whatever there is of them at that moment. */
type Deed =
  | { readonly kind: "insert-row" | "delete-row" | "insert-column"; readonly at: number }
  | { readonly kind: "sort"; readonly by: number; readonly descending: boolean }
  | { readonly kind: "rename" }
  | { readonly kind: "filter"; readonly partner: number }
  | { readonly kind: "edit"; readonly partner: number; readonly column: ColumnName };

interface TimedDeed {
  readonly deed: Deed;
  /** Which writer's request it comes before, and which of them. */
  readonly of: 0 | 1;
  readonly nth: number;
}

export interface Scenario {
  readonly isTable: boolean;
  readonly requestBytes: number;
  /** The first writer's request before which the second one begins; none if undefined. */
  readonly second: { readonly nth: number; readonly isBeside: boolean } | undefined;
  readonly deeds: readonly TimedDeed[];
}

const small = fc.integer({ min: 0, max: 9 });
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom("insert-row", "delete-row", "insert-column"), at: small }),
  fc.record({ kind: fc.constant("sort" as const), by: small, descending: fc.boolean() }),
  fc.constant({ kind: "rename" } as const),
  fc.record({ kind: fc.constant("filter" as const), partner: small }),
  fc.record({ kind: fc.constant("edit" as const), partner: small, column: fc.constantFrom(...COLUMNS) }),
);
const anyNth = fc.integer({ min: 1, max: 14 });

export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  isTable: fc.boolean(),
  requestBytes: fc.constantFrom(2000, 3500, 1_000_000),
  second: fc.option(fc.record({ nth: anyNth, isBeside: fc.boolean() }), { nil: undefined, freq: 4 }),
  deeds: fc.array(
    fc.record({ deed: anyDeed, of: fc.constantFrom(0 as const, 0 as const, 1 as const), nth: anyNth }),
    { maxLength: 4 },
  ),
});

/** Where things are in the sheet now. */
class SheetNow {
  readonly headerRow: number;
  private readonly columns = new Map<string, number>();
  readonly rows = new Map<string, number>();

  constructor(private readonly sheet: BookSheet) {
    const used = sheet.cells.usedArea();
    let header = 0;
    for (let row = 1; row <= (used?.lastRow ?? 0); row++) {
      for (let column = 1; column <= (used?.lastColumn ?? 0); column++) {
        const value = sheet.cells.value(row, column);
        if (header === 0 && value === "Partner ID") header = row;
        if (header === row && typeof value === "string") this.columns.set(value, column);
        if (
          header > 0 &&
          row > header &&
          column === this.columns.get("Partner ID") &&
          typeof value === "string"
        )
          this.rows.set(value, row);
      }
    }
    this.headerRow = header;
  }

  columnOf(name: string): number | undefined {
    return this.columns.get(name);
  }

  /** True if a partner's row holds a text in any column. */
  holds(id: string, text: string): boolean {
    const row = this.rows.get(id);
    const lastColumn = this.sheet.cells.usedArea()?.lastColumn ?? 0;
    if (row === undefined) return false;
    return Array.from({ length: lastColumn }, (_one, i) => this.sheet.cells.value(row, i + 1)).includes(text);
  }

  value(id: string, column: ColumnName): unknown {
    const [row, at] = [this.rows.get(id), this.columns.get(column)];
    return row === undefined || at === undefined ? null : this.sheet.cells.value(row, at);
  }
}

/** The co-author's work, and what may be expected of it afterwards. */
class Others {
  private readonly author: CoAuthor;
  private edits = 0;
  /** By partner and column: the last value that the co-author has typed. */
  readonly typed = new Map<string, string>();
  readonly deleted = new Set<string>();

  constructor(private readonly book: Book) {
    this.author = new CoAuthor(book);
  }

  now(): SheetNow {
    const [sheet] = this.book.sheets;
    if (sheet === undefined) throw new Error("No sheet");
    return new SheetNow(sheet);
  }

  do(deed: Deed): void {
    const now = this.now();
    const name = this.book.sheets[0]?.name ?? "";
    switch (deed.kind) {
      case "insert-row":
        this.author.insertRow(name, 1 + (deed.at % (now.headerRow + COUNT)));
        return;
      case "insert-column":
        this.author.insertColumn(name, 1 + (deed.at % 6));
        return;
      case "delete-row": {
        const [id, row] = [...now.rows][deed.at % Math.max(1, now.rows.size)] ?? [];
        if (id === undefined || row === undefined) return;
        this.author.deleteRow(name, row);
        this.deleted.add(id);
        return;
      }
      case "sort":
        this.author.sort(name, now.headerRow, 1 + (deed.by % 5), deed.descending);
        return;
      case "rename":
        this.author.rename(name, `${name}*`.slice(-8).replaceAll("*", "я"));
        return;
      case "filter": {
        const column = now.columnOf("Partner ID");
        const shown = [...now.rows.keys()].filter((_id, i) => i % 2 === deed.partner % 2);
        if (column !== undefined) this.author.filter(name, now.headerRow, column, shown);
        return;
      }
      case "edit":
        this.edit(now, name, deed);
    }
  }

  private edit(
    now: SheetNow,
    name: string,
    { partner, column }: Extract<Deed, { readonly kind: "edit" }>,
  ): void {
    const [id, row] = [...now.rows][partner % Math.max(1, now.rows.size)] ?? [];
    const at = now.columnOf(column);
    if (id === undefined || row === undefined || at === undefined) return;
    this.edits += 1;
    this.author.edit(name, row, at, `typed ${String(this.edits)}`);
    this.typed.set(`${id} ${column}`, `typed ${String(this.edits)}`);
  }
}

type WriterEnd = WriteOutcome | string;

async function writerEnd(work: Promise<WriteOutcome>): Promise<WriterEnd> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

export interface Played {
  /** Everything that is not as it should be. */
  readonly wrong: readonly string[];
  readonly outcomes: readonly WriterEnd[];
}

/** Plays a scenario, and an undo of what was written. */
export async function play(scenario: Scenario): Promise<Played> {
  const book = PARTNERS.book(scenario.isTable);
  const others = new Others(book);
  const writers = [faultyExcel(book), faultyExcel(book)] as const;
  for (const { deed, of, nth } of scenario.deeds)
    writers[of].host.plan(
      {
        kind: "first",
        run: () => {
          others.do(deed);
        },
      },
      { nth },
    );
  const write = ({ office }: FaultyExcel): Promise<WriterEnd> =>
    writerEnd(
      writePlan(office, PARTNERS.plan(scenario.isTable), { limits: { requestBytes: scenario.requestBytes } }),
    );
  let second: Promise<WriterEnd> | undefined;
  if (scenario.second !== undefined) {
    const { nth, isBeside } = scenario.second;
    const run = async (): Promise<void> => {
      second = write(writers[1]);
      if (!isBeside) await second;
    };
    writers[0].host.plan({ kind: "first", run }, { nth });
  }
  const outcomes = [await write(writers[0]), ...(second === undefined ? [] : [await second])];
  const winners = outcomes.filter((outcome) => typeof outcome !== "string" && outcome.cells > 0).length;
  const wrong = [
    ...(winners > 1 ? [`${String(winners)} winners`] : []),
    ...(book.xmlParts.length > 1 ? ["two journals"] : []),
    ...outcomes.filter((outcome) => outcome === "half-written"),
    ...wrongCells(others, winners > 0),
  ];
  return { wrong: [...wrong, ...(await undone(book, others, winners > 0))].map(String), outcomes };
}

async function undone(book: Book, others: Others, isWritten: boolean): Promise<readonly string[]> {
  const { office } = faultyExcel(book);
  const { kind } = await lastWrite(office);
  if (kind !== (isWritten ? "written" : "none")) return [`the journal says ${kind}`];
  if (!isWritten) return [];
  try {
    await undoLastWrite(office);
  } catch (error) {
    // A result that somebody has typed over prevents undo.
    const isTyped = COLUMNS.some((column) => [...others.typed.keys()].some((key) => key.endsWith(column)));
    if (error instanceof WorkbookError && error.code === "undo-refused" && isTyped) return [];
    return [`undo: ${String(error)}`];
  }
  return wrongCells(others, false).map((cell) => `after undo: ${cell}`);
}

/** Cells that hold neither what is expected nor what the co-author has typed. */
function wrongCells(others: Others, isWritten: boolean): readonly string[] {
  const now = others.now();
  const wrong: string[] = [];
  for (let i = 0; i < COUNT; i++) {
    const id = idAt(i);
    if (others.deleted.has(id)) continue;
    for (const column of COLUMNS) {
      const typed = others.typed.get(`${id} ${column}`);
      // The column of a write that was put back has no header any more; what was typed in it stays.
      if (typed !== undefined && now.columnOf(column) === undefined && now.holds(id, typed)) continue;
      const expected = typed ?? expectedAt(i, column, isWritten);
      const found = now.value(id, column);
      if (found !== expected) wrong.push(`${id} ${column}: ${String(found)} instead of ${String(expected)}`);
    }
  }
  return wrong;
}

function expectedAt(i: number, column: ColumnName, isWritten: boolean): string | number | null {
  switch (column) {
    case "City":
      return `City ${idAt(i)}`;
    case "Level":
      return isWritten ? `Level of ${idAt(i)}` : "Silver";
    case "Points":
      return isWritten ? i * 10 + 1 : i * 10;
    case "Missing":
      return isWritten ? `Missing of ${idAt(i)}` : null;
  }
}
