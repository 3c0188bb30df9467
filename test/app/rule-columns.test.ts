import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { problemList } from "../../src/domain/problems";
import type { Program } from "../../src/domain/program";
import { edited, loaded, shippedFiles } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const optional = (type: string, header: string): object => ({
  type,
  optional: true,
  headers: { ru: [header], en: [header], kk: [header] },
});

interface ProgramJson {
  readonly sheets: Readonly<Record<"partners" | "purchases", { readonly columns: object }>>;
}
interface PointsJson {
  readonly rules: readonly { readonly event: { readonly params: object } }[];
}
interface LevelsJson {
  readonly requirements: object;
  readonly tiers: readonly { readonly conditions: { readonly all: object[] } }[];
}

/** The shipped program, with points only for purchases that fit a condition, and a region for partners. */
function programWhere(condition: object): Program {
  const columns = edited(shippedFiles(), "program.json", (json) => {
    const { sheets } = json as unknown as ProgramJson;
    Object.assign(sheets.partners.columns, { region: optional("text", "Region") });
    Object.assign(sheets.purchases.columns, {
      category: optional("text", "Category"),
      weight: optional("count", "Weight"),
    });
  });
  const points = edited(columns, "points.json", (json) => {
    const { rules } = json as unknown as PointsJson;
    for (const { event } of rules) Object.assign(event.params, { purchases: { all: [condition] } });
  });
  const requirement = {
    name: { ru: "Регион", en: "Region", kk: "Аймақ" },
    conditions: { all: [{ fact: "region", operator: "equal", value: "south" }] },
  };
  const levels = edited(points, "levels.json", (json) => {
    const { requirements, tiers } = json as unknown as LevelsJson;
    Object.assign(requirements, { region: requirement });
    tiers[0]?.conditions.all.push({ condition: "region" });
  });
  return loaded(levels);
}

/** Evaluates without the given columns. */
async function evaluatedWithout(
  lacking: readonly string[],
  condition: object,
  purchases: readonly Row[],
): Promise<Evaluation> {
  const program = programWhere(condition);
  const cut = (rows: MemoryInput[][]): MemoryInput[][] => {
    const kept = (rows[0] ?? []).map((header) => typeof header === "string" && !lacking.includes(header));
    return rows.map((row) => row.filter((_, i) => kept[i]));
  };
  const book = memoryWorkbook({
    Partners: cut(sheetRows(program, "partners", [{ ...COMPLETE, region: "south" }])),
    Purchases: cut(sheetRows(program, "purchases", purchases)),
  });
  const result = await evaluateWorkbook(book, timelineOf(program), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const buy = (more: Row): Row => ({
  date: date("2026-03-10"),
  partnerId: "P-001",
  document: "1",
  amount: 100,
  category: "hardware",
  weight: 1,
  ...more,
});
const problemsOf = ({ problems }: Evaluation) =>
  problemList(problems).map(({ code, severity, at, details }) => [
    code,
    severity,
    `${at.sheet}!${at.cell}`,
    details["column"],
  ]);
const earned = ({ partners: [partner] }: Evaluation) => [partner?.points.total, partner?.points.provisional];

describe("a rule that asks for the currency sees the code that the amount was read in", () => {
  const KZT = { fact: "currency", operator: "equal", value: "KZT" };

  test.each(["KZT", "kzt", " KZT ", "тенге", "₸", null])("KZT if the cell holds %p", async (currency) => {
    const evaluation = await evaluatedWithout([], KZT, [buy({ currency })]);
    expect(problemsOf(evaluation)).toEqual([]);
    expect(earned(evaluation)).toEqual([2, false]);
  });

  test("KZT if the sheet has no such column", async () => {
    const evaluation = await evaluatedWithout(["Currency"], KZT, [buy({})]);
    expect(problemsOf(evaluation)).toEqual([]);
    expect(earned(evaluation)).toEqual([2, false]);
  });

  test("unknown if the cell cannot be read, which is one problem", async () => {
    const evaluation = await evaluatedWithout([], KZT, [buy({ currency: true })]);
    expect(problemsOf(evaluation)).toEqual([["not-text", "error", "Purchases!E2", undefined]]);
    expect(earned(evaluation)).toEqual([0, true]);
  });
});

describe("an optional column that the sheet lacks", () => {
  const HARDWARE = { fact: "category", operator: "equal", value: "hardware" };

  test("is one warning at the header row where a purchases rule asks for it, however many rows there are", async () => {
    const evaluation = await evaluatedWithout(["Category"], HARDWARE, [buy({}), buy({ document: "2" })]);
    expect(problemsOf(evaluation)).toEqual([["missing-rule-column", "warning", "Purchases!A1", "Category"]]);
    expect(earned(evaluation)).toEqual([0, true]);
  });

  test("is one warning if a requirement asks for it", async () => {
    const evaluation = await evaluatedWithout(["Region"], HARDWARE, [buy({})]);
    expect(problemsOf(evaluation)).toEqual([["missing-rule-column", "warning", "Partners!A1", "Region"]]);
    expect(evaluation.partners[0]?.levels[0]?.outcome).toBe("unknown");
  });

  test("is no warning if no rule asks for it", async () => {
    const evaluation = await evaluatedWithout(["Weight"], HARDWARE, [buy({})]);
    expect(problemsOf(evaluation)).toEqual([]);
    expect(earned(evaluation)).toEqual([2, false]);
  });
});
