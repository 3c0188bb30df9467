/**
 * Settled rows that somebody has altered: their check numbers no longer fit. What was settled is known where a purchase
 * of the workbook, or another settled row, still shows it.
 */
import { checkNumber } from "../../domain/closing/seal";
import { settledText, type SettledLine } from "../../domain/closing/settled-text";
import type { Language } from "../../domain/program";
import type { Timeline } from "../../domain/timeline";
import { isValue, type AlteredCell } from "../../sheets/books/inspect";
import { booksOf, type ClosingRecord } from "../../sheets/books/records";
import type { SettledRecord, SettledRecords } from "../../sheets/books/settled-records";
import { settledColumns, type SettledKey } from "../../sheets/books/settled-columns";
import { shownCell } from "../../sheets/cells";
import { factTypes, settledValues } from "../../sheets/plan/settled-writes";
import type { PlainValue } from "../../workbook/write-plan";
import type { PartnerBook } from "../book";
import { todayOf } from "./today";
import { candidatesFor } from "./verify/candidates";
import { matchAll } from "./verify/verify-invoices";

/** `unknown`: rows whose settled values nothing shows any more. */
export interface AlteredSettled {
  readonly cells: readonly AlteredCell<SettledKey>[];
  readonly unknown: readonly SettledRecord[];
}

const NONE: AlteredSettled = { cells: [], unknown: [] };

/** Whether a settled row was altered, or belongs to no closing: what was counted is not known for sure. */
export function isSettledAltered({ records }: PartnerBook): boolean {
  if (records === undefined) return false;
  const { closings, strays } = records;
  return strays.settled.length > 0 || closings.some(({ settled }) => misfits(settled).length > 0);
}

/** Nothing where settled rows were not read: then no figure rests on them. */
export function alteredSettled(book: PartnerBook, timeline: Timeline): AlteredSettled {
  const { records } = book;
  if (records?.settled === undefined || !records.isSettledRead) return NONE;
  const altered = records.closings.flatMap((closing) =>
    misfits(closing.settled).map((row) => ({ closing, row })),
  );
  if (altered.length === 0) return NONE;
  const match = matchAll(booksOf(records), todayOf(book, timeline));
  const cells: AlteredCell<SettledKey>[] = [];
  const unknown: SettledRecord[] = [];
  for (const { closing, row } of altered) {
    const was = candidatesFor(closing, match).find((line) => fits(closing, row, settledText(line)));
    if (was === undefined) unknown.push(row);
    else cells.push(...unlikeCells(book, timeline, { closing, row, was }));
  }
  return { cells, unknown };
}

function misfits(settled: SettledRecords): readonly SettledRecord[] {
  const rows: SettledRecord[] = [];
  for (let at = 0; at < settled.length; at++) if (!settled.fits(at)) rows.push(settled.record(at));
  return rows;
}

function fits({ line }: ClosingRecord, { number, check }: SettledRecord, text: string): boolean {
  return text !== "" && check === checkNumber(line.line, number, text);
}

interface Restored {
  readonly closing: ClosingRecord;
  readonly row: SettledRecord;
  /** What was settled. */
  readonly was: SettledLine;
}

/** The cells of a row that do not hold what was settled. */
function unlikeCells(
  { records }: PartnerBook,
  timeline: Timeline,
  { closing, row, was }: Restored,
): readonly AlteredCell<SettledKey>[] {
  const table = records?.settled;
  if (table === undefined) return [];
  const { line } = closing;
  const programs = timeline.map(({ program }) => program);
  const types = factTypes(line.columns, programs);
  const numbered = { number: row.number, text: settledText(was), line: was };
  const { sheet, columns, headers } = table.place;
  return settledColumns(programs).flatMap(({ key }) => {
    const wanted = (language: Language): PlainValue =>
      settledValues(line.line, numbered, types, language)[key] ?? null;
    const column = columns.get(key);
    const cell = table.parsed(row.index, key);
    // A word for the kind of a row may stand in any of the languages.
    const isSame = (["ru", "en", "kk"] as const).some((said) => isValue(cell, wanted(said)));
    if (column === undefined || isSame) return [];
    const kept = String(wanted("en") ?? "");
    const place = { sheet, row: table.rowAt(row.index), column, header: headers.get(column) ?? "" };
    return [{ ...place, index: row.index, key, wanted, found: shownCell(cell), kept }];
  });
}
