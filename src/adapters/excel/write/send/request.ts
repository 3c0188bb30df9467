/** One request of a write: what it changes, and the pictures that show whether others have changed something. */
import { rangeAddress } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { excelCodeOf } from "../../errors";
import { nextTask, Pace } from "../../pace";
import type { Expectation } from "../guard/expectation";
import { askFiltered, type WasFiltered } from "../guard/filter-watch";
import { Photo } from "../guard/photo";
import { TablePhoto } from "../guard/table-photo";
import {
  NO_STRAYS,
  SendError,
  type Disturbance,
  type SheetHandle,
  type Strays,
  type StripWrite,
} from "../guard/stray";
import type { AskOwner } from "../journal/ask-owner";
import { assignedCells } from "../journal/strip";
import type { WriteLimits } from "../write-limits";
import { askFresh, type FreshCells } from "./fresh-cells";
import type { MeanwhileFilters } from "./meanwhile-filters";
import { sheetOf, type WriteStep } from "./steps";

/** `sheetId` is Excel's id; the address has no sheet in it. */
export type OnOwnCells = (sheetId: string, address: string) => void;

export interface RequestOptions {
  readonly limits: WriteLimits;
  /** The expected surroundings of the cells on each written sheet, kept up to date while steps are sent. */
  readonly expectations: Map<SheetHandle, Expectation>;
  readonly askOwner?: AskOwner | undefined;
  readonly meanwhile?: MeanwhileFilters | undefined;
  /** Called before each request with the contents that it sets. */
  readonly onOwnCells?: OnOwnCells | undefined;
}

/** A picture, the steps, a picture of their surroundings, and loads for a later request. */
export class Request {
  private readonly isOwner: (() => boolean) | undefined;
  private readonly photos: readonly Photo[];
  private readonly tables: ReadonlyMap<SheetHandle, TablePhoto>;
  private readonly done: (() => void)[] = [];
  private readonly filters = new Map<SheetHandle, WasFiltered>();
  private readonly lifted: (() => void)[] = [];
  private sent: Promise<void> = Promise.resolve();
  private read: () => FreshCells = () => new Map();

  constructor(
    private readonly context: Excel.RequestContext,
    readonly batch: readonly WriteStep[],
    private readonly ahead: readonly WriteStep[],
    private readonly options: RequestOptions,
    isShort: boolean,
  ) {
    context.application.suspendApiCalculationUntilNextSync();
    if (isShort) context.application.suspendScreenUpdatingUntilNextSync();
    this.isOwner = options.askOwner?.(context);
    this.tables = new Map(sheetsOf(batch).flatMap((sheet) => this.tablePhoto(sheet)));
    this.photos = [...writesBySheet(batch)].flatMap(([sheet, writes]) => {
      const expectation = options.expectations.get(sheet);
      if (expectation === undefined) return [];
      const strips = writes.map(({ strip }) => strip);
      return [new Photo(sheetOf(context, sheet), sheet, expectation, strips)];
    });
  }

  private tablePhoto(sheet: SheetHandle): [SheetHandle, TablePhoto][] {
    const tables = this.options.expectations.get(sheet)?.tables ?? [];
    if (tables.length === 0) return [];
    const resized = this.batch.flatMap(({ resizes }) => (resizes?.sheet === sheet ? [resizes] : []));
    return [[sheet, new TablePhoto(sheetOf(this.context, sheet), sheet, tables, resized)]];
  }

  /** Sends it. Its answer, which `answer` waits for, may come after those of others. */
  async send(): Promise<void> {
    await this.queue();
    this.tellOwnCells();
    for (const photo of [...this.photos, ...this.tables.values()]) photo.askAfter();
    this.read = askFresh(this.context, this.ahead);
    // In a new task, because the library's work for a request and its answer takes long enough by itself.
    await nextTask();
    this.sent = this.context.sync();
    // Told by `answer`.
    this.sent.catch(() => undefined);
  }

  /** Returns the contents that a later request expects; undefined if Excel refuses a request of this size. */
  async answer(): Promise<FreshCells | undefined> {
    try {
      await this.sent;
    } catch (error) {
      // It was refused as a whole, before anything of it was carried out.
      if (excelCodeOf(error) === "RequestPayloadSizeLimitExceeded" && this.batch.length > 1) return undefined;
      const writes = this.batch.flatMap((step) => step.writes ?? []);
      this.noteLifted();
      throw new SendError(error, await this.straysOfFailure(), false, writes);
    }
    await nextTask();
    this.noteLifted();
    for (const done of this.done) done();
    await this.check();
    for (const [sheet, writes] of writesBySheet(this.batch))
      this.options.expectations.get(sheet)?.advance(writes.map(({ strip }) => strip));
    return this.read();
  }

