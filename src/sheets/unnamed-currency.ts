/**
 * Currencies in a column that no header and no mapping names as such, and whose first cells did not tell what it is:
 * they are blank, or all in the program's currency. The first other currency may stand far down.
 */
import type { Program } from "../domain/program";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type WorkbookReader } from "../workbook/reader";
import { cellAt, parseId } from "./cells";
import { currencyNamed } from "./headers/unit-words";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { namedCells } from "./total-rows";

/** Finds listed partners by the text of their cell. */
type FindPartner = (id: string) => number | undefined;

/** Reads such columns of a purchases sheet; one problem for each. Returns the partners whose amounts are in doubt. */
export async function readUnnamedCurrencies(
  reader: WorkbookReader,
  layout: SheetLayout,
  { currency }: Pick<Program, "currency">,
  find: FindPartner,
  log: ProblemLog,
): Promise<ReadonlySet<number>> {
  const partners = new Set<number>();
  if (layout.unnamed.length === 0) return partners;
  const last = (await reader.usedRange(layout.sheet))?.lastColumn ?? 0;
  const columns = layout.unnamed
    .filter((column) => column <= last)
    .map((column) => new UnnamedColumn(column, currency.toUpperCase()));
  if (columns.length === 0) return partners;
  const id = layout.columns.get("partnerId") ?? 1;
  const { sheet, firstRow } = layout;
  const request = { sheet, columns: [id, ...columns.map(({ column }) => column)], firstRow };
  await reader.read({ ...request, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      // Every column notes its own rows.
      const found = columns.filter((column, at) => column.look(block, at + 1, index));
      const partner = found.length === 0 ? undefined : partnerAt(block, index, find);
      if (partner !== undefined) partners.add(partner);
    }
    return true;
  });
  for (const column of columns) column.log(layout, log);
  return partners;
}

function partnerAt(block: CellBlock, index: number, find: FindPartner): number | undefined {
  const [ids] = block.columns;
  const parsed = ids === undefined ? undefined : parseId(cellAt(ids, index, block.texts));
  return parsed?.kind === "value" ? find(parsed.value) : undefined;
}

class UnnamedColumn {
  readonly #rows: number[] = [];
  readonly #codes = new Set<string>();
  /** The other currency that a text names, by the text's id: each text is read once. */
  readonly #byText = new Map<number, string>();

  constructor(
    readonly column: number,
    private readonly own: string,
  ) {}

  /** Notes the row if its cell names another currency. `at`: the position among the columns read. */
  look({ columns, texts, firstRow }: CellBlock, at: number, index: number): boolean {
    const cells = columns[at];
    if (kindOf(cells?.kinds[index] ?? 0) !== CellKind.text) return false;
    const id = cells?.values[index] ?? 0;
    const code = this.#byText.get(id) ?? currencyNamed(texts.get(id)) ?? "";
    this.#byText.set(id, code);
    if (code === "" || code === this.own) return false;
    this.#rows.push(firstRow + index);
    this.#codes.add(code);
    return true;
  }

  log({ sheet, headers }: SheetLayout, log: ProblemLog): void {
    const [first] = this.#rows;
    if (first === undefined) return;
    log.add("unnamed-currency", "error", sheet, cellName(this.column, first), {
      found: [...this.#codes].join(", "),
      column: headers.get(this.column) ?? "",
      cells: namedCells(this.#rows, this.column),
      rows: String(this.#rows.length),
      base: this.own,
    });
  }
}
