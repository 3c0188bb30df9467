/** Rows that contain totals: "Итого", "Барлығы", "Grand total". */
import { normalName } from "../../domain/normal-name";

const TOTAL =
  /^(?:общий итог|всего|итого|итог|барлығы|жиыны|жалпы жиыны|(?:grand |sub)?totals?)(?:[\s:.,].*)?$/u;
/** Names of totals are short; a longer text is a name or a remark. */
const LONGEST = 60;

/** Whether a text marks its row as a total: one of the words, alone or followed by more ("Итого за март:"). */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST && TOTAL.test(normalName(text));
}
