import { createHash } from "node:crypto";
import fc from "fast-check";
import { checkNumber, numbered, sealOf, type Sha256 } from "../../src/domain/closing/seal";
import { SettledLines } from "../../src/domain/closing/settled-lines";
import { SettledRows, type SettledRow } from "../../src/domain/closing/settled-rows";
import { settledText, type OtherLine } from "../../src/domain/closing/settled-text";
import type { FactValue } from "../../src/domain/conditions";
import { bytesPrint, textPrint } from "../../src/domain/text-print";
import type { Day, Tiyn } from "../../src/domain/units";
import { anyCharacter } from "../support/any-character";

const sha256: Sha256 = (parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** Texts that are prefixes of one another, that JSON escapes, and that are no ASCII. */
const anyText = fc.oneof(
  fc.constantFrom("", "A", "A!", "A ", 'A"', "РН-1", "INV-7", "\u{1f600}", "\ud800"),
  fc.string({ unit: anyCharacter, maxLength: 4 }),
);
const anyColumns = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom<FactValue | undefined>("x", 2, true, undefined)),
    {
      maxLength: 2,
    },
  ),
);
const anyRow: fc.Arbitrary<SettledRow> = fc
  .record({
    partner: anyText,
    day: fc.integer({ min: 20_454, max: 20_456 }),
    document: anyText,
    amount: fc.oneof(fc.integer({ min: -11, max: 11 }), fc.maxSafeInteger()),
    currency: fc.constantFrom("KZT", "USD", "ұ"),
    columns: anyColumns,
    count: fc.constantFrom<1 | -1>(1, -1),
  })
  .map(({ count, day, amount, columns, ...row }) => ({
    count,
    row: { ...row, day: day as Day, amount: amount as Tiyn, columns: new Map(columns) },
  }));
const OTHERS: readonly OtherLine[] = [
  { kind: "unread", count: 1, partner: "P" },
  {
    kind: "manual",
    count: 1,
    row: { partner: "P", day: 20_454 as Day, points: 5n, reason: "ұ", document: "" },
  },
];

it("settled rows in columns give the seal and the check numbers of their texts", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.subarray([...OTHERS]), (rows, others) => {
      const texts = numbered([
        ...rows.map(({ row, count }) => settledText({ kind: "purchase", count, row })),
        ...others.map(settledText),
      ]);
      const lines = new SettledLines(SettledRows.of(rows), others);
      const checks: number[] = [];
      const sealed = lines.sealed({
        closing: 12,
        numberOf: (_at, place) => lines.before.length + place + 1,
        onCheck: (_at, check) => checks.push(check),
      });
      expect(sealOf(sha256, "", "", [], sealed)).toBe(sealOf(sha256, "", "", [], texts));
      const first = lines.before.length;
      const ofPurchases = texts.slice(first, first + rows.length);
      expect(checks).toEqual(ofPurchases.map((text, at) => checkNumber(12, first + at + 1, text)));
    }),
    { numRuns: 150 },
  );
});

it("settled rows are given back as they were added", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      expect([...SettledRows.of(rows)]).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

it("a text's bytes have its print, or none", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = Buffer.from(`-${text}-`);
      const print = bytesPrint(bytes, 1, bytes.length - 1);
      expect([undefined, textPrint(text)]).toContain(print);
    }),
    { numRuns: 100 },
  );
  expect(bytesPrint(Buffer.from("INV-0001"), 0, 8)).toBe(textPrint("INV-0001"));
});
