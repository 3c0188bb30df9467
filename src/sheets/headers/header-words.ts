/** Words that headers of any list contain: they distinguish a row of headers from a row whose values cannot be read. */
import { normalName } from "../../domain/normal-name";

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
  return normalName(header)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST);
}

/** Whether a text contains a header word; `own`: those of a sheet's own headers. */
export function saysHeader(text: string, own: ReadonlySet<string>): boolean {
  return headerWords(text).some((word) => WORDS.has(word) || own.has(word));
}
