/** Formulas with the separators of the workbook's language: "=SUM(A1,1.5)" ↔ "=SUM(A1;1,5)". */
import type { Culture } from "../../book/book";

const TEXT_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'/gu;

/** Changes the parts of a formula outside quotes. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  let result = "";
  let from = 0;
  for (const quoted of formula.matchAll(TEXT_OR_NAME)) {
    result += change(formula.slice(from, quoted.index)) + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return result + change(formula.slice(from));
}

export function localFormula(formula: string, { decimalSeparator }: Culture): string {
  if (decimalSeparator !== ",") return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(/,/g, ";").replace(/(?<![\p{L}\d_.])(\d*)\.(\d+)/gu, "$1,$2"),
  );
}

export function formulaFromLocal(formula: string, { decimalSeparator }: Culture): string {
  if (decimalSeparator !== ",") return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(/(?<![\p{L}\d_.,])(\d*),(\d+)/gu, "$1.$2").replace(/;/g, ","),
  );
}
