/** One question for all sheets of a list: its answer holds for each of them. Headers that other programs print. */
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { mappingsOf } from "../../src/sheets/mapping";
import { HeaderMeanings } from "../../src/sheets/propose/match-role";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { programWith } from "../support/program";

const PROGRAM = programWith();

function month(day: string): readonly (readonly (string | number)[])[] {
  return [
    ["Date", "Customer", "Invoice #", "Net", "Gross"],
    ...[1, 2, 3].map((n) => [
      `2026-${day}-0${String(n)}`,
      "Kokshe Soft LLP",
      `I-${day}${String(n)}`,
      100,
      112,
    ]),
  ];
}

test("the answer to a question about a list on several sheets is given once, and taken for all", async () => {
  const book = new MemoryWorkbook({
    Dealers: [
      ["Dealer code", "Dealer", "Registered"],
      ["D-1", "Kokshe Soft LLP", "2026-01-01"],
    ],
    January: month("01"),
    February: month("02"),
  });
  const { mapping, questions } = await proposeMapping(book, PROGRAM);
  expect(questions.map(({ note }) => note.what)).toEqual(["amounts"]);
  const answered = questions[0]?.choices[1]?.answered(mapping);
  const taken = mappingsOf(answered ?? {}, "purchases").map((one) => one?.columns?.["amount"]);
  expect(taken).toEqual(["=E", "=E"]);
});

test.each([
  ["Txn date", "date"],
  ["Число", "date"],
  ["Order total", "amount"],
  ["Value (KZT)", "amount"],
  ["Итого", "amount"],
  ["Сатып алушының БСН-і", "number"],
])("%s is a header of the %s", (header, role) => {
  expect(new HeaderMeanings(PROGRAM.sheets).roleOf(header)?.role).toBe(role);
});
