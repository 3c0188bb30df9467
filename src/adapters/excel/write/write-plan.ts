/** Carries out a plan in Excel: all of it, or nothing. */
import { WorkbookError } from "../../../workbook/errors";
import type { WritePlan } from "../../../workbook/write-plan";
import { asWorkbookError, excelCodeOf, inExcel } from "../errors";
import type { ReadLimits } from "../limits";
import type { OfficeExcel, RunOptions } from "../office";
import { readDateShift } from "../read/date-system";
import { judgeJournal } from "./put-back/judge";
import type { KnownStrips } from "./put-back/judge-strip";
import { journalCells, changedCells, withIds, type Journal, type JournalStrip } from "./journal/journal";
import { journalOf } from "./journal/journal-of";
import {
  inPhase,
  journalSection,
  memoryKeeper,
  readJournal,
  workbookKeeper,
  type JournalKeeper,
} from "./journal/journal-store";
import { prepareWrite, type PreparedSheet } from "./prepare/prepare";
import { planPutBack, putBack } from "./put-back/put-back";
import { sendSteps } from "./send/send-steps";
import { stepsOf } from "./send/steps";
import type { Strip } from "./journal/strip";
import { LeftAloneError, type ChangedPlace } from "./write-errors";
import { WRITE_LIMITS, type WriteLimits } from "./write-limits";

export interface WriteProgress {
  readonly cells: number;
  readonly ofCells: number;
}

export interface WriteOptions {
  /** Cancels between two requests: what was written is put back, and the signal's reason thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
  readonly limits?: Partial<WriteLimits>;
  readonly readLimits?: ReadLimits;
  /** Writes although the journal is too large for the workbook: this session alone can then put back or undo. */
  readonly withoutJournal?: boolean;
  /** Days between the workbook's serials and those of 1900, where it is known (`ExcelWorkbook.dateShift`). */
  readonly dateShift?: number;
}

export interface WriteOutcome {
  /** Cells that got other contents. */
  readonly cells: number;
  readonly sheets: readonly string[];
  /** Whether the workbook itself keeps what undoing needs. False as well where there was nothing to write. */
  readonly isUndoKept: boolean;
}

/** Of several syncs of a write, Excel makes one step to undo where it can. What puts back never asks for that. */
const AS_ONE_STEP: RunOptions = { mergeUndoGroup: true };

/** Attempts at putting back: a connection that failed once may be there again. */
const PUT_BACK_ATTEMPTS = 2;

/**
 * Carries a plan out. Throws before anything is changed: a `CellsChangedError` where cells no longer hold what the plan
 * says, a `WorkbookError` for all else that stands in the way. A failure later on is thrown once all is put back: as a
 * `WorkbookError`, as the signal's reason, as a `LeftAloneError` where someone else's changes were left alone; and with
 * the code "half-written" where putting back failed too, and `recoverWrite` has to finish it.
 */
export async function writePlan(
  office: OfficeExcel,
  plan: WritePlan,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  options.signal?.throwIfAborted();
  await refuseUnfinished(office);
  const limits = { ...WRITE_LIMITS, ...options.limits };
  const dateShift = options.dateShift ?? (await readDateShift(office));
  const { signal, readLimits } = options;
  const sheets = await inExcel(office, (context) =>
    prepareWrite(context, plan, { dateShift, limits, readLimits, signal }),
  );
  if (sheets.length === 0) return { cells: 0, sheets: [], isUndoKept: false };
  const journal = await journalOf(sheets);
  const keeper = options.withoutJournal === true ? memoryKeeper(office) : workbookKeeper(office);
  await carryOut(office, sheets, journal, keeper, { ...options, limits });
  return {
    cells: changedCells(journal),
    sheets: sheets.map(({ name }) => name),
    isUndoKept: keeper.isInWorkbook,
  };
}

