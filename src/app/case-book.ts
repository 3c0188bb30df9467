/** The workbook of a worked case: its rows under the headers of the program, and what closings have written. */
import { addDays, periodNamed } from "../domain/calendar";
import type { Sha256 } from "../domain/closing/seal";
import { periodOn } from "../domain/periods";
import type { ColumnKey, Program, SheetDeclaration, SheetKey } from "../domain/program";
import { programOn, type Timeline } from "../domain/timeline";
import type { CaseClosingJson, RowJson, WorkedCase } from "../ruleset";
import type { WorkbookReader } from "../workbook/reader";
import type { PlainValue, WritePlan } from "../workbook/write-plan";
import { readBook } from "./book";
import { closeBook } from "./closing/close-book";

/** Rows of cells; a date by its 1900 serial. */
export type CaseSheet = readonly (readonly (PlainValue | { readonly date: number })[])[];

/** A workbook that can be written, and whose sheets can be put into another one. */
export interface CaseWorkbook extends WorkbookReader {
  write(plan: WritePlan): Promise<void>;
  inputs(sheet: string): CaseSheet;
}

/** Creates a workbook from rows by sheet name. */
export type MakeWorkbook = (sheets: Readonly<Record<string, CaseSheet>>) => CaseWorkbook;

/** What a case runs with. */
export interface CaseTools {
  readonly makeWorkbook: MakeWorkbook;
  readonly sha256: Sha256;
}

/** A closing that was not possible: its place among the case's closings, and why. */
export interface FailedClosing {
  readonly at: number;
  readonly why: unknown;
}

/** The case's workbook as of its day, every closing written; or the closing that failed. */
export async function caseBook(
  worked: WorkedCase,
  timeline: Timeline,
  program: Program,
  { makeWorkbook, sha256 }: CaseTools,
): Promise<CaseWorkbook | FailedClosing> {
  let books: Readonly<Record<string, CaseSheet>> = {};
  for (const [at, closing] of (worked.closings ?? []).entries()) {
    const found = periodNamed(closing.period);
    const period = found && periodOn(timeline, found.first);
    if (period?.label !== closing.period) return { at, why: "no settlement period" };
    const rules = programOn(timeline, period.last);
    const sheets = sheetsOf({ ...worked, ...rowsAt(closing) }, rules);
    const book = makeWorkbook({ ...sheets, ...books });
    const read = await readBook(book, rules, { timeline });
    if (!read.ok) return { at, why: read.problems };
    const wish = { period, clock: addDays(period.last, 1), by: "–", reason: "", accepted: new Map() };
    const closed = await closeBook(book, read.value, timeline, wish, sha256);
    if (!closed.ok) return { at, why: closed.obstacles };
    await book.write(closed.plan);
    books = await writtenSheets(book, Object.keys(sheets));
  }
  return makeWorkbook({ ...sheetsOf(worked, program), ...books });
}

/** The rows that stood in the workbook when it was closed, where they were others. */
function rowsAt({ purchases, rates }: CaseClosingJson): Partial<Pick<WorkedCase, "purchases" | "rates">> {
  return { ...(purchases !== undefined && { purchases }), ...(rates !== undefined && { rates }) };
}

function sheetsOf({ partner, purchases, rates }: WorkedCase, program: Program): Record<string, CaseSheet> {
  const id = partner["partnerId"] ?? "P-1";
  const rows = purchases.map((row) => ({ partnerId: id, ...row }));
  return {
    ...sheetOf(program, "partners", [{ ...partner, partnerId: id }]),
    ...sheetOf(program, "purchases", rows),
    ...(rates === undefined ? {} : sheetOf(program, "rates", rates)),
  };
}

/** A sheet under its first English name: the declared headers, then the rows. */
function sheetOf(program: Program, key: SheetKey, rows: readonly RowJson[]): Record<string, CaseSheet> {
  const declaration: SheetDeclaration = program.sheets[key];
  const columns = [...declaration.columns.values()];
  const header = columns.map((column) => column.headers.en[0] ?? column.key);
  const cellOf = (row: RowJson, column: ColumnKey): PlainValue =>
    Object.hasOwn(row, column) ? (row[column] ?? null) : null;
  const cells = rows.map((row) => columns.map((column) => cellOf(row, column.key)));
  return { [declaration.names.en[0] ?? key]: [header, ...cells] };
}

/** All sheets but those of the case itself. */
async function writtenSheets(
  book: CaseWorkbook,
  own: readonly string[],
): Promise<Readonly<Record<string, CaseSheet>>> {
  const sheets = await book.listSheets();
  const written = sheets.map(({ name }) => name).filter((name) => !own.includes(name));
  return Object.fromEntries(written.map((name) => [name, book.inputs(name)]));
}
