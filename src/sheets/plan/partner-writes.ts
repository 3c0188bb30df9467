/** Results → planned writes on the partners sheet. */
import { serialOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { pointsOf } from "../../domain/points";
import type { Language, Program } from "../../domain/program";
import type { Day, PointUnits } from "../../domain/units";
import { partsOfYear, shownPeriod, type YearPart } from "../../domain/year-points";
import type { SheetLayout } from "../layout";
import type { ProblemLog } from "../problem-log";
import { MAX_COLUMN } from "../../workbook/limits";
import type { CellRange } from "../../workbook/cell-range";
import { kindOf, CellKind, type WorkbookReader } from "../../workbook/reader";
import { ColumnarBuilder } from "../../workbook/columnar-builder";
import type { PlainValue, SheetWrite } from "../../workbook/write-plan";
import {
  PERIODS_A_YEAR,
  formerPeriodColumns,
  partnerResultColumns,
  type PartnerResultKey,
} from "./result-columns";
import { PROVISIONAL_MARK, decisionWord, missingNames } from "./result-words";
import {
  checkRoom,
  countMissing,
  keepFormulas,
  placeColumns,
  readTargetCells,
  type CellsNow,
  type TargetColumn,
} from "./target-cells";

/** The reason for the results of the partner at a position among the evaluated ones. */
export type WhyOf = (position: number, language: Language) => string;

/**
 * Plans the partners sheet: columns in place or right of its last one, a row for each partner, ascending. In rows
 * without a partner, or with nothing else left, the results of an earlier run are cleared.
 */
export async function planPartners(
  reader: WorkbookReader,
  layout: SheetLayout,
  program: Program,
  evaluations: readonly PartnerEvaluation[],
  asOf: Day,
  whyOf: WhyOf,
  log: ProblemLog,
): Promise<SheetWrite> {
  const wanted = partnerResultColumns(program.points.settlementFrequency, program.explainOnSheet);
  const free = await freeColumns(reader, layout, countMissing(wanted, layout.headers));
  const targets = [
    ...placeColumns(wanted, layout.headers, free.first, layout.language),
    ...formerTargets(program, layout),
  ];
  checkRoom(layout.sheet, targets);
  const now = await readTargetCells(reader, layout.sheet, targets, layout.firstRow, layout.lastRow);
  const blank = targets.map(() => null);
  const rows = new ColumnarBuilder(targets.length);
  const ids = new Map(evaluations.map(({ partner }) => [partner.row, partner.id]));
  for (const [position, evaluation] of evaluations.entries()) {
    const { row } = evaluation.partner;
    const ofYear = partsOfYear(evaluation.points, asOf);
    const judged: Judged = { program, evaluation, asOf, ofYear, why: (said) => whyOf(position, said) };
    const wantedValues = targets.map(({ key }) => resultValue(judged, key, layout.language));
    const place = { sheet: layout.sheet, row, targets, blank };
    const { values, was } = keepFormulas(wantedValues, now.get(row), place, log);
    rows.add(row, values, evaluation.points.provisional, was);
  }
  for (const [row, cells] of now) if (!ids.has(row)) emptyRow(rows, row, cells);
  const planned = rows.rows();
  const idColumn = layout.columns.get("partnerId");
  const idsIn = (row: number): readonly string[] | undefined => {
    const id = ids.get(row);
    return id === undefined ? undefined : [id];
  };
  return {
    sheet: layout.sheet,
    isNewSheet: false,
    headerRow: layout.headerRow,
    columns: targets.map((target) => target.write),
    rows: planned,
    table: free.extendsTable ? layout.table?.name : undefined,
    provisionalMark: PROVISIONAL_MARK[layout.language],
    ...(idColumn !== undefined && { keys: { columns: [idColumn], ids: Array.from(planned.numbers, idsIn) } }),
  };
}

/** Columns left from another settlement frequency: beside the new ones they would contradict the total. */
function formerTargets(
  program: Program,
  { headers, language }: SheetLayout,
): TargetColumn<PartnerResultKey>[] {
  const former = formerPeriodColumns(program.points.settlementFrequency);
  return placeColumns(former, headers, 1, language).filter(({ write }) => !write.isNew);
}

/** Clears a row's results; none are planned where it holds only formulas, which belong to the user and stay. */
function emptyRow(rows: ColumnarBuilder, row: number, cells: CellsNow): void {
  const values = cells.map((cell) => (cell === undefined ? undefined : null));
  const was = cells.map((cell) => cell ?? null);
  if (was.some((value) => value !== null)) rows.add(row, values, false, was);
}

interface FreeColumns {
  readonly first: number;
  readonly extendsTable: boolean;
}

/**
 * The place of new columns: beside the table where nothing stands there, else right of everything on the sheet, with a
 * free column between them and any table: Excel would extend a table over columns written directly beside it.
 */
async function freeColumns(reader: WorkbookReader, layout: SheetLayout, count: number): Promise<FreeColumns> {
  const used = await reader.usedRange(layout.sheet);
  const lastUsed = Math.max(used?.lastColumn ?? 1, ...layout.headers.keys());
  const { table, headerRow } = layout;
  const lastOwn = table?.range.lastColumn ?? lastUsed;
  const rows = { firstRow: headerRow, lastRow: table?.range.lastRow ?? used?.lastRow ?? headerRow };
  const right = { ...rows, firstColumn: lastOwn + 1, lastColumn: MAX_COLUMN };
  const merged = count === 0 || lastOwn >= MAX_COLUMN ? [] : await reader.mergedAreas(layout.sheet, right);
  const behind = (column: number): number => unmergedColumn(merged, column + 1, count);
  const apart = async (): Promise<FreeColumns> => {
    const isBeside = count > 0 && (await endsTable(reader, layout.sheet, lastUsed, rows));
    const first = behind(isBeside ? lastUsed + 1 : lastUsed);
    const shown = await shownColumn(reader, layout.sheet, first, count);
    return { first: shown === first ? first : behind(shown - 1), extendsTable: false };
  };
  if (table === undefined) return apart();
  const first = lastOwn + 1;
  const free = lastUsed < first || (await isBlank(reader, layout, first, count));
  const isShown = (await shownColumn(reader, layout.sheet, first, count)) === first;
  return free && isShown && behind(lastOwn) === first ? { first, extendsTable: true } : apart();
}

/** Columns that are looked through for visible ones. */
const LOOKED_THROUGH = 64;

/**
 * The first column, from `first` on, where this many columns side by side are visible: nobody would see results in
 * hidden ones. `first` itself if there are none.
 */
async function shownColumn(
  reader: WorkbookReader,
  sheet: string,
  first: number,
  count: number,
): Promise<number> {
  const last = Math.min(MAX_COLUMN, first + count - 1 + LOOKED_THROUGH);
  const hiddenUpTo = (end: number): Promise<readonly number[]> =>
    reader.hiddenColumns(
      sheet,
      Array.from({ length: end - first + 1 }, (_, index) => first + index),
    );
  if (count === 0 || first + count - 1 > last) return first;
  if ((await hiddenUpTo(first + count - 1)).length === 0) return first;
  let shown = first;
  for (const column of [...(await hiddenUpTo(last))].sort((a, b) => a - b))
    if (column < shown + count) shown = column + 1;
  return shown + count - 1 <= last ? shown : first;
}

/** Whether a table ends in this column, beside some of these rows. */
async function endsTable(
  reader: WorkbookReader,
  sheet: string,
  column: number,
  rows: { readonly firstRow: number; readonly lastRow: number },
): Promise<boolean> {
  const info = (await reader.listSheets()).find(({ name }) => name === sheet);
  const ends = info?.tables.some(
    ({ range }) =>
      range.lastColumn === column && range.firstRow <= rows.lastRow && range.lastRow >= rows.firstRow,
  );
  return ends === true;
}

/** The first column, from `first` on, where this many columns side by side touch no merged area, even an empty one. */
function unmergedColumn(merged: readonly CellRange[], first: number, count: number): number {
  let free = first;
  for (const area of [...merged].sort((a, b) => a.firstColumn - b.firstColumn)) {
    if (area.firstColumn < free + count) free = Math.max(free, area.lastColumn + 1);
  }
  return free;
}

async function isBlank(
  reader: WorkbookReader,
  layout: SheetLayout,
  first: number,
  count: number,
): Promise<boolean> {
  const { sheet, table } = layout;
  const [info] = (await reader.listSheets()).filter((one) => one.name === sheet);
  const inTheWay = info?.tables.some(
    ({ name, range }) => name !== table?.name && overlaps(range, first, count),
  );
  if (inTheWay === true || table === undefined) return false;
  const columns = Array.from({ length: count }, (_, index) => first + index);
  let blank = true;
  const { firstRow, lastRow } = table.range;
  await reader.read({ sheet, columns, firstRow, lastRow }, (block) => {
    blank &&= block.columns.every((column) =>
      column.kinds.subarray(0, block.rowCount).every((kind) => kindOf(kind) === CellKind.blank),
    );
    return blank;
  });
  return blank;
}

function overlaps(range: { firstColumn: number; lastColumn: number }, first: number, count: number): boolean {
  return range.firstColumn < first + count && range.lastColumn >= first;
}

interface Judged {
  readonly program: Program;
  readonly evaluation: PartnerEvaluation;
  readonly asOf: Day;
  /** R11: the points of the as-of day's calendar year alone. */
  readonly ofYear: readonly YearPart[] | undefined;
  readonly why: (language: Language) => string;
}

function resultValue(
  { program, evaluation, asOf, ofYear, why }: Judged,
  key: PartnerResultKey,
  language: Language,
): PlainValue {
  switch (key) {
    case "eligibleLevels":
      return joined(eligibleNames(program, evaluation, language));
    case "applicationDecision":
      return decisionWord(evaluation.application.decision, language) || null;
    case "missingRequirements":
      return joined(missingNames(program, evaluation, language));
    case "benefits":
      return joined(benefitNames(program, evaluation, language));
    case "memberUntil":
      return memberUntil(evaluation);
    case "pointsTotal":
      return sumOf(ofYear, evaluation);
    case "asOf":
      return serialOf(asOf) ?? null;
    case "why":
      return why(language);
    case "pointsFormerly":
      return null;
    default:
      return sumOf(periodParts(program, ofYear, Number(key.slice("points".length))), evaluation);
  }
}

/** C6: the last day of the term; none where a later term may have been agreed. */
function memberUntil({ membership: { status, term } }: PartnerEvaluation): number | null {
  return term === undefined || status === "unknown" ? null : (serialOf(term.last) ?? null);
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(", ");
}

function eligibleNames(program: Program, evaluation: PartnerEvaluation, language: Language): string[] {
  const eligible = evaluation.levels
    .filter((judged) => judged.outcome === "met")
    .map((judged) => judged.level);
  return program.levels.filter((level) => eligible.includes(level.id)).map((level) => level.name[language]);
}

function benefitNames(program: Program, { benefits }: PartnerEvaluation, language: Language): string[] {
  return program.benefits
    .filter((benefit) => benefits.includes(benefit.id))
    .map((benefit) => benefit.name[language]);
}

/** Null where no points can be: nothing stands in the cell then, while a zero is told. */
function sumOf(parts: readonly YearPart[] | undefined, { points }: PartnerEvaluation): number | null {
  if (parts === undefined) return null;
  const units = parts.reduce<number>((total, part) => total + part.points, 0) as PointUnits;
  return pointsOf(units, points.precision);
}

/**
 * Settled points of the n-th period of the year, so that the periods add up to the total; the running period's estimate
 * stands only in the ledger. Undefined where the year has no such period, or nothing stands in it.
 */
function periodParts(
  { points: { settlementFrequency } }: Program,
  ofYear: readonly YearPart[] | undefined,
  n: number,
): readonly YearPart[] | undefined {
  if (n > PERIODS_A_YEAR[settlementFrequency]) return undefined;
  const parts = ofYear?.filter(({ period }) => shownPeriod(period, settlementFrequency).index === n) ?? [];
  return parts.length === 0 ? undefined : parts;
}
