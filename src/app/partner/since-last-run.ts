/** Use case: who has gained and who has lost since the results on the partners sheet were written. */
import { dayFromSerial, yearOf } from "../../domain/calendar";
import { LANGUAGES, type LevelId, type Program } from "../../domain/program";
import { rowList, type RowList } from "../../workbook/row-list";
import type { PlainValue, WritePlan } from "../../workbook/write-plan";
import type { Evaluation } from "../evaluate";

/** What a partner's row told before, beside what it is now. */
export interface SinceLastRun {
  /** Points of the year; null if the row has none. Both are the same where the row told those of another year. */
  readonly before: number | null;
  readonly now: number | null;
  /** Levels that the partner has become eligible for, and those that it no longer is. */
  readonly gained: readonly LevelId[];
  readonly lost: readonly LevelId[];
}

/** By the partner's position; those of whom nothing was told, and those of whom all is as it was, are absent. */
export type ChangesSince = ReadonlyMap<number, SinceLastRun>;

/** Points have at most four decimals (R6): in these units they are compared exactly. */
const POINT_UNITS = 10_000;

export function pointsGained({ before, now }: SinceLastRun): number {
  return Math.round(((now ?? 0) - (before ?? 0)) * POINT_UNITS) / POINT_UNITS;
}

export function hasGained(since: SinceLastRun): boolean {
  return pointsGained(since) > 0 || since.gained.length > 0;
}

export function hasLost(since: SinceLastRun): boolean {
  return pointsGained(since) < 0 || since.lost.length > 0;
}

/** Compares the plan's results with those that it replaces. Rows without the day of a run told nothing. */
export function changesSince({ partners, program, asOf }: Evaluation, { sheets }: WritePlan): ChangesSince {
  const changes = new Map<number, SinceLastRun>();
  const write = sheets.find(({ columns }) => columns.some(({ key }) => key === "eligibleLevels"));
  if (write === undefined) return changes;
  const keys = write.columns.map(({ key }) => key);
  const columns: ResultColumns = {
    levels: keys.indexOf("eligibleLevels"),
    total: keys.indexOf("pointsTotal"),
    asOf: keys.indexOf("asOf"),
  };
  const rows = rowList(write.rows);
  const levels = levelsByName(program);
  const positions = new Map(partners.map(({ partner }, position) => [partner.row, position]));
  for (let index = 0; index < rows.count; index++) {
    const position = positions.get(rows.numberAt(index));
    const since = position === undefined ? undefined : changeAt(rows, index, columns, levels, yearOf(asOf));
    if (position !== undefined && since !== undefined) changes.set(position, since);
  }
  return changes;
}

interface ResultColumns {
  readonly levels: number;
  readonly total: number;
  readonly asOf: number;
}

function changeAt(
  rows: RowList,
  index: number,
  columns: ResultColumns,
  levels: ReadonlyMap<string, LevelId>,
  year: number,
): SinceLastRun | undefined {
  const told = rows.wasAt(index, columns.asOf);
  const day = typeof told === "number" ? dayFromSerial(told) : undefined;
  if (day === undefined) return undefined;
  const [before, now] = totals(rows, index, columns.total);
  const points = yearOf(day) === year && before !== undefined && now !== undefined ? { before, now } : SAME;
  const since = { ...points, ...levelsBetween(rows, index, columns.levels, levels) };
  return hasGained(since) || hasLost(since) ? since : undefined;
}

const SAME = { before: null, now: null };

/** Undefined where the cell holds something that no run has written, or stays as it is. */
function totals(
  rows: RowList,
  index: number,
  column: number,
): readonly [number | null | undefined, number | null | undefined] {
  return [pointsIn(rows.wasAt(index, column)), pointsIn(rows.valueAt(index, column))];
}

function pointsIn(value: PlainValue | undefined): number | null | undefined {
  return typeof value === "number" || value === null ? value : undefined;
}

/** None where a cell names a level that the program does not know: nothing can be said then. */
function levelsBetween(
  rows: RowList,
  index: number,
  column: number,
  levels: ReadonlyMap<string, LevelId>,
): Pick<SinceLastRun, "gained" | "lost"> {
  const before = levelsIn(rows.wasAt(index, column), levels);
  const now = levelsIn(rows.valueAt(index, column), levels);
  if (before === undefined || now === undefined) return { gained: [], lost: [] };
  return {
    gained: now.filter((level) => !before.includes(level)),
    lost: before.filter((level) => !now.includes(level)),
  };
}

function levelsIn(
  value: PlainValue | undefined,
  levels: ReadonlyMap<string, LevelId>,
): readonly LevelId[] | undefined {
  if (value === null) return [];
  if (typeof value !== "string") return undefined;
  const found = value.split(", ").map((name) => levels.get(name));
  const known = found.filter((level) => level !== undefined);
  return known.length === found.length ? known : undefined;
}

/** The sheet's headers may have been in another language when the results were written. */
function levelsByName({ levels }: Program): ReadonlyMap<string, LevelId> {
  return new Map(
    levels.flatMap(({ id, name }) => LANGUAGES.map((language) => [name[language], id] as const)),
  );
}
