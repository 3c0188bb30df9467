/** Lists that look like purchases and are none, and sheets whose rows would be lost. */
import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { mappingsOf, type Mapping } from "../../src/sheets/mapping";
import { proposeMapping } from "../../src/sheets/propose/propose";
import { programWith } from "../support/program";

const PROGRAM = programWith();
const DEALERS = [
  ["Код", "Дилер", "Дата регистрации"],
  ["D-1", "ТОО «Алатау»", "01.01.2026"],
  ["D-2", "ИП Омарова А.С.", "01.01.2026"],
  ["D-3", "АО «Дала»", "01.01.2026"],
];
const LIST = [
  ["Дата", "Код", "Сумма"],
  ["05.02.2026", "D-1", 100],
  ["06.02.2026", "D-2", 100],
];

function placesOf(mapping: Mapping): readonly string[] {
  return mappingsOf(mapping, "purchases").map(
    (one) => `${one?.sheet ?? ""} ${one?.columns?.["amount"] ?? ""}`,
  );
}

test("a sheet of plans beside one of facts is not read, which is said", async () => {
  const book = new MemoryWorkbook({ Дилеры: DEALERS, "План 2026": LIST, "Факт 2026": LIST });
  const { mapping, questions } = await proposeMapping(book, PROGRAM);
  expect(placesOf(mapping)).toEqual(["Факт 2026 =C"]);
  expect(questions).toEqual([]);
  expect(mapping.assumed).toContainEqual(
    expect.objectContaining({ what: "left-out", details: { found: "План 2026" } }),
  );
});

test("months side by side of a plan are not added to those of the facts", async () => {
  const months = "Январь Февраль Март Апрель Май Июнь".split(" ");
  const rows = [
    ["Партнёр", ...months],
    ["ТОО «Алатау»", 1, 2, 3, 4, 5, 6],
    ["АО «Дала»", 1, 2, 3, 4, 5, 6],
  ];
  const book = new MemoryWorkbook({ Дилеры: DEALERS, "План 2026": rows, "Продажи 2026": rows });
  const { mapping } = await proposeMapping(book, PROGRAM);
  expect(mappingsOf(mapping, "purchases").map((one) => one?.sheet)).toEqual(["Продажи 2026"]);
  const alone = new MemoryWorkbook({ Дилеры: DEALERS, "План 2026": rows });
  expect(mappingsOf((await proposeMapping(alone, PROGRAM)).mapping, "purchases")).toHaveLength(1);
});

test("payments among sales are asked about, though their kind names an account", async () => {
  const rows = [
    ["Вид документа", "Дата", "Код", "Сумма"],
    ["Реализация товаров", "05.02.2026", "D-1", 100],
    ["Поступление на расчётный счёт", "06.02.2026", "D-1", 100],
  ];
  const { mapping, questions } = await proposeMapping(
    new MemoryWorkbook({ Дилеры: DEALERS, Документы: rows }),
    PROGRAM,
  );
  expect(questions.map(({ note }) => note.what)).toEqual(["kinds"]);
  const answered = questions[0]?.choices[0]?.answered(mapping);
  expect(mappingsOf(answered ?? {}, "purchases")[0]?.kinds).toMatchObject({
    count: ["Реализация товаров"],
    leaveOut: ["Поступление на расчётный счёт"],
  });
});

test.each(["Сумма со скидкой", "Сумма с учётом скидки, тг", "Amount after discount", "Сумма к оплате"])(
  "a second column of amounts, %s, is asked about; one of discounts is not",
  async (header) => {
    const rows = [
      ["Дата", "Код", "Сумма", "Скидка", header],
      ["05.02.2026", "D-1", 100, 10, 90],
      ["06.02.2026", "D-2", 100, 20, 80],
    ];
    const { questions } = await proposeMapping(
      new MemoryWorkbook({ Дилеры: DEALERS, Продажи: rows }),
      PROGRAM,
    );
    expect(questions.map(({ note }) => note.details)).toEqual([{ found: `Сумма (C), ${header} (E)` }]);
  },
);

test("payments beside shipments are not read, as the title above them says", async () => {
  const rows = [
    ["Отгрузки", null, null, null, "Оплаты", null, null],
    ...LIST.map((row) => [...row, null, ...row]),
  ];
  const book = new MemoryWorkbook({ Дилеры: DEALERS, Лист1: rows });
  const { mapping } = await proposeMapping(book, PROGRAM);
  expect(placesOf(mapping)).toEqual(["Лист1 =C"]);
});

test("a sheet whose name is no partner's for certain is asked about, not left out in silence", async () => {
  const own = [
    ["Дата", "Документ", "Сумма"],
    ["05.02.2026", "Н-1", 100],
    ["06.02.2026", "Н-2", 100],
  ];
  const sheets = { Дилеры: DEALERS, "ТОО Алатау": own, "АО Дала": own, "ИП Омарова АС": own };
  const { mapping, questions } = await proposeMapping(new MemoryWorkbook(sheets), PROGRAM);
  expect(placesOf(mapping)).toEqual(["ТОО Алатау =C", "АО Дала =C"]);
  const [question] = questions;
  expect(question?.note).toMatchObject({ what: "join", sheet: "ИП Омарова АС" });
  const answered = question?.choices
    .find(({ label }) => label.endsWith("ИП Омарова А.С."))
    ?.answered(mapping);
  expect(mappingsOf(answered ?? {}, "purchases").at(-1)).toMatchObject({
    sheet: "ИП Омарова АС",
    constants: { partnerId: "D-2" },
  });
  expect(question?.choices.at(-1)?.answered(mapping).leaveOut).toEqual(["ИП Омарова АС"]);
});
