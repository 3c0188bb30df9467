/** The current content of cells that will be written, with the user's formulas marked. */
import type { Language } from "../../domain/program";
import { LANGUAGES } from "../../domain/program";
import { cellName, columnLetters } from "../../workbook/cell-name";
import { WorkbookError } from "../../workbook/errors";
import { MAX_COLUMN } from "../../workbook/limits";
import { normalName } from "../../domain/normal-name";
import { cellAt, type Cell } from "../cells";
import type { ProblemLog } from "../problem-log";
import { CellKind, holdsFormula, type WorkbookReader } from "../../workbook/reader";
import type { ColumnWrite, PlainValue } from "../../workbook/write-plan";
import { standingColumn, type ResultColumn } from "../result-column";

export interface TargetColumn<K extends string = string> {
  readonly key: K;
  readonly write: ColumnWrite;
}

/** Places result columns: where their headers stand already, in any language, else side by side from `firstFree` on. */
export function placeColumns<K extends string>(
  wanted: readonly ResultColumn<K>[],
  headers: ReadonlyMap<number, string>,
  firstFree: number,
  language: Language,
): readonly TargetColumn<K>[] {
  let next = firstFree;
  return wanted.map((result) => {
    const { key, format, width } = result;
    const found = standingColumn(result, headers);
    const [column, header] = found ?? [next++, result.headers[language][0] ?? key];
    const write = { key, column, header, isNew: found === undefined, format, width };
    return { key, write: result.folded === true ? { ...write, folded: true } : write };
  });
}

/** Refuses columns beyond the last one of a sheet. Throws `WorkbookError` "no-free-column". */
export function checkRoom(sheet: string, targets: readonly TargetColumn[]): void {
  if (targets.every(({ write }) => write.column <= MAX_COLUMN)) return;
  throw new WorkbookError("no-free-column", { sheet, last: columnLetters(MAX_COLUMN) });
}

/** The number of result columns that are not on the sheet yet. */
export function countMissing(wanted: readonly ResultColumn[], headers: ReadonlyMap<number, string>): number {
  return placeColumns(wanted, headers, 1, "en").filter((target) => target.write.isNew).length;
}

/** The language of most placed headers; `otherwise` where there are none. */
export function languageOfHeaders(
  wanted: readonly ResultColumn[],
  headers: ReadonlyMap<number, string>,
  otherwise: Language,
): Language {
  const texts = [...headers.values()].map(normalName);
  const count = (language: Language): number =>
    wanted.filter((column) => column.headers[language].some((name) => texts.includes(normalName(name))))
      .length;
  const best = LANGUAGES.reduce((most, language) => (count(language) > count(most) ? language : most));
  return count(best) > 0 ? best : otherwise;
}

/** A row's current cells; `undefined` marks a formula of the user's, which stays. */
export type CellsNow = readonly (PlainValue | undefined)[];

/** Reads target cells row by row; new columns are blank. Blank rows are not in the map. */
export async function readTargetCells(
  reader: WorkbookReader,
  sheet: string,
  targets: readonly TargetColumn[],
  firstRow: number,
  lastRow: number | undefined,
): Promise<ReadonlyMap<number, CellsNow>> {
  const rows = new Map<number, CellsNow>();
  const present = targets.filter((target) => !target.write.isNew);
  if (present.length === 0) return rows;
  const positions = targets.map((target) => present.indexOf(target));
  const columns = present.map((target) => target.write.column);
  const end = lastRow === undefined ? {} : { lastRow };
  await reader.read({ sheet, columns, firstRow, ...end }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (block.columns.every((column) => column.kinds[index] === CellKind.blank)) continue;
      const now = block.columns.map((column) =>
        holdsFormula(column.kinds[index] ?? 0) ? undefined : plainValue(cellAt(column, index, block.texts)),
      );
      rows.set(
        block.firstRow + index,
        positions.map((position) => (position === -1 ? null : now[position])),
      );
    }
    return true;
  });
  return rows;
}

function plainValue(cell: Cell): PlainValue {
  switch (cell.kind) {
    case CellKind.blank:
    case CellKind.uncalculated:
      return null;
    case CellKind.number:
    case CellKind.date:
      return cell.value;
    case CellKind.boolean:
      return cell.value !== 0;
    case CellKind.text:
    case CellKind.error:
      return cell.text;
  }
}

/** A row about to be written. */
export interface TargetRow {
  readonly sheet: string;
  readonly row: number;
  readonly targets: readonly TargetColumn[];
  /** The content of a blank row: one list for all such rows. */
  readonly blank: readonly null[];
}

/** A row's values without changes to the user's formulas; each formula is a warning. */
export function keepFormulas(
  values: readonly PlainValue[],
  now: CellsNow | undefined,
  place: TargetRow,
  log: ProblemLog,
): { readonly values: readonly (PlainValue | undefined)[]; readonly was: readonly PlainValue[] } {
  if (now === undefined) return { values, was: place.blank };
  const kept = values.map((value, position) => {
    if (now[position] !== undefined) return value;
    const column = place.targets[position]?.write.column ?? 1;
    log.add("formula-in-result-cell", "warning", place.sheet, cellName(column, place.row));
    return undefined;
  });
  return { values: kept, was: now.map((value) => value ?? null) };
}
