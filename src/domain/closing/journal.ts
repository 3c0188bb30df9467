/** The journal: a line for each closing and each reopening. The lines are the links of the seal's chain. */
import { isoOf, type Period } from "../calendar";
import type { ColumnKey } from "../ids";
import { exactText, type ExactPoints } from "../points";
import type { Day } from "../units";
import { dayIn, listIn, oneIn, periodIn, pointsIn, readText, textIn, wholeIn } from "./json-reading";

interface LineCommon {
  /** Number of the line, from 1. A closing is named by its line's number. */
  readonly line: number;
  readonly period: Period;
  /** The day of the closing or reopening. */
  readonly when: Day;
  /** "" if nobody was named, or no reason was given. */
  readonly by: string;
  readonly reason: string;
}

export interface ClosingLine extends LineCommon {
  readonly what: "closing";
  /** The day as of which points were worked out: the period's last. */
  readonly asOf: Day;
  /** What was accepted as it is, by partner or by the place of rows in no total, with the reason. */
  readonly accepted: readonly (readonly [name: string, reason: string])[];
  /** Versions of the rules of the closed rows. */
  readonly rules: readonly { readonly version: string; readonly sha256: string }[];
  readonly partners: number;
  /** The number of purchases in the closed periods. */
  readonly purchases: number;
  /** Points of the rows and the adjustments. */
  readonly points: ExactPoints;
  /** The number of rows written to the ledger, and to the sheet of settled purchases. */
  readonly rows: number;
  readonly settled: number;
  /** The number of manual points among the settled rows. */
  readonly manual: number;
  /** Calendar years of the purchases that it counted. */
  readonly years: readonly number[];
  /** Purchases columns that settled rows keep. */
  readonly columns: readonly ColumnKey[];
}

export interface ReopeningLine extends LineCommon {
  readonly what: "reopening";
  /** The line of the closing that it reverts. */
  readonly closing: number;
}

export type JournalLine = ClosingLine | ReopeningLine;

/** The line's canonical text, which its seal covers. */
export function lineText(line: JournalLine): string {
  const { what, period, when, by, reason } = line;
  const common = [what, line.line, period.label, isoOf(when), by, reason];
  if (line.what === "reopening") return JSON.stringify([...common, line.closing]);
  const { asOf, accepted, rules, partners, purchases, points, rows, settled, manual, years, columns } = line;
  const versions = rules.map(({ version, sha256 }) => [version, sha256]);
  const counts = [partners, purchases, exactText(points), rows, settled, manual];
  return JSON.stringify([...common, isoOf(asOf), accepted, versions, ...counts, years, columns]);
}

/** The line of a text; `undefined` if it is not a line's text. */
export function lineFrom(text: string): JournalLine | undefined {
  return readText(text, (json) => {
    const [what, line, period, when, by, reason, ...rest] = listIn(json);
    const common = {
      line: wholeIn(line),
      period: periodIn(period),
      when: dayIn(when),
      by: textIn(by),
      reason: textIn(reason),
    };
    const kind = oneIn(what, ["closing", "reopening"]);
    if (kind === "reopening") return { ...common, what: kind, closing: wholeIn(listIn(rest, 1)[0]) };
    return { ...common, what: kind, ...closingIn(listIn(rest, 11)) };
  });
}

function closingIn(json: readonly unknown[]): Omit<ClosingLine, keyof LineCommon | "what"> {
  const [asOf, accepted, rules, partners, purchases, points, rows, settled, manual, years, columns] = json;
  return {
    asOf: dayIn(asOf),
    accepted: listIn(accepted).map((one) => {
      const [partner, reason] = listIn(one, 2);
      return [textIn(partner), textIn(reason)];
    }),
    rules: listIn(rules).map((one) => {
      const [version, sha256] = listIn(one, 2);
      return { version: textIn(version), sha256: textIn(sha256) };
    }),
    partners: wholeIn(partners),
    purchases: wholeIn(purchases),
    points: pointsIn(points),
    rows: wholeIn(rows),
    settled: wholeIn(settled),
    manual: wholeIn(manual),
    years: listIn(years).map((year) => wholeIn(year)),
    columns: listIn(columns).map(textIn),
  };
}
