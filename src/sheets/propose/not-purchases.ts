/** Lists with the headers of purchases that are none, as their sheet or the title right above them says: plans, payments. */
import { normalName } from "../../domain/normal-name";
import { CellKind } from "../../workbook/reader";
import type { SheetGrid } from "./sheet-grid";
import type { FoundTable } from "./tables";

const OTHER =
  /(?<![\p{L}])(?:план(?:ы|а|ов|овые|овый)?|прогноз\p{L}*|бюджет\p{L}*|оплат\p{L}*|платеж\p{L}*|аванс\p{L}*|предоплат\p{L}*|поступлени[ея]\p{L}*|задолженност\p{L}*|остатк?\p{L}*|plan|plans|planned|forecast|budget|payments?|prepayments?|receivables?|жоспар\p{L}*|болжам\p{L}*|төлем\p{L}*)(?![\p{L}])/u;
/** «План-факт» holds both. */
const OWN =
  /(?<![\p{L}])(?:факт\p{L}*|fact|actuals?|нақты|продаж\p{L}*|отгруз\p{L}*|закуп\p{L}*|реализаци\p{L}*|sales|purchases|сатып алу\p{L}*)(?![\p{L}])/u;

/** The text that says so; undefined for a list of purchases. */
export function saysOtherThanPurchases(
  grid: SheetGrid,
  table: Pick<FoundTable, "firstHeaderRow" | "columns">,
): string | undefined {
  return [grid.sheet, ...titlesOver(grid, table)].find((text) => {
    const name = normalName(text);
    return OTHER.test(name) && !OWN.test(name);
  });
}

/** The titles in the row right above the table's own columns. */
function titlesOver(
  { rows }: SheetGrid,
  { firstHeaderRow, columns }: Pick<FoundTable, "firstHeaderRow" | "columns">,
): readonly string[] {
  const own = columns.map(({ column }) => column);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return [...(rows.get(firstHeaderRow - 1) ?? [])].flatMap(([column, { kind, text }]) =>
    kind === CellKind.text && column >= first && column <= last ? [text] : [],
  );
}
