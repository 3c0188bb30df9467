/** The optional columns of partners that no rule asks for. */
import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { isManagedBy, managersOf } from "../../src/sheets/partner-details";
import { programWith } from "../support/program";
import { COMPLETE, sheetRows } from "../support/workbooks";

const PROGRAM = programWith();

async function read(headers: readonly string[], ...rows: readonly (readonly MemoryInput[])[]) {
  const ids = rows.map((_, i) => ({ ...COMPLETE, partnerId: `P-${String(i)}` }));
  const [declared = [], ...partners] = sheetRows(PROGRAM, "partners", ids);
  const workbook = memoryWorkbook({
    Partners: [[...declared, ...headers], ...partners.map((row, i) => [...row, ...(rows[i] ?? [])])],
    Purchases: sheetRows(PROGRAM, "purchases", []),
  });
  const book = await readBook(workbook, PROGRAM);
  if (!book.ok) throw new Error("the book was refused");
  return { details: book.value.details, problems: problemList(book.value.problems) };
}

test.each(["Язык", "Language", "Тілі"])(
  "%s is read as people write it, in three languages",
  async (header) => {
    const rows = ["ru", "Русский", "каз.", "Қазақша", "EN", "англ.", null].map((cell) => [cell]);
    const { details, problems } = await read([header], ...rows);
    expect([...details.languages]).toEqual([
      [0, "ru"],
      [1, "ru"],
      [2, "kk"],
      [3, "kk"],
      [4, "en"],
      [5, "en"],
    ]);
    expect(problems).toEqual([]);
  },
);

test("another language is a warning at its cell", async () => {
  const { details, problems } = await read(["Менеджер", "Язык"], ["Ким", "de"], ["Ким", 7]);
  expect(details.languages.size).toBe(0);
  expect(problems).toMatchObject([
    { code: "not-a-language", severity: "warning", details: { found: "de" } },
    { code: "not-a-language", severity: "warning", details: { found: "7" } },
  ]);
});

test("managers are one however they are spelt, and two where they are two", async () => {
  const rows = ["Әлия Ким", " әлия  ким", "Алия Ким", null, "Oмаров"].map((cell) => [cell]);
  const { details } = await read(["Менеджер"], ...rows);
  expect(managersOf(details)).toEqual(
    ["Oмаров", "Алия Ким", "Әлия Ким"].sort((a, b) => a.localeCompare(b, "ru")),
  );
  const of = (name: string) => [0, 1, 2, 3, 4].filter((position) => isManagedBy(details, position, name));
  expect(of("Әлия Ким")).toEqual([0, 1]);
  expect(of("Омаров")).toEqual([4]);
});

test("a sheet without these columns tells nothing", async () => {
  const { details, problems } = await read([], []);
  expect([details.languages.size, managersOf(details), problems]).toEqual([0, [], []]);
});
