/** What a number's format alone says of it: another currency, or a scale that the number does not contain. */
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { timelineOf } from "../../src/domain/timeline";
import { currencyBits, SCALED, type FormatCurrency } from "../../src/workbook/format-currency";
import type { WorkbookReader } from "../../src/workbook/reader";
import { problemsOf } from "../support/evaluated";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";

const PROGRAM = programWith();

/** The numbers of a sheet's column are shown with such a format. */
function shownAs(inner: WorkbookReader, place: { sheet: string; column: number }, shown: FormatCurrency) {
  const read: WorkbookReader["read"] = (request, onBlock) =>
    inner.read(request, (block) => {
      const isShown = request.marksCurrencies === true && request.sheet === place.sheet;
      const columns = block.columns.map(({ kinds, values }, at) =>
        isShown && request.columns[at] === place.column
          ? { values, kinds: kinds.map((kind) => (kind === 0 ? 0 : kind | currencyBits(shown))) }
          : { kinds, values },
      );
      return onBlock({ ...block, columns });
    });
  return Object.assign(Object.create(inner) as WorkbookReader, {
    read,
    listSheets: () => inner.listSheets(),
    usedRange: (sheet: string) => inner.usedRange(sheet),
    mergedAreas: (sheet: string, range: Parameters<WorkbookReader["mergedAreas"]>[1]) =>
      inner.mergedAreas(sheet, range),
    hiddenColumns: (sheet: string, columns: readonly number[]) => inner.hiddenColumns(sheet, columns),
  });
}

async function found(
  shown: FormatCurrency,
  row: Row,
  { sheet = "Purchases", header = "Amount" } = {},
): Promise<readonly (string | boolean | undefined)[]> {
  const rows = sheetRows(PROGRAM, "purchases", [row]);
  const inner = memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: rows.map((cells) => cells.map((cell) => (cell === "Amount" ? header : cell))),
    Rates: sheetRows(PROGRAM, "rates", [{ currency: "EUR", date: date("2026-03-01"), rate: 500 }]),
  });
  const column = sheet === "Purchases" ? 4 : 3;
  const book = shownAs(inner, { sheet, column }, shown);
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return [...problemsOf(result.value), result.value.partners[0]?.points.provisional];
}

test.each<[string, FormatCurrency, Row, readonly (string | boolean)[]]>([
  ["another currency beside a blank cell", "USD", buy(5), ["currency-by-format Purchases!D2", true]],
  ["an unknown one", "other", buy(5), ["currency-by-format Purchases!D2", true]],
  ["the program's own", "KZT", buy(5), [false]],
  ["another currency that the cell names", "EUR", buy(5, { currency: "EUR" }), [false]],
  ["thousands that the number does not contain", SCALED, buy(5), ["currency-by-format Purchases!D2", true]],
  [
    "the same in a named currency",
    SCALED,
    buy(5, { currency: "KZT" }),
    ["currency-by-format Purchases!D2", true],
  ],
])("an amount shown as %s", async (_, shown, row, expected) => {
  expect(await found(shown, row)).toEqual(expected);
});

test("thousands that the header names as well are those of the header", async () => {
  expect(await found(SCALED, buy(5), { header: "Amount, thousands" })).toEqual([false]);
});

test.each<[FormatCurrency, readonly (string | boolean)[]]>([
  ["USD", ["currency-by-format Rates!C2", "no-rate Purchases!E2", true]],
  ["EUR", [false]],
  ["KZT", [false]],
])("a rate of euros shown in %s", async (shown, expected) => {
  expect(await found(shown, buy(5, { currency: "EUR" }), { sheet: "Rates" })).toEqual(expected);
});
