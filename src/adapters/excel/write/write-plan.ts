/** Carries out a plan in Excel: as a whole, or not at all. */
import { WorkbookError } from "../../../workbook/errors";
import type { WritePlan } from "../../../workbook/write-plan";
import { asWorkbookError, excelCodeOf, inExcel } from "../errors";
import type { ReadLimits } from "../limits";
import type { OfficeExcel, RunOptions } from "../office";
import { readDateShift } from "../read/date-system";
import { Expectation } from "./guard/expectation";
import { NO_STRAYS, SendError, type SheetHandle, type Strays } from "./guard/stray";
import { changedCells, journalCells, withIds, type Journal, type LiftedFilter } from "./journal/journal";
import { journalOf } from "./journal/journal-of";
import { claimJournal, journalAmong, type JournalKeeper, type KeptJournal } from "./journal/journal-store";
import type { JournalPart } from "./journal/journal-part";
import { prepareWrite, type PreparedSheet } from "./prepare/prepare";
import { readWorkbookNow } from "./prepare/workbook-now";
import { finishPutBack, type PutBackOutcome } from "./put-back/finish";
import { withRefusedCell } from "./put-back/refused-value";
import { restoreStrays } from "./put-back/restore-strays";
import { lostFilters, type KeptFilters, type LostFilter } from "./send/lost-filters";
import { setLooks, type LookedSheet } from "./send/looks";
import { shrinkNeighbours } from "./send/neighbours";
import { MeanwhileFilters } from "./send/meanwhile-filters";
import type { OnOwnCells } from "./send/request";
import { sendSteps } from "./send/send-steps";
import { sortTables, type SortedTable } from "./send/sort-tables";
import { handlesOf, writeStepsOf } from "./send/steps";
import { LeftAloneError, type ChangedPlace } from "./write-errors";
import { WRITE_LIMITS, type WriteLimits } from "./write-limits";

export interface WriteProgress {
  readonly cells: number;
  readonly ofCells: number;
}

export interface WriteOptions {
  /** Cancels between two requests: the written cells are put back, and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
  /**
   * Called with all cells whose contents are set, just before, because events may come without a mark of their cause.
   */
  readonly onOwnCells?: OnOwnCells | undefined;
  readonly limits?: Partial<WriteLimits>;
  readonly readLimits?: ReadLimits;
  /** Writes although the journal is too large for the workbook: only this session can put back or undo then. */
  readonly withoutJournal?: boolean;
  /** Days between the workbook's serials and those of 1900, if known (`ExcelWorkbook.dateShift`). */
  readonly dateShift?: number;
}

export interface WriteOutcome {
  /** By this the journal is found (`LastWrite.id`); undefined if there was nothing to write. */
  readonly id: string | undefined;
  /** Number of cells whose contents changed. */
  readonly cells: number;
  readonly sheets: readonly string[];
  /** True if the workbook itself stores the data for undoing. False if there was nothing to write. */
  readonly isUndoKept: boolean;
  readonly notSet: NotSet;
}

/** Changes that Excel did not accept, by sheets' names; no figure depends on them. */
export interface NotSet {
  /** Widths, bold headers, frozen rows. */
  readonly looks: readonly string[];
  /** Filters that are other ones than before the write. */
  readonly filters: readonly string[];
  /** Tables whose rows are not in the planned order: new rows stand at the end. */
  readonly order: readonly string[];
}

const NOTHING_WRITTEN: WriteOutcome = {
  id: undefined,
  cells: 0,
  sheets: [],
  isUndoKept: false,
  notSet: { looks: [], filters: [], order: [] },
};

/** Makes one undo step of a write's syncs, if Excel can. Putting back never asks for that. */
const AS_ONE_STEP: RunOptions = { mergeUndoGroup: true };

/** Attempts at putting back: a connection that failed once may work again. */
const PUT_BACK_ATTEMPTS = 2;

/**
 * Carries out a plan. Throws before anything is changed: a `CellsChangedError` if cells no longer hold what the plan
 * says, a `WorkbookError` for any other obstacle ("other-writer": somebody else is writing at this moment). A later
 * failure is thrown once everything is put back: as a `WorkbookError`, as the signal's reason, or as a `LeftAloneError`
 * if changes by others were left alone; with the code "half-written" if putting back failed too, and `recoverWrite`
 * must finish it; with "taken-over" if somebody else has begun to finish it.
 */
