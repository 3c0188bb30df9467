import { join } from "node:path";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { partnerJson, problemJson } from "../../src/app/result-json";
import { rulesFrom, shippedRulesFolder } from "../../src/cli/rules";
import { dayFromIso } from "../../src/domain/calendar";
import type { AsOf, SampleLanguage } from "../../scripts/samples/types";
import { problemList } from "../../src/domain/problems";

export const SAMPLES_FOLDER = join(__dirname, "../../samples");

export function samplePath(language: SampleLanguage): string {
  return join(SAMPLES_FOLDER, `partners-${language}.xlsx`);
}

/** A committed sample, evaluated by the shipped rules. */
export async function evaluateSample(language: SampleLanguage, asOf: AsOf): Promise<Evaluation> {
  const { versions } = rulesFrom(shippedRulesFolder(), language);
  const day = dayFromIso(asOf);
  if (day === undefined) throw new Error(`${asOf} is no day`);
  const book = await openXlsxFile(samplePath(language));
  try {
    const evaluated = await evaluateWorkbook(book.workbook, versions, day);
    if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
    return evaluated.value;
  } finally {
    await book.close();
  }
}

/** Partners in the form of the command's JSON. */
export function partnersJson(evaluation: Evaluation) {
  return evaluation.partners.map((_, position) => partnerJson(evaluation, position, evaluation.language));
}

/** Problems without their sentences, sorted by sheet and cell. */
export function problemsJson(evaluation: Evaluation) {
  return problemList(evaluation.problems)
    .map((problem) => problemJson(evaluation.program, problem, evaluation.language))
    .map(({ code, severity, sheet, cell }) => ({ code, severity, sheet, cell }))
    .sort((a, b) => (`${a.sheet}!${a.cell}` < `${b.sheet}!${b.cell}` ? -1 : 1));
}
