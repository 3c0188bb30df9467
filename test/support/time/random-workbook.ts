/** Random histories in a workbook, with what people do to sheets between the steps; and what `verify` finds of it all. */
import {
  NO_BOOKS,
  countedRows,
  newestClosed,
  reopened,
  withClosing,
} from "../../../src/domain/closing/books";
import { closePeriod } from "../../../src/domain/closing/close";
import { columnsOf, rowKey, valuesOf, type PurchaseRow } from "../../../src/domain/closing/purchase-row";
import { reviewBooks } from "../../../src/domain/closing/review";
import { purchaseJson } from "../../../src/domain/closing/row-text";
import { rateOf } from "../../../src/domain/closing/valuation";
import { addDays } from "../../../src/domain/calendar";
import type { Finding } from "../../../src/app/closing/verify/finding";
import { seeded } from "../../../scripts/samples/random";
import { day } from "../purchases";
import { edited, type HistoryState } from "./history";
import { beginningOfRandom, figuresOf, mustHold, nextPeriodOf, type RandomHistory } from "./random-history";
import { tampered, type Tampered } from "./tampered";
import { closeLived, evaluateLived, reopenLived, verifyLived, type Lived } from "./workbook";
import { knownIds, todayOf } from "./world";

const ASOF = day("2026-12-31");

/** The workbook, and the same in the domain alone. */
export interface TwoWays {
  readonly lived: Lived;
  readonly told: HistoryState;
}

/** Lives a history through in a workbook; each step sorts, moves and types the sheets anew. Throws where something is wrong. */
export async function checkInWorkbook(history: RandomHistory, seed: number): Promise<TwoWays> {
  const told = beginningOfRandom(history);
  let both: TwoWays = { told, lived: { timeline: told.timeline, world: told.world, own: {} } };
  for (const [at, step] of history.steps.entries()) {
    both = await stepped({ ...both, lived: { ...both.lived, look: seed + at } }, step);
  }
  both = { ...both, lived: { ...both.lived, look: seed - 1 } };
  await figuresAreTheSame(both);
  verifyFindsTheInvoices(both, (await verifyLived(both.lived, ASOF)).findings);
  await verifyFindsTampering(both, seed);
  return both;
}

async function stepped({ lived, told }: TwoWays, step: RandomHistory["steps"][number]): Promise<TwoWays> {
  if (typeof step === "object") {
    const world = edited(told.world, step.edit);
    return { lived: { ...lived, world }, told: { ...told, world } };
  }
  const { timeline, books, world } = told;
  if (step === "reopen") {
    const newest = newestClosed(books);
    if (newest === undefined) return { lived, told };
    return { lived: await reopenLived(lived, newest.label), told: { ...told, books: reopened(books) } };
  }
  const period = nextPeriodOf(told);
  if (period.last >= ASOF || hasStrays(told)) return { lived, told };
  const result = closePeriod(books, todayOf(world, timeline, books), period, addDays(period.last, 1));
  if (!result.ok) return { lived, told };
  const next = await closeLived(lived, period.label);
  const after = { lived: next, told: { ...told, books: withClosing(books, result.closing) } };
  const { findings } = await verifyLived(next, ASOF);
  mustHold(findings.length === 0, `right after a closing: ${JSON.stringify(findings)}`);
  return after;
}

function hasStrays(told: HistoryState): boolean {
  const known = knownIds(told.world, told.books);
  return [...told.world.rows, ...told.world.manual].some(({ partner }) => !known.has(partner));
}

async function figuresAreTheSame({ lived, told }: TwoWays): Promise<void> {
  const { reviewed } = await evaluateLived(lived, ASOF);
  const domain = reviewBooks(told.books, todayOf(told.world, told.timeline, told.books), ASOF);
  if (reviewed === undefined) {
    mustHold(
      told.books === NO_BOOKS || told.books.closings.length === 0,
      "the workbook has lost its closings",
    );
    return;
  }
  const [found, wanted] = [figuresOf(reviewed.review), figuresOf(domain)];
  mustHold(found === wanted, `the workbook says ${found}, the domain ${wanted}`);
}

const textOf = (row: PurchaseRow): string => JSON.stringify(purchaseJson(row));

