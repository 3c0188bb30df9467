/** The codes of the built-in number formats (ECMA-376 part 1, 18.8.30), as Excel shows them in English. */
const CODES: readonly (readonly [id: number, code: string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"],
  [6, "$#,##0_);[Red]($#,##0)"],
  [7, "$#,##0.00_);($#,##0.00)"],
  [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
];

const CODE_OF = new Map(CODES);
const ID_OF = new Map(CODES.map(([id, code]) => [code, id]));
/** Built-in formats of East Asian languages that are times of day; their others are dates. */
const EAST_ASIAN_TIMES = new Set([32, 33, 34, 35, 55, 56]);

const GENERAL_CODE = "General";

/** The code of a built-in format. For East Asian ones a plain date or time; for unknown ones General. */
export function builtInCode(id: number): string {
  const known = CODE_OF.get(id);
  if (known !== undefined) return known;
  if (EAST_ASIAN_TIMES.has(id)) return "h:mm:ss";
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "m/d/yyyy" : GENERAL_CODE;
}

/** The built-in format with exactly that code; undefined if a workbook has to define it. */
export function builtInIdOf(code: string): number | undefined {
  return ID_OF.get(code);
}
