/** Everything that a closing settled besides its ledger rows, in the order of its canonical texts, numbered from 1. */
import { CheckStart, checkNumber, type ByteLines } from "./seal";
import { bytesOf, checkOfBytes } from "./settled-bytes";
import { textOrder } from "./settled-order";
import type { SettledRows } from "./settled-rows";
import { settledText, type OtherLine } from "./settled-text";

/** A line that is no purchase, with its text. */
export interface TextLine {
  readonly line: OtherLine;
  readonly text: string;
}

/** The check numbers that are worked out while the lines are sealed. */
export interface Checks {
  readonly closing: number;
  /** The number of a purchase, by its position, and by its place in the order. */
  readonly numberOf: (at: number, place: number) => number;
  readonly onCheck: (at: number, check: number, place: number) => void;
}

/**
 * Purchases stand between the other lines, because a text begins with its kind: manual rows, purchases, rates, unread
 * partners.
 */
export class SettledLines {
  readonly before: readonly TextLine[];
  readonly after: readonly TextLine[];
  #order: Int32Array | undefined;

  constructor(
    readonly purchases: SettledRows,
    others: readonly OtherLine[],
  ) {
    const lines = others.map((line) => ({ line, text: settledText(line) }));
    lines.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    this.before = lines.filter(({ line }) => line.kind === "manual");
    this.after = lines.filter(({ line }) => line.kind !== "manual");
  }

  get length(): number {
    return this.before.length + this.purchases.length + this.after.length;
  }

  /** Positions of the purchases, in order. */
  get order(): Int32Array {
    return (this.#order ??= textOrder(this.purchases));
  }

  /** The lines as a seal covers them; `checks`: asked for in the same pass, because texts are made only once. */
  sealed(checks?: Checks): ByteLines {
    return { length: this.length, parts: () => this.#parts(checks) };
  }

  *#parts(checks: Checks | undefined): Generator<string | Uint8Array> {
    for (const { text } of this.before) yield `${text}\n`;
    yield* bytesOf(this.purchases, this.order, checks && this.#checked(checks));
    for (const { text } of this.after) yield `${text}\n`;
  }

  #checked({ closing, numberOf, onCheck }: Checks) {
    const start = new CheckStart(closing);
    const { purchases } = this;
    let place = 0;
    return (at: number, bytes: Uint8Array, from: number, to: number): void => {
      onCheck(at, checkOfBytes(purchases, at, start, numberOf(at, place), bytes, from, to), place);
      place += 1;
    };
  }
}

/** The check number of a line that is no purchase. */
export function checkOfLine(closing: number, number: number, { text }: TextLine): number {
  return checkNumber(closing, number, text);
}
