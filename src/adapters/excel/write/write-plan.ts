/** Carries out a plan in Excel: all of it, or nothing. */
import { WorkbookError } from "../../../workbook/errors";
import type { WritePlan } from "../../../workbook/write-plan";
import { asWorkbookError, excelCodeOf, inExcel } from "../errors";
import type { ReadLimits } from "../limits";
import type { OfficeExcel, RunOptions } from "../office";
import { readDateShift } from "../read/date-system";
import { Expectation } from "./guard/expectation";
import { NO_STRAYS, SendError, type SheetHandle, type Strays } from "./guard/stray";
import { changedCells, journalCells, withIds, type Journal } from "./journal/journal";
import { journalOf } from "./journal/journal-of";
import { claimJournal, readJournal, type JournalKeeper, type KeptJournal } from "./journal/journal-store";
import { readJournalParts } from "./journal/journal-part";
import { prepareWrite, type PreparedSheet } from "./prepare/prepare";
import { finishPutBack, type PutBackOutcome } from "./put-back/finish";
import { withRefusedCell } from "./put-back/refused-value";
import { restoreStrays } from "./put-back/restore-strays";
import { shrinkNeighbours } from "./send/neighbours";
import { sendSteps } from "./send/send-steps";
import { handlesOf, stepsOf } from "./send/steps";
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
 * says, a `WorkbookError` for all else that stands in the way ("other-writer": somebody else is writing at this moment).
 * A failure later on is thrown once all is put back: as a `WorkbookError`, as the signal's reason, as a `LeftAloneError`
 * where someone else's changes were left alone; with the code "half-written" where putting back failed too, and
 * `recoverWrite` has to finish it; with "taken-over" where somebody else has begun to finish it.
 */
export async function writePlan(
  office: OfficeExcel,
  plan: WritePlan,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  options.signal?.throwIfAborted();
  const before = await finishedJournal(office);
  const limits = { ...WRITE_LIMITS, ...options.limits };
  const dateShift = options.dateShift ?? (await readDateShift(office));
  const { signal, readLimits } = options;
  const sheets = await inExcel(office, (context) =>
    prepareWrite(context, plan, { dateShift, limits, readLimits, signal }),
  );
  if (sheets.length === 0) return { cells: 0, sheets: [], isUndoKept: false };
  const journal = await journalOf(sheets);
  const keeper = await claimJournal(office, journal, {
    inSession: options.withoutJournal === true,
    replaces: before,
    previous: before[0]?.xml,
  });
  await new Write(office, sheets, journal, keeper, { ...options, limits }).carryOut();
  return {
    cells: changedCells(journal),
    sheets: sheets.map(({ name }) => name),
    isUndoKept: keeper.place === "workbook",
  };
}

type Part = NonNullable<KeptJournal["part"]>;

/** The journal of the write before. Refuses where that is not finished; one that nobody can read gives way. */
async function finishedJournal(office: OfficeExcel): Promise<readonly Part[]> {
  try {
    const kept = await readJournal(office);
    if (kept !== undefined && kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
    return kept?.part === undefined ? [] : [kept.part];
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "journal-damaged")
      return await unreadableParts(office);
    throw error;
  }
}

async function unreadableParts(office: OfficeExcel): Promise<readonly Part[]> {
  const parts = await readJournalParts(office);
  return parts.map(({ id, xml }) => ({ id, xml }));
}

type CarryOutOptions = WriteOptions & { readonly limits: WriteLimits };

/** A write under way, whose journal is this session's own. */
class Write {
  private journal: Journal;
  private strays: Strays = NO_STRAYS;

  constructor(
    private readonly office: OfficeExcel,
    private readonly sheets: readonly PreparedSheet[],
    journal: Journal,
    private readonly keeper: JournalKeeper,
    private readonly options: CarryOutOptions,
  ) {
    this.journal = journal;
  }

  async carryOut(): Promise<void> {
    try {
      await this.writeAsOneStep();
      await this.keeper.advance("written");
    } catch (error) {
      const cause = await this.namedCauseOf(error);
      if (isTaken(cause)) throw await this.giveWay(cause);
      const left = await this.putBackOrSay(cause);
      if (left.length > 0) throw new LeftAloneError(left, cause);
      throw asWorkbookError(cause);
    }
  }

