import fc from "fast-check";
import { parseRunRecord, type RunRecord } from "../../src/app/run-record";

const RECORD: RunRecord = {
  asOf: "2026-12-31",
  program: { id: "p", version: "1", sha256: "0" },
  periods: [{ label: "2026-Q1", points: 40_000 }],
  totalPoints: 160_000,
};

test("a stored record is read back unchanged", () => {
  expect(parseRunRecord(JSON.parse(JSON.stringify(RECORD)))).toEqual(RECORD);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a list", []],
  ["a record of an earlier form", { asOf: "2026-12-31", program: RECORD.program }],
  ["points that are no number", { ...RECORD, periods: [{ label: "2026-Q1", points: "40000" }] }],
  ["a total that is no number", { ...RECORD, totalPoints: null }],
  ["a program without a version", { ...RECORD, program: { id: "p", sha256: "0" } }],
])("%s is no record", (_, json) => {
  expect(parseRunRecord(json)).toBeUndefined();
});

test("anything else in its place is ignored without an error", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const record = parseRunRecord(json);
      expect(record === undefined || typeof record.totalPoints === "number").toBe(true);
    }),
  );
});
