/** The units of a sheet's money columns: from the mapping, else from their headers, else asked about. */
import type { ColumnKey } from "../../domain/program";
import type { LayoutProblem } from "../layout-problem";
import { mappedUnit } from "../mapping";
import type { HeaderFinding } from "./finding";
import { isPlain, PLAIN_UNIT, unitOfHeader, unitOfTitle, type Unit } from "./header-units";
import { headerAt } from "./names";

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
    if ("code" in read) problems.push(read);
    else if (!isPlain(read)) units.set(key, read);
  }
  return { units, problems };
}

function unitOfColumn(finding: HeaderFinding, key: ColumnKey, column: number): Unit | LayoutProblem {
  const { header, currency } = finding;
  const named = unitOfHeader(header.texts.get(column) ?? "");
  if (named === undefined) return unclear(finding, key, column);
  if (isPlain(named)) {
    const title = speakingTitle(finding);
    return title === undefined ? PLAIN_UNIT : unclear(finding, key, column, title);
  }
  // Only purchases have a day to look up a rate for, and only their amounts are converted by it.
  const isConverted = finding.key === "purchases" && key === "amount";
  const isForeign = named.currency !== undefined && named.currency !== currency.toUpperCase();
  return isForeign && !isConverted ? unclear(finding, key, column) : named;
}

/** A title, and at most what stands beside it: a row of more cells, or of numbers, is none. */
const MOST_IN_A_TITLE = 2;

/** A title above the data that says thousands, or another currency: "Закупки, тыс. тенге (A1)". */
function speakingTitle({ header, head, area, currency }: HeaderFinding): string | undefined {
  const last = Math.max(0, ...area);
  const own = currency.toUpperCase();
  for (const row of head) {
    if (row.row >= header.row) break;
    if (row.filled.size > MOST_IN_A_TITLE || row.texts.size < row.filled.size) continue;
    for (const [column, text] of row.texts) {
      const unit = column <= last ? unitOfTitle(text) : undefined;
      if (unit !== undefined && (unit.factor !== 1 || (unit.currency ?? own) !== own))
        return headerAt(row, column);
    }
  }
  return undefined;
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
