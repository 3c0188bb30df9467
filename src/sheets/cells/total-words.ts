/** Rows that contain totals: "Итого", "Барлығы", "Grand total". */
import { normalName } from "../../domain/normal-name";

const WORD =
  "(?:общий итог|общая сумма|промежуточный итог|подытог|всего|итого|итоги?|барлығы|жиыны|жиынтығы|жалпы жиыны|" +
  "аралық жиын|қорытынды|барлық сома|(?:grand |sub-?)?totals?|сальдо(?: (?:на|начальное|конечное))?|" +
  "обороты?(?: за период)?|за (?:квартал|месяц|год|период|неделю|день)|(?:opening|closing) balance|σ|∑)";
const TOTAL = new RegExp(`^${WORD}(?:[\\s:.,].*)?$`, "u");
/** "P-001 Итог", "P-001 Total": what Excel's own subtotals write below the rows of each id. */
const SUBTOTAL = new RegExp(`\\s(?:итоги?|итого|всего|total|барлығы|жиыны|қорытынды)\\s*:?$`, "u");
/** Names of totals are short; a longer text is a name or a remark. */
const LONGEST = 60;

/** Whether a text marks its row as a total: one of the words, alone or followed by more ("Итого за март:"). */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST && TOTAL.test(normalName(text));
}

/** Whether a text ends with such a word, as a subtotal of the rows above does: its row has no values of its own. */
export function isSubtotalWord(text: string): boolean {
  return text.length <= LONGEST && SUBTOTAL.test(normalName(text));
}