export async function writePlan(
  office: OfficeExcel,
  plan: WritePlan,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  options.signal?.throwIfAborted();
  const limits = { ...WRITE_LIMITS, ...options.limits };
  const { signal, readLimits } = options;
  const dateShift =
    options.dateShift === undefined ? readDateShift(office) : Promise.resolve(options.dateShift);
  // Told where it is needed.
  dateShift.catch(() => undefined);
  const { list, journals } = await readWorkbookNow(office);
  const before = await finishedJournal(office, journals);
  const sheets = await prepareWrite(office, plan, list, { dateShift, limits, readLimits, signal });
  if (sheets.length === 0) return NOTHING_WRITTEN;
  const journal = await journalOf(sheets);
  const keeper = await claimJournal(office, journal, {
    inSession: options.withoutJournal === true,
    replaces: before,
    previous: before[0]?.xml,
  });
  const notSet = await new Write(office, sheets, journal, keeper, { ...options, limits }).carryOut();
  return {
    id: journal.id,
    notSet,
    cells: changedCells(journal),
    sheets: sheets.map(({ name }) => name),
    isUndoKept: keeper.place === "workbook",
  };
}

type Part = NonNullable<KeptJournal["part"]>;

/** The journal of the previous write. Refuses if that write is unfinished; an unreadable journal is replaced. */
async function finishedJournal(office: OfficeExcel, parts: readonly JournalPart[]): Promise<readonly Part[]> {
  try {
    const kept = await journalAmong(office, parts);
    if (kept !== undefined && kept.journal.phase !== "written") throw new WorkbookError("write-unfinished");
    return kept?.part === undefined ? [] : [kept.part];
  } catch (error) {
    if (error instanceof WorkbookError && error.code === "journal-damaged") return parts;
    throw error;
  }
}

type CarryOutOptions = WriteOptions & { readonly limits: WriteLimits };

/** A write under way, whose journal this session owns. */
class Write {
  private journal: Journal;
  private strays: Strays = NO_STRAYS;
  /** Sheets whose looks Excel has refused so far. */
  private plainSheets: readonly LookedSheet[] = [];
  /** The names of sheets whose rows are not in their order. */
  private unsorted: readonly string[] = [];
  private meanwhile = new MeanwhileFilters(new Map());

  constructor(
    private readonly office: OfficeExcel,
    private readonly sheets: readonly PreparedSheet[],
    journal: Journal,
    private readonly keeper: JournalKeeper,
    private readonly options: CarryOutOptions,
  ) {
    this.journal = journal;
  }

  async carryOut(): Promise<NotSet> {
    try {
      await this.writeAsOneStep();
      const notSet = await this.finish();
      await this.keeper.advance("written");
      return notSet;
    } catch (error) {
      const cause = await this.namedCauseOf(error);
      if (isTaken(cause)) throw await this.giveWay(cause);
      const left = await this.putBackOrSay(cause);
      await inExcel(this.office, (context) => this.meanwhile.putBack(context));
      if (left.length > 0) throw new LeftAloneError(left, cause);
      throw asWorkbookError(cause);
    }
  }

  /**
   * Writes all sheets as one step of Excel's own undo. If Excel cannot undo one of the calls, it refuses the step: the
   * written cells are put back then, and everything is written again without that.
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
    await inExcel(this.office, (context) => this.meanwhile.putBack(context));
    if (left.length > 0) throw new LeftAloneError(left, refused);
    await write({});
  }

  /** Tries the looks again that Excel has refused, and sees whether the filters are back: figures depend on neither. */
  private async finish(): Promise<NotSet> {
    const { office, plainSheets } = this;
    const looks =
      plainSheets.length === 0
        ? []
        : await inExcel(office, (context) => setLooks(context, plainSheets, this.options.onOwnCells));
    const before = this.lookedSheets().map(({ sheet: { filters }, handle }) => ({ sheet: handle, filters }));
    const lost = await this.lostFilters(before);
    return {
      looks: looks.map(({ handle }) => handle.name),
      filters: lost.map(({ sheet }) => sheet),
      order: this.unsorted,
    };
  }

