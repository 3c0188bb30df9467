/** Everything that a closing settled besides its ledger rows, in the order of its canonical texts, numbered from 1. */
import { CheckStart, checkNumber, type ByteLines } from "./seal";
import { bytesOf, type RowChecks } from "./settled-bytes";
import { textOrder } from "./settled-order";
import type { SettledRows } from "./settled-rows";
import { settledText, type OtherLine } from "./settled-text";

/** A line that is no purchase, with its text. */
export interface TextLine {
  readonly line: OtherLine;
  readonly text: string;
}

/** The check numbers that are worked out while the lines are sealed. */
export interface Checks extends Omit<RowChecks, "start"> {
  readonly closing: number;
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
    const start = checks && new CheckStart(checks.closing);
    yield* bytesOf(this.purchases, this.order, checks && start && { ...checks, start });
    for (const { text } of this.after) yield `${text}\n`;
  }
}

/** The check number of a line that is no purchase. */
export function checkOfLine(closing: number, number: number, { text }: TextLine): number {
  return checkNumber(closing, number, text);
}
