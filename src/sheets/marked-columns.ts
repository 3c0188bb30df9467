/**
 * Columns that say of a row that it may be no purchase: its kind, what has become of its document, a mark, a sign,
 * whether it was posted or paid.
 */
import { normalName } from "../domain/normal-name";
import { CellKind } from "../workbook/reader";
import { parseYesNo, type Cell } from "./cells";
import { begins, firstWordBegins } from "./headers/header-words";
import type { SheetLayout } from "./layout";

/** `return`: returned, cancelled, not posted, or none of purchases, as a payment or a plan. `open`: not paid, or not final. */
export type RowMark = "return" | "open";

/** What a cell says of its row. */
type Judge = (cell: Cell) => RowMark | undefined;

export interface MarkedColumn {
  readonly column: number;
  readonly judge: Judge;
  /** What a blank says in a column whose other cells say yes. */
  readonly blank?: RowMark;
}

/** Headers of columns that say what kind of document a row is, and what has become of it. */
const KIND_HEADERS = headers(
  "вид|тип|вид документа|тип документа|вид операции|тип операции|операция|хозяйственная операция|вид движения|" +
    "kind|type|document type|document kind|kind of document|type of document|transaction type|operation|" +
    "план/факт|факт/план|сценарий|plan/actual|scenario|түрі|құжат түрі|құжаттың түрі|операция түрі",
);
/** First words of headers of states: «Статус оплаты», «Состояние документа»; headers of payment alone. */
const STATES = "статус состояни status state стади stage күйі мәртебе".split(" ");
const PAYMENT_HEADERS = headers("оплата|payment|төлем");
/** Last words of such headers: "Order status", «Төлем күйі». */
const ENDING_STATES = /(?:^| )(?:status|state|stage|күйі|мәртебесі)$/u;
/** Headers of remarks. */
export const NOTE_HEADERS = headers(
  "примечание|примечания|комментарий|комментарии|note|notes|comment|comments|remark|remarks|ескерту|ескертпе|түсініктеме",
);
const POSTED_HEADERS = headers("проведен|проведена|проведено|проведение|posted|өткізілген|өткізілді");
const PAID_HEADERS = headers(
  "оплачен|оплачена|оплачено|дата оплаты|дата платежа|оплата получена|paid|paid on|is paid|payment date|date paid|" +
    "төленді|төленген|төленген күні|төлем күні",
);
const SIGN_HEADERS = headers("знак|sign|таңба|таңбасы");
/** Taxes and packaging that are given back say nothing of the purchase. */
const OTHER_RETURNS = ["ндс", "vat", "ққс", "тар", "налог", "услов", "срок"];

const CANCELLED =
  "сторн отмен аннул удален чернов отклон отказ cancel void annul deleted draft reject declin жойыл".split(
    " ",
  );
const RETURN_WORDS = ["возвр", "return", "refund", "қайтар", ...CANCELLED];
const CREDIT_NOTE =
  /credit (?:note|memo)|кредит[- ]?нот|не провед|not posted|unposted|бас тарт|өткізілмеген/u;
const OTHER_KINDS =
  "план прогноз бюджет оплата оплаты платеж аванс предоплат сальдо остат поступлени plan forecast budget payment advance prepayment balance opening жоспар болжам төлем қалдық".split(
    " ",
  );
const OPEN =
  "неоплач ожида просроч частичн предзаказ резерв зарезерв unpaid pending await overdue partial төленбе күтіл күтуде".split(
    " ",
  );
const NOT_PAID =
  /(?:^| )(?:не ?(?:полностью )?опла[чт]|к оплате|на согласовании|not (?:yet |fully )?paid|on hold|to be paid|төленген жоқ)/u;

/** Such columns of the data; not those that rules ask for, which judge them. */
export function markedColumns({ headers: texts, columns, area }: SheetLayout): readonly MarkedColumn[] {
  const taken = new Set(columns.values());
  return [...texts].flatMap(([column, text]) => {
    const found = taken.has(column) ? undefined : marksOf(normalName(text), area.has(column));
    return found === undefined ? [] : [{ column, ...found }];
  });
}

