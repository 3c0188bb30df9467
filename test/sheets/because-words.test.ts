/** Causes of adjustments in words: exactly what people read in the ledger, on the command's screen and in the pane. */
import type { AdjustmentCause } from "../../src/domain/closing/books";
import type { PurchaseRow } from "../../src/domain/closing/purchase-row";
import type { Language } from "../../src/domain/program";
import { becauseWords } from "../../src/sheets/plan/because-words";
import { day, tiyn } from "../support/purchases";
import { decimal } from "../support/time/world";

const row = (document: string, on: string, amount: number, currency = "KZT"): PurchaseRow => ({
  ...{ partner: "P-001", document, currency, day: day(on), amount: tiyn(amount), columns: new Map() },
});
const LATE = row("РН-009999", "2026-06-20", 1_000_000);
const rate = (on: string, value: string) => ({ currency: "USD", day: day(on), rate: decimal(value) });

/** With plain blanks. Every row stands in A2002, every changed cell in F542. */
function words(because: AdjustmentCause, language: Language = "ru"): string {
  const said = becauseWords(because, language, (_, column) =>
    column === undefined ? "Закупки!A2002" : "Закупки!F542",
  );
  return said.replaceAll("\u00a0", " ");
}

const changed = (was: PurchaseRow, now: PurchaseRow): AdjustmentCause => ({
  kind: "changed",
  rows: [{ was, now }],
});

test("a late row is named with its cell, document, day and sum", () => {
  const because: AdjustmentCause = { kind: "late", rows: [LATE] };
  expect(words(because)).toBe("поздние: Закупки!A2002 (РН-009999, 20.06.2026, 1 000 000 ₸)");
  expect(words(because, "en")).toBe("late: Закупки!A2002 (РН-009999, 2026-06-20, 1,000,000 ₸)");
  expect(words(because, "kk")).toBe("кешіккен: Закупки!A2002 (РН-009999, 20.06.2026, 1 000 000 ₸)");
});

test("a changed row is named with the two values, and its cell", () => {
  const was = row("F542", "2026-03-02", 171_110);
  expect(words(changed(was, row("F542", "2026-03-02", 71_110)))).toBe(
    "изменены: Закупки!F542 (F542 171 110 → 71 110)",
  );
});

test("a row that changed its day is named before and after", () => {
  const was = row("F542", "2026-03-02", 171_110);
  expect(words(changed(was, row("F542", "2026-04-02", 171_110)))).toBe(
    "изменены: Закупки!A2002 (F542, 02.03.2026, 171 110 ₸) → Закупки!F542 (F542, 02.04.2026, 171 110 ₸)",
  );
});

test("a row that changed its partner is named with both", () => {
  const was = row("F542", "2026-03-02", 171_110);
  expect(words(changed(was, { ...was, partner: "P-002" }))).toBe(
    "изменены: P-001: Закупки!A2002 (F542, 02.03.2026, 171 110 ₸) → P-002: Закупки!A2002 (F542, 02.03.2026, 171 110 ₸)",
  );
});

test("a removed row is named with its document and sum, or with its day where it has no document", () => {
  const removed = (one: PurchaseRow): string =>
    becauseWords({ kind: "removed", rows: [one] }, "ru", () => "").replaceAll("\u00a0", " ");
  expect(removed(row("РН-000777", "2026-02-02", 171_110))).toBe("удалены: РН-000777, 171 110 ₸");
  expect(removed(row("", "2026-02-02", 171_110.5, "USD"))).toBe("удалены: 02.02.2026, 171 110,50 $");
});

test("a rate is named once, with its day and both values, however many rows have it", () => {
  const revalued = { row: row("A", "2026-03-10", 1000, "USD"), was: tiyn(480_000), now: tiyn(485_000) };
  const [rateWas, rateNow] = [rate("2026-03-02", "480"), rate("2026-03-02", "485")];
  const because: AdjustmentCause = {
    kind: "rate",
    rows: [
      { ...revalued, rateWas, rateNow },
      { ...revalued, row: row("B", "2026-03-11", 5, "USD"), rateWas, rateNow },
    ],
  };
  expect(words(because)).toBe("курс: USD 02.03.2026 480 → 485");
  const other: AdjustmentCause = {
    kind: "rate",
    rows: [{ ...revalued, rateWas, rateNow: rate("2026-03-09", "485.25") }],
  };
  expect(words(other)).toBe("курс: USD 02.03.2026 480 → 09.03.2026 485,25");
  expect(words({ kind: "rate", rows: [{ ...revalued, rateWas: undefined, rateNow }] })).toBe(
    "курс: USD 02.03.2026 ? → 485",
  );
});

test("of many rows five are named, and the others counted", () => {
  const rows = Array.from({ length: 7 }, (_, at) => row(`D${String(at)}`, "2026-02-02", at + 1));
  const because: AdjustmentCause = { kind: "late", rows };
  expect(words(because).split("; ")).toHaveLength(6);
  expect(words(because)).toMatch(/; ещё 2$/);
});

test("manual points are named with day, points, document and reason", () => {
  const one = {
    partner: "P-001",
    day: day("2026-02-20"),
    points: 500n * 10n ** 8n,
    reason: "акция",
    document: "П-1",
  };
  expect(words({ kind: "manual", rows: [one] })).toBe("вручную: Закупки!A2002 (20.02.2026, 500, П-1, акция)");
});
