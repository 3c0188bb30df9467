/** The rates sheet. */
import type { Sheet, SheetCell } from "../parts/sheet";
import { rateRows } from "../rates";
import { RATE_HEADERS } from "../texts";

export function ratesSheet(): Sheet {
  const headers = Object.values(RATE_HEADERS).map((value, i): SheetCell => ({
    column: i + 1,
    value,
    style: "header",
  }));
  const rows = rateRows().map(({ currency, day, rate }, i) => ({
    row: i + 2,
    cells: [
      { column: 1, value: currency, style: "centred" },
      { column: 2, value: { date: day }, style: "date" },
      { column: 3, value: rate, style: "rate" },
    ] as const satisfies readonly SheetCell[],
  }));
  return {
    widths: [{ width: 12 }, { width: 14 }, { width: 14 }],
    rows: [{ row: 1, height: 24, cells: headers }, ...rows],
    frozenAt: "A2",
    tabColour: "FFBF8F00",
    landscape: false,
    showGridLines: true,
    after: {},
  };
}
