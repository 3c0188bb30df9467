/**
 * Sends steps in requests that Excel accepts. Every request takes a picture of the cells that it overwrites; if that
 * shows a change by others, no further request is sent.
 */
import { Pace } from "../../pace";
import { NO_STRAYS, SendError, type Strays } from "../guard/stray";
import type { Held } from "../journal/held";
import { refuseChanges, type FreshCells } from "./fresh-cells";
import { Request, type RequestOptions } from "./request";
import type { WriteStep } from "./steps";

/** Most steps in one request, however small, because a host processes them in one go. */
const MOST_STEPS = 400;
/** Drawing is suspended only in a write of at most this many requests, because Excel's window flickers each time. */
const MOST_SUSPENDED = 2;
/**
 * Requests on their way at a time: on the web each travels, and while Excel works the pane packs the next one. Not more,
 * because after a change by others all of them are still carried out, and then put back.
 */
const MOST_UNDER_WAY = 3;

export interface SendOptions extends RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each request with the number of cells written so far. */
  readonly onCells?: ((cells: number) => void) | undefined;
}

/**
 * Sends all steps. Throws a `SendError` if a request has failed, or has met a change by others: its `cause` is a
 * `CellsChangedError`, a `WorkbookError` or Excel's error. Throws a `CellsChangedError` if somebody has changed a cell
 * since it was compared, and the signal's reason if the user cancels; some steps may have been carried out then. Nothing
 * is on its way any more when this throws.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  options: SendOptions,
): Promise<void> {
  const sending = new Sending(context, steps, options);
  try {
    while (!sending.isDone) {
      options.signal?.throwIfAborted();
      if (!(await sending.sendNext())) await sending.takeAnswer();
    }
  } catch (error) {
    throw await sending.stopped(error);
  }
}

/** Steps that wait, and requests under way. */
class Sending {
  private limit: number;
  private mostUnderWay = MOST_UNDER_WAY;
  /** Steps before this one have been sent. */
  private at = 0;
  private sent = 0;
  private cells = 0;
  private readonly fresh = new Map<WriteStep, readonly Held[]>();
  private readonly underWay: Request[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private steps: readonly WriteStep[],
    private readonly options: SendOptions,
  ) {
    this.limit = options.limits.requestBytes;
  }

  get isDone(): boolean {
    return this.at >= this.steps.length && this.underWay.length === 0;
  }

  /** False if an answer must come first. */
  async sendNext(): Promise<boolean> {
    if (this.underWay.length >= this.mostUnderWay) return false;
    const batch = await this.nextBatch(this.at, true);
    if (batch.length === 0 || !this.mayOverlap(batch)) return false;
    await refuseChanges(batch, this.fresh, this.options.limits.listedChanges);
    this.at += batch.length;
    this.sent += 1;
    const ahead = await this.nextBatch(this.at, false);
    const end = this.at + (this.sent < MOST_SUSPENDED ? ahead.length : 0);
    const isShort = this.sent <= MOST_SUSPENDED && end >= this.steps.length;
    const request = new Request(this.context, batch, ahead, this.options, isShort);
    await request.send();
    this.underWay.push(request);
    return true;
  }

  /** Waits for the earliest request. */
  async takeAnswer(): Promise<void> {
    const request = this.underWay.shift();
    if (request === undefined) return;
    const read = await request.answer();
    if (read === undefined) await this.sendAgain(request.batch);
    else this.take(request, read);
  }

  private take({ batch }: Request, read: FreshCells): void {
    for (const [step, cells] of read) this.fresh.set(step, cells);
    for (const step of batch) this.fresh.delete(step);
    this.cells += batch.reduce((sum, step) => sum + step.cells, 0);
    this.options.onCells?.(this.cells);
  }

  /** Waits for everything under way, and returns the error to throw, with all strays. */
  async stopped(error: unknown): Promise<unknown> {
    const errors = [error];
    for (const request of this.underWay.splice(0)) {
      await request.answer().catch((later: unknown) => errors.push(later));
    }
    const stops = errors.filter((one) => one instanceof SendError);
    if (errors.length === 1 || stops.length === 0) return error;
    const first = stops.find((one) => one.isTakenOver) ?? stops.find((one) => one === error);
    const isDisturbed = stops.every((one) => one.isDisturbed);
    return new SendError(first?.cause ?? error, joined(stops), isDisturbed, first?.writes);
  }

  /**
   * Requests that change what others rely on go alone: new sheets, tables, headers, ids of rows. So do those whose cells
   * the request before reads again.
   */
  private mayOverlap(batch: readonly WriteStep[]): boolean {
    const writing = this.underWay.flatMap((one) => one.batch);
    return writing.length === 0 || [...writing, ...batch].every((step) => this.standsAlone(step));
  }

  private standsAlone({ writes, resizes, headers, revert }: WriteStep): boolean {
    if (writes?.sheet.id === undefined || writes.readsAhead) return false;
    if (resizes !== undefined || headers !== undefined || revert !== undefined) return false;
    return this.options.expectations.get(writes.sheet)?.isChangedBy(writes.strip) === false;
  }

  /** Requests of this size are refused, so smaller ones follow one by one. */
  private async sendAgain(refused: readonly WriteStep[]): Promise<void> {
    this.limit = Math.floor(Math.min(this.limit, bytesOf(refused)) / 2);
    this.mostUnderWay = 1;
    const again = [...refused];
    for (let request = this.underWay.shift(); request !== undefined; request = this.underWay.shift()) {
      const read = await request.answer();
      if (read === undefined) again.push(...request.batch);
      else this.take(request, read);
    }
    this.steps = [...again, ...this.steps.slice(this.at)];
    this.at = 0;
  }

  /**
   * The next steps that fit. `isFresh`: only steps whose cells have been read, or need not be. Weighing the steps of a
   * request takes as long as packing it.
   */
  private async nextBatch(from: number, isFresh: boolean): Promise<readonly WriteStep[]> {
    const pace = new Pace();
    const batch: WriteStep[] = [];
    let bytes = 0;
    for (let i = from; i < this.steps.length && batch.length < MOST_STEPS; i++) {
      const step = this.steps[i];
      if (step === undefined) break;
      bytes += step.bytes;
      if (batch.length > 0 && (bytes > this.limit || isBlind(step))) break;
      if (isFresh && step.writes?.readsAhead === true && !this.fresh.has(step)) break;
      batch.push(step);
      if (pace.isDue) await pace.rest();
    }
    return batch;
  }
}

/** No picture can be taken of a sheet that does not exist yet. */
function isBlind({ writes }: WriteStep): boolean {
  return writes !== undefined && writes.sheet.id === undefined;
}

function bytesOf(batch: readonly WriteStep[]): number {
  return batch.reduce((sum, step) => sum + step.bytes, 0);
}

/** Later changes are reverted first. */
function joined(stops: readonly SendError[]): Strays {
  return stops.reduce(
    (all, { strays }) => ({
      cells: [...all.cells, ...strays.cells],
      tables: [...all.tables, ...strays.tables],
      reverts: [...strays.reverts, ...all.reverts],
    }),
    NO_STRAYS,
  );
}
