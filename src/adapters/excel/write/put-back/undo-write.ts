/** Undoes the last write, and finishes work that was broken off. */
import { WorkbookError } from "../../../../workbook/errors";
import { asWorkbookError, asWorkbookErrors } from "../../errors";
import type { OfficeExcel } from "../../office";
import { changedCells, type Journal } from "../journal/journal";
import { claimJournal, readJournal, type JournalKeeper, type KeptJournal } from "../journal/journal-store";
import { checkProtection } from "../prepare/check-plan";
import { UndoRefusedError, type ChangedPlace } from "../write-errors";
import type { WriteOptions } from "../write-plan";
import { finishPutBack } from "./finish";
import { changedPlaces, isOurs, judgeJournal, placeOf, type JudgedSheet, type JudgeOptions } from "./judge";
import { restoringJournal } from "./put-back";

/** `written`: it can be undone. `unfinished`: it was broken off, and `recoverWrite` puts the rest back. */
export type LastWrite =
  | { readonly kind: "none" }
  | {
      readonly kind: "written" | "unfinished";
      readonly id: string;
      readonly cells: number;
      readonly sheets: readonly string[];
    };

/** The state of the last write. Throws `WorkbookError` if Excel refuses, or the journal cannot be read. */
export async function lastWrite(office: OfficeExcel): Promise<LastWrite> {
  const kept = await readJournal(office);
  if (kept === undefined || isElsewhere(kept)) return { kind: "none" };
  const { journal, lostSheets } = kept;
  const kind = journal.phase === "written" ? "written" : "unfinished";
  const sheets = [...journal.sheets.map(({ name }) => name), ...lostSheets];
  return { kind, id: journal.id, cells: changedCells(journal), sheets };
}

/** True for a finished write that only another session can undo. */
function isElsewhere({ journal, lostSheets }: KeptJournal): boolean {
  return journal.phase === "written" && lostSheets.length > 0;
}

export type UndoOptions = Pick<
  WriteOptions,
  "signal" | "onProgress" | "onOwnCells" | "limits" | "readLimits"
>;

export interface UndoOutcome {
  /** The id of the undone write. */
  readonly id: string;
  /** Number of cells whose contents were restored; 0 if somebody had reverted the write already. */
  readonly cells: number;
  /**
   * Written rows and columns that no longer exist, cells that somebody has changed in the last moment, and a sheet at
   * the place of an added one that does not bear its mark.
   */
  readonly left: readonly ChangedPlace[];
}

/**
 * Undoes the last write, wherever its rows and columns are now: contents, number formats, tables, widths and sheets.
 * Refuses with an `UndoRefusedError` that lists changes made since, or with a `WorkbookError` ("nothing-to-undo",
 * "write-unfinished", "sheet-protected", "workbook-protected", "other-writer"); nothing is changed then. The signal is
 * observed until the first cell is changed. A later failure leaves "undo-unfinished", which `recoverWrite` finishes;
 * "taken-over": somebody else is finishing it already.
 */
