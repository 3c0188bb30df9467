import { readTextFile } from "../../src/ruleset/text/text-file";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([...part]))));

test.each<[string, Uint8Array, object]>([
  ["UTF-8", bytes('{"ru": "Уровень"}'), { text: '{"ru": "Уровень"}' }],
  ["nothing", bytes(), { text: "" }],
  ["a byte order mark, which is no part of the text", bytes([0xef, 0xbb, 0xbf], "{}"), { text: "{}" }],
  ["Windows-1251, with its line", bytes('{\n "ru": "', [0xd3, 0xf0], '"\n}'), { wrongLine: 2 }],
  ["UTF-16", bytes([0xff, 0xfe, 0x7b, 0x00]), { wrongLine: 1 }],
  ["zero letters", bytes("a\n\nb\0"), { wrongLine: 3 }],
  ["a letter cut off at the end", bytes("a\n", [0xd0]), { wrongLine: 2 }],
])("%s", (_, content, read) => {
  expect(readTextFile(content)).toEqual(read);
});
