/** True for built-in formats of dates and times, including those of East Asian languages (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** True if a number format shows dates or times: it has a letter d, m, y, h or s that is neither quoted nor escaped. */
export function isDateFormatCode(code: string): boolean {
  return /[dmyhs]/i.test(withoutLiterals(code));
}

/**
 * The code without texts, escaped letters, fill letters, colours, currencies and conditions; elapsed time ([h]) stays.
 */
function withoutLiterals(code: string): string {
  return code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gsu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "")
    .replace(/General/gi, "");
}

/** True for a text format ("@" outside quotes). */
export function isTextFormatCode(code: string): boolean {
  return withoutLiterals(code).trim() === "@";
}
