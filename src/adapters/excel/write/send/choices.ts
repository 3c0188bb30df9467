/** Drop-down lists in columns: data validation that a write sets where there is none, and that its undo takes away. */
import { MAX_ROW } from "../../../../workbook/limits";
import { excelCodeOf } from "../../errors";
import type { SheetHandle } from "../guard/stray";
import type { ChoiceChange, JournalSheet } from "../journal/journal";
import type { PlaceNow } from "../locate/place-now";
import { rangeOfChoice } from "../prepare/choices";
import { sheetOf } from "./steps";

export function queueChoices(
  context: Excel.RequestContext,
  handle: SheetHandle,
  changes: readonly ChoiceChange[],
): void {
  if (changes.length === 0) return;
  const sheet = sheetOf(context, handle);
  for (const change of changes) {
    const { dataValidation } = rangeOfChoice(sheet, change);
    const { source, others, message } = change;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.ignoreBlanks = true;
    const style = others ? "Warning" : "Stop";
    dataValidation.errorAlert = { title: "", message, showAlert: true, style };
  }
}

/** Takes the lists away that are still as they were written; one that Excel refuses stays. */
export async function clearChoices(
  context: Excel.RequestContext,
  handle: SheetHandle,
  changes: readonly ChoiceChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const sheet = sheetOf(context, handle);
  try {
    const asked = changes.map((change) => {
      const { dataValidation } = rangeOfChoice(sheet, change);
      dataValidation.load("rule");
      return { dataValidation, change };
    });
    await context.sync();
    for (const { dataValidation, change } of asked)
      if (isOurs(dataValidation.rule, change.source)) rangeOfChoice(sheet, change).dataValidation.clear();
    await context.sync();
  } catch (error) {
    // No figure depends on them: everything else is put back.
    if (excelCodeOf(error) === undefined) throw error;
  }
}

/** Excel may give a list back with its culture's separators. */
function isOurs(rule: Excel.DataValidationRule | null, source: string): boolean {
  const found = rule?.list?.source;
  return typeof found === "string" && found.split(SEPARATORS).join() === source;
}

const SEPARATORS = /[,;]\s*/;

/** A journal's lists at their present places; one whose column is gone is left out. */
export function choicesNow(
  { choices = [] }: Pick<JournalSheet, "choices">,
  place: Pick<PlaceNow, "column" | "guard"> | undefined,
): readonly ChoiceChange[] {
  return choices.flatMap((change) => {
    const column = place === undefined ? change.column : place.column(change.column);
    const down = place === undefined ? 0 : place.guard.headerRow + 1 - change.firstRow;
    const lastRow = change.lastRow === MAX_ROW ? MAX_ROW : change.lastRow + down;
    return column === undefined ? [] : [{ ...change, column, firstRow: change.firstRow + down, lastRow }];
  });
}
