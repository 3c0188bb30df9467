/** Cells of a sheet of rules as values. What could mean two things is a problem. */
import { normalName } from "../../domain/normal-name";
import type { Result } from "../../domain/result";
import { parseMoney, parseYesNo, shownCell, type Cell } from "../../sheets/cells";
import { readDecimal } from "../../sheets/cells/decimal-text";
import { CellKind } from "../../workbook/reader";
import type { SheetProblemKind } from "./sheet-problem";
import type { TableColumn } from "./rules-tables";

export type CellValue = string | number | boolean | null;
type Read = Result<CellValue, SheetProblemKind>;

/** `like`: a value of the kind that the cell must hold, where the column's own kind does not say it. */
export function valueOf(cell: Cell, column: TableColumn, like?: unknown): Read {
  if (isEmpty(cell)) return column.kind === "tick" ? value(false) : value(null);
  switch (column.kind) {
    case "id":
    case "shown":
    case "name":
      return value(shownCell(cell).trim());
    case "tick":
      return yesNo(cell);
    case "number":
      return amount(cell);
    case "percent":
      return percent(cell);
    case "answer":
      return answer(cell, column.answers ?? new Map());
    case "value":
      if (typeof like === "boolean") return yesNo(cell);
      return typeof like === "number" ? amount(cell) : value(shownCell(cell).trim());
  }
}

export function isEmpty(cell: Cell): boolean {
  return cell.kind === CellKind.blank || (cell.kind === CellKind.text && cell.text.trim() === "");
}

function yesNo(cell: Cell): Read {
  const parsed = parseYesNo(cell);
  return parsed.kind === "value" ? value(parsed.value) : fault("no-answer");
}

function amount(cell: Cell): Read {
  const parsed = parseMoney(cell);
  // A warning says that it was rounded: no rule may change by that.
  return parsed.kind === "value" && parsed.warning === undefined
    ? value(parsed.value / 100)
    : fault("no-number");
}

/** "2 %" is a fiftieth. Without the sign nobody knows: 0,02 may be 2 % or 0,02 %, and Excel shows 0.02 as "2 %". */
function percent(cell: Cell): Read {
  const text = cell.kind === CellKind.text ? /^\s*(.*?)\s*%\s*$/.exec(cell.text)?.[1] : undefined;
  if (text === undefined) return fault("rate-unclear");
  // No percentage has thousands: "1,994" is below two.
  const digits = readDecimal(text.replace(/^(\d{1,3})[.,](\d{3})$/, "$1.$20"));
  if (digits === undefined || digits === "ambiguous") return fault("no-number");
  const number = Number(
    `${digits.integerDigits}.${digits.fractionDigits === "" ? "0" : digits.fractionDigits}`,
  );
  const whole = Math.round(number * 10_000);
  const isExact = Math.abs(whole - number * 10_000) < 1e-6;
  return isExact && number <= 100 ? value(whole / 1_000_000) : fault("no-number");
}

function answer(cell: Cell, answers: ReadonlyMap<string, string | boolean>): Read {
  const wanted = normalName(shownCell(cell));
  const found = [...answers].find(([words]) => normalName(words) === wanted);
  return found === undefined ? fault("no-answer") : value(found[1]);
}

function value(read: CellValue): Read {
  return { ok: true, value: read, problems: [] };
}

function fault(kind: SheetProblemKind): Read {
  return { ok: false, problems: [kind] };
}
