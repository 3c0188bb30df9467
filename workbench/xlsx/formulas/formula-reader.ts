import type { CellRange } from "../../../src/workbook/cell-range";
import { WorkbookError } from "../../../src/workbook/errors";
import { parseRange } from "../../../src/workbook/cell-range";
import * as X from "../../../src/adapters/xlsx/sheet/bytes-of-xml";
import type { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import { TextExtractor } from "../../../src/adapters/xlsx/texts/rich-text";
import { decodeUtf8 } from "../../../src/adapters/common/utf8";
import { decodeCellText } from "../../../src/adapters/common/xml-escape";
import { SharedFormula } from "./shared-formula";

const T = X.nameKey("t");
const REF = X.nameKey("ref");
const SI = X.nameKey("si");
/** Limit on the letters produced from shared formulas: a few bytes in the file stand for all of them. */
const MAX_TOLD = 256 * 1024 * 1024;
/** Limit on areas of array formulas. No sheet made by people has so many. */
const MAX_ARRAYS = 10_000;

/** The role of a cell's `<f>` in formulas of several cells. */
export type FormulaRole = "own" | "array" | "data-table" | "shared-first" | "shared";

/** Reads the formulas of a sheet, cell by cell and in order; shared formulas are moved to each of their cells. */
export class FormulaReader {
  role: FormulaRole = "own";
  /** The number of the shared formula, if `role` is a shared one. */
  group = "";
  /** The areas of array formulas, of which only the first cell holds the formula. */
  readonly arrays: CellRange[] = [];
  private told = 0;
  private readonly extractor = new TextExtractor();
  private readonly groups = new Map<string, SharedFormula>();

  /**
   * The formula of the cell just scanned, without its `=`. Undefined if the cell has no `<f>` of its own (it lies in an
   * array formula's area), or an empty one.
   */
  read(scanner: SheetScanner): string | undefined {
    const { row, column } = scanner;
    if (!ownsFormula(scanner)) return undefined;
    this.readRole(scanner);
    const text = this.text(scanner);
    if (this.role !== "shared-first" && this.role !== "shared") return text === "" ? undefined : text;
    if (text !== "") {
      this.role = "shared-first";
      this.groups.set(this.group, new SharedFormula(text, row, column));
      return text;
    }
    const formula = this.groups.get(this.group)?.at(row, column);
    this.told += formula?.length ?? 0;
    if (this.told > MAX_TOLD) throw new WorkbookError("too-large", { part: scanner.part });
    return formula;
  }

  private readRole(scanner: SheetScanner): void {
    this.role = "own";
    this.group = "";
    const { formulaStart, formulaTagEnd, bytes } = scanner;
    // The tag is a bare "<f>", without attributes.
    if (formulaTagEnd - formulaStart <= 3) return;
    const nameEnd = behindName(bytes, formulaStart);
    const type = scanner.findAttribute(nameEnd, formulaTagEnd, T);
    const letter = type < 0 ? 0 : bytes[type];
    if (letter === 0x61 || letter === 0x64) {
      this.role = letter === 0x61 ? "array" : "data-table";
      this.noteArray(scanner, nameEnd);
    } else if (letter === 0x73) {
      this.role = "shared";
      const start = scanner.findAttribute(nameEnd, formulaTagEnd, SI);
      this.group = start < 0 ? "" : decodeUtf8(bytes.subarray(start, scanner.attributeEnd));
    }
  }

  private noteArray(scanner: SheetScanner, nameEnd: number): void {
    const start = scanner.findAttribute(nameEnd, scanner.formulaTagEnd, REF);
    if (start < 0 || this.arrays.length >= MAX_ARRAYS) return;
    const area = parseRange(decodeUtf8(scanner.bytes.subarray(start, scanner.attributeEnd)));
    if (area !== undefined && (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn))
      this.arrays.push(area);
  }

  private text({ bytes, formulaTagEnd, formulaEnd }: SheetScanner): string {
    if (formulaEnd <= formulaTagEnd) return "";
    const close = bytes.lastIndexOf(X.LT, formulaEnd - 1);
    if (bytes.indexOf(X.LT, formulaTagEnd) === close) {
      return decodeCellText(decodeUtf8(bytes.subarray(formulaTagEnd, close)));
    }
    const { extractor } = this;
    extractor.extractPlain(bytes, formulaTagEnd, close);
    return decodeCellText(decodeUtf8(extractor.bytes.subarray(extractor.start, extractor.end)));
  }
}

/** True if the cell just scanned has an `<f>` element of its own, rather than lying in an array formula's area. */
export function ownsFormula({ hasFormula, formulaRow, formulaColumn, row, column }: SheetScanner): boolean {
  return hasFormula && formulaRow === row && formulaColumn === column;
}

function behindName(bytes: Uint8Array, tagStart: number): number {
  let at = tagStart + 1;
  while ((bytes[at] ?? 0) > X.SPACE && bytes[at] !== X.GT && bytes[at] !== X.SLASH) at++;
  return at;
}
