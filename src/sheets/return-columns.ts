/** Columns that say of a row that it is a return, or was cancelled: its kind, a mark, a sign, whether it was posted. */
import { normalName } from "../domain/normal-name";
import { CellKind } from "../workbook/reader";
import { parseYesNo, type Cell } from "./cells";
import { begins } from "./headers/header-words";
import type { SheetLayout } from "./layout";

/** Whether a cell says that its row is a return, or was cancelled. */
type Judge = (cell: Cell) => boolean;

export interface ReturnColumn {
  readonly column: number;
  readonly isReturn: Judge;
}

/** Headers of columns that say what kind of document a row is, and what has become of it. */
const KIND_HEADERS = headers(
  "вид|тип|вид документа|тип документа|вид операции|тип операции|операция|хозяйственная операция|вид движения|" +
    "kind|type|document type|document kind|kind of document|type of document|transaction type|operation|" +
    "статус|статус документа|состояние|status|state|күйі|мәртебесі|" +
    "түрі|құжат түрі|құжаттың түрі|операция түрі",
);
const POSTED_HEADERS = headers("проведен|проведена|проведено|проведение|posted|өткізілген|өткізілді");
const SIGN_HEADERS = headers("знак|sign|таңба|таңбасы");
/** Taxes and packaging that are given back say nothing of the purchase. */
const OTHER_RETURNS = ["ндс", "vat", "ққс", "тар", "налог", "услов", "срок"];

const RETURN_WORDS =
  "возвр сторн отмен аннул удален чернов return refund cancel void annul deleted draft қайтар жойыл".split(
    " ",
  );
const CREDIT_NOTE = /credit (?:note|memo)|кредит[- ]?нот|не провед/;

/** Such columns of the data; not those that rules ask for, which judge them. */
export function returnColumns({ headers: texts, columns, area }: SheetLayout): readonly ReturnColumn[] {
  const taken = new Set(columns.values());
  return [...texts].flatMap(([column, text]) => {
    const isReturn = taken.has(column) ? undefined : judgeOf(normalName(text), area.has(column));
    return isReturn === undefined ? [] : [{ column, isReturn }];
  });
}

export function saysReturn(text: string): boolean {
  return begins(text, RETURN_WORDS) || CREDIT_NOTE.test(normalName(text));
}

function judgeOf(header: string, isInside: boolean): Judge | undefined {
  if (KIND_HEADERS.has(header)) return ({ kind, text }) => kind === CellKind.text && saysReturn(text);
  if (!isInside) return undefined;
  if (POSTED_HEADERS.has(header)) return isNo;
  if (SIGN_HEADERS.has(header)) return isMinus;
  return begins(header, RETURN_WORDS) && !begins(header, OTHER_RETURNS) ? isMarked : undefined;
}

function isNo(cell: Cell): boolean {
  const answer = parseYesNo(cell);
  return answer.kind === "value" && !answer.value;
}

function isMinus({ kind, text, value }: Cell): boolean {
  if (kind === CellKind.number) return value < 0;
  return kind === CellKind.text && /^(?:[-−–—]\s*1?|минус|minus)$/iu.test(text.trim());
}

/** Yes, a mark of one letter, a number or a day: of a return, the amount or the day that is given back. */
function isMarked(cell: Cell): boolean {
  const answer = parseYesNo(cell);
  if (answer.kind === "value") return answer.value;
  if (cell.kind !== CellKind.text) return cell.kind !== CellKind.blank;
  return saysReturn(cell.text) || /^[^-−–—\s]$/u.test(cell.text.trim());
}

function headers(names: string): ReadonlySet<string> {
  return new Set(names.split("|"));
}
