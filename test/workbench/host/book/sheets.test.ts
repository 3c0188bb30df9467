import { BookError } from "../../../../workbench/host/book/book-error";
import { createBook } from "../../../../workbench/host/book/create-book";
import { renameSheet } from "../../../../workbench/host/book/changes";
import { checkTableName } from "../../../../workbench/host/book/names";
import { addTable } from "../../../../workbench/host/book/sheet";

const AREA = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 };

function codeOf(run: () => unknown): string {
  try {
    run();
    return "none";
  } catch (error) {
    return error instanceof BookError ? error.code : String(error);
  }
}

test.each([
  "",
  "a".repeat(32),
  "a[b",
  "a]b",
  "a:b",
  "a*b",
  "a?b",
  "a/b",
  "a\\b",
  "'a",
  "a'",
  "History",
  "history",
])("a sheet cannot be called %j", (name) => {
  const book = createBook();
  expect(codeOf(() => book.addSheet(name))).toBe("bad-sheet-name");
});

test.each(["a".repeat(31), "It's", "Партнёры 2026", "История"])("a sheet can be called %j", (name) => {
  const book = createBook();
  expect(book.addSheet(name).name).toBe(name);
});

test("a name that differs in case alone is taken, except by the sheet itself", () => {
  const book = createBook({ sheets: ["Data", "Other"] });
  const [data, other] = book.sheets;
  if (data === undefined || other === undefined) throw new Error("no sheets");
  expect(codeOf(() => book.addSheet("DATA"))).toBe("sheet-name-taken");
  expect(
    codeOf(() => {
      renameSheet(book, other, "data");
    }),
  ).toBe("sheet-name-taken");
  expect(
    codeOf(() => {
      renameSheet(book, data, "DATA");
    }),
  ).toBe("none");
});

test("the last visible sheet stays", () => {
  const book = createBook({ sheets: ["Seen", "Hidden"] });
  const [seen, hidden] = book.sheets;
  if (seen === undefined || hidden === undefined) throw new Error("no sheets");
  hidden.visibility = "Hidden";
  expect(
    codeOf(() => {
      book.deleteSheet(seen.id);
    }),
  ).toBe("last-visible-sheet");
  expect(
    codeOf(() => {
      book.deleteSheet(hidden.id);
    }),
  ).toBe("none");
});

test("ids of sheets and tables are given once, also after deletion", () => {
  const book = createBook({ sheets: ["One", "Two"] });
  const [one, two] = book.sheets;
  if (one === undefined || two === undefined) throw new Error("no sheets");
  const table = addTable(book, one, { name: "T", area: AREA });
  book.deleteSheet(two.id);
  const three = book.addSheet("Two");
  expect(new Set([one.id, two.id, table.id, three.id]).size).toBe(4);
});

test("deleting a sheet takes its own names along and activates its neighbour", () => {
  const book = createBook({ sheets: ["One", "Two", "Three"] });
  const [, two, three] = book.sheets;
  if (two === undefined || three === undefined) throw new Error("no sheets");
  book.names.push({ name: "Local", formula: "=Two!$A$1", sheetId: two.id });
  book.names.push({ name: "Global", formula: "=Two!$A$1", sheetId: undefined });
  book.activeSheetId = two.id;
  book.deleteSheet(two.id);
  expect(book.names.map(({ name }) => name)).toEqual(["Global"]);
  expect(book.activeSheetId).toBe(three.id);
});

test.each(["A1", "XFD1048576", "R1C1", "R", "c", "1st", "two words", "", "a-b"])(
  "a table cannot be called %j",
  (name) => {
    expect(
      codeOf(() => {
        checkTableName(createBook(), name);
      }),
    ).toBe("bad-table-name");
  },
);

test("tables and defined names share their names", () => {
  const book = createBook();
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const table = addTable(book, sheet, { name: "Purchases", area: AREA });
  book.names.push({ name: "Rates", formula: "=1", sheetId: undefined });
  expect(
    codeOf(() => {
      checkTableName(book, "PURCHASES");
    }),
  ).toBe("table-name-taken");
  expect(
    codeOf(() => {
      checkTableName(book, "rates");
    }),
  ).toBe("table-name-taken");
  expect(
    codeOf(() => {
      checkTableName(book, "purchases", table);
    }),
  ).toBe("none");
  expect(
    codeOf(() => {
      checkTableName(book, "Закупки");
    }),
  ).toBe("none");
});
