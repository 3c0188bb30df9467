/**
 * The canonical text of everything that closings write. Seals cover these texts, and sheets store them: a text that is
 * read back gives the same row.
 */
import { isoOf } from "../calendar";
import type { FactValue, Outcome } from "../conditions";
import type { ColumnKey } from "../ids";
import type { Term } from "../membership";
import type { LevelCell, RequestedCell } from "../partner";
import { exactText } from "../points";
import type { RatePpm } from "../units";
import { CAUSES, type Adjustment, type ClosedRow, type ClosedRule } from "./books";
import { causeFrom, causeJson } from "./cause-text";
import {
  dayIn,
  factIn,
  listIn,
  oneIn,
  periodIn,
  pointsIn,
  readText,
  textIn,
  wholeIn,
  tiynIn,
} from "./json-reading";
import type { KeptCells } from "./kept-cells";

const OUTCOMES: readonly Outcome[] = ["met", "unmet", "unknown"];
const ROW_FORM = "row";
const ADJUSTMENT_FORM = "adjustment";

export function closedRowText(row: ClosedRow): string {
  const { partner, term, period, points, purchases, cumulative, count, rules, cells, sha256 } = row;
  return JSON.stringify([
    ...[ROW_FORM, partner, period.label, ...termJson(term)],
    ...[exactText(points), purchases, cumulative, count, sha256, rules.map(ruleJson), cellsJson(cells)],
  ]);
}

/** The row of a text; `undefined` if it is not a row's text. */
export function closedRowFrom(text: string): ClosedRow | undefined {
  return readText(text, (json) => {
    const [form, partner, label, first, last, points, ...rest] = listIn(json, 12);
    const [purchases, cumulative, count, sha256, rules, cells] = rest;
    oneIn(form, [ROW_FORM]);
    return {
      partner: textIn(partner),
      term: { first: dayIn(first), last: dayIn(last) },
      period: periodIn(label),
      points: pointsIn(points),
      purchases: tiynIn(purchases),
      cumulative: tiynIn(cumulative),
      count: wholeIn(count),
      sha256: textIn(sha256),
      rules: listIn(rules).map(ruleIn),
      cells: cellsIn(cells),
    };
  });
}

function termJson({ first, last }: Term): readonly [string, string] {
  return [isoOf(first), isoOf(last)];
}

function ruleJson({ rule, earns, purchases, cumulative, qualifying, rate, exact, points }: ClosedRule) {
  return [rule, earns, purchases, cumulative, qualifying, rate, exactText(exact), exactText(points)];
}

function ruleIn(json: unknown): ClosedRule {
  const [rule, earns, purchases, cumulative, qualifying, rate, exact, points] = listIn(json, 8);
  return {
    rule: textIn(rule),
    earns: oneIn(earns, OUTCOMES),
    purchases: tiynIn(purchases),
    cumulative: tiynIn(cumulative),
    qualifying: tiynIn(qualifying),
    rate: wholeIn(rate) as RatePpm,
    exact: pointsIn(exact),
    points: pointsIn(points),
  };
}

/** Cells as a list of [key, value]; keys with a leading dot are cells that a partner has as properties. */
function cellsJson(cells: KeptCells) {
  const { registeredOn, level, columns } = cells;
  const own = [
    [".registeredOn", typeof registeredOn === "number" ? isoOf(registeredOn) : (registeredOn ?? null)],
    [".level", level.kind, ...(level.kind === "level" ? [level.level, level.addOns] : [])],
    ...("name" in cells ? [[".name", cells.name]] : []),
    ...("renewedThrough" in cells ? [[".renewedThrough", cells.renewedThrough ?? null]] : []),
    ...(cells.requestedLevel === undefined
      ? []
      : [[".requestedLevel", ...requestedJson(cells.requestedLevel)]]),
  ];
  return [...own, ...factsJson(columns)];
}

function requestedJson(cell: RequestedCell): readonly unknown[] {
  return cell.kind === "levels" ? [cell.kind, cell.levels] : [cell.kind];
}

function factsJson(columns: ReadonlyMap<ColumnKey, FactValue | undefined>): readonly (readonly unknown[])[] {
  return [...columns.keys()].sort().map((key) => [key, columns.get(key) ?? null]);
}

function cellsIn(json: unknown): KeptCells {
  const columns = new Map<ColumnKey, FactValue | undefined>();
  const cells: Mutable<KeptCells> = { registeredOn: undefined, level: { kind: "blank" }, columns };
  for (const entry of listIn(json)) {
    const [key, value, ...more] = listIn(entry);
    switch (textIn(key)) {
      case ".registeredOn":
        cells.registeredOn = value === null ? undefined : unreadOr(value, dayIn);
        break;
      case ".level":
        cells.level = levelIn(value, more);
        break;
      case ".name":
        cells.name = textIn(value);
        break;
      case ".renewedThrough":
        // A blank cell is a kept cell, too.
        cells.renewedThrough = value === null ? undefined : unreadOr(value, wholeIn);
        break;
      case ".requestedLevel":
        cells.requestedLevel = requestedIn(value, more);
        break;
      default:
        columns.set(textIn(key), factIn(value));
    }
  }
  return cells;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function unreadOr<T>(json: unknown, read: (json: unknown) => T): T | "unreadable" {
  return json === "unreadable" ? json : read(json);
}

function levelIn(kind: unknown, [level, addOns]: readonly unknown[]): LevelCell {
  const read = oneIn(kind, ["blank", "unreadable", "level"]);
  if (read !== "level") return { kind: read };
  return { kind: read, level: textIn(level), addOns: listIn(addOns).map(textIn) };
}

function requestedIn(kind: unknown, [levels]: readonly unknown[]): RequestedCell {
  const read = oneIn(kind, ["blank", "unreadable", "levels"]);
  return read === "levels" ? { kind: read, levels: listIn(levels).map(textIn) } : { kind: read };
}

export function adjustmentText(adjustment: Adjustment): string {
  const { partner, term, period, cause, points, stands, because } = adjustment;
  const days = term === undefined ? [null, null] : termJson(term);
  return JSON.stringify([
    ...[ADJUSTMENT_FORM, partner, period.label, ...days, cause, exactText(points), stands.label],
    causeJson(because),
  ]);
}

/** The adjustment of a text; `undefined` if it is not an adjustment's text. */
export function adjustmentFrom(text: string): Adjustment | undefined {
  return readText(text, (json) => {
    const [form, partner, label, first, last, cause, points, stands, because] = listIn(json, 9);
    oneIn(form, [ADJUSTMENT_FORM]);
    return {
      partner: textIn(partner),
      term: first === null ? undefined : { first: dayIn(first), last: dayIn(last) },
      period: periodIn(label),
      cause: oneIn(cause, CAUSES),
      points: pointsIn(points),
      stands: periodIn(stands),
      because: causeFrom(because),
    };
  });
}
