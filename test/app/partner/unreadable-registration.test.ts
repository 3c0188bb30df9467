import { rowWrites } from "../../../src/workbook/row-list";
import { applicationLetter } from "../../../src/app/partner/application-letter";
import { partnerCard } from "../../../src/app/partner/partner-card";
import { partnerJson } from "../../../src/app/result-json";
import { problemList } from "../../../src/domain/problems";
import { evaluated } from "../../support/evaluated";
import { planned } from "../../support/evaluations";
import { programWith } from "../../support/program";
import { bookOf, COMPLETE } from "../../support/workbooks";

const SHIPPED = programWith();
const SLIP = {
  ...COMPLETE,
  registeredOn: "10.02.2O26",
  level: null,
  requestedLevel: "Professional Reseller",
};

describe("a registration day that cannot be read", () => {
  test("leaves membership, registration and the application open: nobody is declined for a typing slip", async () => {
    const evaluation = await evaluated({ partners: [SLIP] });
    expect(problemList(evaluation.problems).map(({ code }) => code)).toContain("not-a-date");
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      membership: { status: "unknown", renewal: "unknown" },
      heldLevel: null,
      requirements: { registration: { outcome: "unknown" } },
      application: { decision: "incomplete", missing: [] },
      benefits: [],
      points: { provisional: true },
    });
  });

  test("is shown as not recognised, not as left blank", async () => {
    const { plan } = await planned(bookOf(SHIPPED, { partners: [SLIP] }), SHIPPED, "2026-12-31");
    const [sheet] = plan.sheets;
    const at = sheet?.columns.findIndex(({ header }) => header === "Missing requirements") ?? -1;
    expect(rowWrites(sheet?.rows ?? [])[0]?.values[at]).toMatch(
      /registration day not recognised.*Registration \(not recognised\)/i,
    );
  });

  test("gives no letter to the partner", async () => {
    const card = partnerCard(await evaluated({ partners: [SLIP] }), 0);
    const program = { ...SHIPPED, requirements: [...SHIPPED.requirements.values()] };
    expect(applicationLetter(program, card, "2026-12-31", "ru", (day) => day)).toBe("");
  });

  test("a blank one still means not registered, and declines", async () => {
    const evaluation = await evaluated({ partners: [{ ...SLIP, registeredOn: null }] });
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      membership: { status: "not-registered" },
      requirements: { registration: { outcome: "unmet" } },
      application: { decision: "declined" },
    });
  });
});
