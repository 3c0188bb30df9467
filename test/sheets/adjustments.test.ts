import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { readAdjustments } from "../../src/sheets/books/adjustments";
import { ProblemLog } from "../../src/sheets/problem-log";
import { day } from "../support/purchases";
import { date } from "../support/workbooks";

async function read(rows: readonly (readonly MemoryInput[])[], precision = 0) {
  const log = new ProblemLog();
  const head = ["ID партнёра", "Дата", "Баллы", "Причина", "Документ"];
  const reader = memoryWorkbook({ Корректировки: [head, ...rows.map((row) => [...row])] });
  const table = await readAdjustments(reader, { isKnown: (id) => id === "P-1", precision }, log);
  return { ...table, problems: log.problems().kept.map(({ code, at }) => `${code} ${at.cell}`) };
}

describe("the sheet of adjustments", () => {
  it("gives partner, day, points, reason and document, as people type them", async () => {
    const { rows, problems } = await read([
      ["P-1", date("2026-02-01"), 500, "подарок", "ПР-1"],
      ["P-1", "01.03.2026", "−120"],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        partner: "P-1",
        day: day("2026-02-01"),
        points: 500n * 10n ** 8n,
        reason: "подарок",
        document: "ПР-1",
      },
      { partner: "P-1", day: day("2026-03-01"), points: -120n * 10n ** 8n, reason: "", document: "" },
    ]);
  });

  it("has a problem for each row that cannot be read, whose partner's points are then not certain", async () => {
    const { rows, doubtful, nobody, problems } = await read([
      ["P-2", date("2026-02-01"), 500],
      ["P-1", "soon", 500],
      ["P-1", date("2026-02-01"), "much"],
      [null, date("2026-02-01"), 5],
    ]);
    expect(rows).toEqual([]);
    expect([...doubtful]).toEqual(["P-1"]);
    // They stand in the way of a closing, because nobody knows whose points they are.
    expect(nobody).toEqual([
      { code: "points-of-nobody", at: { sheet: "Корректировки", cell: "A2" }, rows: 2, sums: [] },
    ]);
    expect(problems).toEqual(["unknown-partner A2", "not-a-date B3", "not-points C4", "blank-partner-id A5"]);
  });

  it("judges the order of day and month for the whole column", async () => {
    const { rows, doubtful, problems } = await read([
      ["P-1", "02/15/2026", 500],
      ["P-1", "01/04/2026", 5],
      ["P-1", "04.04.2026", 7],
    ]);
    expect(rows).toMatchObject([{ day: day("2026-04-04") }]);
    expect([...doubtful]).toEqual(["P-1"]);
    expect(problems).toEqual(["not-a-date B2", "ambiguous-date B3"]);
  });

  it("takes no more decimals than points have", async () => {
    const row = ["P-1", date("2026-02-01"), 0.5] as const;
    expect((await read([row])).problems).toEqual(["not-points C2"]);
    expect((await read([row], 1)).rows).toMatchObject([{ points: 5n * 10n ** 7n }]);
  });
});
