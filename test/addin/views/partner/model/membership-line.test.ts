import { membershipLine } from "../../../../../addin/views/partner/model/membership-line";

const TERM = { first: "2026-01-01", last: "2026-12-31" };

test.each([
  ["2026-01-01", 0, "within", 364],
  ["2026-07-02", 0.5, "within", 182],
  ["2026-12-31", 1, "within", 0],
  ["2027-01-01", 1, "after", 0],
  ["2025-12-31", 0, "before", 365],
])("on %s", (asOf, share, lies, daysLeft) => {
  expect(membershipLine(TERM, asOf)).toEqual({ ...TERM, share, asOf: lies, daysLeft });
});

test("a term of one day has a line too", () => {
  const day = "2026-12-31";
  expect(membershipLine({ first: day, last: day }, day)).toMatchObject({ share: 0, asOf: "within" });
});

test("before registration there is none", () => {
  expect(membershipLine({ first: undefined, last: undefined }, "2026-01-01")).toBeUndefined();
});
