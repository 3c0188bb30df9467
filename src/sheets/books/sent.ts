/** The sheet of what partners were told: a row for each statement, partner and period. It may be absent. */
import { serialOf, type Period, periodNamed } from "../../domain/calendar";
import type { DataProblemCode } from "../../domain/problem";
import type { Aliases, Language } from "../../domain/program";
import type { Day } from "../../domain/units";
import { trimBlanks } from "../../domain/blanks";
import { cellName } from "../../workbook/cell-name";
import { CellKind, type WorkbookReader } from "../../workbook/reader";
import type { SheetWrite } from "../../workbook/write-plan";
import { parseDate, parseId, shownCell, type Cell } from "../cells";
import { readOwnSheet, type OwnSheet, type OwnTable } from "../own/own-table";
import { appendedRows, planAppend } from "../plan/append-rows";
import type { ProblemLog } from "../problem-log";
import { resultColumn as column } from "../result-column";
import { documentOf, pointsNumber, pointsOfCell } from "./own-cells";

export const SENT_SHEET_NAMES: Aliases = {
  ru: ["Отправленные выписки"],
  en: ["Sent statements"],
  kk: ["Жіберілген үзінділер"],
};

/** The Excel table of a new sheet. */
const SENT_TABLE = "SentStatements";

type SentKey = "partnerId" | "period" | "points" | "sentOn" | "sentAs";

const SENT_SHEET = {
  names: SENT_SHEET_NAMES,
  columns: [
    column("partnerId", "ID партнёра", "Partner ID", "Серіктес ID", "text", 14),
    column("period", "Период", "Period", "Кезең", "text", 12),
    column("points", "Баллы", "Points", "Ұпай", "points", 14),
    column("sentOn", "Отправлено", "Sent on", "Жіберілген күні", "date", 14),
    column("sentAs", "Как отправлено", "Sent as", "Қалай жіберілді", "text", 24),
  ],
  needed: ["partnerId", "period", "points", "sentOn"],
} as const satisfies OwnSheet<SentKey>;

/** What a partner was told of a period. */
export interface SentPoints {
  readonly partner: string;
  readonly period: Period;
  readonly points: number;
  readonly sentOn: Day;
  /** "e-mail", in the words of the person who sent it; may be "". */
  readonly sentAs: string;
}

/** With the cell of its points. */
export interface PlacedSent extends SentPoints {
  readonly sheet: string;
  readonly cell: string;
}

/** Reads the sheet. A row that cannot be read is a problem: nothing is compared with it. */
export async function readSent(reader: WorkbookReader, log: ProblemLog): Promise<readonly PlacedSent[]> {
  const table = await readOwnSheet<SentKey>(reader, SENT_SHEET);
  if (table === undefined) return [];
  const rows: PlacedSent[] = [];
  for (let index = 0; index < table.size; index++) {
    const row = readRow(table, index, log);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function readRow(table: OwnTable<SentKey>, index: number, log: ProblemLog): PlacedSent | undefined {
  const { sheet, columns } = table.place;
  const cells = (key: SentKey): Cell => (columns.has(key) ? table.parsed(index, key) : BLANK);
  const cellOf = (key: SentKey): string => cellName(columns.get(key) ?? 1, table.rowAt(index));
  const told = toldIn(cells);
  if (!("code" in told)) return { ...told, sheet, cell: cellOf("points") };
  log.add(told.code, "warning", sheet, cellOf(told.key), { found: shownCell(cells(told.key)) });
  return undefined;
}

/** What a row tells, or its first cell that cannot be read. */
function toldIn(
  cells: (key: SentKey) => Cell,
): SentPoints | { readonly code: DataProblemCode; readonly key: SentKey } {
  const partner = parseId(cells("partnerId"));
  if (partner.kind !== "value") return { code: "blank-partner-id", key: "partnerId" };
  const period = periodNamed(trimBlanks(shownCell(cells("period"))).toUpperCase());
  if (period === undefined) return { code: "not-a-period", key: "period" };
  const points = pointsOfCell(cells("points"));
  if (points === undefined) return { code: "not-points", key: "points" };
  const day = parseDate(cells("sentOn"));
  if (day.kind !== "value") return { code: day.kind === "blank" ? "blank-date" : day.code, key: "sentOn" };
  const sentAs = documentOf(cells("sentAs"));
  return { partner: partner.value, period, points: pointsNumber(points), sentOn: day.value, sentAs };
}

const BLANK: Cell = { kind: CellKind.blank, value: 0, text: "" };

/** What each period's points were last told to be, on a day or before: by partner, then by the period's label. */
export function lastTold(
  sent: readonly PlacedSent[],
  asOf: Day,
): ReadonlyMap<string, ReadonlyMap<string, PlacedSent>> {
  const byPartner = new Map<string, Map<string, PlacedSent>>();
  for (const one of sent) {
    if (one.sentOn > asOf) continue;
    const told = byPartner.get(one.partner) ?? new Map<string, PlacedSent>();
    const known = told.get(one.period.label);
    if (known === undefined || known.sentOn <= one.sentOn) told.set(one.period.label, one);
    byPartner.set(one.partner, told);
  }
  return byPartner;
}

/** Plans rows below those that stand; on a new sheet where there is none. `language`: that of a new sheet. */
export async function planSent(
  reader: WorkbookReader,
  rows: readonly SentPoints[],
  language: Language,
): Promise<SheetWrite> {
  const { columns, names } = SENT_SHEET;
  const table = await readOwnSheet<SentKey>(reader, SENT_SHEET);
  const sheet = { table, columns, name: names[language][0] ?? "Sent", tableName: SENT_TABLE, language };
  const values = rows.map((row) => () => ({
    partnerId: row.partner,
    period: row.period.label,
    points: row.points,
    sentOn: serialOf(row.sentOn) ?? null,
    sentAs: row.sentAs || null,
  }));
  return planAppend<SentKey>(reader, sheet, appendedRows(values));
}
