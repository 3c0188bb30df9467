import type { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { MAX_COLUMN, MAX_ROW } from "../../src/workbook/limits";
import {
  GENERAL,
  type Area,
  type AutoFilter,
  type Book,
  type BookSheet,
  type BookTable,
} from "../host/book/book";

/** An earlier state of a table, with the part that defines it. */
export interface TableSnapshot extends Readonly<Omit<BookTable, "filter">> {
  readonly part: string;
  readonly filter: AutoFilter | undefined;
}

/** An earlier state of a sheet without its cells, which keep track of touched ones themselves. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visibility: BookSheet["visibility"];
  readonly tables: readonly TableSnapshot[];
  readonly merges: BookSheet["merges"];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly columnLevels: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filter: AutoFilter | undefined;
  readonly protection: BookSheet["protection"];
  readonly frozen: BookSheet["frozen"];
  readonly customProperties: ReadonlyMap<string, string>;
  readonly hasFormulas: boolean;
  /** The areas of array formulas. */
  readonly arrays: readonly Area[];
  /** Formats of columns' empty cells, if not General. */
  readonly columnFormats: ReadonlyMap<number, string>;
}

/** The content of a book when it was opened or last saved. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheetId: string | undefined;
  }[];
  readonly xmlParts: readonly { readonly id: string; readonly xml: string; readonly part: string }[];
  readonly calculationMode: Book["calculationMode"];
  readonly activeSheetId: string;
}

export type SheetFacts = Pick<SheetSnapshot, "hasFormulas" | "arrays">;

/** The content of a snapshot that comes from the file rather than the book. */
export interface FileFacts {
  /** Facts by sheet id. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** Parts of custom XML by the book's ids. */
  readonly items: ReadonlyMap<string, string>;
}

/**
 * Takes a snapshot of a book without its cells. The file must hold the same content: its parts are found by the names
 * of sheets and tables.
 */
export async function takeSnapshot(book: Book, workbook: XlsxWorkbook, facts: FileFacts): Promise<Snapshot> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of book.sheets) {
    const { part } = workbook.sheet(sheet.name);
    const parts = await workbook.tables(part);
    sheets.push({
      id: sheet.id,
      name: sheet.name,
      part,
      visibility: sheet.visibility,
      tables: sheet.tables.map((table, i) => ({
        ...table,
        filter: copyFilter(table.filter),
        part: (parts.find(({ name }) => name === table.name) ?? parts[i])?.document.part ?? "",
      })),
      merges: [...sheet.merges],
      columnWidths: new Map(sheet.columnWidths),
      columnLevels: new Map(sheet.columnLevels),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      filter: copyFilter(sheet.filter),
      protection: sheet.protection,
      frozen: sheet.frozen,
      customProperties: new Map(sheet.customProperties),
      hasFormulas: facts.sheets.get(sheet.id)?.hasFormulas ?? false,
      arrays: facts.sheets.get(sheet.id)?.arrays ?? [],
      columnFormats: columnFormats(sheet),
    });
  }
  return {
    sheets,
    names: book.names.map((name) => ({ ...name })),
    xmlParts: book.xmlParts.map(({ id, xml }) => ({ id, xml, part: facts.items.get(id) ?? "" })),
    calculationMode: book.calculationMode,
    activeSheetId: book.activeSheetId,
  };
}

function copyFilter(filter: AutoFilter | undefined): AutoFilter | undefined {
  return filter === undefined ? undefined : { area: filter.area, criteria: new Map(filter.criteria) };
}

/** Formats of columns' empty cells, read from the sheet's last row. */
export function columnFormats({ cells }: BookSheet): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  for (let column = 1; column <= MAX_COLUMN; column++) {
    const code = cells.numberFormat(MAX_ROW, column);
    if (code !== GENERAL) formats.set(column, code);
  }
  return formats;
}
