import { FormulaReader, ownsFormula } from "../formulas/formula-reader";
import type { ValueContext } from "../../../src/adapters/xlsx/sheet/cell-value";
import type { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import type { StyleBook } from "../../../src/adapters/xlsx/styles/style-book";
import { decodeUtf8 } from "../../../src/adapters/common/utf8";
import type { SheetHead } from "../../../src/adapters/xlsx/write/sheet-head";
import type { NewPlace, RowChange, SheetPatch } from "../../../src/adapters/xlsx/write/sheet-patcher";
import { tagWithAttributes } from "../../../src/adapters/xlsx/xml/splice";
import { contentXml, StoredValueReader, type CellContent } from "./cell-content";

/** New content and number format of a cell. */
export interface CellPatch {
  readonly column: number;
  /** Undefined if the content stays. */
  readonly content: CellContent | undefined;
  /** The code of the number format. */
  readonly format: string;
}

/** Changes to one sheet's cells and rows, and to the parts of its file before and after them. */
export interface SheetChange {
  readonly part: string;
  /** Ascending; a row that is only hidden or shown has no targets. */
  readonly rows: Iterable<RowChange<CellPatch>>;
  /** Rows that become hidden (true) or visible (false). */
  readonly hiddenRows: ReadonlyMap<number, boolean>;
  head(text: string, opensData: boolean): SheetHead;
  tail(text: string): string;
}

/**
 * Patches cells with any content and number format, where the product writes values alone. A cell that needs no change
 * keeps its bytes.
 */
export class CellChanges implements SheetPatch<CellPatch> {
  readonly part: string;
  readonly rows: Iterable<RowChange<CellPatch>>;
  private readonly formulas = new FormulaReader();
  private readonly present: StoredValueReader;
  /** Shared formulas whose first cell was changed: the other cells get formulas of their own. */
  private readonly brokenGroups = new Set<string>();
  private readonly knownStyles = new Map<string, Map<number, number>>();
  /** True if a formula was written, changed or removed. */
  touchedFormula = false;

  constructor(
    private readonly change: SheetChange,
    private readonly styles: StyleBook,
    values: ValueContext,
    private readonly scanner: () => SheetScanner,
  ) {
    this.part = change.part;
    this.rows = change.rows;
    this.present = new StoredValueReader(values);
  }

  columnOf(patch: CellPatch): number {
    return patch.column;
  }

  fills({ content }: CellPatch): boolean {
    return content !== undefined && (content.value !== null || content.formula !== undefined);
  }

  head(text: string, opensData: boolean): SheetHead {
    return this.change.head(text, opensData);
  }

  tail(text: string): string {
    return this.change.tail(text);
  }

  rowTag(row: number, tag: string): string {
    const hidden = this.change.hiddenRows.get(row);
    return hidden === undefined ? tag : tagWithAttributes(tag, { hidden: hidden ? "1" : undefined });
  }

  newRowAttributes(row: number): string {
    return this.change.hiddenRows.get(row) === true ? ' hidden="1"' : "";
  }

  created(patch: CellPatch, { row, rowStyle, columnStyle }: NewPlace, prefix: string): string | undefined {
    const base = rowStyle ?? columnStyle;
    const style = this.styleOf(base, patch.format);
    if (!this.fills(patch) && style === base) return undefined;
    if (patch.content?.formula !== undefined) this.touchedFormula = true;
    return contentXml(prefix, row, patch.column, style, patch.content ?? NOTHING);
  }

  replaced(patch: CellPatch, _leftStyle: number | undefined, prefix: string): string | undefined {
    const scanner = this.scanner();
    const style = this.styleOf(scanner.style, patch.format);
    const formula = scanner.hasFormula ? this.formulas.read(scanner) : undefined;
    const keepsContent = patch.content === undefined || this.holds(patch.content, formula);
    if (keepsContent) {
      if (ownsFormula(scanner) && this.isBroken()) return this.ownFormula(scanner, formula, style, prefix);
      return style === scanner.style ? undefined : restyled(scanner, style);
    }
    if (ownsFormula(scanner) || patch.content.formula !== undefined) this.touchedFormula = true;
    if (ownsFormula(scanner) && this.formulas.role === "shared-first")
      this.brokenGroups.add(this.formulas.group);
    return contentXml(prefix, scanner.row, patch.column, style, patch.content);
  }

  untouchedFormula(prefix: string): string | undefined {
    const scanner = this.scanner();
    if (!ownsFormula(scanner)) return undefined;
    const formula = this.formulas.read(scanner);
    return this.isBroken() ? this.ownFormula(scanner, formula, scanner.style, prefix) : undefined;
  }

  merge(): void {
    return;
  }

  /**
   * The cell format that combines a number format with another cell format. Cached: a sheet asks for a million of them.
   */
  private styleOf(base: number, code: string): number {
    let known = this.knownStyles.get(code);
    if (known === undefined) this.knownStyles.set(code, (known = new Map<number, number>()));
    let style = known.get(base);
    if (style === undefined) known.set(base, (style = this.styles.withCode(base, code)));
    return style;
  }

  private isBroken(): boolean {
    return this.formulas.role === "shared" && this.brokenGroups.has(this.formulas.group);
  }

  private holds(content: CellContent, formula: string | undefined): boolean {
    const scanner = this.scanner();
    const isArray =
      ownsFormula(scanner) && (this.formulas.role === "array" || this.formulas.role === "data-table");
    return !isArray && formula === content.formula && this.present.holds(scanner, content.value);
  }

  /** The cell with its share of a formula as its own formula. Everything else of it stays, byte for byte. */
  private ownFormula(
    scanner: SheetScanner,
    formula: string | undefined,
    style: number,
    prefix: string,
  ): string {
    const { bytes, cellStart, formulaStart, formulaEnd, cellEnd } = scanner;
    const f = contentXml(prefix, 1, 1, 0, { value: null, formula: formula ?? "" });
    const own = f.slice(f.indexOf(">") + 1, f.lastIndexOf("</"));
    const before = decodeUtf8(bytes.subarray(cellStart, formulaStart));
    const after = decodeUtf8(bytes.subarray(formulaEnd, cellEnd));
    return withStyle(before, style) + own + after;
  }
}

const NOTHING: CellContent = { value: null, formula: undefined };

function restyled({ bytes, cellStart, cellEnd }: SheetScanner, style: number): string {
  return withStyle(decodeUtf8(bytes.subarray(cellStart, cellEnd)), style);
}

/** Changes the cell format in a text that begins with a cell's opening tag. */
function withStyle(text: string, style: number): string {
  const end = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(text)?.[0].length ?? 0;
  return (
    tagWithAttributes(text.slice(0, end), { s: style === 0 ? undefined : String(style) }) + text.slice(end)
  );
}
