import fc from "fast-check";
import { currencyUnits, LARGEST_AMOUNT } from "../../src/domain/money";
import type { Tiyn } from "../../src/domain/units";
import { parseMoney } from "../../src/sheets/cells";
import { FixLog } from "../../src/sheets/fixes";
import { CellKind } from "../../src/workbook/reader";

describe("the log of fixes", () => {
  it("keeps a limited number for each kind and sheet, and counts the rest", () => {
    const log = new FixLog(2);
    const notes = log.notes("text-date", "Purchases");
    for (const row of [2, 3, 4]) notes.add(row, 1, "01.02.2026", 46054);
    log.notes("text-amount", "Purchases").add(2, 4, "5", 5);
    log.notes("untrimmed-id", "Partners");
    expect(log.list()).toMatchObject([
      { kind: "text-date", sheet: "Purchases", count: 3 },
      { kind: "text-amount", sheet: "Purchases", count: 1 },
    ]);
    expect(log.of("text-date", "Purchases").map(({ row }) => row)).toEqual([2, 3]);
    expect(log.of("text-date", "Partners")).toEqual([]);
  });

  it("an amount as a number is read as the very amount, without a warning", () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), (tiyn) => {
        const cell = { kind: CellKind.number, value: currencyUnits(tiyn as Tiyn), text: "" };
        expect(parseMoney(cell)).toEqual({ kind: "value", value: tiyn });
      }),
    );
  });
});
