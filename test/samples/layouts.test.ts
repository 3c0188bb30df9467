/** The books of other layouts: each is found, its questions are the expected ones, and their answers lead to its points. */
import { readdirSync, readFileSync } from "node:fs";
import { Validator, type Schema } from "@cfworker/json-schema";
import { join } from "node:path";
import { layoutBooks } from "../../scripts/samples/layouts/books";
import type { LayoutBook } from "../../scripts/samples/layouts/layout-book";
import { fileBytes, layoutBytes } from "../../scripts/samples/layouts/write-layout";
import { CsvWorkbook } from "../../src/adapters/csv/csv-workbook";
import { dayFromIso } from "../../src/domain/calendar";
import { pointsOf } from "../../src/domain/points";
import { timelineOf } from "../../src/domain/timeline";
import type { Day } from "../../src/domain/units";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import type { Mapping } from "../../src/sheets/mapping";
import { parseMapping } from "../../src/sheets/parse-mapping";
import type { Proposal } from "../../src/sheets/propose/proposal";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { JoinedReader } from "../../src/workbook/joined-reader";
import type { WorkbookReader } from "../../src/workbook/reader";
import { programWith } from "../support/program";
import { openBytes } from "../support/xlsx/open";

const FOLDER = join(__dirname, "../../samples/layouts");
const program = programWith();
const schema = new Validator(
  JSON.parse(readFileSync(join(__dirname, "../../docs/mapping.schema.json"), "utf8")) as Schema,
  "2020-12",
);
const books = layoutBooks();

async function readerOf(book: LayoutBook): Promise<WorkbookReader> {
  const others = (book.files ?? []).map((file) => ({
    reader: new CsvWorkbook(file.name, fileBytes(file)),
    name: undefined,
  }));
  return new JoinedReader(await openBytes(await layoutBytes(book)), others);
}

/** The mapping after the book's own answers, and the questions that they were given to. */
function answered(
  { mapping, questions }: Proposal,
  { answers = [] }: LayoutBook,
): readonly [Mapping, string[]] {
  let after = mapping;
  const asked: string[] = [];
  for (const [at, { note, choices }] of questions.entries()) {
    const wanted = answers[at];
    const choice = choices.find(({ label }) => wanted !== undefined && label.startsWith(wanted[1]));
    if (choice !== undefined) after = choice.answered(after);
    asked.push(choice === undefined ? `${note.what}?` : note.what);
  }
  return [{ ...after, questions: [] }, asked];
}

async function evaluated(reader: WorkbookReader, mapping: Mapping): Promise<Evaluation> {
  const day = dayFromIso("2026-12-31") as Day;
  const result = await evaluateWorkbook(reader, timelineOf(program), day, { mapping });
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(", "));
  return result.value;
}

test("the schema of mappings refuses what the program refuses", () => {
  const wrong = [
    { purchases: [] },
    { purchases: { periods: { columns: {} } } },
    { duplicates: "twice" },
    { sheet: "A" },
  ];
  for (const mapping of wrong) {
    expect(parseMapping(mapping, program.sheets)).toMatchObject({ ok: false });
    expect(schema.validate(mapping)).toMatchObject({ valid: false });
  }
});

test("the folder of samples holds these books and no others", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(books.map(({ name }) => name).sort());
});

describe.each(books.map((book) => [book.name, book] as const))("%s", (name, book) => {
  test("is in the folder of samples, byte for byte", async () => {
    const kept = readFileSync(join(FOLDER, name, "book.xlsx"));
    expect(kept.equals(await layoutBytes(book))).toBe(true);
    for (const file of book.files ?? [])
      expect(readFileSync(join(FOLDER, name, file.name)).equals(fileBytes(file))).toBe(true);
  });

  test("gives the points of the list that it was made from, after the questions that it needs", async () => {
    const reader = await readerOf(book);
    const [mapping, asked] = answered(await proposeMapping(reader, program), book);
    expect(asked).toEqual((book.answers ?? []).map(([what]) => what));
    const json: unknown = JSON.parse(JSON.stringify(mapping));
    expect(parseMapping(json, program.sheets)).toMatchObject({ ok: true });
    expect(schema.validate(json)).toMatchObject({ valid: true });
    const { partners } = await evaluated(reader, mapping);
    const found = partners.map(({ partner, points }) => [
      partner.id,
      points.provisional ? "provisional" : pointsOf(points.total, points.precision),
    ]);
    const wanted = Object.entries(book.points).map(([id, points]) => [
      id,
      book.provisional?.includes(id) === true ? "provisional" : points,
    ]);
    expect(new Map(found as [string, unknown][])).toEqual(new Map(wanted as [string, unknown][]));
  });
});
