/** The sheet of manual adjustments, which people fill: partner, day, points, reason, document. It may be absent. */
import type { ManualRow } from "../../domain/closing/books";
import type { IncompleteCause } from "../../domain/incomplete";
import { POINT_PRECISION } from "../../domain/points";
import type { Day } from "../../domain/units";
import type { DataProblemCode } from "../../domain/problem";
import type { Aliases } from "../../domain/program";
import { cellName } from "../../workbook/cell-name";
import { CellKind, type WorkbookReader } from "../../workbook/reader";
import { parseDate, parseId, shownCell, type Cell, type Parsed } from "../cells";
import { DateOrders, doubtDetails, typedDate, type DoubtfulDate } from "../date-orders";
import { readOwnSheet, type OwnTable } from "../own/own-table";
import type { ProblemLog } from "../problem-log";
import { resultColumn as column, type ResultColumn } from "../result-column";
import { documentOf, pointsOfCell } from "./own-cells";

export const ADJUSTMENT_SHEET_NAMES: Aliases = {
  ru: ["Корректировки"],
  en: ["Adjustments"],
  kk: ["Түзетулер"],
};

type AdjustmentKey = "partnerId" | "day" | "points" | "reason" | "document";

const COLUMNS: readonly ResultColumn<AdjustmentKey>[] = [
  column("partnerId", "ID партнёра", "Partner ID", "Серіктес ID", "text", 14),
  column("day", "Дата", "Date", "Күні", "date", 14),
  column("points", "Баллы", "Points", "Ұпай", "points", 14),
  column("reason", "Причина", "Reason", "Себебі", "text", 40),
  column("document", "Документ", "Document", "Құжат", "text", 20),
];

/** A manual row with its place. */
export interface PlacedManual extends ManualRow {
  readonly sheet: string;
  readonly row: number;
}

/** `doubtful`: partners with manual points that cannot be read; `nobody`: rows that join none. */
export interface ManualTable {
  readonly rows: readonly PlacedManual[];
  readonly doubtful: ReadonlySet<string>;
  readonly nobody: readonly IncompleteCause[];
}

export const NO_MANUAL: ManualTable = { rows: [], doubtful: new Set(), nobody: [] };

/** Which rows can be read. */
export interface AskedRows {
  /** Whether a partner may have one. */
  readonly isKnown: (partner: string) => boolean;
  /** Decimal places that points have (R6). */
  readonly precision: number;
}

/** Reads the sheet. A row that cannot be read is a problem, and does not count. */
export async function readAdjustments(
  reader: WorkbookReader,
  asked: AskedRows,
  log: ProblemLog,
): Promise<ManualTable> {
  const table = await readOwnSheet<AdjustmentKey>(reader, {
    names: ADJUSTMENT_SHEET_NAMES,
    columns: COLUMNS,
    needed: ["partnerId", "day", "points"],
  });
  if (table === undefined) return NO_MANUAL;
  const rows: PlacedManual[] = [];
  const doubtful = new Set<string>();
  const nobody: number[] = [];
  const dates = doubtfulDates(table);
  for (let index = 0; index < table.size; index++) {
    const read = new RowReader(table, index, asked, log, dates).row();
    if (read === undefined) nobody.push(index);
    else if (typeof read === "string") doubtful.add(read);
    else rows.push(read);
  }
  return { rows, doubtful, nobody: nobodyCause(table, nobody) };
}

/** Nobody knows whose points these rows would change. */
function nobodyCause(
  table: OwnTable<AdjustmentKey>,
  [first, ...others]: readonly number[],
): readonly IncompleteCause[] {
  if (first === undefined) return [];
  const at = table.cellPlace(first, "partnerId");
  return [{ code: "points-of-nobody", at, rows: others.length + 1, sums: [] }];
}

/** The order of day and month is judged for the whole column, as on other sheets. */
function doubtfulDates(table: OwnTable<AdjustmentKey>): ReadonlyMap<number, DoubtfulDate<undefined>> {
  const orders = new DateOrders<undefined>();
  if (!table.place.columns.has("day")) return new Map();
  for (let index = 0; index < table.size; index++) {
    const row = table.rowAt(index);
    const text = typedDate(table.parsed(index, "day"));
    if (text !== undefined && orders.look(text, row)) orders.hold(row, text, undefined);
  }
  return new Map(orders.doubtful().map((doubt) => [doubt.row, doubt]));
}

class RowReader {
  constructor(
    private readonly table: OwnTable<AdjustmentKey>,
    private readonly index: number,
    private readonly asked: AskedRows,
    private readonly log: ProblemLog,
    /** Dates with two readings, by row. */
    private readonly dates: ReadonlyMap<number, DoubtfulDate<undefined>>,
  ) {}

  /** The row; or the id of the partner of an unreadable row; or undefined if its partner is unknown too. */
  row(): PlacedManual | string | undefined {
    const partner = this.#partner();
    const day = this.#day();
    const points = this.#points();
    if (partner === undefined || day === undefined || points === undefined) return partner;
    const { sheet } = this.table.place;
    const [reason, document] = [documentOf(this.#cell("reason")), documentOf(this.#cell("document"))];
    return { partner, day, points, reason, document, sheet, row: this.table.rowAt(this.index) };
  }

  #partner(): string | undefined {
    const id = this.#checked("partnerId", parseId, "blank-partner-id");
    if (id === undefined || this.asked.isKnown(id)) return id;
    this.#problem("unknown-partner", "partnerId", id);
    return undefined;
  }

  #day(): Day | undefined {
    const { sheet, columns } = this.table.place;
    const cell = (row: number): string => cellName(columns.get("day") ?? 1, row);
    const row = this.table.rowAt(this.index);
    const doubt = this.dates.get(row);
    if (doubt === undefined) return this.#checked("day", parseDate, "blank-date");
    this.log.add("ambiguous-date", "error", sheet, cell(row), doubtDetails(doubt, cell));
    return undefined;
  }

  #points(): bigint | undefined {
    const cell = this.#cell("points");
    const points = pointsOfCell(cell);
    const smallest = 10n ** BigInt(POINT_PRECISION - this.asked.precision);
    if (points !== undefined && points % smallest === 0n) return points;
    this.#problem("not-points", "points", shownCell(cell));
    return undefined;
  }

  #checked<T>(key: AdjustmentKey, parse: (cell: Cell) => Parsed<T>, blank: DataProblemCode): T | undefined {
    const parsed = parse(this.#cell(key));
    if (parsed.kind === "value") return parsed.value;
    if (parsed.kind === "blank") this.#problem(blank, key, "");
    else this.#problem(parsed.code, key, parsed.found);
    return undefined;
  }

  #cell(key: AdjustmentKey): Cell {
    const { columns } = this.table.place;
    return columns.has(key) ? this.table.parsed(this.index, key) : BLANK;
  }

  #problem(code: DataProblemCode, key: AdjustmentKey, found: string): void {
    const { sheet, columns } = this.table.place;
    const cell = cellName(columns.get(key) ?? 1, this.table.rowAt(this.index));
    this.log.add(code, "error", sheet, cell, { found });
  }
}

const BLANK: Cell = { kind: CellKind.blank, value: 0, text: "" };
