/** The canonical texts of closed rows and adjustments, and their seals: what is read back is what was written. */
import fc from "fast-check";
import { createHash } from "node:crypto";
import { settledText } from "../../src/domain/closing/settled-text";
import type { Adjustment, ClosedRow } from "../../src/domain/closing/books";
import {
  checkNumber,
  numbered,
  plainCode,
  rowCode,
  sealOf,
  shortCode,
  type Sha256,
} from "../../src/domain/closing/seal";
import { adjustmentFrom, adjustmentText, closedRowFrom, closedRowText } from "../../src/domain/closing/texts";
import type { FactValue } from "../../src/domain/conditions";
import { periodNamed } from "../../src/domain/calendar";
import type { RatePpm, Tiyn } from "../../src/domain/units";
import { day, tiyn } from "../support/purchases";
import { anyCharacter } from "../support/any-character";

const sha256: Sha256 = (texts) => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex");
};

const Q1 = periodNamed("2026-Q1");
if (Q1 === undefined) throw new Error("2026-Q1 is a period");
const TERM = { first: day("2026-02-10"), last: day("2026-12-31") };

const ROW: ClosedRow = {
  ...{ partner: 'P "1", \\ é', term: TERM, period: Q1, points: 4_342_220_000_000n, count: 3, sha256: "ab" },
  ...{ purchases: tiyn(2_171_110), cumulative: tiyn(-5) },
  rules: [
    {
      ...{ rule: "r", earns: "unknown", purchases: tiyn(1), cumulative: tiyn(2), qualifying: tiyn(3) },
      ...{ rate: 20_000 as RatePpm, exact: -1n, points: 0n },
    },
  ],
  cells: {
    registeredOn: "unreadable",
    level: { kind: "level", level: "pro", addOns: ["service"] },
    columns: new Map<string, FactValue | undefined>([
      ["a", undefined],
      ["b", true],
      ["c", 1.5],
    ]),
    ...{ name: "ТОО", renewedThrough: undefined, requestedLevel: { kind: "levels", levels: ["corp"] } },
  },
};

const ADJUSTMENT: Adjustment = {
  ...{ partner: "P", term: undefined, period: Q1, cause: "manual", points: -12n, stands: Q1 },
  because: {
    kind: "manual",
    rows: [{ partner: "P", day: day("2026-03-01"), points: 5n, reason: "=1+1", document: "" }],
  },
};

describe("canonical texts", () => {
  it("of settled purchases are JSON, whatever stands in a cell", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: anyCharacter }),
      fc.constant("РН-1"),
    );
    const anyAmount = fc.maxSafeInteger();
    fc.assert(
      fc.property(anyText, anyText, anyText, anyAmount, (partner, document, currency, amount) => {
        const on = day("2026-03-01");
        const row = { partner, day: on, document, amount: amount as Tiyn, currency, columns: new Map() };
        const wanted = ["purchase", -1, partner, "2026-03-01", document, amount, currency];
        expect(settledText({ kind: "purchase", count: -1, row })).toBe(JSON.stringify(wanted));
      }),
      { numRuns: 40 },
    );
  });

  it("give the same row and adjustment when they are read back", () => {
    expect(closedRowFrom(closedRowText(ROW))).toEqual(ROW);
    expect(adjustmentFrom(adjustmentText(ADJUSTMENT))).toEqual(ADJUSTMENT);
  });

  it("are the same whatever the order in which cells were kept", () => {
    const columns = new Map([...ROW.cells.columns].reverse());
    expect(closedRowText({ ...ROW, cells: { ...ROW.cells, columns } })).toBe(closedRowText(ROW));
  });

  it.each(["", "null", "[]", "{", '["row"]', closedRowText(ROW).replace('"0.00000001"', "1"), "0".repeat(9)])(
    "are refused in any other form: %s",
    (text) => {
      expect(adjustmentFrom(text)).toBeUndefined();
      if (!text.startsWith('["row","P')) expect(closedRowFrom(text)).toBeUndefined();
    },
  );

  it("keep blank and unreadable apart", () => {
    const blank = { ...ROW, cells: { ...ROW.cells, registeredOn: undefined } };
    expect(closedRowText(blank)).not.toBe(closedRowText(ROW));
    expect(closedRowFrom(closedRowText(blank))).toEqual(blank);
  });
});

describe("a seal", () => {
  const seal = sealOf(sha256, "before", "about", ["a", "b"], ["c"]);

  it.each([
    ["the seal before", sealOf(sha256, "after", "about", ["a", "b"], ["c"])],
    ["the description", sealOf(sha256, "before", "About", ["a", "b"], ["c"])],
    ["a row", sealOf(sha256, "before", "about", ["a", "B"], ["c"])],
    ["a row moved to the other part", sealOf(sha256, "before", "about", ["a"], ["b", "c"])],
    ["rows joined into one", sealOf(sha256, "before", "about", ["a\nb"], ["c"])],
    ["a missing row", sealOf(sha256, "before", "about", ["a", "b"])],
  ])("is another one with another value of: %s", (_, other) => {
    expect(other).not.toBe(seal);
  });

  it("is SHA-256 over lines with their numbers of rows", () => {
    expect(seal).toBe(sha256(["before\nabout\n2\na\nb\n1\nc\n"]));
  });

  it("numbers texts by their value, not by their order", () => {
    expect(numbered(["b", "a", "a"])).toEqual(["a", "a", "b"]);
  });
});

describe("a code", () => {
  it("is 80 bits in groups of four letters, and depends on the seal and the text", () => {
    expect(shortCode("0".repeat(64))).toBe("AAAA-AAAA-AAAA-AAAA");
    expect(shortCode("f".repeat(64))).toBe("7777-7777-7777-7777");
    expect(shortCode(`00001${"0".repeat(59)}`)).toBe("AAAB-AAAA-AAAA-AAAA");
    expect(rowCode(sha256, "seal", "text")).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(rowCode(sha256, "seal", "text")).not.toBe(rowCode(sha256, "seal", "texT"));
    expect(rowCode(sha256, "seal", "text")).not.toBe(rowCode(sha256, "sea", "ltext"));
  });

  it("is read as people copy it", () => {
    expect(plainCode(" abcd–efgh 2345\n7777 ")).toBe("ABCDEFGH23457777");
  });

  it("a check number depends on the closing, the number and the text", () => {
    const numbers = [
      checkNumber(1, 2, "x"),
      checkNumber(2, 1, "x"),
      checkNumber(1, 2, "y"),
      checkNumber(1, 2, ""),
    ];
    expect(new Set(numbers).size).toBe(4);
    expect(numbers.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 32)).toBe(true);
  });
});
