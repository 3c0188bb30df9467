/** The sheets that the program uses, to look at without changing them. */
import type { CheckedSheets } from "../../../worker/protocol";
import type { Fact } from "../../shared/model/program-facts";
import type { Wording } from "../../shared/model/rule-words";

/** Each of the program's sheets with the sheet on which it was found; undefined if unknown. */
export function usedSheets(sheets: CheckedSheets, { text, language }: Wording): readonly Fact[] | undefined {
  if (sheets?.ok !== true) return undefined;
  return sheets.survey.sheets.map(({ name, sheet }) => ({
    label: name[language],
    value: sheet ?? text("pane.settings-sheet-missing"),
  }));
}
