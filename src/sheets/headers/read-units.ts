/** The units of a sheet's money columns: from the mapping, else from their headers, else asked about. */
import type { ColumnKey } from "../../domain/program";
import type { LayoutProblem } from "../layout-problem";
import { mappedUnit, mappedVat } from "../mapping";
import type { HeaderFinding } from "./finding";
import { isPlain, isUnitAlone, PLAIN_UNIT, unitOfHeader, unitOfTitle, type Unit } from "./header-units";
import { headerAt } from "./names";
import { vatOfHeader, type Vat } from "./vat";

export interface UnitsRead {
  /** Columns with plain amounts are left out. */
  readonly units: ReadonlyMap<ColumnKey, Unit>;
  readonly problems: readonly LayoutProblem[];
}

/** Reads the unit of each money column that was found. */
export function readUnits(finding: HeaderFinding): UnitsRead {
  const units = new Map<ColumnKey, Unit>();
  const problems: LayoutProblem[] = [];
  for (const [key, column] of finding.match.columns) {
    if (finding.declaration.columns.get(key)?.type !== "money") continue;
    const read = mappedUnit(finding.mapping, key) ?? unitOfColumn(finding, key, column);
    const vat = isConverted(finding, key) ? vatOfColumn(finding, key, column) : undefined;
    if ("code" in read) problems.push(read);
    else if (vat !== undefined) units.set(key, { ...read, vat });
    else if (!isPlain(read)) units.set(key, read);
  }
  return { units, problems };
}

function unitOfColumn(finding: HeaderFinding, key: ColumnKey, column: number): Unit | LayoutProblem {
  const { header, currency } = finding;
  const named = unitOfHeader(header.texts.get(column) ?? "");
  if (named === undefined) return unclear(finding, key, column);
  if (isPlain(named)) {
    const title =
      speakingTitle(finding) ?? unitBelow(finding, column) ?? unitBeside(finding) ?? unitOfRows(finding);
    return title === undefined ? PLAIN_UNIT : unclear(finding, key, column, title);
  }
  const isForeign = named.currency !== undefined && named.currency !== currency.toUpperCase();
  return isForeign && !isConverted(finding, key) ? unclear(finding, key, column) : named;
}

/** Only purchases have a day to look up a rate for, and only their amounts are converted by it, or by a tax. */
function isConverted({ key: sheetKey }: HeaderFinding, key: ColumnKey): boolean {
  return sheetKey === "purchases" && key === "amount";
}

function vatOfColumn({ mapping, header }: HeaderFinding, key: ColumnKey, column: number): Vat | undefined {
  return mappedVat(mapping, key) ?? vatOfHeader(header.texts.get(column) ?? "");
}

/** A title row has at most this many cells: a row with more cells, or with numbers, is not a title. */
const MOST_IN_A_TITLE = 2;

/**
 * A title above the data that names thousands or another currency: "Закупки, тыс. тенге (A1)". It may stand up to one
 * column to the right of the data: a list beside the data stands further away.
 */
function speakingTitle({ header, head, area, currency }: HeaderFinding): string | undefined {
  const last = Math.max(0, ...area) + 1;
  for (const row of head) {
    if (row.row >= header.row) break;
    if (row.filled.size > MOST_IN_A_TITLE || row.texts.size < row.filled.size) continue;
    for (const [column, text] of row.texts) {
      const unit = column <= last ? unitOfTitle(text) : undefined;
      if (unit !== undefined && speaks(unit, currency)) return headerAt(row, column);
    }
  }
  return undefined;
}

/** A unit right below the header of the amounts, where the first amount would stand: "тыс. тг (D2)". */
function unitBelow({ header, head, currency }: HeaderFinding, column: number): string | undefined {
  const below = head.find(({ row }) => row === header.row + 1);
  const text = below?.texts.get(column);
  if (below === undefined || text === undefined || !isUnitAlone(text)) return undefined;
  const unit = unitOfHeader(text);
  return unit === undefined || speaks(unit, currency) ? headerAt(below, column) : undefined;
}

/** A note beside the headers, over no values: "тыс. тенге (F1)". */
function unitBeside({ header, head, match, currency }: HeaderFinding): string | undefined {
  const taken = new Set(match.columns.values());
  const isOverValues = (column: number): boolean =>
    head.some(({ row, filled }) => row > header.row && filled.has(column));
  for (const [column, text] of header.texts) {
    if (taken.has(column) || !isUnitAlone(text) || isOverValues(column)) continue;
    const unit = unitOfHeader(text);
    if (unit === undefined || speaks(unit, currency)) return headerAt(header, column);
  }
  return undefined;
}

/** A column of the user's whose cells name the scale of their row: «Ед. изм. (E1)» over «тыс. тг». */
function unitOfRows({ header, head, match, area }: HeaderFinding): string | undefined {
  const taken = new Set(match.columns.values());
  const below = head.filter(({ row }) => row > header.row);
  for (const column of header.texts.keys()) {
    if (taken.has(column) || !area.has(column)) continue;
    const texts = below.flatMap(({ texts: cells }) => cells.get(column) ?? []);
    if (!texts.every(isUnitAlone)) continue;
    if (texts.some((text) => (unitOfHeader(text)?.factor ?? 1) !== 1)) return headerAt(header, column);
  }
  return undefined;
}

/** Whether a unit says anything that plain amounts do not: a factor, or another currency. */
function speaks({ factor, currency }: Unit, own: string): boolean {
  return factor !== 1 || (currency ?? own.toUpperCase()) !== own.toUpperCase();
}

function unclear(
  { key, sheet, header }: HeaderFinding,
  asked: ColumnKey,
  column: number,
  title?: string,
): LayoutProblem {
  const details = {
    sheet: sheet.name,
    header: headerAt(header, column),
    key: asked,
    title: title ?? "",
  };
  return { code: "unclear-unit", sheet: key, details };
}
