/** Rules laid out on sheets and read back. */
import fc from "fast-check";
import { memoryWorkbook, type MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { planRulesSheets } from "../../../src/app/rules-sheet/plan-rules-sheets";
import { readRulesSheets } from "../../../src/app/rules-sheet/read-rules-sheets";
import { rulesTables } from "../../../src/app/rules-sheet/rules-tables";
import { LANGUAGES, type Language } from "../../../src/domain/program";
import type { RuleFiles } from "../../../src/ruleset";
import {
  addBand,
  editedDraft,
  moveLimit,
  newDraft,
  setBenefitOf,
  setInclusive,
  setRate,
  setRequirementOf,
  type FileEdit,
} from "../../../src/ruleset/draft";
import { isOwnSheet } from "../../../src/sheets/own-sheets";
import type { RowWrite } from "../../../src/workbook/write-plan";
import { changed } from "../../ruleset/support";
import { guideFiles } from "../../support/pane/rules";
import { shippedFiles, sourceOf } from "../../support/program";
import { runs } from "../../support/runs";

type Grids = Record<string, MemoryInput[][]>;
const PROGRAMS: Readonly<Record<string, RuleFiles>> = { shipped: shippedFiles(), guide: guideFiles() };
const SHIPPED = sourceOf(shippedFiles());

/** The sheets as rows of cells, the header first. */
async function laidOut(files: RuleFiles, language: Language = "ru"): Promise<Grids> {
  const { sheets } = await planRulesSheets(memoryWorkbook({}), sourceOf(files), language);
  const grids = sheets.map(({ sheet, columns, rows }) => {
    const values = (rows as readonly RowWrite[]).map((row) => row.values.map((value) => value ?? null));
    const grid: MemoryInput[][] = [columns.map(({ header }) => header), ...values];
    return [sheet, grid] as const;
  });
  return Object.fromEntries(grids);
}

async function readBack(grids: Grids, files: RuleFiles = shippedFiles()) {
  return readRulesSheets(memoryWorkbook(grids), files, sourceOf(files));
}

async function filesFrom(grids: Grids, files: RuleFiles = shippedFiles()): Promise<RuleFiles> {
  const read = await readBack(grids, files);
  if (read.kind === "none" || !read.ok) throw new Error(JSON.stringify(read));
  return read.value;
}

/** The sheets with the cell at a place changed, found by the row's code and the column's header. */
async function withCell(sheet: string, id: string, header: string, value: MemoryInput): Promise<Grids> {
  const grids = await laidOut(shippedFiles());
  const [headers = [], ...rows] = grids[sheet] ?? [];
  const row = rows.find(([code]) => code === id);
  if (row === undefined || !headers.includes(header)) throw new Error(`no ${sheet} ${id} ${header}`);
  row[headers.indexOf(header)] = value;
  return grids;
}

async function problemOf(grids: Grids) {
  const read = await readBack(grids);
  return read.kind === "read" && !read.ok
    ? read.problems.map(({ kind, cell }) => `${kind} ${cell ?? ""}`.trim())
    : [];
}

test.each(Object.keys(PROGRAMS).flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
  "%s rules in %s: text, sheet, text is the same text",
  async (name, language) => {
    const files = PROGRAMS[name] ?? {};
    expect(await filesFrom(await laidOut(files, language), files)).toEqual(files);
  },
);

test("sorting rows and columns, blank rows, rows above and a column of one's own change nothing", async () => {
  const grids = await laidOut(shippedFiles());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      fc.nat(2),
      async (order, titles) => {
        const by = <T>(list: readonly T[]): T[] =>
          [...list.entries()]
            .sort(([a], [b]) => (order[a % 30] ?? 0) - (order[b % 30] ?? 0) || a - b)
            .map(([, one]) => one);
        const moved = Object.entries(grids).map(([sheet, [header = [], ...rows]]) => {
          const places = by([...header.keys()]);
          const shuffled = [header, ...by(rows)].map((row) => places.map((at) => row[at] ?? null));
          const noted = shuffled.map((row, at) => [
            ...row,
            at === 0 ? "Мои заметки" : `заметка ${String(at)}`,
          ]);
          const blank = noted[0]?.map(() => null) ?? [];
          const above = Array.from({ length: titles }, () => ["Правила 2027"]);
          const grid: MemoryInput[][] = [...above, ...noted.slice(0, 2), blank, ...noted.slice(2)];
          return [sheet, grid] as const;
        });
        expect(await filesFrom(Object.fromEntries(moved))).toEqual(shippedFiles());
      },
    ),
    runs(10),
  );
});

const LEVELS = SHIPPED.levels.levels.map(({ id }) => id);
const anyChange: fc.Arbitrary<readonly FileEdit[]> = fc.oneof(
  fc.integer({ min: 1, max: 9_000_000 }).map((limit) => moveLimit(SHIPPED, 0, 0, limit)),
  fc
    .tuple(fc.nat(1), fc.integer({ min: 0, max: 10_000 }))
    .map(([band, rate]) => setRate(0, band, rate / 10_000)),
  fc.boolean().map((inclusive) => setInclusive(0, 0, inclusive)),
  fc.integer({ min: 1, max: 9_000_000 }).map((over) => addBand(SHIPPED, 0, over, 0.03) ?? []),
  fc
    .tuple(
      fc.constantFrom(...LEVELS),
      fc.constantFrom(...Object.keys(SHIPPED.levels.requirements)),
      fc.boolean(),
    )
    .map(([level, id, isAsked]) => setRequirementOf(SHIPPED, level, id, isAsked) ?? []),
  fc
    .tuple(fc.constantFrom(...LEVELS), fc.nat(SHIPPED.benefits.benefits.length - 1), fc.boolean())
    .map(([level, at, isGiven]) => setBenefitOf(SHIPPED, at, level, isGiven)),
);

