/** Headers of the workbook's own sheets that the rules do not know yet: a new column is chosen from them. */
import { normalName } from "../../../../../src/domain/normal-name";
import type { SheetKey } from "../../../../../src/domain/program";
import type { RuleSource } from "../../../../../src/ruleset";
import { formerPeriodColumns, partnerResultColumns } from "../../../../../src/sheets/plan/result-columns";
import type { CheckedSheets } from "../../../../worker/protocol";

/** In the order of the sheet. Columns of results are ours, and no facts. */
export function freeHeaders(
  sheets: CheckedSheets,
  { program, points }: RuleSource,
  key: SheetKey,
): readonly string[] {
  if (sheets?.ok !== true) return [];
  const { survey } = sheets;
  const surveyed = survey.sheets.filter((one) => one.key === key);
  const used = new Set(surveyed.flatMap(({ columns }) => columns.flatMap(({ header }) => header ?? [])));
  const { settlementFrequency: frequency } = points;
  const results = [...partnerResultColumns(frequency, true), ...formerPeriodColumns(frequency)];
  const known = new Set(
    [
      ...used,
      ...Object.values(program.sheets[key].columns).flatMap(({ headers }) => Object.values(headers).flat()),
      ...results.flatMap(({ headers }) => Object.values(headers).flat()),
    ].map(normalName),
  );
  const headers = survey.candidates
    .filter(({ name }) => surveyed.some(({ sheet }) => sheet === name))
    .flatMap((candidate) => candidate.headers.map(({ text }) => text.trim()))
    .filter((text) => text !== "" && text.length <= 200 && !known.has(normalName(text)));
  return [...new Set(headers)];
}