  /**
   * Writes all sheets as one step of Excel's own undo. Where Excel cannot undo one of the calls, it refuses the step: then
   * what was written is put back, and all is written once more without.
   */
  private async writeAsOneStep(): Promise<void> {
    const write = (run: RunOptions): Promise<void> =>
      this.office.run((context) => this.writeSheets(context), run);
    try {
      await write(AS_ONE_STEP);
      return;
    } catch (error) {
      if (excelCodeOf(this.causeOf(error)) !== "UndoNotSupported") throw error;
    }
    const { left } = await this.putBack();
    const refused = new WorkbookError("excel-refused", { code: "UndoNotSupported" });
    if (left.length > 0) throw new LeftAloneError(left, refused);
    await write({});
  }

  private async writeSheets(context: Excel.RequestContext): Promise<void> {
    const { limits, signal, onProgress } = this.options;
    const handles = handlesOf(this.sheets);
    const tables = new Map<SheetHandle, string>();
    const steps = stepsOf(this.sheets, handles, this.journal.id, (sheet, id) => tables.set(sheet, id));
    const ofCells = journalCells(this.journal);
    try {
      await sendSteps(context, steps, {
        limits,
        signal,
        expectations: expectationsOf(this.sheets, handles),
        askOwner: this.keeper.askOwner,
        onCells: (cells) => onProgress?.({ cells, ofCells }),
      });
      await shrinkNeighbours(context, this.sheets);
    } finally {
      const tableIds = new Map(handles.flatMap((handle, i) => idAt(i, tables.get(handle))));
      this.journal = withIds(
        this.journal,
        handles.map(({ id }) => id),
        tableIds,
      );
    }
  }

  /** What stopped the write; what that left behind is put right with all else. */
  private causeOf(error: unknown): unknown {
    if (!(error instanceof SendError)) return error;
    this.strays = error.strays;
    return error.cause;
  }

  private namedCauseOf(error: unknown): Promise<unknown> {
    const writes = error instanceof SendError ? error.writes : [];
    return withRefusedCell(this.office, this.causeOf(error), writes);
  }

  /** Somebody else puts the write back by now: only what the last request did is taken back here. */
  private async giveWay(cause: unknown): Promise<unknown> {
    const { limits } = this.options;
    await inExcel(this.office, (context) => restoreStrays(context, this.strays, { limits }));
    return cause;
  }

  private async putBack(): Promise<PutBackOutcome> {
    const strays = this.strays;
    this.strays = NO_STRAYS;
    const { askOwner } = this.keeper;
    const own = { askOwner, strays, isOwnSession: true };
    return finishPutBack(this.office, this.journal, { ...this.options, ...own });
  }

  /** Puts back what was written. Gives the places that were left alone; throws "half-written" where it fails. */
  private async putBackOrSay(cause: unknown): Promise<readonly ChangedPlace[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { left } = await this.putBack();
        await this.keeper.forget();
        return left;
      } catch (error) {
        if (isTaken(error)) throw error;
        if (attempt < PUT_BACK_ATTEMPTS) continue;
        const { code, details } = sentenceOf(cause);
        throw new WorkbookError("half-written", { ...details, reason: code }, { cause: error });
      }
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === "taken-over";
}

function idAt(place: number, id: string | undefined): [number, string][] {
  return id === undefined ? [] : [[place, id]];
}

function expectationsOf(
  sheets: readonly PreparedSheet[],
  handles: readonly SheetHandle[],
): Map<SheetHandle, Expectation> {
  const expectations = new Map<SheetHandle, Expectation>();
  sheets.forEach(({ guard }, i) => {
    const handle = handles[i];
    if (handle !== undefined) expectations.set(handle, new Expectation(guard));
  });
  return expectations;
}

function sentenceOf(error: unknown): {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
} {
  const known = asWorkbookError(error);
  return known instanceof WorkbookError ? known : { code: "", details: {} };
}
