/** The columns of a shaped source, as its mapping names them, and the numbers of the columns derived from them. */
import { normalName } from "../../domain/normal-name";
import type { ColumnKey } from "../../domain/program";
import { columnNumber, derivedColumn } from "../../workbook/cell-name";
import type { HeaderRow } from "../headers/head";
import { NOT_THERE, type SheetMapping } from "../mapping";

/** The sheet's column for each of the mapping's; a header that the row lacks is left out, and asked about later. */
export function columnsOf(
  { columns = {} }: SheetMapping,
  header: HeaderRow | undefined,
): ReadonlyMap<ColumnKey, number> {
  return new Map(
    Object.entries(columns).flatMap(([key, said]): [ColumnKey, number][] => {
      const at = said === NOT_THERE ? undefined : columnOf(said, header);
      return at === undefined ? [] : [[key, at]];
    }),
  );
}

/** The column of a header's text, or of letters after "="; undefined where no header or several have the text. */
export function columnOf(said: string, header: HeaderRow | undefined): number | undefined {
  if (said.startsWith("=")) return columnNumber(said.slice(1));
  const wanted = normalName(said);
  const found = [...(header?.texts ?? [])].filter(([, text]) => normalName(text) === wanted);
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Gives derived columns their numbers: no two of a workbook are equal. */
export class DerivedNumbers {
  #next = 1;

  of(column: number): number {
    return derivedColumn(column, this.#next++);
  }
}