export function saysReturn(text: string): boolean {
  return begins(text, RETURN_WORDS) || CREDIT_NOTE.test(normalName(text));
}

/** Whether a text begins as payments, balances or plans do: «Оплата по счёту 15», «Сальдо на 01.01.2026», "Forecast". */
export function saysOther(text: string): boolean {
  return firstWordBegins(text, OTHER_KINDS);
}

/** Whether a text says that what it names is not paid, or not final. */
export function saysOpen(text: string): boolean {
  return begins(text, OPEN) || NOT_PAID.test(normalName(text));
}

function marksOf(header: string, isInside: boolean): Omit<MarkedColumn, "column"> | undefined {
  if (KIND_HEADERS.has(header)) return { judge: ofKind };
  if (isStateHeader(header) || PAYMENT_HEADERS.has(header)) return { judge: ofText };
  if (POSTED_HEADERS.has(header)) return { judge: (cell) => noIs("return", cell), blank: "return" };
  if (PAID_HEADERS.has(header)) return { judge: ofPayment, blank: "open" };
  if (!isInside) return undefined;
  if (NOTE_HEADERS.has(header)) return { judge: ofNote };
  if (SIGN_HEADERS.has(header)) return { judge: ofSign };
  const isOwn = begins(header, RETURN_WORDS) && !begins(header, OTHER_RETURNS);
  return isOwn ? { judge: ofMark } : undefined;
}

/** Whether a column says what has become of its row: «Статус договора», "Order status". `header`: a normal name. */
export function isStateHeader(header: string): boolean {
  return STATES.some((one) => header.startsWith(one)) || ENDING_STATES.test(header);
}

function ofText({ kind, text }: Cell): RowMark | undefined {
  if (kind !== CellKind.text) return undefined;
  if (saysReturn(text)) return "return";
  return saysOpen(text) ? "open" : undefined;
}

function ofKind(cell: Cell): RowMark | undefined {
  const isOther = cell.kind === CellKind.text && saysOther(cell.text);
  return ofText(cell) ?? (isOther ? "return" : undefined);
}

/** A remark speaks of its row where it begins with what has become of it: «Отменён клиентом». */
function ofNote(cell: Cell): RowMark | undefined {
  if (cell.kind !== CellKind.text) return undefined;
  if (firstWordBegins(cell.text, CANCELLED)) return "return";
  const isOpen = firstWordBegins(cell.text, OPEN) || NOT_PAID.exec(normalName(cell.text))?.index === 0;
  return isOpen ? "open" : undefined;
}

function ofPayment(cell: Cell): RowMark | undefined {
  return noIs("open", cell) ?? ofText(cell);
}

function noIs(mark: RowMark, cell: Cell): RowMark | undefined {
  const answer = parseYesNo(cell);
  return answer.kind === "value" && !answer.value ? mark : undefined;
}

function ofSign({ kind, text, value }: Cell): RowMark | undefined {
  const isMinus =
    kind === CellKind.number
      ? value < 0
      : kind === CellKind.text && /^(?:[-−–—]\s*1?|минус|minus)$/iu.test(text.trim());
  return isMinus ? "return" : undefined;
}

/** Yes, a mark of one letter, a number or a day: of a return, the amount or the day that is given back. */
function ofMark(cell: Cell): RowMark | undefined {
  return isMarked(cell) ? "return" : undefined;
}

function isMarked(cell: Cell): boolean {
  const answer = parseYesNo(cell);
  if (answer.kind === "value") return answer.value;
  if (cell.kind !== CellKind.text) return cell.kind !== CellKind.blank;
  return saysReturn(cell.text) || /^[^-−–—\s]$/u.test(cell.text.trim());
}

function headers(names: string): ReadonlySet<string> {
  return new Set(names.split("|"));
}
