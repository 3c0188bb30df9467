/** Takes the last write back, and finishes what was broken off. */
import { WorkbookError } from "../../../../workbook/errors";
import { asWorkbookError, inExcel } from "../../errors";
import type { OfficeExcel } from "../../office";
import { changedPlaces, judgeJournal, placeOf, type JudgedSheet } from "./judge";
import { changedCells } from "../journal/journal";
import {
  memoryKeeper,
  readJournal,
  workbookKeeper,
  type JournalKeeper,
  type KeptJournal,
} from "../journal/journal-store";
import { planPutBack, putBack, restoringJournal } from "./put-back";
import { UndoRefusedError, type ChangedPlace } from "../write-errors";
import { WRITE_LIMITS } from "../write-limits";
import { finishPutBack, type WriteOptions } from "../write-plan";

/** `written`: it can be taken back. `unfinished`: it was broken off, and `recoverWrite` puts back what it left. */
export type LastWrite =
  | { readonly kind: "none" }
  | {
      readonly kind: "written" | "unfinished";
      readonly id: string;
      readonly cells: number;
      readonly sheets: readonly string[];
    };

/** What is known of the last write. Throws `WorkbookError` where Excel refuses, or the journal cannot be read. */
export async function lastWrite(office: OfficeExcel): Promise<LastWrite> {
  const kept = await readJournal(office);
  if (kept === undefined) return { kind: "none" };
  const { journal } = kept;
  const kind = journal.phase === "written" ? "written" : "unfinished";
  const sheets = journal.sheets.map(({ name }) => name);
  return { kind, id: journal.id, cells: changedCells(journal), sheets };
}

export type UndoOptions = Pick<WriteOptions, "signal" | "onProgress" | "limits" | "readLimits">;

export interface UndoOutcome {
  /** Cells that got back what they held. 0 where someone had taken the write back already. */
  readonly cells: number;
}

/**
 * Takes the last write back: contents, number formats, tables, widths and sheets. Refuses with an `UndoRefusedError` that
 * lists what has been changed since, and with a `WorkbookError` ("nothing-to-undo", "write-unfinished"); nothing is
 * changed then. The signal is heeded until the first cell is changed. A failure after that leaves "undo-unfinished", which
 * `recoverWrite` finishes.
 */
export async function undoLastWrite(office: OfficeExcel, options: UndoOptions = {}): Promise<UndoOutcome> {
  const { signal } = options;
  signal?.throwIfAborted();
  const kept = await readJournal(office);
  if (kept === undefined) throw new WorkbookError("nothing-to-undo");
  if (kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
  const found = await inExcel(office, (context) => judgeJournal(context, kept.journal, options));
  // The filters lifted then were put back; what has become of them since is the user's affair.
  const judged = found.map((sheet) => ({ ...sheet, lifted: [] }));
  refuseUndo(judged);
  signal?.throwIfAborted();
  const keeper = keeperOf(office, kept);
  await keeper.keep(restoringJournal(kept.journal, judged));
  try {
    const cells = await takeBack(office, judged, options);
    await keeper.forget(undefined);
    return { cells: cells === 0 ? 0 : changedCells(kept.journal) };
  } catch (error) {
    throw unfinished(error);
  }
}

/** Refuses unless all still is as it was written, or all is as it was before: then there is little left to do. */
function refuseUndo(sheets: readonly JudgedSheet[]): void {
  const unfaithful = sheets.find(({ filtersAreFaithful }) => !filtersAreFaithful);
  if (unfaithful !== undefined)
    throw new WorkbookError("filter-not-kept", { sheet: unfaithful.journal.name });
  const changed = changedPlaces(sheets);
  const strips = sheets.flatMap(({ journal, strips: own }) =>
    own.filter(({ isIdle }) => !isIdle).map((judged) => ({ sheet: journal.name, ...judged })),
  );
  const back = strips.filter(({ standing }) => standing === "before");
  const isTakenBack = back.length === strips.length;
  const places = [...changed, ...(isTakenBack ? [] : back.map(({ sheet, strip }) => placeOf(sheet, strip)))];
  if (places.length > 0) throw new UndoRefusedError(places);
}

async function takeBack(
  office: OfficeExcel,
  judged: readonly JudgedSheet[],
  { limits, onProgress }: UndoOptions,
): Promise<number> {
  const plan = planPutBack(judged);
  const onCells = (cells: number): void => onProgress?.({ cells, ofCells: plan.cells });
  const all = { ...WRITE_LIMITS, ...limits };
  await inExcel(office, (context) => putBack(context, plan, { limits: all, onCells }));
  return plan.cells;
}

function unfinished(error: unknown): WorkbookError {
  const cause = asWorkbookError(error);
  return new WorkbookError("undo-unfinished", {}, { cause });
}

function keeperOf(office: OfficeExcel, { isInWorkbook }: KeptJournal): JournalKeeper {
  return isInWorkbook ? workbookKeeper(office) : memoryKeeper(office);
}

export interface RecoverOutcome {
  /** Whether something had been broken off. */
  readonly wasUnfinished: boolean;
  /** What someone else has changed since the write was broken off: it was left alone. */
  readonly left: readonly ChangedPlace[];
}

/**
 * Finishes the putting back that a write or an undo broken off has left to do; to be called when the workbook is opened.
 * What is as it was before stays, what is as it was written is put back, and all else is left alone and listed. Throws
 * `WorkbookError`; it can then be called again.
 */
export async function recoverWrite(
  office: OfficeExcel,
  options: Omit<UndoOptions, "signal"> = {},
): Promise<RecoverOutcome> {
  const kept = await readJournal(office);
  if (kept === undefined || kept.journal.phase === "written") return { wasUnfinished: false, left: [] };
  const left = await finishPutBack(office, kept.journal, options);
  await keeperOf(office, kept).forget(undefined);
  return { wasUnfinished: true, left };
}
