/** The rows of a sheet in use: data rows, and an account of the others. */
import type { IncompleteCause, IncompleteCode } from "../../domain/incomplete";
import { sumsText } from "../../domain/incomplete";
import type { DataProblemCode } from "../../domain/problem";
import type { Program } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import type { SheetLayout } from "../layout";
import type { ProblemLog } from "../problem-log";
import { DataRows, type LeftSection } from "./data-rows";
import { CORE_COLUMNS, HeaderJudge } from "./header-judge";
import type { LeftOut } from "./left-out";
import { partnerLook, purchaseLook, rateLook, type FindPartner, type LookPlace, type RowLook } from "./look";

/** The data rows of a sheet. `read`: the column numbers of its blocks. `find`: listed partners by id. */
export function dataRowsOf(
  layout: SheetLayout,
  read: readonly number[],
  program: Program,
  find: FindPartner,
): DataRows {
  const declaration = program.sheets[layout.key];
  const isListed = (id: string): boolean => find(id) !== undefined;
  const judge = new HeaderJudge(layout, declaration, read, isListed, program.currency);
  const lookAt = (place: Omit<LookPlace, "read">): RowLook =>
    lookOf(layout.key, { ...place, read }, program, find);
  return new DataRows(layout, judge, { own: lookAt(layout), moved: lookAt });
}

/** The function that examines rows of one of the program's sheets. */
export function lookOf(
  key: SheetLayout["key"],
  place: LookPlace,
  program: Program,
  find: FindPartner,
): RowLook {
  switch (key) {
    case "partners":
      return partnerLook(place, program, find);
    case "purchases":
      return purchaseLook(place, program, find);
    case "rates":
      return rateLook(place, program);
  }
}

/**
 * Whether the rows of a section are, or may be, rows of the sheet: then the totals that they could affect are
 * incomplete.
 */
export function mayBelong({ kind, left }: LeftSection): boolean {
  return kind !== "other" || left.whole > 0;
}

/** Logs one problem for each section, and returns the causes of incomplete totals. */
export function logSections(
  layout: SheetLayout,
  sections: readonly LeftSection[],
  log: ProblemLog,
): readonly IncompleteCause[] {
  return sections.flatMap((section): IncompleteCause[] => {
    const { left } = section;
    const [code, cause] = codesOf(section);
    const at = { sheet: layout.sheet, cell: firstCell(layout, left) };
    const details = { table: layout.table?.name ?? "", ...leftDetails(left) };
    log.add(code, cause === undefined ? "warning" : "error", at.sheet, at.cell, details);
    // Rates are in no total; points that they could affect are provisional.
    if (cause === undefined || layout.key === "rates") return [];
    return [{ code: cause, at, rows: left.rows, sums: left.sums }];
  });
}

/** The number of rows, their places, and their sum. */
export function leftDetails(left: LeftOut): Readonly<Record<string, string>> {
  const { firstRow, lastRow } = left;
  const span = firstRow === lastRow ? String(firstRow) : `${String(firstRow)}–${String(lastRow)}`;
  return { count: String(left.rows), span, sum: sumsText(left.sums) };
}

function codesOf(section: LeftSection): readonly [DataProblemCode, IncompleteCode | undefined] {
  if (section.kind === "below") return ["rows-below-table", "rows-below-table"];
  return mayBelong(section) ? ["unread-table", "unread-table"] : ["other-rows-below", undefined];
}

function firstCell({ key, columns }: SheetLayout, { firstRow }: LeftOut): string {
  const core = CORE_COLUMNS[key].flatMap((column) => columns.get(column) ?? []);
  return cellName(Math.min(...core), firstRow);
}
