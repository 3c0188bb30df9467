/** Worked cases that a workbook keeps: a file of cases as text, added to and changed here. */
import type { CaseExpectation, WorkedCase } from "./cases";
import { isJsonArray, isJsonObject, readJson } from "../text/json";

/** The name of the file, in messages. */
export const OWN_CASES_FILE = "cases/workbook.json";

/** Most cases that a workbook keeps: its state travels with it, and each runs when rules are published. */
export const MOST_OWN_CASES = 50;

/** The titles of the cases, in their order; none where the text is no file of cases. */
export function ownCaseTitles(text: string | undefined): readonly string[] {
  return casesIn(text).map(({ it }) => it);
}

/**
 * The file with one more case, under a title of its own; `undefined` where it is full. Somebody may have damaged the
 * text: it then begins anew.
 */
export function withOwnCase(text: string | undefined, worked: WorkedCase): string | undefined {
  const cases = casesIn(text);
  if (cases.length >= MOST_OWN_CASES) return undefined;
  const taken = new Set(cases.map(({ it }) => it));
  let { it } = worked;
  for (let n = 2; taken.has(it); n++) it = `${worked.it} ${String(n)}`;
  return fileOf([...cases, { ...worked, it }]);
}

/** The file without a case; `undefined` where none is left. */
export function withoutOwnCase(text: string, title: string): string | undefined {
  const left = casesIn(text).filter(({ it }) => it !== title);
  return left.length === 0 ? undefined : fileOf(left);
}

/** The file with the results that somebody has accepted as the expected ones, by the cases' titles. */
export function withExpectations(text: string, accepted: ReadonlyMap<string, CaseExpectation>): string {
  const cases = casesIn(text);
  if (!cases.some(({ it }) => accepted.has(it))) return text;
  return fileOf(cases.map((one) => ({ ...one, expect: accepted.get(one.it) ?? one.expect })));
}

function casesIn(text: string | undefined): readonly WorkedCase[] {
  const value = text === undefined ? undefined : readJson(text).value;
  const cases = isJsonObject(value) ? value["cases"] : undefined;
  if (cases === undefined || !isJsonArray(cases)) return [];
  const titled = cases.filter((one) => isJsonObject(one) && typeof one["it"] === "string");
  // `parseCases` checks them whole before they run.
  return titled as unknown as readonly WorkedCase[];
}

function fileOf(cases: readonly WorkedCase[]): string {
  return `${JSON.stringify({ $schema: "../schemas/cases.schema.json", cases }, null, 2)}\n`;
}