export async function undoLastWrite(office: OfficeExcel, options: UndoOptions = {}): Promise<UndoOutcome> {
  const { signal } = options;
  signal?.throwIfAborted();
  const kept = await readJournal(office);
  if (kept === undefined || isElsewhere(kept)) throw new WorkbookError("nothing-to-undo");
  if (kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
  const { sheets: found, isStructureProtected } = await judged(office, kept.journal, options);
  // The filters lifted then were restored; their present state is the user's choice.
  const sheets = found.map((sheet) => ({ ...sheet, lifted: [] }));
  refuseUndo(sheets);
  refuseProtected(sheets, isStructureProtected);
  signal?.throwIfAborted();
  const journal = restoringJournal(kept.journal, sheets);
  const keeper = await takeOver(office, kept, journal);
  try {
    const { cells, left } = await finishPutBack(office, journal, {
      ...options,
      judged: sheets,
      askOwner: keeper.askOwner,
    });
    await keeper.forget();
    const { id } = kept.journal;
    return { id, cells: cells === 0 ? 0 : changedCells(withoutUnmarked(kept.journal, sheets)), left };
  } catch (error) {
    throw unfinished(error);
  }
}

/** A sheet without the write's mark keeps its cells. */
function withoutUnmarked(journal: Journal, judged: readonly JudgedSheet[]): Journal {
  const sheets = journal.sheets.filter((_sheet, i) => judged[i]?.unmarked === undefined);
  return { ...journal, sheets };
}

/** Refuses unless everything is still as written, or everything is as before, when little is left to do. */
function refuseUndo(sheets: readonly JudgedSheet[]): void {
  const unfaithful = sheets.find(({ filtersAreFaithful }) => !filtersAreFaithful);
  if (unfaithful !== undefined) throw new WorkbookError("filter-not-kept", { sheet: unfaithful.name });
  const strips = sheets.flatMap(({ name, strips: own }) =>
    own.filter(({ isIdle }) => !isIdle).map((judged) => ({ name, judged })),
  );
  const isBack = strips.every(({ judged }) => judged.standing === "before");
  // Some of the cells were restored by hand.
  const mixed = strips.filter(({ judged }) => judged.foreign === undefined && judged.standing !== "after");
  const places = [
    ...changedPlaces(sheets),
    ...(isBack ? [] : mixed.map(({ name, judged }) => placeOf(name, judged))),
  ];
  if (places.length > 0) throw new UndoRefusedError(places);
}

/** The present state of a journal's sheets, and whether sheets can be deleted. */
async function judged(
  office: OfficeExcel,
  journal: Journal,
  options: JudgeOptions,
): Promise<{ readonly sheets: readonly JudgedSheet[]; readonly isStructureProtected: boolean }> {
  const [sheets, isStructureProtected] = await asWorkbookErrors(
    Promise.all([judgeJournal(office, journal, options), askStructureProtected(office)]),
  );
  return { sheets, isStructureProtected };
}

/** Checked before anything is changed, because an undo that has begun must be finished. */
function refuseProtected(sheets: readonly JudgedSheet[], isStructureProtected: boolean): void {
  for (const { name, protection, filters, strips, table, widths, journal } of sheets) {
    if (journal.isNew) continue;
    const backs = strips.flatMap(({ back }) => back ?? []);
    const grown = table !== undefined && table !== "gone" && table.standing === "after";
    const needs = {
      formats: backs.some(({ formats }) => formats.length > 0),
      widths: widths.length > 0,
      table: grown,
    };
    if (backs.length > 0 || needs.table || needs.widths)
      checkProtection(name, { protection, filters }, needs);
  }
  const made = sheets.find((sheet) => sheet.journal.isNew && sheet.id !== undefined && isOurs(sheet));
  if (made !== undefined && isStructureProtected)
    throw new WorkbookError("workbook-protected", { sheet: made.name });
}

function askStructureProtected(office: OfficeExcel): Promise<boolean> {
  return office.run(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

/** Makes this session the journal's owner; of two that try it at the same moment, one succeeds. */
function takeOver(
  office: OfficeExcel,
  { place, part }: KeptJournal,
  journal: Journal,
): Promise<JournalKeeper> {
  return claimJournal(office, journal, {
    inSession: place === "session",
    replaces: part === undefined ? [] : [part],
  });
}

function unfinished(error: unknown): WorkbookError {
  const cause = asWorkbookError(error);
  if (cause instanceof WorkbookError && cause.code === "taken-over") return cause;
  return new WorkbookError("undo-unfinished", {}, { cause });
}

export interface RecoverOutcome {
  /** True if something had been broken off. */
  readonly wasUnfinished: boolean;
  /**
   * Places that somebody else has changed since the write was broken off, or that no longer exist: they were left
   * alone.
   */
  readonly left: readonly ChangedPlace[];
}

/**
 * Finishes the putting back that a broken-off write or undo has left; call it when the workbook is opened. Cells as
 * they were before stay, cells as written are put back, and everything else is left alone and listed. Throws
 * `WorkbookError`; it can be called again then.
 */
export async function recoverWrite(
  office: OfficeExcel,
  options: Omit<UndoOptions, "signal"> = {},
): Promise<RecoverOutcome> {
  const kept = await readJournal(office);
  if (kept === undefined || kept.journal.phase === "written") return { wasUnfinished: false, left: [] };
  const { journal, lostSheets } = kept;
  const { sheets, isStructureProtected } = await judged(office, journal, options);
  refuseProtected(sheets, isStructureProtected);
  const keeper = await takeOver(office, kept, journal);
  const { left } = await finishPutBack(office, journal, {
    ...options,
    judged: sheets,
    askOwner: keeper.askOwner,
  });
  await keeper.forget();
  // Only the session that had begun the write knows the earlier contents.
  const unknown = lostSheets.map((sheet): ChangedPlace => ({ sheet, cells: undefined }));
  return { wasUnfinished: true, left: [...left, ...unknown] };
}
