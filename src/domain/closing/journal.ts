/**
 * The journal: a line for each closing, each reopening and each version of the rules. The lines are the links of the
 * seal's chain.
 */
import { isoOf, type Period } from "../calendar";
import type { ColumnKey } from "../ids";
import { exactText, type ExactPoints } from "../points";
import type { Day } from "../units";
import { dayIn, listIn, oneIn, periodIn, pointsIn, readText, textIn, wholeIn } from "./json-reading";

interface LineCommon {
  /** Number of the line, from 1. A closing is named by its line's number. */
  readonly line: number;
  /** The day on which it happened. */
  readonly when: Day;
  /** "" if nobody was named, or no reason was given. A version's reason is its note. */
  readonly by: string;
  readonly reason: string;
}

export interface ClosingLine extends LineCommon {
  readonly what: "closing";
  readonly period: Period;
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
  readonly period: Period;
  /** The line of the closing that it reverts. */
  readonly closing: number;
}

/** The difference that a version makes, as it was known when it was stored. */
export interface VersionEffect {
  /** Partners whose points it changes, and by how much in all. */
  readonly partners: number;
  readonly points: ExactPoints;
}

export interface VersionLine extends LineCommon {
  readonly what: "version";
  /** The day from which it is in force; `undefined`: it always has been. */
  readonly from: Day | undefined;
  readonly version: string;
  readonly sha256: string;
  readonly effect: VersionEffect | undefined;
}

export type JournalLine = ClosingLine | ReopeningLine | VersionLine;

/** The period that a line is about; a version's line is about none. */
export function linePeriod(line: JournalLine): Period | undefined {
  return line.what === "version" ? undefined : line.period;
}

/** The line's canonical text, which its seal covers. */
export function lineText(line: JournalLine): string {
  if (line.what === "version") return versionText(line);
  const { what, period, when, by, reason } = line;
  const common = [what, line.line, period.label, isoOf(when), by, reason];
  if (line.what === "reopening") return JSON.stringify([...common, line.closing]);
  const { asOf, accepted, rules, partners, purchases, points, rows, settled, manual, years, columns } = line;
  const versions = rules.map(({ version, sha256 }) => [version, sha256]);
  const counts = [partners, purchases, exactText(points), rows, settled, manual];
  return JSON.stringify([...common, isoOf(asOf), accepted, versions, ...counts, years, columns]);
}

function versionText({ what, line, from, when, by, reason, version, sha256, effect }: VersionLine): string {
  const changed = effect === undefined ? null : [effect.partners, exactText(effect.points)];
  const since = from === undefined ? null : isoOf(from);
  return JSON.stringify([what, line, since, isoOf(when), by, reason, version, sha256, changed]);
}

/** The line of a text; `undefined` if it is not a line's text. */
export function lineFrom(text: string): JournalLine | undefined {
  return readText(text, (json) => {
    const [what, line, about, when, by, reason, ...rest] = listIn(json);
    const common = { line: wholeIn(line), when: dayIn(when), by: textIn(by), reason: textIn(reason) };
    const kind = oneIn(what, ["closing", "reopening", "version"]);
    if (kind === "version") return { ...common, what: kind, ...versionIn(about, listIn(rest, 3)) };
    const period = periodIn(about);
    if (kind === "reopening") return { ...common, what: kind, period, closing: wholeIn(listIn(rest, 1)[0]) };
    return { ...common, what: kind, period, ...closingIn(listIn(rest, 11)) };
  });
}

function versionIn(from: unknown, json: readonly unknown[]): Omit<VersionLine, keyof LineCommon | "what"> {
  const [version, sha256, effect] = json;
  const [partners, points] = effect === null ? [] : listIn(effect, 2);
  return {
    from: from === null ? undefined : dayIn(from),
    version: textIn(version),
    sha256: textIn(sha256),
    effect: effect === null ? undefined : { partners: wholeIn(partners), points: pointsIn(points) },
  };
}

function closingIn(json: readonly unknown[]): Omit<ClosingLine, keyof LineCommon | "what" | "period"> {
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
