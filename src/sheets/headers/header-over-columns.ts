/** A header that stands over several columns: a merged cell, or a second row of headers below it. */
import { cellName } from "../../workbook/cell-name";
import type { LayoutProblem } from "../layout-problem";
import { mappedHeader } from "../mapping";
import type { HeaderFinding } from "./finding";
import type { HeaderRow, SheetLooks } from "./head";
import { isUnitAlone } from "./header-units";
import { headerAt } from "./names";

/** One question for each money column whose header covers more than one column with values. */
export async function headerOverColumns(looks: SheetLooks, finding: HeaderFinding): Promise<LayoutProblem[]> {
  const { key, sheet, declaration, mapping, header, match } = finding;
  const money = [...match.columns].filter(
    ([column]) =>
      declaration.columns.get(column)?.type === "money" &&
      mappedHeader(mapping, column)?.startsWith("=") !== true,
  );
  if (money.length === 0) return [];
  const mayBeMerged = money.some(([, number]) => mayBeCovered(finding, number));
  const spans = mayBeMerged ? await mergedSpans(looks, finding) : [];
  return money.flatMap(([column, number]): LayoutProblem[] => {
    const covered = spans.find(({ first, last }) => number >= first && number <= last);
    const found = secondHeaders(finding, number) ?? (covered && filledBelow(finding, covered));
    if (found === undefined) return [];
    const details = { sheet: sheet.name, header: headerAt(header, number), found, key: column };
    return [{ code: "header-over-columns", sheet: key, details }];
  });
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a merged header may cover this column and another one: a merged cell leaves the others blank. In a file,
 * merged cells stand below all rows, so that asking for them without need would scan a million rows.
 */
function mayBeCovered({ header, head }: HeaderFinding, column: number): boolean {
  const isBare = (one: number): boolean => !header.texts.has(one);
  const hasValues = (one: number): boolean =>
    head.some(({ row, filled }) => row > header.row && filled.has(one));
  return isBare(column) || [column - 1, column + 1].some((one) => isBare(one) && hasValues(one));
}

/** Merged cells of the header row that cover more than one column. */
async function mergedSpans(looks: SheetLooks, { sheet, header, area }: HeaderFinding): Promise<Span[]> {
  const columns = [...area];
  if (columns.length === 0) return [];
  const row = { firstRow: header.row, lastRow: header.row };
  const range = { ...row, firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) };
  const merged = await looks.mergedAreas(sheet.name, range);
  return merged
    .filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn)
    .map(({ firstColumn, lastColumn }) => ({ first: firstColumn, last: lastColumn }));
}

/** The columns below a merged header, where more than one of them has values: "D, E". */
function filledBelow({ header, head }: HeaderFinding, { first, last }: Span): string | undefined {
  const filled = new Set<number>();
  for (const row of head) {
    if (row.row <= header.row) continue;
    for (const column of row.filled) if (column >= first && column <= last) filled.add(column);
  }
  if (filled.size < 2) return undefined;
  const ascending = [...filled].sort((a, b) => a - b);
  return ascending.map((column) => cellName(column, header.row + 1)).join(", ");
}

/** Whether the row right below the headers is not data: a second row of headers, or only the unit of the amounts. */
export function hasSecondHeaders(finding: HeaderFinding): boolean {
  const { declaration, header, match } = finding;
  const below = finding.head.find(({ row }) => row === header.row + 1);
  if (below === undefined) return false;
  return [...match.columns].some(([key, column]) => {
    if (declaration.columns.get(key)?.type !== "money") return false;
    const isUnit = below.filled.size === 1 && isUnitAlone(below.texts.get(column) ?? "");
    return isUnit || isSecondHeader(finding, below, column);
  });
}

/** The texts of a second header row right below the first, where it has one: "без НДС (D2), с НДС (E2)". */
function secondHeaders(finding: HeaderFinding, column: number): string | undefined {
  const below = finding.head.find(({ row }) => row === finding.header.row + 1);
  if (below === undefined || !isSecondHeader(finding, below, column)) return undefined;
  const texts = [...below.texts.keys()].filter((one) => finding.area.has(one));
  return texts.map((one) => headerAt(below, one)).join(", ");
}

/**
 * Whether the row has a text that is not an amount in the column, a text beside it, and nothing in the other columns
 * found.
 */
function isSecondHeader({ match, area }: HeaderFinding, below: HeaderRow, column: number): boolean {
  const text = below.texts.get(column);
  if (text === undefined || /^[^\p{L}]*[0-9]/u.test(text)) return false;
  const others = [...match.columns.values()].filter((one) => one !== column);
  const beside = [...below.texts.keys()].filter((one) => one !== column && area.has(one));
  return beside.length > 0 && others.every((one) => !below.filled.has(one));
}
