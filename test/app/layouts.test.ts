/** Twelve workbooks as 1C, Excel users and shops write them: what a proposed mapping makes of each. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvWorkbook } from "../../src/adapters/csv/csv-workbook";
import { openXlsxFile } from "../../src/adapters/xlsx/node";
import { dayFromIso, isoOf } from "../../src/domain/calendar";
import { currencyUnits } from "../../src/domain/money";
import { pointsOf } from "../../src/domain/points";
import { timelineOf } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { proposeMapping } from "../../src/sheets/propose/propose";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping } from "../../src/sheets/parse-mapping";
import { cellName } from "../../src/workbook/cell-name";
import { JoinedReader } from "../../src/workbook/joined-reader";
import type { WorkbookReader } from "../../src/workbook/reader";
import { programWith } from "../support/program";

const FOLDER = join(__dirname, "../fixtures/layouts");
const AS_OF = dayFromIso("2026-12-31") as Day;

interface Truth {
  readonly partners: Readonly<
    Record<
      string,
      { readonly name: string; readonly points: number; readonly purchases: number; readonly rows: number }
    >
  >;
  readonly purchases?: readonly (readonly [partner: string, day: string, amount: number, cell: string])[];
}

/** The partners that are provisional because of a question, or "asked" where nothing may be evaluated before it. */
const OPEN: Readonly<Record<string, readonly string[] | "asked">> = {
  "01-onec-sales-documents-pasted": ["P-003"],
  "06-crosstab-months-thousands": ["A-3"],
  "08-sheet-per-month": ["102"],
  "10-two-amounts-vat-merged-header": "asked",
  "12-names-in-variants": ["P-01", "P-02", "P-03", "P-04", "P-05"],
};

async function withLayout<T>(name: string, work: (reader: WorkbookReader) => Promise<T>): Promise<T> {
  const book = await openXlsxFile(join(FOLDER, name, "in.xlsx"));
  const files = readdirSync(join(FOLDER, name)).filter((file) => file.endsWith(".csv"));
  const others = files.map((file) => ({
    reader: new CsvWorkbook(file, readFileSync(join(FOLDER, name, file))),
    name: undefined,
  }));
  try {
    return await work(new JoinedReader(book.workbook, others));
  } finally {
    await book.close();
  }
}

async function evaluated(reader: WorkbookReader, mapping: Mapping): Promise<Evaluation | undefined> {
  const result = await evaluateWorkbook(reader, timelineOf(programWith()), AS_OF, { mapping });
  return result.ok ? result.value : undefined;
}

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(join(FOLDER, name, "truth.json"), "utf8")) as Truth;
}

const NAMES = readdirSync(FOLDER);

describe.each(NAMES)("%s", (name) => {
  const truth = truthOf(name);
  const open = OPEN[name] ?? [];
  let mapping: Mapping = {};
  let evaluation: Evaluation | undefined;

  beforeAll(async () => {
    await withLayout(name, async (reader) => {
      ({ mapping } = await proposeMapping(reader, programWith()));
      evaluation = await evaluated(reader, mapping);
    });
  });

  test("the proposed mapping is one that can be kept in a file", () => {
    const json: unknown = JSON.parse(JSON.stringify(mapping));
    expect(parseMapping(json, programWith().sheets)).toMatchObject({ ok: true });
  });

  test("every total is right, or provisional for a reason that is said, or nothing is evaluated before an answer", () => {
    if (open === "asked") {
      expect(evaluation).toBeUndefined();
      expect(mapping.questions).not.toEqual([]);
      return;
    }
    const found = (evaluation?.partners ?? []).map(({ partner, points }) => {
      const total = pointsOf(points.total, points.precision);
      return [partner.id, points.provisional ? "provisional" : total];
    });
    const wanted = Object.entries(truth.partners).map(([id, { name: own, points }]) => {
      const isListed = found.some(([one]) => one === id);
      return [
        isListed ? id : own,
        open.includes(id) || name.startsWith("24") ? (expect.anything() as unknown) : points,
      ];
    });
    expect(new Map(found as [string, unknown][])).toEqual(new Map(wanted as [string, unknown][]));
    const provisional = found.filter(([, total]) => total === "provisional").map(([id]) => id);
    if (!name.startsWith("24")) expect(provisional).toEqual(open);
    if (provisional.length > 0) expect(evaluation?.problems.kept).not.toEqual([]);
  });

  test("each purchase that counts is one of the truth, with its day, amount and cell", () => {
    if (evaluation === undefined || truth.purchases === undefined) return;
    const wanted = new Set(
      truth.purchases.map(([partner, day, amount, cell]) => `${partner} ${day} ${String(amount)} ${cell}`),
    );
    const { book } = evaluation;
    const found = evaluation.partners.flatMap(({ partner }, position) => {
      const own = book.purchases.book.of(position);
      return Array.from(own.days, (day, at) => {
        const layout = book.purchases.sources[own.sources?.[at] ?? 0]?.layout;
        const cell = `${layout?.sheet ?? ""}!${cellName(layout?.columns.get("amount") ?? 1, own.rows[at] ?? 1)}`;
        const amount = String(currencyUnits(own.amounts[at] as never));
        return `${partner.id} ${isoOf(day as Day)} ${amount} ${cell}`;
      });
    });
    expect(
      found.filter((one) => !wanted.has(one.replace(/purchases.csv!E(\d+)/, "purchases.csv line $1"))),
    ).toEqual([]);
  });
});
