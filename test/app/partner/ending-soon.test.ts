import { listPartners } from "../../../src/app/partner/partner-list";
import { programWith } from "../../support/program";
import { evaluated } from "../../support/evaluated";
import { COMPLETE, date } from "../../support/workbooks";

const ANNIVERSARY = { ...programWith(), term: "anniversary" as const };
const registered = (partnerId: string, on: string, renewedThrough: number | null = null) => ({
  ...COMPLETE,
  partnerId,
  registeredOn: date(on),
  renewedThrough,
});

describe("memberships that end soon (C6, C7)", () => {
  test("by their last day, then in sheet order; page by page", async () => {
    const partners = [
      registered("late", "2026-03-03"),
      registered("sooner", "2026-01-10"),
      registered("sixty", "2026-03-02"),
      registered("sooner-too", "2026-01-10"),
      registered("last-day", "2026-01-01"),
      registered("agreed", "2026-01-10", 2027),
      registered("over", "2025-12-31"),
    ];
    const evaluation = await evaluated({ partners }, ANNIVERSARY, "2026-12-31");
    const ending = { wish: { kind: "ending" }, order: "usual", search: "" } as const;
    const all = listPartners({ evaluation, since: new Map() }, ending, 0, 10);
    expect(all.total).toBe(4);
    expect(all.items.map(({ id, last, position, row }) => [id, last, position, row])).toEqual([
      ["last-day", "2026-12-31", 4, 6],
      ["sooner", "2027-01-09", 1, 3],
      ["sooner-too", "2027-01-09", 3, 5],
      ["sixty", "2027-03-01", 2, 4],
    ]);
    const page = listPartners({ evaluation, since: new Map() }, ending, 1, 2);
    expect([page.total, page.from, page.items.map(({ id }) => id)]).toEqual([4, 1, ["sooner", "sooner-too"]]);
  });
});
