/** Sends steps in requests that Excel takes, and reads the cells of each request once more together with the one before. */
import { cellName } from "../../../../workbook/cell-name";
import type { PlainValue } from "../../../../workbook/write-plan";
import { excelCodeOf } from "../../errors";
import { nextTask, Pace } from "../../pace";
import { areaOf } from "./assign";
import type { Difference } from "../prepare/compare";
import { cellNow, sameHeld } from "../journal/held";
import { sheetOf, type Step } from "./steps";
import { cellsOf } from "../journal/strip";
import { CellsChangedError } from "../write-errors";
import type { WriteLimits } from "../write-limits";

/** Steps in one request, however small: a host has to work through them in one go. */
const MOST_STEPS = 400;

export interface SendOptions {
  readonly limits: WriteLimits;
  readonly signal?: AbortSignal | undefined;
  /** Told after each request how many cells have been written so far. */
  readonly onCells?: ((cells: number) => void) | undefined;
}

/**
 * Sends all steps. Throws a `CellsChangedError` where someone has changed a cell since it was compared, the signal's
 * reason where the user cancels, and what Excel refuses; some steps may have been carried out then.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { limits, signal, onCells }: SendOptions,
): Promise<void> {
  let limit = limits.requestBytes;
  let at = 0;
  let cells = 0;
  let fresh: FreshCells = new Map();
  while (at < steps.length) {
    signal?.throwIfAborted();
    const batch = await nextBatch(steps, at, limit, fresh);
    await refuseChanges(batch, fresh, limits.listedChanges);
    const ahead = await nextBatch(steps, at + batch.length, limit, undefined);
    const sent = await send(context, batch, ahead);
    if (sent === undefined) {
      limit = Math.floor(Math.min(limit, bytesOf(batch)) / 2);
      continue;
    }
    fresh = sent;
    at += batch.length;
    cells += batch.reduce((sum, step) => sum + step.cells, 0);
    onCells?.(cells);
  }
}

/** Values and formulas of the cells that steps expect, as they were a moment ago. */
type FreshCells = ReadonlyMap<
  Step,
  readonly { readonly value: unknown; readonly formula: unknown; readonly type: unknown }[]
>;

/**
 * The next steps that fit. Where `fresh` is given, only those whose cells have been read, or need not be. Weighing the
 * steps of a request takes as long as packing it.
 */
async function nextBatch(
  steps: readonly Step[],
  from: number,
  limit: number,
  fresh: FreshCells | undefined,
): Promise<readonly Step[]> {
  const pace = new Pace();
  const batch: Step[] = [];
  let bytes = 0;
  for (let i = from; i < steps.length && batch.length < MOST_STEPS; i++) {
    const step = steps[i];
    if (step === undefined) break;
    bytes += step.bytes;
    if (batch.length > 0 && bytes > limit) break;
    if (fresh !== undefined && step.expects !== undefined && !fresh.has(step)) break;
    batch.push(step);
    if (pace.isDue) await pace.rest();
  }
  return batch;
}

function bytesOf(batch: readonly Step[]): number {
  return batch.reduce((sum, step) => sum + step.bytes, 0);
}

/** Sends a batch and reads what the next one expects; undefined where Excel takes no request of that size. */
async function send(
  context: Excel.RequestContext,
  batch: readonly Step[],
  ahead: readonly Step[],
): Promise<FreshCells | undefined> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const pace = new Pace();
  for (const step of batch) {
    step.queue(context);
    if (pace.isDue) await pace.rest();
  }
  const asked = ahead.flatMap((step) => askFresh(context, step));
  // What the library does for a request and for its answer takes long enough by itself.
  await nextTask();
  try {
    await context.sync();
    await nextTask();
  } catch (error) {
    // It was refused as a whole, before anything of it was carried out.
    if (excelCodeOf(error) === "RequestPayloadSizeLimitExceeded" && batch.length > 1) return undefined;
    throw error;
  }
  return new Map(asked.map(({ step, range }) => [step, freshCells(range)]));
}

function askFresh(
  context: Excel.RequestContext,
  step: Step,
): { readonly step: Step; readonly range: Excel.Range }[] {
  const { expects } = step;
  if (expects === undefined) return [];
  const { sheet, strip } = expects;
  const range = areaOf(sheetOf(context, sheet), cellsOf(strip));
  range.load(["values", "formulas", "valueTypes"]);
  return [{ step, range }];
}

function freshCells(range: Excel.Range) {
  return range.values.map((row: readonly unknown[], i) => ({
    value: row[0],
    formula: range.formulas[i]?.[0] as unknown,
    type: range.valueTypes[i]?.[0],
  }));
}

async function refuseChanges(batch: readonly Step[], fresh: FreshCells, most: number): Promise<void> {
  const differences: Difference[] = [];
  const pace = new Pace();
  let count = 0;
  for (const step of batch) {
    if (pace.isDue) await pace.rest();
    const cells = fresh.get(step);
    if (step.expects === undefined || cells === undefined) continue;
    const { sheet, strip } = step.expects;
    strip.before.forEach((was, i) => {
      const { held, formula } = cellNow(cells[i]?.value, cells[i]?.formula, cells[i]?.type);
      if (was === undefined || (formula === undefined && sameHeld(held, was))) return;
      count += 1;
      if (differences.length >= most) return;
      const place = {
        sheet: sheet.name,
        cell: cellName(strip.column, strip.firstRow + i),
        was: plain(was),
        now: held,
      };
      differences.push(formula === undefined ? place : { ...place, formula });
    });
  }
  if (count > 0) throw new CellsChangedError(differences, count);
}

function plain(held: PlainValue | { readonly error: string }): PlainValue {
  return held !== null && typeof held === "object" ? held.error : held;
}
