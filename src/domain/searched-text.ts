/** Folding for searches by hand: the result is never shown, used as a key or written. */
import { likeLatin } from "./look-alikes";
import { normalName } from "./normal-name";

/** Kazakh letters, and their substitutes on a Russian keyboard. */
const KAZAKH: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};
const KAZAKH_LETTERS = /[әғқңөұүһі]/g;

/**
 * The form in which a typed search text is found in another text: case, blanks, ё, Kazakh letters and Latin look-alikes
 * are folded. So "Кокше" finds "Көкше".
 */
export function searchedText(text: string): string {
  const plain = normalName(text).replace(KAZAKH_LETTERS, (letter) => KAZAKH[letter] ?? letter);
  return likeLatin(plain);
}