async function refuseUnfinished(office: OfficeExcel): Promise<void> {
  const kept = await readJournal(office).catch((error: unknown) => {
    // The next journal takes the place of one that nobody can read.
    if (error instanceof WorkbookError && error.code === "journal-damaged") return undefined;
    throw error;
  });
  if (kept !== undefined && kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
}

type CarryOutOptions = WriteOptions & { readonly limits: WriteLimits };

async function carryOut(
  office: OfficeExcel,
  sheets: readonly PreparedSheet[],
  journal: Journal,
  keeper: JournalKeeper,
  options: CarryOutOptions,
): Promise<void> {
  const previous = await journalSection(office);
  const known = knownStrips(sheets, journal);
  try {
    await keeper.keep(journal);
    const written = await writeAsOneStep(office, sheets, journal, { ...options, known });
    await keeper.keep(inPhase(written, "written"));
  } catch (error) {
    const left = await putBackOrSay(office, journal, keeper, previous, error, options, known);
    if (left.length > 0) throw new LeftAloneError(left, error);
    throw asWorkbookError(error);
  }
}

/**
 * Writes all sheets as one step of Excel's own undo. Where Excel cannot undo one of the calls, it refuses the step: then
 * what was written is put back, and all is written once more without.
 */
async function writeAsOneStep(
  office: OfficeExcel,
  sheets: readonly PreparedSheet[],
  journal: Journal,
  options: CarryOutOptions & { readonly known: KnownStrips },
): Promise<Journal> {
  const write = (run: RunOptions): Promise<Journal> =>
    office.run((context) => writeSheets(context, sheets, journal, options), run);
  try {
    return await write(AS_ONE_STEP);
  } catch (error) {
    if (excelCodeOf(error) !== "UndoNotSupported") throw error;
  }
  const left = await finishPutBack(office, journal, options);
  if (left.length > 0)
    throw new LeftAloneError(left, new WorkbookError("excel-refused", { code: "UndoNotSupported" }));
  return write({});
}

function knownStrips(sheets: readonly PreparedSheet[], journal: Journal): KnownStrips {
  const known = new Map<JournalStrip, Strip>();
  journal.sheets.forEach(({ strips }, s) => {
    strips.forEach((noted, i) => {
      const strip = sheets[s]?.strips[i];
      if (strip !== undefined) known.set(noted, strip);
    });
  });
  return known;
}

async function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly PreparedSheet[],
  journal: Journal,
  { limits, signal, onProgress }: CarryOutOptions,
): Promise<Journal> {
  const ofCells = journalCells(journal);
  await sendSteps(context, stepsOf(sheets), {
    limits,
    signal,
    onCells: (cells) => onProgress?.({ cells, ofCells }),
  });
  return identified(context, journal);
}

/** The journal with the ids of what was added. */
async function identified(context: Excel.RequestContext, journal: Journal): Promise<Journal> {
  if (journal.sheets.every(({ isNew }) => !isNew)) return journal;
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/id,items/name");
  await context.sync();
  const ids = (
    items: readonly { readonly id: string; readonly name: string }[],
  ): ReadonlyMap<string, string> => new Map(items.map(({ id, name }) => [name, id]));
  return withIds(journal, ids(worksheets.items), ids(tables.items));
}

/** Puts back what was written. Gives the places that were left alone; throws "half-written" where it fails. */
async function putBackOrSay(
  office: OfficeExcel,
  journal: Journal,
  keeper: JournalKeeper,
  previous: unknown,
  cause: unknown,
  options: CarryOutOptions,
  known: KnownStrips,
): Promise<readonly ChangedPlace[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const left = await finishPutBack(office, journal, { ...options, known });
      await keeper.forget(previous);
      return left;
    } catch (error) {
      if (attempt < PUT_BACK_ATTEMPTS) continue;
      const { code, details } = sentenceOf(cause);
      throw new WorkbookError("half-written", { ...details, reason: code }, { cause: error });
    }
  }
}

function sentenceOf(error: unknown): {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
} {
  const known = asWorkbookError(error);
  return known instanceof WorkbookError ? known : { code: "", details: {} };
}

type PutBackOptions = Pick<WriteOptions, "limits" | "readLimits" | "onProgress"> & {
  /** In the session that has written: what was written, cell by cell. */
  readonly known?: KnownStrips;
};

/** Puts back all that is as it was written, in a run of its own. Gives the places that someone has changed. */
export async function finishPutBack(
  office: OfficeExcel,
  journal: Journal,
  { limits = {}, readLimits, onProgress, known }: PutBackOptions,
): Promise<readonly ChangedPlace[]> {
  return inExcel(office, async (context) => {
    const plan = planPutBack(await judgeJournal(context, journal, { readLimits, known }));
    const onCells = (cells: number): void => onProgress?.({ cells, ofCells: plan.cells });
    await putBack(context, plan, { limits: { ...WRITE_LIMITS, ...limits }, onCells });
    return plan.left;
  });
}
