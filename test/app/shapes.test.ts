/** Books made of a known list, in every shape: each gives the evaluation of the list. */
import fc from "fast-check";
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { dayFromIso, isoOf } from "../../src/domain/calendar";
import { pointsOf } from "../../src/domain/points";
import { timelineOf } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { evaluateWorkbook } from "../../src/app/evaluate";
import type { Mapping } from "../../src/sheets/mapping";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { sheetColumn } from "../../src/workbook/cell-name";
import { CellKind, type WorkbookReader } from "../../src/workbook/reader";
import { programWith } from "../support/program";
import { dateCell, PARTNERS, SHAPES, shapeWorkbook, type KnownPurchase } from "../support/shape-books";
import { runs } from "../support/runs";

const AS_OF = dayFromIso("2026-12-31") as Day;
const program = programWith();

async function totalsOf(reader: WorkbookReader, mapping: Mapping): Promise<unknown> {
  const result = await evaluateWorkbook(reader, timelineOf(program), AS_OF, { mapping });
  if (!result.ok) return result.problems.map(({ code, details }) => [code, details]);
  return Object.fromEntries(
    result.value.partners.map(({ partner, points }) => [
      partner.id,
      [pointsOf(points.total, points.precision), points.provisional],
    ]),
  );
}

/** The list as the program's own sheets hold it. */
function plainBook(purchases: readonly KnownPurchase[]): MemoryWorkbook {
  return new MemoryWorkbook({
    Партнёры: [
      ["ID партнёра", "Дата регистрации"],
      ...PARTNERS.map(({ id, registeredOn }) => [id, dateCell(registeredOn)]),
    ],
    Закупки: [
      ["Дата", "ID партнёра", "Документ", "Сумма"],
      ...purchases.map(({ day, partner, document, amount }) => [dateCell(day), partner.id, document, amount]),
    ],
  });
}

const days = fc
  .integer({ min: 0, max: 364 })
  .map((after) => isoOf(((dayFromIso("2026-01-01") as Day) + after) as Day));
const purchase = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  day: days,
  amount: fc.integer({ min: 1, max: 200_000_000 }).map((hundredths) => hundredths / 100),
});
/** Enough for every shape to be recognised: of each partner at least two. */
const lists = fc
  .array(purchase, { minLength: 4, maxLength: 25 })
  .map((some) => [
    ...PARTNERS.flatMap((partner) =>
      ["2026-02-03", "2026-08-09"].map((day) => ({ partner, day, amount: 1000.5 })),
    ),
    ...some,
  ])
  .map((all) =>
    all.map((one, at): KnownPurchase => ({ ...one, document: `ТК-${String(at + 1).padStart(6, "0")}` })),
  );

test.each(Object.keys(SHAPES))("%s gives the evaluation of the list", async (shape) => {
  await fc.assert(
    fc.asyncProperty(lists, async (purchases) => {
      const reader = shapeWorkbook(shape, purchases);
      const { mapping } = await proposeMapping(reader, program);
      const found = await totalsOf(reader, mapping);
      expect(found).toEqual(await totalsOf(plainBook(purchases), {}));
    }),
    runs(8),
  );
});

/** Of each column of amounts: what its rows are said to hold, and what its cells hold. In hundredths. */
async function accounted(reader: MemoryWorkbook, mapping: Mapping): Promise<readonly (readonly number[])[]> {
  const result = await evaluateWorkbook(reader, timelineOf(program), AS_OF, { mapping });
  if (!result.ok) throw new Error("the book is not evaluated");
  const sums: (readonly number[])[] = [];
  for (const { layout, account } of result.value.book.purchases.sources) {
    const said = [account.counted, account.inDoubt, account.leftOut].flatMap((fate) => fate.sums);
    const column = sheetColumn(layout.columns.get("amount") ?? 1);
    let held = 0;
    await reader.read({ sheet: layout.sheet, columns: [column], firstRow: layout.firstRow }, (block) => {
      const [cells] = block.columns;
      for (let index = 0; cells !== undefined && index < block.rowCount; index++)
        if (cells.kinds[index] === CellKind.number) held += Math.round((cells.values[index] ?? 0) * 100);
      return true;
    });
    sums.push([said.reduce((sum, { amount }) => sum + Math.abs(amount), 0), Math.abs(held)]);
  }
  return sums;
}

test.each(Object.keys(SHAPES))("in %s every amount is counted, in doubt or left out", async (shape) => {
  const [some = []] = fc.sample(lists, { numRuns: 1, seed: 7 });
  // Of an act, the returns that lower the sum are positive in its cells.
  const reader = shapeWorkbook(shape, some);
  const { mapping } = await proposeMapping(reader, program);
  for (const [said, held] of await accounted(reader, mapping)) expect(said).toBe(held);
});

test("a printed total of a shaped list that is not the sum of its rows is a problem with both figures", async () => {
  const reader = new MemoryWorkbook({
    Партнёры: [
      ["ID партнёра", "Дата регистрации"],
      ["P-1", dateCell("2026-02-10")],
    ],
    Закупки: [
      ["ID партнёра", "Дата", "Сумма"],
      ["P-1", dateCell("2026-02-15"), 1000],
      [null, dateCell("2026-03-15"), 500],
      [null, dateCell("2026-04-15"), 250],
      ["Итого", null, 1760],
    ],
  });
  const { mapping } = await proposeMapping(reader, program);
  const result = await evaluateWorkbook(reader, timelineOf(program), AS_OF, { mapping });
  const found = result.ok ? result.value.problems.kept.filter(({ code }) => code === "total-differs") : [];
  expect(found).toMatchObject([{ details: { printed: "1760.00", added: "1750.00" } }]);
});

test("a value that stands once is not taken for a group, though the amount below it happens to be the same", async () => {
  const reader = new MemoryWorkbook({
    Партнёры: [
      ["ID партнёра", "Дата регистрации"],
      ["P-1", dateCell("2026-02-10")],
    ],
    Закупки: [
      ["Дата", "ID партнёра", "Документ", "Сумма"],
      [dateCell("2026-02-15"), "P-1", "D-1", 2_000_000],
      [dateCell("2026-05-15"), null, "D-2", 2_000_000],
    ],
  });
  const { mapping } = await proposeMapping(reader, program);
  expect(await totalsOf(reader, mapping)).toEqual({ "P-1": [160_000, false] });
});

test("a report may leave columns blank between its labels and its amounts", async () => {
  const reader = new MemoryWorkbook({
    Партнёры: [
      ["ID партнёра", "Партнёр", "Дата регистрации"],
      ["P-1", "ТОО Алатау", dateCell("2026-02-10")],
    ],
    Ведомость: [
      ["Контрагент", "Документ", null, "Сумма, тг"],
      ["ТОО Алатау", null, null, 4_000_000],
      [null, "Реализация ТМЗ и услуг 00000000012 от 15.02.2026 12:00:00", null, 2_000_000],
      [null, "Реализация ТМЗ и услуг 00000000044 от 15.05.2026 9:30:11", null, 2_000_000],
      ["Итого", null, null, 4_000_000],
    ],
  });
  const { mapping } = await proposeMapping(reader, program);
  expect(await totalsOf(reader, mapping)).toEqual({ "P-1": [160_000, false] });
});
