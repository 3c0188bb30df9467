/** The text of .csv files: encodings, separators, records, whole or in pieces. */
import { bytesSource, type ByteSource } from "../../../src/adapters/common/bytes";
import { encodingOf, RecordParser, separatorOf, textOf } from "../../../src/adapters/csv/csv-text";
import { CsvWorkbook } from "../../../src/adapters/csv/csv-workbook";
import { KeptTexts } from "../../../src/adapters/csv/kept-texts";

type Records = readonly (readonly string[])[];

function recordsOf(text: string, pieces: readonly string[] = [text]): Records {
  const records: (readonly string[])[] = [];
  const parser = new RecordParser("a.csv", separatorOf(text), (cells) => records.push(cells) > 0);
  for (const piece of pieces) parser.take(piece, false);
  parser.take("", true);
  return records;
}

async function decoded(bytes: Uint8Array): Promise<string> {
  const source = bytesSource(bytes);
  let text = "";
  for await (const piece of textOf(source, await encodingOf(source))) text += piece;
  return text;
}

test("a text in windows-1251 is read as such, one in UTF-8 or UTF-16 as that", async () => {
  expect(await decoded(Uint8Array.from([0xd1, 0xf3, 0xec, 0xec, 0xe0]))).toBe("Сумма");
  expect(await decoded(new TextEncoder().encode("\uFEFFСумма"))).toBe("Сумма");
  expect(await decoded(Uint8Array.from([0xff, 0xfe, 0x21, 0x04]))).toBe("С");
});

test("a file is read in pieces, and stops where no more rows are wanted", async () => {
  const line = "05.03.2026;P-001;1 000,50\r\n";
  const bytes = new TextEncoder().encode(`Дата;Код;Сумма\r\n${line.repeat(100_000)}`);
  const asked: number[] = [];
  const source: ByteSource = {
    size: bytes.length,
    read: (offset, length) => {
      asked.push(length);
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
  const book = new CsvWorkbook("a.csv", source);
  expect(await book.usedRange()).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 100_001, lastColumn: 3 });
  expect(Math.max(...asked)).toBeLessThanOrEqual(1024 * 1024);
  asked.length = 0;
  let rows = 0;
  await book.read({ sheet: "a.csv", columns: [2], firstRow: 1, lastRow: 10 }, (block) => {
    rows += block.rowCount;
    return true;
  });
  expect([rows, asked.length]).toEqual([10, 1]);
});

test("a quote that never ends does not take in a file of any length", () => {
  const parser = new RecordParser("a.csv", ";", () => true);
  parser.take('"', false);
  const piece = "x".repeat(1024 * 1024);
  expect(() => {
    for (let n = 0; n < 20; n++) parser.take(piece, false);
  }).toThrow(/too-large/);
});

test("texts keep their numbers, equal ones have one, however many there are", () => {
  const texts = new KeptTexts();
  const ids = ["Сумма", "ТОО «Алатау»", "", "Сумма", "x".repeat(2_000_000)].map((text) => texts.idOf(text));
  expect(ids).toEqual([0, 1, 2, 0, 3]);
  for (let n = 0; n < 60_000; n++) texts.idOf(`РН-${String(n)}`);
  expect([texts.get(1), texts.get(3).length, texts.get(4 + 59_999)]).toEqual([
    "ТОО «Алатау»",
    2_000_000,
    "РН-59999",
  ]);
});

test.each([
  [
    "a;b\r\n1,5;2\r\n",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "a\tb\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["sep=;\na,b;c", [["a,b", "c"]]],
  [
    'a;b\n"ТОО ""Алатау""; Астана";"two\nlines"\n',
    [
      ["a", "b"],
      ['ТОО "Алатау"; Астана', "two\nlines"],
    ],
  ],
  ['a;b\n"never closed;1', [["a", "b"], ["never closed;1"]]],
  ["a;;\n\nb", [["a", "", ""], [""], ["b"]]],
])("%j has these records", (text, records) => {
  expect(recordsOf(text)).toEqual(records);
  // The same where the text comes letter by letter, or cut in two anywhere.
  if (text.startsWith("sep=")) return;
  expect(recordsOf(text, text.split(""))).toEqual(records);
  for (let at = 1; at < text.length; at++)
    expect(recordsOf(text, [text.slice(0, at), text.slice(at)])).toEqual(records);
});
