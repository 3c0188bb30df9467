/** Cells as people type them: read with certainty, or refused. */
export { cellAt, problem, shownCell, shownNumber } from "./cell";
export type { Cell, CellProblem, Parsed } from "./cell";
export { parseCount } from "./count-cell";
export { currencyCode, currencyMarks, namedCurrency } from "./currency-marks";
export { dateOrder, parseDate } from "./date-cell";
export type { DateOrder } from "./date-cell";
export { homoglyphKey, lookalikesAmong } from "./homoglyph-key";
export { parseId } from "./id-cell";
export { buildLevelIndex, nearestLevel, parseLevel } from "./level-cell";
export type { LevelIndex, NamedLevel } from "./level-cell";
export { parseMoney } from "./money-cell";
export { parseRate } from "./rate-cell";
export { parseText } from "./text-cell";
export { parseYear } from "./year-cell";
export { parseYesNo } from "./yes-no-cell";
export { isSubtotalWord, isTotalWord } from "./total-words";