  /** Asks Excel only where there were filters: an empty run waits for it too. */
  private async lostFilters(before: readonly KeptFilters[]): Promise<readonly LostFilter[]> {
    if (this.meanwhile.isEmpty && before.every(({ filters }) => filters.length === 0)) return [];
    return inExcel(this.office, async (context) => {
      const set = await this.meanwhile.putBack(context);
      const isNewer = ({ table }: LiftedFilter): boolean =>
        set.some(({ filters }) => filters.some((one) => one.table?.id === table?.id));
      const old = before.map(({ sheet, filters }) => ({
        sheet,
        filters: filters.filter((one) => !isNewer(one)),
      }));
      return lostFilters(context, [...old, ...set]);
    });
  }

  private lookedSheets(): readonly (LookedSheet & { readonly sheet: PreparedSheet })[] {
    return this.sheets.map((sheet, i) => {
      const { id, guard } = this.journal.sheets[i] ?? {};
      return { sheet, handle: { id, name: sheet.name }, headers: guard?.headers ?? new Map() };
    });
  }

  private async writeSheets(context: Excel.RequestContext): Promise<void> {
    const { limits, signal, onProgress, onOwnCells } = this.options;
    const handles = handlesOf(this.sheets);
    const tables = new Map<SheetHandle, string>();
    const steps = writeStepsOf(this.sheets, handles, this.journal.id, (sheet, id) => tables.set(sheet, id));
    const ofCells = journalCells(this.journal);
    const sorted = this.sortedTables(handles);
    this.meanwhile = new MeanwhileFilters(new Map(sorted.map(({ sheet, tableId }) => [sheet, tableId])));
    try {
      const sending = {
        meanwhile: this.meanwhile,
        limits,
        signal,
        expectations: expectationsOf(this.sheets, handles),
        askOwner: this.keeper.askOwner,
        onOwnCells,
      };
      const onCells = (cells: number): void => onProgress?.({ cells, ofCells });
      await sendSteps(context, steps.cells, { ...sending, onCells });
      this.unsorted = await this.sortRows(context, sorted);
      await sendSteps(context, steps.closing, sending);
      await shrinkNeighbours(context, this.sheets);
    } finally {
      const tableIds = new Map(handles.flatMap((handle, i) => idAt(i, tables.get(handle))));
      this.journal = withIds(
        this.journal,
        handles.map(({ id }) => id),
        tableIds,
      );
    }
    this.plainSheets = await setLooks(context, this.lookedSheets(), onOwnCells);
  }

  private sortedTables(handles: readonly SheetHandle[]): readonly SortedTable[] {
    return this.sheets.flatMap(({ table }, i): SortedTable[] => {
      const sheet = handles[i];
      if (sheet === undefined || table?.id === undefined || table.sortedBy === undefined) return [];
      return [{ sheet, tableId: table.id, headers: table.sortedBy }];
    });
  }

  /** Returns the names of sheets whose rows stay unsorted. Rows move only if the journal can find them again. */
  private async sortRows(
    context: Excel.RequestContext,
    tables: readonly SortedTable[],
  ): Promise<readonly string[]> {
    if (!this.keeper.findsRows) return tables.map(({ sheet }) => sheet.name);
    return sortTables(context, tables, this.options.onOwnCells);
  }

  /** The reason why the write stopped; its stray cells are corrected together with everything else. */
  private causeOf(error: unknown): unknown {
    if (!(error instanceof SendError)) return error;
    this.strays = error.strays;
    return error.cause;
  }

  private namedCauseOf(error: unknown): Promise<unknown> {
    const writes = error instanceof SendError ? error.writes : [];
    return withRefusedCell(this.office, this.causeOf(error), writes);
  }

  /** Somebody else is putting the write back, so only the effects of the last request are reverted here. */
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

  /** Puts the written cells back. Returns the places that were left alone; throws "half-written" if it fails. */
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
  sheets.forEach((sheet, i) => {
    const handle = handles[i];
    if (handle !== undefined) expectations.set(handle, new Expectation(sheet.guard, witnessesOf(sheet)));
  });
  return expectations;
}

/** Columns of others that are looked at beside ours. */
const MOST_WITNESSES = 10;

/** The columns of others in a table whose ids are written. */
function witnessesOf({ table, strips }: PreparedSheet): readonly number[] {
  if (table?.sortedBy === undefined) return [];
  const { firstColumn, lastColumn } = table.after;
  const written = new Set(strips.map(({ column }) => column));
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_one, i) => firstColumn + i);
  return columns.filter((column) => !written.has(column)).slice(0, MOST_WITNESSES);
}

function sentenceOf(error: unknown): {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
} {
  const known = asWorkbookError(error);
  return known instanceof WorkbookError ? known : { code: "", details: {} };
}
