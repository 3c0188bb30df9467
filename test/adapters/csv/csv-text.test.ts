import { decodeCsv, eachRecord, separatorOf } from "../../../src/adapters/csv/csv-text";

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  eachRecord(text, separatorOf(text), (cells) => records.push(cells) > 0);
  return records;
}

test("a text in windows-1251 is read as such, one in UTF-8 as that", () => {
  expect(decodeCsv(Uint8Array.from([0xd1, 0xf3, 0xec, 0xec, 0xe0]))).toBe("Сумма");
  expect(decodeCsv(new TextEncoder().encode("\uFEFFСумма"))).toBe("Сумма");
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
});