  private tellOwnCells(): void {
    const { onOwnCells } = this.options;
    if (onOwnCells === undefined) return;
    for (const { writes, headers } of this.batch) {
      const id = (writes ?? headers)?.sheet.id;
      const range = writes === undefined ? headers?.range : assignedCells(writes.strip);
      if (id !== undefined && range !== undefined) onOwnCells(id, rangeAddress(range));
    }
  }

  private async queue(): Promise<void> {
    const pace = new Pace();
    for (const step of this.batch) {
      this.askFilters(step);
      const done = step.queue(this.context);
      if (done !== undefined) this.done.push(done);
      if (pace.isDue) await pace.rest();
    }
  }

  /** Asked just before the first cells of a sheet: steps before may have lifted its filters. */
  private askFilters({ writes }: WriteStep): void {
    if (writes?.sheet.id === undefined || this.filters.has(writes.sheet)) return;
    const sheet = sheetOf(this.context, writes.sheet);
    const lifted = this.options.meanwhile?.lift(sheet, writes.sheet);
    if (lifted !== undefined) this.lifted.push(lifted);
    this.filters.set(writes.sheet, askFiltered(sheet));
  }

  /** If the request has failed before it lifted filters, there is no answer to read. */
  private noteLifted(): void {
    for (const note of this.lifted) {
      try {
        note();
      } catch {
        return;
      }
    }
  }

  /** True if a filter hid rows while several rows were written at once. */
  private wasFiltered(sheet: SheetHandle): boolean {
    const isLong = ({ writes }: WriteStep): boolean =>
      writes?.sheet === sheet && writes.strip.before.length > 1;
    return this.batch.some(isLong) && this.filters.get(sheet)?.() === true;
  }

  private async check(): Promise<void> {
    if (this.isOwner?.() === false)
      throw new SendError(new WorkbookError("taken-over"), this.everything(), true);
    const found = await this.disturbance();
    if (found !== undefined) throw new SendError(found.error, found.strays, true);
  }

  /** Answers to actions before the failing one arrive all the same, so the changes that it has met can be known. */
  private async straysOfFailure(): Promise<Strays> {
    try {
      return (await this.disturbance())?.strays ?? NO_STRAYS;
    } catch {
      return NO_STRAYS;
    }
  }

  /** Each picture has thousands of cells, so they are compared in tasks of their own. */
  private async disturbance(): Promise<Disturbance | undefined> {
    const most = this.options.limits.listedChanges;
    const found: Disturbance[] = [];
    for (const photo of this.photos) {
      const before = this.scattered(photo) ?? photo.disturbedBefore(most);
      await nextTask();
      const one = before ?? photo.disturbedAfter();
      await nextTask();
      if (one !== undefined) found.push(one);
    }
    for (const step of this.batch) {
      const moved = this.movedTable(step);
      if (moved !== undefined) found.push(moved);
    }
    const [first] = found;
    if (first === undefined) return undefined;
    const cells = found.flatMap(({ strays }) => strays.cells);
    return { error: first.error, strays: { ...NO_STRAYS, cells, tables: this.changedTables() } };
  }

  private scattered(photo: Photo): Disturbance | undefined {
    const { sheet } = photo;
    if (!this.wasFiltered(sheet)) return undefined;
    const error = new WorkbookError("changed-meanwhile", { sheet: sheet.name });
    return { error, strays: { ...NO_STRAYS, cells: photo.scattered() } };
  }

  private movedTable({ resizes }: WriteStep): Disturbance | undefined {
    const before = resizes && this.tables.get(resizes.sheet)?.rangeBefore(resizes.tableId);
    if (resizes === undefined || (before !== undefined && resizes.isExpected(before))) return undefined;
    const error = new WorkbookError("table-changed", {
      sheet: resizes.sheet.name,
      table: resizes.tableName,
    });
    return { error, strays: NO_STRAYS };
  }

  private changedTables(): Strays["tables"] {
    return [...this.tables].flatMap(([sheet, photo]) => {
      const seen = this.photos.find((one) => one.sheet === sheet)?.seenHeaders();
      return photo.changed(seen);
    });
  }

  private everything(): Strays {
    const cells = this.photos.flatMap((photo) =>
      this.wasFiltered(photo.sheet) ? photo.scattered() : photo.everything(),
    );
    const reverts = this.batch.flatMap(({ revert }) => revert ?? []).reverse();
    return { cells, tables: this.changedTables(), reverts };
  }
}

function sheetsOf(batch: readonly WriteStep[]): readonly SheetHandle[] {
  return [...new Set(batch.flatMap(({ writes, resizes }) => writes?.sheet ?? resizes?.sheet ?? []))];
}

function writesBySheet(batch: readonly WriteStep[]): ReadonlyMap<SheetHandle, readonly StripWrite[]> {
  const found = new Map<SheetHandle, StripWrite[]>();
  for (const { writes } of batch) {
    if (writes === undefined) continue;
    const known = found.get(writes.sheet);
    if (known === undefined) found.set(writes.sheet, [writes]);
    else known.push(writes);
  }
  return found;
}
