/** Takes the last write back, and finishes what was broken off. */
import { WorkbookError } from "../../../../workbook/errors";
import { asWorkbookError, inExcel } from "../../errors";
import type { OfficeExcel } from "../../office";
import { changedCells, type Journal } from "../journal/journal";
import { claimJournal, readJournal, type JournalKeeper, type KeptJournal } from "../journal/journal-store";
import { checkProtection } from "../prepare/check-plan";
import { UndoRefusedError, type ChangedPlace } from "../write-errors";
import type { WriteOptions } from "../write-plan";
import { finishPutBack } from "./finish";
import { changedPlaces, isOurs, judgeJournal, placeOf, type JudgedSheet } from "./judge";
import { restoringJournal } from "./put-back";

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
  if (kept === undefined || isElsewhere(kept)) return { kind: "none" };
  const { journal, lostSheets } = kept;
  const kind = journal.phase === "written" ? "written" : "unfinished";
  const sheets = [...journal.sheets.map(({ name }) => name), ...lostSheets];
  return { kind, id: journal.id, cells: changedCells(journal), sheets };
}

/** Done, and only another session can take it back. */
function isElsewhere({ journal, lostSheets }: KeptJournal): boolean {
  return journal.phase === "written" && lostSheets.length > 0;
}

export type UndoOptions = Pick<WriteOptions, "signal" | "onProgress" | "limits" | "readLimits">;

export interface UndoOutcome {
  /** Cells that got back what they held. 0 where someone had taken the write back already. */
  readonly cells: number;
  /**
   * Written rows and columns that are nowhere any more, cells that somebody has changed in the last moment, and a sheet
   * that stands where the write has added one and does not bear its mark.
   */
  readonly left: readonly ChangedPlace[];
}

/**
 * Takes the last write back, wherever its rows and columns are by now: contents, number formats, tables, widths and
 * sheets. Refuses with an `UndoRefusedError` that lists what has been changed since, and with a `WorkbookError`
 * ("nothing-to-undo", "write-unfinished", "sheet-protected", "workbook-protected", "other-writer"); nothing is changed
 * then. The signal is heeded until the first cell is changed. A failure after that leaves "undo-unfinished", which
 * `recoverWrite` finishes; "taken-over": somebody else is finishing it already.
 */
export async function undoLastWrite(office: OfficeExcel, options: UndoOptions = {}): Promise<UndoOutcome> {
  const { signal } = options;
  signal?.throwIfAborted();
  const kept = await readJournal(office);
  if (kept === undefined || isElsewhere(kept)) throw new WorkbookError("nothing-to-undo");
  if (kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
  const found = await inExcel(office, (context) => judgeJournal(context, kept.journal, options));
  // The filters lifted then were put back; what has become of them since is the user's affair.
  const judged = found.map((sheet) => ({ ...sheet, lifted: [] }));
  refuseUndo(judged);
  await refuseProtected(office, judged);
  signal?.throwIfAborted();
  const journal = restoringJournal(kept.journal, judged);
  const keeper = await takeOver(office, kept, journal);
  try {
    const { cells, left } = await finishPutBack(office, journal, {
      ...options,
      judged,
      askOwner: keeper.askOwner,
    });
    await keeper.forget();
    return { cells: cells === 0 ? 0 : changedCells(withoutUnmarked(kept.journal, judged)), left };
  } catch (error) {
    throw unfinished(error);
  }
}

/** A sheet that does not say that it is the write's own keeps its cells. */
function withoutUnmarked(journal: Journal, judged: readonly JudgedSheet[]): Journal {
  const sheets = journal.sheets.filter((_sheet, i) => judged[i]?.unmarked === undefined);
  return { ...journal, sheets };
}

/** Refuses unless all still is as it was written, or all is as it was before: then there is little left to do. */
function refuseUndo(sheets: readonly JudgedSheet[]): void {
  const unfaithful = sheets.find(({ filtersAreFaithful }) => !filtersAreFaithful);
  if (unfaithful !== undefined) throw new WorkbookError("filter-not-kept", { sheet: unfaithful.name });
  const strips = sheets.flatMap(({ name, strips: own }) =>
    own.filter(({ isIdle }) => !isIdle).map((judged) => ({ name, judged })),
  );
  const isBack = strips.every(({ judged }) => judged.standing === "before");
  // Some of the cells were put back by hand.
  const mixed = strips.filter(({ judged }) => judged.foreign === undefined && judged.standing !== "after");
  const places = [
    ...changedPlaces(sheets),
    ...(isBack ? [] : mixed.map(({ name, judged }) => placeOf(name, judged))),
  ];
  if (places.length > 0) throw new UndoRefusedError(places);
}

/** Looked at before anything is touched: what was begun has to be finished. */
async function refuseProtected(office: OfficeExcel, sheets: readonly JudgedSheet[]): Promise<void> {
  for (const { name, protection, filters, strips, table, neighbours, widths, journal } of sheets) {
    if (journal.isNew) continue;
    const backs = strips.flatMap(({ back }) => back ?? []);
    const grown = table !== undefined && table !== "gone" && table.standing === "after";
    const needs = {
      formats: backs.some(({ formats }) => formats.length > 0),
      widths: widths.length > 0,
      table: grown || neighbours.length > 0,
    };
    if (backs.length > 0 || needs.table || needs.widths)
      checkProtection(name, { protection, filters }, needs);
  }
  const made = sheets.find((sheet) => sheet.journal.isNew && sheet.id !== undefined && isOurs(sheet));
  if (made !== undefined && (await isStructureProtected(office)))
    throw new WorkbookError("workbook-protected", { sheet: made.name });
}

function isStructureProtected(office: OfficeExcel): Promise<boolean> {
  return inExcel(office, async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

/** The journal becomes this session's own; of two who take it at the same moment, one gets it. */
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
  /** Whether something had been broken off. */
  readonly wasUnfinished: boolean;
  /** What someone else has changed since the write was broken off, or is nowhere any more: it was left alone. */
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
  const { journal, lostSheets } = kept;
  const judged = await inExcel(office, (context) => judgeJournal(context, journal, options));
  await refuseProtected(office, judged);
  const keeper = await takeOver(office, kept, journal);
  const { left } = await finishPutBack(office, journal, { ...options, judged, askOwner: keeper.askOwner });
  await keeper.forget();
  // Nobody but the session that had begun it knows what stood there.
  const unknown = lostSheets.map((sheet): ChangedPlace => ({ sheet, cells: undefined }));
  return { wasUnfinished: true, left: [...left, ...unknown] };
}
