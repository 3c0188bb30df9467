/** Texts that Excel reads as nothing but a text, whatever its language and region. Pure. */

/** No number, date or sum of money that can be typed is longer. */
const LONGEST_TYPED = 60;
/** Nor has any so many blanks in it. */
const SURELY_LONG = 255;

const BEGINS_WITH_LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const BEGINS_A_FORMULA = /^[\s]*[=+\-@'#]/u;
const HAS_DIGIT = /\p{N}/u;
/** Letters that no number has in it: "1E300" has one. */
const HAS_WORD = /[\p{L}]{3}/u;

/** True and false as Excel's languages write them; of Kazakh all that have been seen. */
const TRUTHS: ReadonlySet<string> = new Set(
  [
    "TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO CERT FALS EGIA FALTSUA",
    "WAAR ONWAAR PRAWDA FAŁSZ SANT FALSKT SAND FALSK SANN USANN TOSI EPÄTOSI DOĞRU YANLIŞ",
    "IGAZ HAMIS PRAVDA NEPRAVDA RESNIČNO NERESNIČNO ISTINA LAŽ TAČNO NETAČNO ADEVĂRAT TÕENE VÄÄR",
    "PATIESS APLAMS PATIESA MELAS TEISINGA KLAIDINGA TRUE FALSE BENAR SALAH ĐÚNG SAI",
    "ИСТИНА ЛОЖЬ ІСТИНА ХИБНІСТЬ ВЯРНО НЕВЯРНО АҚИҚАТ ШЫН ШЫНДЫҚ ЖАЛҒАН ӨТІРІК ТАЧНО НЕТАЧНО ЛАЖ",
  ].flatMap((line) => line.split(" ")),
);

/**
 * Whether a text stays a text when it is set as a cell's value. A date may begin with a month in any language, a sum with
 * a currency in any, so of a short text with a digit in it that is never sure.
 */
export function isPlainText(text: string): boolean {
  if (BEGINS_WITH_LETTER.test(text)) {
    if (text.length > LONGEST_TYPED) return true;
    return !HAS_DIGIT.test(text) && !TRUTHS.has(text.trim().toUpperCase());
  }
  return text.length > SURELY_LONG && !BEGINS_A_FORMULA.test(text) && HAS_WORD.test(text);
}
