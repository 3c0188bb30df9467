/** The drop-down lists that a write plans, and those of them that are free to be set. */
import { MAX_ROW } from "../../../../workbook/limits";
import type { ColumnChoices, SheetWrite } from "../../../../workbook/write-plan";
import type { ChoiceChange } from "../journal/journal";
import { areaOf } from "../send/assign";

/** The lists that a write plans. */
export function plannedChoices({ headerRow, columns }: SheetWrite): readonly ChoiceChange[] {
  return columns.flatMap(({ column, choices }): ChoiceChange[] =>
    choices === undefined
      ? []
      : [{ column, firstRow: headerRow + 1, lastRow: choices.lastRow ?? MAX_ROW, ...ruleOf(choices) }],
  );
}

function ruleOf({
  values,
  allowsOthers,
  message,
}: ColumnChoices): Pick<ChoiceChange, "source" | "others" | "message"> {
  return { source: values.join(","), others: allowsOthers, message };
}

/** Those of the lists whose cells have no rule yet: a rule of somebody's own stays. */
export async function freeChoices(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  changes: readonly ChoiceChange[],
): Promise<readonly ChoiceChange[]> {
  if (changes.length === 0) return changes;
  const asked = changes.map((change) => {
    const { dataValidation } = rangeOfChoice(sheet, change);
    dataValidation.load("type");
    return dataValidation;
  });
  await context.sync();
  return changes.filter((_change, i) => asked[i]?.type === "None");
}

/** The cells of a list. */
export function rangeOfChoice(
  sheet: Excel.Worksheet,
  { column, firstRow, lastRow }: Pick<ChoiceChange, "column" | "firstRow" | "lastRow">,
): Excel.Range {
  return areaOf(sheet, { firstRow, firstColumn: column, lastRow, lastColumn: column });
}
