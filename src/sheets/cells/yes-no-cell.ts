/** Yes and no. */
import { CellKind } from "../../workbook/reader";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";
import { normalName } from "../../domain/normal-name";

const YES: ReadonlySet<string> = new Set([
  "да",
  "yes",
  "иә",
  "1",
  "true",
  "истина",
  "+",
  "✓",
  "✔",
  "√",
  "☑",
  "✅",
]);
const NO: ReadonlySet<string> = new Set(["нет", "no", "жоқ", "0", "false", "ложь", "-", "\u2212", "❌"]);

/** A boolean, 1 or 0, or a word or sign of the lists above in any case. Problem: `not-yes-no`. */
export function parseYesNo(cell: Cell): Parsed<boolean> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const answer = answerOf(cell);
  return answer === undefined ? problem("not-yes-no", cell) : readValue(answer);
}

function answerOf(cell: Cell): boolean | undefined {
  if (cell.kind === CellKind.text) return answerOfText(normalName(cell.text));
  if (cell.kind === CellKind.boolean) return cell.value !== 0;
  if (cell.kind !== CellKind.number) return undefined;
  if (cell.value === 1) return true;
  return cell.value === 0 ? false : undefined;
}

function answerOfText(text: string): boolean | undefined {
  if (YES.has(text)) return true;
  return NO.has(text) ? false : undefined;
}
