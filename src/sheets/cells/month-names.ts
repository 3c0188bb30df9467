/** Months as people write them in dates: Russian (both cases), Kazakh and English, in full and short. */
import { normalName } from "../../domain/normal-name";

/** All names of a month, January first. Every short form belongs to one month only. */
const NAMES: readonly string[] = [
  "января январь янв қаңтар қаң january jan",
  "февраля февраль фев февр ақпан ақп february feb",
  "марта март мар наурыз нау march mar",
  "апреля апрель апр сәуір сәу april apr",
  "мая май мамыр мам may",
  "июня июнь июн маусым мау june jun",
  "июля июль июл шілде шіл july jul",
  "августа август авг тамыз там august aug",
  "сентября сентябрь сен сент қыркүйек қыр september sep sept",
  "октября октябрь окт қазан қаз october oct",
  "ноября ноябрь ноя нояб қараша қар november nov",
  "декабря декабрь дек желтоқсан жел december dec",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [normalName(name), index + 1] as const)),
);

/** The month (1 to 12) of a word, in any case, with or without a full stop at its end. */
export function monthNamed(word: string): number | undefined {
  return MONTHS.get(normalName(word).replace(/\.$/, ""));
}
