/** Checks the shapes in a mapping file's JSON. */
import { periodNamed } from "../../domain/calendar";
import type { ColumnKey } from "../../domain/program";
import { columnNumber } from "../../workbook/cell-name";
import { GROUP_LEVELS, SHAPE_KEYS } from "./shape";

/** More levels than any report has. */
const MOST_LEVELS = 15;

const EXPECTED: Readonly<Record<(typeof SHAPE_KEYS)[number], string>> = {
  fillDown: `["partnerId"]`,
  inText: `["date"]`,
  constants: `{ "partnerId": "…" }`,
  periods: `{ "columns": { "D": "2026-01", "E": "2026-02" }, "day": "last" }`,
  dateParts: `{ "year": "A", "month": "B", "day": "C" }`,
  across: `{ "B": "…", "C": "…" }`,
  groups: `{ "labels": ["B"], "levels": "outline", "partner": 1 }`,
  above: `{ "column": "A", "prefix": "Контрагент:", "first": "…" }`,
  undated: `"leaveOut"`,
  totals: "true, false",
  kinds: `{ "column": "B", "count": ["…"], "subtract": ["…"], "leaveOut": ["…"] }`,
};

/** What is expected in a shape's property; undefined where the value is right. */
export function expectedOfShape(
  property: string,
  value: unknown,
  columns: readonly ColumnKey[],
): string | undefined {
  const key = SHAPE_KEYS.find((one) => one === property);
  if (key === undefined) return SHAPE_KEYS.join(", ");
  return isRight(key, value, columns) ? undefined : EXPECTED[key];
}

function isRight(key: (typeof SHAPE_KEYS)[number], value: unknown, columns: readonly ColumnKey[]): boolean {
  switch (key) {
    case "fillDown":
    case "inText":
      return isTextList(value) && value.every((one) => columns.includes(one));
    case "constants":
      return (
        isRecord(value) &&
        Object.entries(value).every(([one, text]) => columns.includes(one) && typeof text === "string")
      );
    case "periods":
      return isPeriods(value);
    case "dateParts":
      return isDateParts(value);
    case "across":
      return isAcross(value);
    case "groups":
      return isGroups(value);
    case "above":
      return isAbove(value);
    case "undated":
      return value === "leaveOut";
    case "kinds":
      return isKinds(value);
    case "totals":
      return typeof value === "boolean";
  }
}

function isPeriods(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ["columns", "day"]) || !isRecord(value["columns"])) return false;
  const columns = Object.entries(value["columns"]);
  const { day = "last" } = value;
  return (
    columns.length > 0 &&
    columns.every(
      ([letters, label]) =>
        isColumn(letters) && typeof label === "string" && periodNamed(label) !== undefined,
    ) &&
    (day === "first" || day === "last")
  );
}

function isDateParts(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ["year", "month", "day"])) return false;
  const { year, month, day } = value;
  const isYear =
    year === undefined || (typeof year === "string" && (isColumn(year) || /^20[0-9]{2}$/.test(year)));
  return isYear && typeof month === "string" && isColumn(month) && isColumnOrAbsent(day);
}

function isColumnOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && isColumn(value));
}

function isAcross(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const columns = Object.entries(value);
  return (
    columns.length > 0 && columns.every(([letters, name]) => isColumn(letters) && typeof name === "string")
  );
}

function isGroups(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ["labels", "levels", "partner"])) return false;
  const { labels, levels, partner } = value;
  return (
    isTextList(labels) &&
    labels.length > 0 &&
    labels.every(isColumn) &&
    GROUP_LEVELS.some((one) => one === levels) &&
    typeof partner === "number" &&
    Number.isInteger(partner) &&
    partner >= 1 &&
    partner <= MOST_LEVELS
  );
}

function isAbove(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ["column", "prefix", "first"])) return false;
  const { column, prefix = "", first = "" } = value;
  return (
    typeof column === "string" && isColumn(column) && [prefix, first].every((one) => typeof one === "string")
  );
}

function isKinds(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ["column", "count", "subtract", "leaveOut"])) return false;
  const { column, ...lists } = value;
  return typeof column === "string" && isColumn(column) && Object.values(lists).every(isTextList);
}

function isColumn(letters: string): boolean {
  return columnNumber(letters) !== undefined;
}

function hasOnly(value: Readonly<Record<string, unknown>>, known: readonly string[]): boolean {
  return Object.keys(value).every((key) => known.includes(key));
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