/** The rows of a list that the other list lacks, as multisets. */
function lacking(rows: readonly PurchaseRow[], others: readonly PurchaseRow[]): readonly PurchaseRow[] {
  const counts = new Map<string, number>();
  for (const row of others) counts.set(textOf(row), (counts.get(textOf(row)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(textOf(row)) ?? 0;
    counts.set(textOf(row), left - 1);
    return left <= 0;
  });
}

/** Every counted row that is not there is named once, and every uncounted one of closed days, and nothing else. */
function verifyFindsTheInvoices({ told }: TwoWays, findings: readonly Finding[]): void {
  const newest = newestClosed(told.books);
  const today = todayOf(told.world, told.timeline, told.books);
  const known = knownIds(told.world, told.books);
  const counted = countedRows(told.books, (row) => rowKey(row, columnsOf(row)));
  const present = [...known].flatMap(today.rowsOf);
  const gone = lacking(counted, present).map(textOf);
  const fresh = lacking(present, counted);
  const isLate = (row: PurchaseRow): boolean =>
    newest !== undefined && row.day <= newest.last && rateOf(row, told.timeline, today.rates) !== "none";
  const all = JSON.stringify(findings);
  mustHold(
    findings.every(({ of }) => of === "invoice"),
    `something else is found: ${all}`,
  );
  mustHold(
    sorted(findings.flatMap(({ kept }) => kept ?? [])) === sorted(gone),
    `gone: ${sorted(gone)}; found: ${all}`,
  );
  const found = findings.flatMap((one) => (one.found === undefined ? [] : [one.found]));
  const late = fresh.filter(isLate).map(textOf);
  const others = fresh.filter((row) => !isLate(row)).map(textOf);
  const became = findings.flatMap((one) => (one.what === "altered" ? (one.found ?? []) : []));
  mustHold(
    sorted(found.filter((text) => late.includes(text))) === sorted(late),
    `late: ${sorted(late)}; found: ${all}`,
  );
  mustHold(
    found.every((text) => late.includes(text) || (others.includes(text) && became.includes(text))),
    `found too much: ${all}`,
  );
  pairsAreNear(findings, [...counted, ...present]);
}

const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());

/** A row became another one of the same partner and document, or with one other value; no such pair is left apart. */
function pairsAreNear(findings: readonly Finding[], rows: readonly PurchaseRow[]): void {
  const byText = new Map(rows.map((row) => [textOf(row), row]));
  const isNear = (a: string | undefined, b: string | undefined): boolean => {
    const [one, two] = [byText.get(a ?? ""), byText.get(b ?? "")];
    if (one === undefined || two === undefined) return false;
    const [was, now] = [valuesOf(one, []), valuesOf(two, [])];
    const isSameDocument =
      one.document !== "" && one.partner === two.partner && one.document === two.document;
    return isSameDocument || was.filter((value, at) => value !== now[at]).length === 1;
  };
  for (const { what, found, kept } of findings)
    if (what === "altered" && found !== undefined)
      mustHold(isNear(kept, found), `${kept ?? ""} is not ${found}`);
  for (const lost of findings.filter(({ what }) => what === "missing"))
    for (const added of findings.filter(({ what }) => what === "added"))
      mustHold(!isNear(lost.kept, added.found), `${lost.kept ?? ""} became ${added.found ?? ""}`);
}

/** One change to what closings wrote is found at its place, and nothing besides. */
async function verifyFindsTampering({ lived }: TwoWays, seed: number): Promise<void> {
  const before = (await verifyLived({ ...lived, look: undefined }, ASOF)).findings;
  const change = tampered(lived.own, seeded(seed));
  if (change === undefined || before.length > 0 || isTraceless(change, lived)) return;
  const { findings } = await verifyLived({ ...lived, own: change.own, look: undefined }, ASOF);
  const isSame = (one: Finding): boolean => isFound(change, one);
  const { own, ...told } = change;
  mustHold(
    findings.length === 1 && findings.every(isSame),
    `${JSON.stringify(told)} in ${String(own[change.sheet]?.length)} rows; found: ${JSON.stringify(findings)}`,
  );
}

/** The journal's last line, where nothing else was written with it. */
function isTraceless({ what, sheet, own }: Tampered, lived: Lived): boolean {
  const isLast = JSON.stringify(own[sheet]) === JSON.stringify(lived.own[sheet]?.slice(0, -1));
  const rows = lived.own["Points ledger"] ?? [];
  const data = rows[0]?.indexOf("Closing data") ?? -1;
  return (
    what === "missing" &&
    sheet === "Journal" &&
    isLast &&
    rows.slice(1).every((cells) => (cells[data] ?? null) === null)
  );
}

function isFound({ what, of, sheet, rows, cell }: Tampered, finding: Finding): boolean {
  if (finding.what !== what || finding.of !== of || finding.sheet !== sheet) return false;
  if (what === "missing") return true;
  const row = Number(/[0-9]+$/.exec(finding.cell ?? "")?.[0]);
  // A settled row whose original is nowhere any more is named by its check.
  return rows.includes(row) && (cell === undefined || of === "settled-row" || cell === finding.cell);
}