test("rules changed by forms, laid out and read over those before the change, are the same tables", async () => {
  await fc.assert(
    fc.asyncProperty(anyChange, fc.constantFrom(...LANGUAGES), async (edits, language) => {
      const after = editedDraft(newDraft(shippedFiles()), edits)?.files ?? shippedFiles();
      const read = await filesFrom(await laidOut(after, language));
      expect(rulesTables(sourceOf(read), language)).toEqual(rulesTables(sourceOf(after), language));
    }),
    runs(25),
  );
});

test("changed cells change single values, and the rest stays as it was typed", async () => {
  const rate = await withCell("Правила – ставки", "purchases", "Ставка", "2,5 %");
  expect(await filesFrom(rate)).toEqual(changedText("points.json", `"rate": 0.02 `, `"rate": 0.025 `));
  const two = await withCell("Правила – требования", "sales-specialist", "Значение", 2);
  const wanted = changed("levels.json", { "/requirements/sales-specialist/conditions/all/0/value": 2 });
  expect(sourceOf(await filesFrom(two))).toEqual(sourceOf(wanted));
  const method = await withCell("Правила – прочтение", "points", "R1 Ставка", "ступенями");
  expect(sourceOf(await filesFrom(method)).points.calculationMethod).toBe("stepped");
  const name = await withCell("Правила – преимущества", "site-listing", "Преимущество", "В списке партнёров");
  expect(sourceOf(await filesFrom(name)).benefits.benefits[1]?.name.ru).toBe("В списке партнёров");
});

test("a band may be inserted anywhere: limits say which follows which", async () => {
  const grids = await laidOut(shippedFiles());
  grids["Правила – ставки"]?.splice(1, 0, ["purchases", null, 10_000_000, "ещё эта ставка", "5 %"]);
  const { bands } = sourceOf(await filesFrom(grids)).points.rules[0]?.event.params ?? {};
  expect(bands).toEqual([
    { upTo: 3_000_000, inclusive: true, rate: 0.02 },
    { from: 3_000_000, upTo: 10_000_000, inclusive: true, rate: 0.05 },
    { from: 10_000_000, rate: 0.04 },
  ]);
});

test.each([
  ["a fraction as a text", "0,02", "rate-unclear E2"],
  ["a number, which may be formatted as 2 %", 0.02, "rate-unclear E2"],
  ["a number without the sign", 2, "rate-unclear E2"],
  ["no number", "два %", "no-number E2"],
  ["no rate", null, "empty A2"],
] as const)("a rate typed as %s is asked about", async (_name, typed, problem) => {
  expect(await problemOf(await withCell("Правила – ставки", "purchases", "Ставка", typed))).toEqual([
    problem,
  ]);
});

test.each([
  [
    "a code that no rule has",
    ["Правила – требования", "registration", "Код", "reg"],
    ["row-unknown A2", "row-gone"],
  ],
  [
    "a code twice",
    ["Правила – требования", "joint-sales-plan", "Код", "registration"],
    ["row-twice A3", "row-gone"],
  ],
  [
    "what only the file holds",
    ["Правила – требования", "warranty-programs", "Значение", 2],
    ["only-in-file E8"],
  ],
  ["no number", ["Правила – требования", "sales-specialist", "Значение", "много"], ["no-number E4"]],
  ["no answer", ["Правила – прочтение", "points", "R1 Ставка", "иногда"], ["no-answer B2"]],
  [
    "the last requirement",
    ["Правила – уровни", "registration", "Primary Reseller", null],
    ["last-requirement C2"],
  ],
] as const)("%s is told with its cell", async (_name, [sheet, id, header, value], problems) => {
  expect(await problemOf(await withCell(sheet, id, header, value))).toEqual(problems);
});

test("a header that is gone is told, and bands that are no ladder", async () => {
  const grids = await withCell("Правила – ставки", "purchases", "До суммы", null);
  const [header] = grids["Правила – уровни"] ?? [];
  if (header !== undefined) header[2] = "Новое имя";
  expect(await problemOf(grids)).toEqual(["column-gone", "bands-unclear A2"]);
});

test("a workbook without such sheets has no rules on them; the newest sheets are read", async () => {
  expect(await readBack({ Партнёры: [["ID партнёра"]] })).toEqual({ kind: "none" });
  const newer = await withCell("Правила – ставки", "purchases", "Ставка", "3 %");
  const grids = {
    ...(await laidOut(shippedFiles())),
    "Правила – ставки (2)": newer["Правила – ставки"] ?? [],
  };
  expect(sourceOf(await filesFrom(grids)).points.rules[0]?.event.params.bands[0]?.rate).toBe(0.03);
  expect(Object.keys(grids).every(isOwnSheet)).toBe(true);
});

function changedText(file: string, before: string, after: string): RuleFiles {
  const text = shippedFiles()[file] ?? "";
  expect(text).toContain(before);
  return { ...shippedFiles(), [file]: text.replace(before, after) };
}
