/** Which sheets of the workbook the program uses, for those who only want to look. */
import type { CheckedSheets } from "../../../worker/protocol";
import type { Fact } from "../../shared/model/program-facts";
import type { Wording } from "../../shared/model/rule-words";

/** Each of the program's sheets with the sheet that it was found on; undefined where that is not known. */
export function usedSheets(sheets: CheckedSheets, { text, language }: Wording): readonly Fact[] | undefined {
  if (sheets?.ok !== true) return undefined;
  return sheets.survey.sheets.map(({ name, sheet }) => ({
    label: name[language],
    value: sheet ?? text("pane.settings-sheet-missing"),
  }));
}
