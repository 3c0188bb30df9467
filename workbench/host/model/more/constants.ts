/** The value of a defined name that stands for no range. */

export interface NamedValue {
  readonly type: "String" | "Integer" | "Double" | "Boolean" | "Range" | "Error";
  readonly value: string | number | boolean;
}

const NUMBER = /^-?(?:\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})(?:e[+-]?\d{1,3})?$/i;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The value of `=5`, `="text"`, `=TRUE`. Other formulas are not calculated here and give #VALUE!. */
export function constantOf(formula: string): NamedValue {
  const body = formula.replace(/^=/, "").trim();
  if (NUMBER.test(body)) {
    const value = Number(body);
    return { type: Number.isInteger(value) ? "Integer" : "Double", value };
  }
  if (/^(?:true|false)$/i.test(body)) return { type: "Boolean", value: body.toUpperCase() === "TRUE" };
  if (/^"(?:[^"]|"")*"$/.test(body))
    return { type: "String", value: body.slice(1, -1).replaceAll('""', '"') };
  return { type: "Error", value: ERRORS.find((error) => body.endsWith(error)) ?? "#VALUE!" };
}
