/** Rows that sum others up: "Итого", "Барлығы", "Grand total". */
import { normalName } from "../../domain/normal-name";

const TOTAL =
  /^(?:общий итог|всего|итого|итог|барлығы|жиыны|жалпы жиыны|(?:grand |sub)?totals?)(?:[\s:.,].*)?$/u;
/** What a total is called is short; a longer text is somebody's name or remark. */
const LONGEST = 60;

/** Whether a text says that its row is a total: one of the words, or one that something follows ("Итого за март:"). */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST && TOTAL.test(normalName(text));
}
