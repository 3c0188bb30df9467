/** Built-in formats of dates and times, those of East Asian languages among them (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number format shows dates or times: a letter of d, m, y, h, s that is neither quoted nor escaped. */
export function isDateFormatCode(code: string): boolean {
  return /[dmyhs]/i.test(withoutLiterals(code));
}

/** Without texts, escaped letters, fill letters, colours, currencies and conditions; elapsed time ([h]) stays. */
function withoutLiterals(code: string): string {
  return code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gsu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "")
    .replace(/General/gi, "");
}

/** Whether a number format is one of text ("@" outside quotes). */
export function isTextFormatCode(code: string): boolean {
  return withoutLiterals(code).trim() === "@";
}
