/** A small sheet of partners in no particular order, and a plan of results for each of them. */
import type { WritePlan } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { columnWrite, rowWrite, sheetWrite } from "../../adapters/contract";
import { bookOf } from "./book-of";

type OtherSheets = Readonly<Record<string, string[][]>>;

export class ShuffledPartners {
  /** `step` shuffles the ids; it has no divisor in common with `count`. */
  constructor(
    private readonly count: number,
    private readonly step: number,
  ) {}

  readonly idAt = (i: number): string => `P-${String(100 + ((i * this.step) % this.count))}`;

  /** Each partner has a level, a city and results of an earlier run. */
  book(isTable: boolean, others: OtherSheets = {}): Book {
    const rows = this.#each((id, i) => [id, `City ${id}`, "Silver", i * 10]);
    const range = { firstRow: 1, firstColumn: 1, lastRow: this.count + 1, lastColumn: 4 };
    const tables = isTable ? [{ name: "Partners", range, hasHeaderRow: true, hasTotalsRow: false }] : [];
    return bookOf({
      Partners: { rows: [["Partner ID", "City", "Level", "Points"], ...rows], tables },
      ...others,
    });
  }

  plan(isTable: boolean): WritePlan {
    const columns = [
      columnWrite(3, "Level", "text", false),
      columnWrite(4, "Points", "points", false),
      columnWrite(5, "Missing", "text"),
    ];
    const rows = this.#each((id, i) =>
      rowWrite(i + 2, [`Level of ${id}`, i * 10 + 1, `Missing of ${id}`], false, ["Silver", i * 10, null]),
    );
    const keys = { columns: [1], ids: this.#each((id) => [id]) };
    return {
      sheets: [
        sheetWrite({ sheet: "Partners", table: isTable ? "Partners" : undefined, columns, rows, keys }),
      ],
    };
  }

  #each<T>(make: (id: string, i: number) => T): T[] {
    return Array.from({ length: this.count }, (_row, i) => make(this.idAt(i), i));
  }
}
