/** A history played in a workbook: each step reads it again, as the command does, and writes into it. */
import { createHash } from "node:crypto";
import { MemoryWorkbook, type MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { readBook, type PartnerBook } from "../../../src/app/book";
import { closeBook } from "../../../src/app/closing/close-book";
import { reopenBook } from "../../../src/app/closing/reopen-book";
import { verifyBook, type Verified } from "../../../src/app/closing/verify/verify-book";
import { evaluateBook, type Evaluation } from "../../../src/app/evaluate";
import { addDays, serialOf } from "../../../src/domain/calendar";
import type { Sha256 } from "../../../src/domain/closing/seal";
import { decimalText } from "../../../src/domain/closing/settled-text";
import type { Day } from "../../../src/domain/units";
import { programOn, type Timeline } from "../../../src/domain/timeline";
import type { WorkbookReader } from "../../../src/workbook/reader";
import type { WritePlan } from "../../../src/workbook/write-plan";
import { day } from "../purchases";
import { periodNamed } from "./history";
import { played, type Rows } from "./played";
import type { World } from "./world";

export const sha256: Sha256 = (parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

export type { Rows };

/** Sheets of ours, by name, with the contents that closings wrote. */
export type OwnSheets = Readonly<Record<string, Rows>>;

export interface Lived {
  readonly timeline: Timeline;
  readonly world: World;
  readonly own: OwnSheets;
  /** If given, sheets are sorted, their columns moved, and values typed in other forms, by this seed. */
  readonly look?: number | undefined;
}

const OWN_NAMES = ["Points ledger", "Journal", "Settled purchases"];

const dated = (on: string | Day): MemoryInput => ({
  date: serialOf(typeof on === "string" ? day(on) : on) ?? 0,
});

/** The workbook of a world, with the sheets of ours. */
export function workbookOf(lived: Lived): MemoryWorkbook {
  const { look } = lived;
  const sheets = Object.entries(sheetsOf(lived)).map(
    ([name, rows]) => [name, look === undefined ? rows : played(rows, look, name === "Purchases")] as const,
  );
  return new MemoryWorkbook(Object.fromEntries(sheets));
}

/** The sheets, row by row, as nobody has touched them. */
export function sheetsOf({ world, own }: Pick<Lived, "world" | "own">): Record<string, Rows> {
  const { partners, rows, rates, manual } = world;
  const columns = [...new Set(rows.flatMap(({ columns = {} }) => Object.keys(columns)))].sort();
  return {
    Partners: [
      [
        "Partner ID",
        "Partner",
        "Level",
        "Requested level",
        "Service status",
        "Registered on",
        "Renewed through",
      ]
        .concat(["Joint sales plan", "Sales specialists", "Certified technical staff", "Joint solutions"])
        .concat(["SWS warranty", "AWS warranty", "Product engineers"]),
      ...partners.map(({ id, level, registeredOn, renewedThrough }) => [
        ...[id, id, level ?? null, null, null],
        typeof registeredOn === "string" ? dated(registeredOn) : null,
        renewedThrough ?? null,
      ]),
    ],
    Purchases: [
      ["Date", "Partner ID", "Document", "Amount", "Currency", ...columns],
      ...rows.map(({ partner, day: on, doc, amount, currency, columns: values = {} }) => [
        ...[dated(on), partner, doc, amount, currency ?? null],
        ...columns.map((key) => values[key] ?? null),
      ]),
    ],
    Rates: [
      ["Currency", "Date", "Rate"],
      ...rates.map(({ currency, day: on, rate }) => [currency, dated(on), Number(decimalText(rate))]),
    ],
    Adjustments: [
      ["Partner ID", "Date", "Points", "Reason", "Document"],
      ...manual.map(({ partner, day: on, points }) => [partner, dated(on), points]),
    ],
    ...own,
  };
}

export async function readLived(
  lived: Pick<Lived, "timeline">,
  asOf: Day,
  workbook: WorkbookReader,
): Promise<PartnerBook> {
  const { timeline } = lived;
  const read = await readBook(workbook, programOn(timeline, asOf), { timeline });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export async function evaluateLived(lived: Lived, asOf: Day): Promise<Evaluation> {
  return evaluateBook(await readLived(lived, asOf, workbookOf(lived)), lived.timeline, asOf);
}

export async function verifyLived(lived: Lived, asOf: Day): Promise<Verified> {
  return verifyBook(await readLived(lived, asOf, workbookOf(lived)), lived.timeline, asOf, sha256);
}

export async function closeLived(lived: Lived, label: string): Promise<Lived> {
  const { timeline } = lived;
  const period = periodNamed(timeline, label);
  const clock = addDays(period.last, 1);
  const workbook = workbookOf(lived);
  const book = await readLived(lived, clock, workbook);
  const wish = { period, clock, by: "Anna", reason: "", accepted: new Map<string, string>() };
  const closed = await closeBook(workbook, book, timeline, wish, sha256);
  if (!closed.ok) throw new Error(JSON.stringify(closed.obstacles));
  return { ...lived, own: await written(workbook, closed.plan) };
}

export async function reopenLived(lived: Lived, label: string): Promise<Lived> {
  const { timeline } = lived;
  const period = periodNamed(timeline, label);
  const clock = addDays(period.last, 1);
  const workbook = workbookOf(lived);
  const book = await readLived(lived, clock, workbook);
  const wish = { period, clock, by: "Anna", reason: "a mistake" };
  const reopened = await reopenBook(workbook, book, timeline, wish, sha256);
  if (!reopened.ok) throw new Error(`${label} is not the newest closed period`);
  return { ...lived, own: await written(workbook, reopened.plan) };
}

/** Carries out a plan; returns the resulting sheets of ours. */
export async function written(workbook: MemoryWorkbook, plan: WritePlan): Promise<OwnSheets> {
  await workbook.write(plan);
  const sheets = await workbook.listSheets();
  const own = sheets.filter(({ name }) => OWN_NAMES.includes(name));
  return Object.fromEntries(
    await Promise.all(own.map(async ({ name }) => [name, await rowsOf(workbook, name)] as const)),
  );
}

export async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<Rows> {
  const used = await workbook.usedRange(sheet);
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
  return numbers(used?.lastRow ?? 0).map((row) =>
    numbers(used?.lastColumn ?? 0).map((column): MemoryInput => {
      const cell = workbook.cell(sheet, row, column);
      return cell?.kind === "date" ? { date: Number(cell.value) } : (cell?.value ?? null);
    }),
  );
}
