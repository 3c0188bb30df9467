/** The rows of settled purchases that name one closing, in columns: there are as many as purchases. */
import { GrowingInts, GrowingNumbers } from "../../domain/closing/growing";
import { SettledLines } from "../../domain/closing/settled-lines";
import { checkNumber, type ByteLines } from "../../domain/closing/seal";
import { SettledRows } from "../../domain/closing/settled-rows";
import { settledText, type OtherLine, type SettledLine } from "../../domain/closing/settled-text";

/** A row of settled purchases. */
export class SettledRecord {
  private made: string | undefined;

  constructor(
    readonly index: number,
    readonly closing: number,
    readonly number: number,
    readonly check: number | undefined,
    /** `undefined` if it can no longer be read. */
    readonly line: SettledLine | undefined,
  ) {}

  /** Its canonical text, made once. "" if it can no longer be read. */
  get text(): string {
    return (this.made ??= this.line === undefined ? "" : settledText(this.line));
  }
}

/** In place of a position among purchases: the row is another line, or cannot be read. */
const NO_PURCHASE = -1;

/** Rows by position, 0 … length − 1, in the order of the sheet. */
export class SettledRecords implements Iterable<SettledRecord> {
  readonly purchases = new SettledRows();
  readonly #indexes = new GrowingInts();
  readonly #numbers = new GrowingNumbers();
  /** NaN for a check that is no number. */
  readonly #checks = new GrowingNumbers();
  /** By row: its position among the purchases. */
  readonly #places = new GrowingInts();
  /** By purchase: its row's position. */
  readonly #rowOf = new GrowingInts();
  readonly #others = new Map<number, OtherLine | undefined>();
  #lines: SettledLines | undefined;
  #fitting: Uint8Array | undefined;

  constructor(readonly closing: number) {}

  get length(): number {
    return this.#indexes.length;
  }

  /** Begins a row; its line is added next. `index`: its index on the sheet. */
  begin(index: number, number: number, check: number | undefined): void {
    this.#indexes.push(index);
    this.#numbers.push(number);
    this.#checks.push(check ?? NaN);
  }

  /** Says that the row begun is the purchase that was added last. */
  endPurchase(): void {
    this.#rowOf.push(this.#places.length);
    this.#places.push(this.purchases.length - 1);
  }

  /** `undefined`: it cannot be read. */
  endOther(line: OtherLine | undefined): void {
    this.#others.set(this.#places.length, line);
    this.#places.push(NO_PURCHASE);
  }

  indexAt(at: number): number {
    return this.#indexes.at(at);
  }

  numberAt(at: number): number {
    return this.#numbers.at(at);
  }

  record(at: number): SettledRecord {
    const check = this.#checks.at(at);
    return new SettledRecord(
      this.indexAt(at),
      this.closing,
      this.numberAt(at),
      Number.isNaN(check) ? undefined : check,
      this.lineAt(at),
    );
  }

  lineAt(at: number): SettledLine | undefined {
    const place = this.#places.at(at);
    if (place === NO_PURCHASE) return this.#others.get(at);
    const { purchases } = this;
    return { kind: "purchase", count: purchases.countAt(place), row: purchases.rowAt(place) };
  }

  *[Symbol.iterator](): Generator<SettledRecord> {
    for (let at = 0; at < this.length; at++) yield this.record(at);
  }

  /** The lines that are no purchases. */
  get others(): readonly OtherLine[] {
    return [...this.#others.values()].flatMap((line) => line ?? []);
  }

  /** The positions of rows that are no purchases. */
  get besides(): Iterable<number> {
    return this.#others.keys();
  }

  /** The rows that cannot be read. */
  get unread(): readonly SettledRecord[] {
    return [...this.#others].filter(([, line]) => line === undefined).map(([at]) => this.record(at));
  }

  /** How many different numbers its rows have. */
  differentNumbers(): number {
    return new Set(this.#numbers.values()).size;
  }

  /** Whether the rows have the numbers 1 … length, each once. */
  get isNumbered(): boolean {
    const seen = new Uint8Array(this.length + 1);
    for (const number of this.#numbers.values()) {
      if (!(number >= 1 && number <= this.length) || seen[number] !== 0) return false;
      seen[number] = 1;
    }
    return true;
  }

  /** Its rows as a seal covers them. */
  sealed(): readonly string[] | ByteLines {
    if (this.unread.length > 0) return Array.from(this, ({ text }) => text).sort(compareTexts);
    this.#lines ??= new SettledLines(this.purchases, this.others);
    const fitting = new Uint8Array(this.length);
    const sealed = this.#lines.sealed({
      closing: this.closing,
      numberOf: (purchase) => this.numberAt(this.#rowOf.at(purchase)),
      onCheck: (purchase, check) => {
        const at = this.#rowOf.at(purchase);
        if (this.#checks.at(at) === check) fitting[at] = 1;
      },
    });
    const onEnd = (): void => {
      for (const at of this.#others.keys()) if (fits(this.closing, this.record(at))) fitting[at] = 1;
      this.#fitting = fitting;
    };
    return { length: sealed.length, parts: () => withEnd(sealed.parts(), onEnd) };
  }

  /** Whether a row's check number fits its closing, its number and its text. */
  fits(at: number): boolean {
    this.#fitting ??= this.#checked();
    return this.#fitting[at] === 1;
  }

  #checked(): Uint8Array {
    const sealed = this.sealed();
    if ("parts" in sealed) drain(sealed.parts());
    return this.#fitting ?? Uint8Array.from(this, (row) => (fits(this.closing, row) ? 1 : 0));
  }
}

/** Whether a row's check number fits as a row of that closing. */
export function fits(closing: number, { line, number, check, text }: SettledRecord): boolean {
  return line !== undefined && check === checkNumber(closing, number, text);
}

function* withEnd<T>(parts: Iterable<T>, onEnd: () => void): Generator<T> {
  yield* parts;
  onEnd();
}

function drain(parts: Iterable<unknown>): void {
  const each = parts[Symbol.iterator]();
  while (each.next().done !== true);
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
