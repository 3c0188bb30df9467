/** Texts that Excel never reads as anything else, whatever its language and region. Pure. */

/** Typed numbers, dates and sums of money are not longer. */
const LONGEST_TYPED = 60;
/** Typed texts do not contain so many blanks either. */
const SURELY_LONG = 255;

const BEGINS_WITH_LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const BEGINS_A_FORMULA = /^[\s]*[=+\-@'#]/u;
const HAS_DIGIT = /\p{N}/u;
/** No number contains three letters in a row; "1E300" has one letter. */
const HAS_WORD = /[\p{L}]{3}/u;

/** TRUE and FALSE in Excel's languages; for Kazakh all known spellings. */
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
 * True if a text stays a text when it is set as a cell's value. A date may begin with a month's name in any language,
 * and a sum with a currency, so a short text with a digit is never certain.
 */
export function isPlainText(text: string): boolean {
  if (BEGINS_WITH_LETTER.test(text)) {
    if (text.length > LONGEST_TYPED) return true;
    return !HAS_DIGIT.test(text) && !TRUTHS.has(text.trim().toUpperCase());
  }
  return text.length > SURELY_LONG && !BEGINS_A_FORMULA.test(text) && HAS_WORD.test(text);
}
