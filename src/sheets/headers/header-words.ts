/** Words that headers of any list contain: they distinguish a row of headers from a row whose values cannot be read. */
import { headerName } from "./header-forms";

const COMMON =
  "дата день месяц квартал период год срок номер код наименование название контрагент клиент покупатель поставщик " +
  "партнер менеджер документ накладная договор сумма план факт цель прогноз бюджет цена количество итог баланс сальдо " +
  "date day month quarter period year term number code name customer client buyer supplier partner manager document " +
  "invoice contract amount sum plan actual target goal forecast budget price quantity total balance " +
  "күні күн ай тоқсан кезең жыл мерзім нөмір коды атауы клиент сатушы серіктес менеджер құжат шарт сома сомасы жоспар " +
  "жоспары мақсат болжам баға бағасы саны барлығы";

const WORDS: ReadonlySet<string> = new Set(COMMON.split(" "));
/** Shorter words prove nothing: "id", "по". */
const SHORTEST = 3;

/** The words of a header. */
export function headerWords(header: string): readonly string[] {
  return headerName(header)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST);
}

/** Whether a text contains a header word; `own`: those of a sheet's own headers. */
export function saysHeader(text: string, own: ReadonlySet<string>): boolean {
  return headerWords(text).some((word) => WORDS.has(word) || own.has(word));
}

/** Beginnings of words in titles, headers and names of sheets, whose rows are no purchases. */
const OTHER_THAN_PURCHASES =
  "план прогноз бюджет опла плат plan forecast budget payment paid жоспар болжам төлем".split(" ");

/** Whether a text says that what it names is no list of purchases: «План на 2026», "Payments". */
export function saysOtherThanPurchases(text: string): boolean {
  return begins(text, OTHER_THAN_PURCHASES);
}

/** Whether the text's first word begins with one of the beginnings. */
export function firstWordBegins(text: string, beginnings: readonly string[]): boolean {
  const [first] = headerWords(text);
  return first !== undefined && beginnings.some((one) => first.startsWith(one));
}

/** Whether a word of the text begins with one of the beginnings. */
export function begins(text: string, beginnings: readonly string[]): boolean {
  return headerWords(text).some((word) => beginnings.some((one) => word.startsWith(one)));
}
