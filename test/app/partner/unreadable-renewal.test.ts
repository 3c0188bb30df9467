import { rowWrites } from "../../../src/workbook/row-list";
import { applicationLetter } from "../../../src/app/partner/application-letter";
import { partnerCard } from "../../../src/app/partner/partner-card";
import { partnerJson } from "../../../src/app/result-json";
import { changed, names } from "../../ruleset/support";
import { comparing } from "../../support/edited-rules";
import { evaluated } from "../../support/evaluated";
import { planned } from "../../support/evaluations";
import { bookOf, COMPLETE, date } from "../../support/workbooks";

describe("an unreadable year of renewal after the first term (C6)", () => {
  const membership = { type: "yesNo", membership: "active" };
  const program = comparing(
    { isMember: { operator: "equal", value: true }, bought: { operator: "greaterThanInclusive", value: 0 } },
    changed("program.json", {
      "/facts/isMember": { name: names("Member"), ...membership },
      "/facts/bought": {
        name: names("Bought"),
        ...{ type: "money", aggregate: "sum", column: "amount", window: "membershipTerm" },
      },
    }),
  );
  const partner = {
    ...COMPLETE,
    renewedThrough: "2027 г.",
    level: null,
    requestedLevel: "Solution Provider",
  };

  test("leaves dependent results unknown: facts of membership and of its term, renewal, the last day", async () => {
    const partners = [{ ...partner, registeredOn: date("2025-02-10") }];
    const { evaluation, plan } = await planned(bookOf(program, { partners }), program, "2026-06-30");
    const [application, ...missing] = ["active-membership", "of-ismember", "of-bought"];
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      membership: { status: "unknown", renewal: "possible" },
      heldLevel: "primary-reseller",
      requirements: { "of-ismember": { outcome: "unknown" }, "of-bought": { outcome: "unknown" } },
      application: { decision: "incomplete", missing: [], unknown: [application, ...missing] },
      benefits: [],
      points: { provisional: true },
    });
    const [sheet] = plan.sheets;
    const cell = (header: string) =>
      sheet &&
      rowWrites(sheet.rows)[0]?.values[sheet.columns.findIndex((column) => column.header === header)];
    expect(cell("Missing requirements")).toContain("Active membership (year of renewal not recognised)");
    expect(cell("Member until")).toBeNull();
  });

  test("no letter asks the partner for data of our own sheet", async () => {
    const partners = [{ ...partner, registeredOn: date("2025-02-10") }];
    const card = partnerCard(await evaluated({ partners }, program, "2026-06-30"), 0);
    expect(card.application.decision).toBe("incomplete");
    expect(applicationLetter({ ...program, requirements: [] }, card, "2026-06-30", "ru", (day) => day)).toBe(
      "",
    );
  });

  test("without a day of registration there is nothing to renew, whatever that cell holds", async () => {
    const partners = [{ ...partner, level: "Professional Reseller", registeredOn: null }];
    const { membership: found } = partnerJson(await evaluated({ partners }, program), 0, "en");
    expect(found).toMatchObject({ status: "not-registered", renewal: "not-possible" });
  });

  test.each([
    [0, "unknown"],
    [2, "possible"],
  ])(
    "the next renewal may be agreed: with %d sales specialists it is %s",
    async (salesSpecialists, renewal) => {
      const partners = [{ ...partner, level: "Professional Reseller", salesSpecialists }];
      const evaluation = await evaluated({ partners }, program, "2026-06-30");
      expect(partnerJson(evaluation, 0, "en").membership).toMatchObject({ status: "active", renewal });
    },
  );
});
