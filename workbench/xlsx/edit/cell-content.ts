import type { ValueContext } from "../../../src/adapters/xlsx/sheet/cell-value";
import { CellKind, kindOf } from "../../../src/workbook/reader";
import { CellValueReader } from "../../../src/adapters/xlsx/sheet/cell-value";
import { CellType } from "../../../src/adapters/xlsx/sheet/cell-type";
import type { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import { cellName } from "../../../src/workbook/cell-name";
import { cellXml } from "../../../src/adapters/xlsx/write/cell-xml";
import { escapeCellText } from "../../../src/adapters/common/xml-escape";

/** A value as the file keeps it: dates are serials of the workbook's own date system. */
export type StoredValue = string | number | boolean | { readonly error: string } | null;

/** The content of a cell. */
export interface CellContent {
  readonly value: StoredValue;
  /** The formula without its `=`; `value` is its stored result then. */
  readonly formula: string | undefined;
}

/** The errors that every spreadsheet knows; for any other one Excel would offer to repair the file. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** A cell as XML. */
export function contentXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  { value, formula }: CellContent,
): string {
  const isError = typeof value === "object" && value !== null;
  if (formula === undefined && !isError) return cellXml(prefix, row, column, style, value);
  const name = `${prefix}c`;
  const tag = `<${name} r="${cellName(column, row)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  const type = isError
    ? "e"
    : typeof value === "string"
      ? "str"
      : typeof value === "boolean"
        ? "b"
        : undefined;
  const f = formula === undefined ? "" : `<${prefix}f>${escapeCellText(formula)}</${prefix}f>`;
  const v = value === null ? "" : `<${prefix}v>${storedText(value)}</${prefix}v>`;
  return `${tag}${type === undefined ? "" : ` t="${type}"`}>${f}${v}</${name}>`;
}

function storedText(value: NonNullable<StoredValue>): string {
  if (typeof value === "object") return ERRORS.has(value.error) ? escapeCellText(value.error) : "#VALUE!";
  if (typeof value === "boolean") return value ? "1" : "0";
  return escapeCellText(String(value));
}

/** Reads a cell's stored value, to compare it with a new one. */
export class StoredValueReader {
  private readonly reader: CellValueReader;

  constructor(private readonly context: ValueContext) {
    this.reader = new CellValueReader({ ...context, dateShift: 0 });
  }

  /** True if the cell just scanned holds the value. */
  holds(scanner: SheetScanner, value: StoredValue): boolean {
    const { reader, context } = this;
    reader.read(scanner);
    const kind = kindOf(reader.kind);
    const shift = scanner.type === CellType.isoDate ? context.dateShift : 0;
    if (value === null) return kind === CellKind.blank || kind === CellKind.uncalculated;
    if (typeof value === "string") return kind === CellKind.text && context.texts.get(reader.value) === value;
    if (typeof value === "boolean") return kind === CellKind.boolean && reader.value === (value ? 1 : 0);
    if (typeof value === "object")
      return kind === CellKind.error && context.texts.get(reader.value) === value.error;
    return (kind === CellKind.number || kind === CellKind.date) && reader.value - shift === value;
  }
}
