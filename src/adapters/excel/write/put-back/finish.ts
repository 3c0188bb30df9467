/** Puts a write back as far as possible, whatever others do meanwhile. */
import { rangeAddress } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { inExcel } from "../../errors";
import type { ReadLimits } from "../../limits";
import type { OfficeExcel } from "../../office";
import { NO_STRAYS, SendError, type Strays } from "../guard/stray";
import type { Journal } from "../journal/journal";
import { lostFilters, type LostFilter } from "../send/lost-filters";
import { clearChoices } from "../send/choices";
import { setBackWidths } from "../send/looks";
import { shrinkFilter } from "../send/own-filter";
import { shrinkNeighbours } from "../send/neighbours";
import { MeanwhileFilters } from "../send/meanwhile-filters";
import { lastRows, sortTables } from "../send/sort-tables";
import type { AskOwner } from "../journal/ask-owner";
import type { OnOwnCells } from "../send/request";
import { sendSteps } from "../send/send-steps";
import type { ChangedPlace } from "../write-errors";
import { WRITE_LIMITS, type WriteLimits } from "../write-limits";
import { judgeJournal, type JudgedSheet } from "./judge";
import { planPutBack, type PutBackPlan } from "./put-back";
import { restoreStrays } from "./restore-strays";

/** Limit on rounds: somebody who moves rows before each request could keep this from ending. */
const MOST_ROUNDS = 40;

export interface PutBackOptions {
  readonly limits?: Partial<WriteLimits> | undefined;
  readonly readLimits?: ReadLimits | undefined;
  readonly onProgress?:
    | ((progress: { readonly cells: number; readonly ofCells: number }) => void)
    | undefined;
  readonly askOwner?: AskOwner | undefined;
  readonly onOwnCells?: OnOwnCells | undefined;
  /** Cells that were overwritten by mistake and must be corrected first. */
  readonly strays?: Strays;
  readonly isOwnSession?: boolean;
  /** The first judgement, if it was made already. */
  readonly judged?: readonly JudgedSheet[];
}

export interface PutBackOutcome {
  /** Cells that somebody has changed, or that no longer exist. */
  readonly left: readonly ChangedPlace[];
  /** Number of cells whose contents changed. */
  readonly cells: number;
}

/** Puts back every cell that is still as written, in a run of its own. Throws `WorkbookError` if Excel refuses. */
export function finishPutBack(
  office: OfficeExcel,
  journal: Journal,
  options: PutBackOptions,
): Promise<PutBackOutcome> {
  return inExcel(office, (context) => putBackIn(office, context, journal, options));
}

async function putBackIn(
  office: OfficeExcel,
  context: Excel.RequestContext,
  journal: Journal,
  options: PutBackOptions,
): Promise<PutBackOutcome> {
  const limits = { ...WRITE_LIMITS, ...options.limits };
  const { readLimits, isOwnSession = false, askOwner, strays = NO_STRAYS } = options;
  const lost: ChangedPlace[] = [...(await restoreStrays(context, strays, { limits, askOwner }))];
  let judged = options.judged;
  let cells = 0;
  for (let round = 1; ; round++) {
    // Who has judged the journal already has just become its owner, and each request asks again.
    if (judged === undefined) await refuseTaken(context, askOwner);
    const sheets: readonly JudgedSheet[] =
      judged ?? (await judgeJournal(office, journal, { readLimits, isOwnSession }));
    const plan = planPutBack(sheets);
    const sorted = new Map(plan.sorts.map(({ sheet, tableId }) => [sheet, tableId]));
    const meanwhile = new MeanwhileFilters(sorted);
    judged = undefined;
    cells = Math.max(cells, plan.cells);
    const failed = await tryPutBack(context, plan, { ...options, limits, meanwhile });
    await meanwhile.putBack(context);
    if (failed === undefined) {
      await shrinkNeighbours(context, sheets);
      await setBackLooks(context, sheets, options.onOwnCells);
      const filters = (await lostFilters(context, plan.filters)).map(filterPlace);
      return { left: [...plan.left, ...plan.lost, ...lost, ...filters], cells };
    }
    lost.push(...(await restoreStrays(context, failed.strays, { limits, askOwner })));
    if (round >= MOST_ROUNDS) throw failed.cause;
  }
}

async function setBackLooks(
  context: Excel.RequestContext,
  sheets: readonly JudgedSheet[],
  onOwnCells: OnOwnCells | undefined,
): Promise<void> {
  for (const { id, name, widths, choices, filterColumns, guard, journal } of sheets) {
    if (id === undefined || journal.isNew) continue;
    const headerRow = journal.guard === undefined ? undefined : guard.headerRow;
    await setBackWidths(context, { id, name }, widths, headerRow, onOwnCells);
    await shrinkFilter(context, { id, name }, filterColumns);
    await clearChoices(context, { id, name }, choices);
  }
}

function filterPlace({ sheet, range }: LostFilter): ChangedPlace {
  return { sheet, cells: rangeAddress(range) };
}

/** A session that does not own the journal puts nothing back. */
async function refuseTaken(context: Excel.RequestContext, askOwner: AskOwner | undefined): Promise<void> {
  const isOwner = askOwner?.(context);
  if (isOwner === undefined) return;
  await context.sync();
  if (!isOwner()) throw new WorkbookError("taken-over");
}

interface TryOptions extends PutBackOptions {
  readonly limits: WriteLimits;
  readonly meanwhile: MeanwhileFilters;
}

/** Returns the change by others that it has met. */
async function tryPutBack(
  context: Excel.RequestContext,
  plan: PutBackPlan,
  { limits, askOwner, onProgress, onOwnCells, meanwhile }: TryOptions,
): Promise<SendError | undefined> {
  const onCells = (cells: number): void => onProgress?.({ cells, ofCells: plan.cells });
  try {
    const sending = { limits, askOwner, onOwnCells, meanwhile, expectations: plan.expectations };
    await sendSteps(context, plan.steps, { ...sending, onCells });
    // If Excel refuses, added rows may stay in the table, blank.
    await sortTables(context, plan.sorts, onOwnCells);
    await sendSteps(context, plan.closing(await lastRows(context, plan.sorts)), sending);
    return undefined;
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const isTaken = error.cause instanceof WorkbookError && error.cause.code === "taken-over";
    if (!error.isDisturbed) throw error.cause;
    if (isTaken) {
      await restoreStrays(context, error.strays, { limits });
      throw error.cause;
    }
    return error;
  }
}
