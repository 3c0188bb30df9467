import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ApplicationSection } from "../../../addin/views/partner/application-section";
import { BenefitsSection } from "../../../addin/views/partner/benefits-section";
import { MembershipSection } from "../../../addin/views/partner/membership-section";
import { NextRates } from "../../../addin/views/partner/next-rates";
import { PartnerHead, PartnerWarnings } from "../../../addin/views/partner/partner-head";
import { PartnerLetter } from "../../../addin/views/partner/partner-letter";
import { PeriodList } from "../../../addin/views/partner/period-list";
import { Reasons } from "../../../addin/views/partner/reasons";
import { PointsTable } from "../../../addin/views/partner/points-table";
import type { PeriodCard } from "../../../src/app/partner/points-card";
import type { RuleSource } from "../../../src/ruleset";
import type { DataProblem } from "../../../src/domain/problem";
import {
  aboutPartner,
  firstQuarter,
  partnerCard,
  percent,
  rulePeriod,
  rulesWith,
  secondQuarter,
  tenge,
} from "../../support/pane/partner-fixtures";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");
const NO_TERM = { registeredOn: undefined, first: undefined, last: undefined };

const notADate = (cell: string): DataProblem => ({
  ...{ code: "not-a-date", severity: "error", details: { found: "31.02.2026" } },
  at: { sheet: "Partners", cell },
});

test("a name with right-to-left characters is isolated wherever it is shown", () => {
  const turned = "Acme \u202Emoc";
  const card = partnerCard({ name: turned, id: turned });
  const { container } = renderInPane(<PartnerHead about={aboutPartner(card)} />);
  const islands = [...container.querySelectorAll("bdi")].map(({ textContent }) => textContent);
  expect(islands.filter((name) => name.includes(turned))).toHaveLength(2);
  // The character stands alone, and after "ID:"; nowhere else.
  expect(container.textContent.split("\u202E")).toHaveLength(3);
});

test("membership is a line that says in words where in the term the day lies", () => {
  renderInPane(<MembershipSection about={aboutPartner()} />);
  const line = screen.getByRole("img");
  expect(line.getAttribute("aria-label")).toBe(
    "The term lasts from 10 February 2026 to 31 December 2026; 15 June 2026 lies within it.",
  );
  expect(screen.getByText("199 days left")).toBeTruthy();
});

test("before registration there is no line", () => {
  const renewal = { status: "not-possible", missing: [], unknown: [] } as const;
  const membership = { status: "not-registered", ...NO_TERM, renewal } as const;
  renderInPane(<MembershipSection about={aboutPartner(partnerCard({ membership }))} />);
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText(text("pane.membership-no-term"))).toBeTruthy();
});

test("a day of registration that cannot be read is not called blank", () => {
  const renewal = { status: "not-possible", missing: [], unknown: [] } as const;
  const membership = { status: "not-registered", ...NO_TERM, renewal } as const;
  const card = partnerCard({ membership, problems: [notADate("F5")] });
  renderInPane(<MembershipSection about={aboutPartner(card)} />);
  expect(screen.getByText(text("pane.membership-unreadable"))).toBeTruthy();
  expect(screen.queryByText(text("pane.membership-no-term"))).toBeNull();
});

describe("an unknown part of an application", () => {
  const application = {
    decision: "incomplete",
    requested: ["corporate-reseller"],
    missing: [],
    unknown: ["joint-sales-plan", "certified-technical-staff"],
  } as const;
  const shown = (part: Parameters<typeof partnerCard>[0]) =>
    renderInPane(<ApplicationSection about={aboutPartner(partnerCard({ application, ...part }))} />);

  test("is shown with its reason, not filled in or unreadable, unless a checklist tells it", async () => {
    const { container } = shown({ levels: [], unreadable: ["certified-technical-staff"] });
    const said = container.textContent;
    expect(said).toContain("Not filled in:Joint sales plan");
    expect(said).toContain("Could not be read:Certified technical staff");
    expect(await screen.findByDisplayValue(/• Joint sales plan/)).toBeTruthy();
  });

  test("is not told again below the checklist that tells it", async () => {
    const { container } = shown({});
    await screen.findByDisplayValue(/• Joint sales plan/);
    expect(container.textContent).toContain("Corporate Reseller: something is not known");
    expect(container.textContent).not.toContain("Not filled in:");
  });

  test("has no letter if the partner cannot supply it", () => {
    shown({ unreadable: [...application.unknown] });
    expect(screen.getByText(text("pane.letter-not-yet"))).toBeTruthy();
    expect(screen.queryByLabelText(text("pane.letter-text"))).toBeNull();
  });

  test("a requested level that does not exist could not be read", async () => {
    const { container } = shown({ application: { ...application, unknown: ["requested-level"] } });
    await screen.findByDisplayValue(/The level you wish for/);
    expect(container.textContent).toContain("Could not be read:Requested level");
  });
});

test("if there are no benefits, the reason is shown", () => {
  const { membership } = partnerCard();
  const expired = partnerCard({ benefits: [], membership: { ...membership, status: "expired" } });
  renderInPane(<BenefitsSection about={aboutPartner(expired)} />);
  expect(screen.getByText(text("pane.benefits-inactive"))).toBeTruthy();
});

test("if the year of renewal cannot be read, nothing is said to be over", () => {
  const { membership, application } = partnerCard();
  const card = partnerCard({
    benefits: [],
    membership: { ...membership, status: "unknown" },
    application: { ...application, decision: "incomplete", missing: [], unknown: ["active-membership"] },
  });
  const about = aboutPartner(card);
  renderInPane(<BenefitsSection about={about} />);
  expect(screen.getByText(text("pane.benefits-unknown"))).toBeTruthy();
  renderInPane(<MembershipSection about={about} />);
  expect(screen.getByText(text("pane.membership-unknown"))).toBeTruthy();
  renderInPane(<Reasons about={about} {...card.application} />);
  expect(screen.getByText(text("pane.active-membership-unknown"))).toBeTruthy();
});

test("the head promises no benefits of an unmet level if membership is not active", () => {
  const { membership } = partnerCard();
  const card = partnerCard({ heldLevelStillMet: false, membership: { ...membership, status: "expired" } });
  renderInPane(<PartnerWarnings about={aboutPartner(card)} />);
  expect(screen.getByText(text("pane.partner-not-met"))).toBeTruthy();
  expect(screen.queryByText(text("pane.partner-not-still-met"))).toBeNull();
});

test("the head warns of a level that is no longer met, and names the faults in the row", () => {
  const at = { sheet: "Partners", cell: "J5" };
  const problems = [
    { code: "held-level-unmet", severity: "warning", at, details: { level: "corporate-reseller" } },
  ] as const;
  const card = partnerCard({ heldLevelStillMet: false, problems });
  const { container } = renderInPane(<PartnerWarnings about={aboutPartner(card)} />);
  expect(screen.getByText(text("pane.partner-not-still-met"))).toBeTruthy();
  expect(container.textContent).toContain("Corporate Reseller");
});

describe("the message to the partner", () => {
  const letter = (language: string) => Promise.resolve(`letter in ${language}`);
  const area = (): HTMLTextAreaElement => screen.getByLabelText(text("pane.letter-text"));
  const copies = (writeText: (text: string) => Promise<void>) => {
    const user = userEvent.setup();
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    return user;
  };

  test("is written in the pane's language, or in another on demand", async () => {
    renderInPane(<PartnerLetter letter={letter} />, "en");
    expect(await screen.findByDisplayValue("letter in en")).toBeTruthy();
    await userEvent.setup().selectOptions(screen.getByLabelText(text("pane.letter-language")), "kk");
    expect(await screen.findByDisplayValue("letter in kk")).toBeTruthy();
    expect(area().lang).toBe("kk");
  });

  test("is copied, and the pane confirms it", async () => {
    const copied: string[] = [];
    const user = copies((written) => Promise.resolve(void copied.push(written)));
    renderInPane(<PartnerLetter letter={letter} />);
    await screen.findByDisplayValue("letter in en");
    await user.click(screen.getByRole("button", { name: text("pane.letter-copy") }));
    expect(await screen.findByText(text("pane.text-copied"))).toBeTruthy();
    expect(copied).toEqual(["letter in en"]);
  });

  test("if copying is not allowed, the text is selected", async () => {
    const user = copies(() => Promise.reject(new Error("refused")));
    renderInPane(<PartnerLetter letter={letter} />);
    await screen.findByDisplayValue("letter in en");
    await user.click(screen.getByRole("button", { name: text("pane.letter-copy") }));
    expect(await screen.findByText(text("pane.text-selected"))).toBeTruthy();
    expect(area().selectionEnd).toBe("letter in en".length);
  });
});

const STEPPED_PARTS = [
  { bandIndex: 0, from: tenge(0), to: tenge(3e6), part: tenge(3e6), rate: percent(2), points: "60000" },
  { bandIndex: 1, from: tenge(3e6), to: tenge(4e6), part: tenge(1e6), rate: percent(4), points: "40000" },
];

/** The whole explanation of a period, once it is opened. */
async function explained(
  period = secondQuarter(),
  settings: Parameters<typeof rulesWith>[0] = {},
  language: "en" | "ru" = "en",
): Promise<string> {
  const { points } = partnerCard();
  const card = partnerCard({ points: { ...points, periods: [period] } });
  const about = aboutPartner(card, { rules: rulesWith(settings), language });
  const { container } = renderInPane(
    <PeriodList about={about} invoices={() => "INVOICES"} reason={() => null} />,
    language,
  );
  await userEvent.setup().click(screen.getByRole("button"));
  return container.textContent.replaceAll("\u00a0", " ");
}

test.each([
  ["unmet", "No points are earned:"],
  ["unknown", "is not known:"],
] as const)("a rule by which nothing is earned (%s) is no matter of purchases", async (earns, words) => {
  const rules = [rulePeriod({}, { earns, exact: "0", invoices: 0 })];
  const said = await explained({ ...firstQuarter(), points: 0, rules });
  expect(said).toContain(words);
  expect(said).not.toContain("INVOICES");
});

test.each([
  ["rate", "at the rate reached: 2,000,000 ₸ × 4% = 24,000."],
  ["given", "Due − really given before: 160,000 − 140,000 = 24,000."],
  ["floor", "than was given before, 140,000: 24,000."],
  ["alone", "would have given 164,000 so far; 140,000 were given before: 164,000 − 140,000 = 24,000."],
] as const)("R9, R10: points that are not those due less those settled (%s)", async (reckoning, words) => {
  const reckoned = { reckoning, given: "140000", atRate: "24000", alone: "164000", points: "24000" };
  const step = { ...secondQuarter().rules[0]?.steps[0], reckoned };
  expect(await explained({ ...secondQuarter(), rules: [rulePeriod(step)] })).toContain(words);
});

describe("R9: a period of another version of the rules", () => {
  /** Two versions with other bands; the second quarter earns by the first one. */
  async function underVersions(part: Partial<PeriodCard>, judged: RuleSource): Promise<string> {
    const period = { ...secondQuarter(), ...part };
    const { points } = partnerCard();
    const card = partnerCard({ points: { ...points, periods: [period] } });
    const about = aboutPartner(card, { versions: [judged, rulesWith({})] });
    const { container } = renderInPane(
      <PeriodList about={about} invoices={() => "INVOICES"} reason={() => null} />,
    );
    await userEvent.setup().click(screen.getByRole("button"));
    return container.textContent.replaceAll("\u00a0", " ");
  }

  test("is explained by its own settings, bands and names, with the day on which it is judged", async () => {
    const lower = rulesWith({
      measurementBasis: "gross",
      rounding: { precision: 1, mode: "down", level: "period" },
    });
    const said = await underVersions({ version: 0 }, lower);
    expect(said).toContain("Who earns is judged on 30 June 2026");
    expect(said).toContain("version 1.0.0");
    expect(said).toContain("returns not deducted");
  });

  test("says that a rule which the version no longer has gives back what it gave", async () => {
    const rules = [
      rulePeriod({}, { rule: "gone", earns: "unmet", exact: "-40000", points: -40_000, steps: [] }),
    ];
    const said = await underVersions({ version: 1, rules }, rulesWith({}));
    expect(said).toContain("gone: −40,000 points");
    expect(said).toContain("0 − 40,000 = −40,000");
  });
});

test("with one version the period names the day alone", async () => {
  const said = await explained();
  expect(said).toContain("is judged on 30 June 2026.");
  expect(said).not.toContain("version");
});

describe("the explanation of a period's points", () => {
  test("as shipped, in words and numbers", async () => {
    const said = await explained();
    expect(said).toContain("Purchases less returns, 1 April 2026 – 30 June 2026: 2,000,000 ₸.");
    expect(said).toContain("INVOICES");
    expect(said).toContain("since 10 February 2026: 2,000,000 ₸ + 2,000,000 ₸ = 4,000,000 ₸.");
    expect(said).toContain("That is over 3,000,000 ₸: the rate is 4%.");
    expect(said).toContain("4,000,000 ₸ × 4% = 160,000.");
    expect(said).toContain("2,000,000 ₸ × 2% = 40,000.");
    expect(said).toContain("160,000 − 40,000 = 120,000.");
    expect(said).toContain("The rate of 4% instead of 2%");
  });

  test("in Russian", async () => {
    const said = await explained(firstQuarter(), {}, "ru");
    expect(said).toContain("Это до 3 000 000 ₸ включительно: ставка 2 %.");
    expect(said).toContain("Раньше ничего не начислено.");
  });

  test("R1 stepped, part by part", async () => {
    const step = { ...secondQuarter().rules[0]?.steps[0], parts: STEPPED_PARTS, due: "100000" };
    const period = { ...secondQuarter(), rules: [rulePeriod(step)] };
    const said = await explained(period, { calculationMethod: "stepped" });
    expect(said).toContain("up to 3,000,000 ₸ inclusive: 3,000,000 ₸ × 2% = 60,000");
    expect(said).toContain("over 3,000,000 ₸: 1,000,000 ₸ × 4% = 40,000");
    expect(said).toContain("Settled before, on 2,000,000 ₸: 40,000.");
  });

  test.each([
    ["quarter", "the quarter so far"],
    ["calendarYear", "the calendar year so far"],
    ["lifetime", "all the years so far"],
    [{ trailingMonths: 12 }, "the last 12 months"],
  ] as const)("R2 %j names its window", async (qualifierWindow, words) => {
    expect(await explained(secondQuarter(), { qualifierWindow })).toContain(words);
  });

  test("R4 without true-up says that the rate is for the period alone", async () => {
    const step = {
      ...secondQuarter().rules[0]?.steps[0],
      earning: tenge(2_000_000),
      due: "80000",
      settled: "0",
    };
    const said = await explained({ ...secondQuarter(), rules: [rulePeriod(step)] }, { trueUp: false });
    expect(said).toContain("The period's purchases: 2,000,000 ₸ × 4% = 80,000.");
  });

  test("several steps and several rules are explained one by one", async () => {
    const [step] = rulePeriod({}).steps;
    const steps = step === undefined ? [] : [step, { ...step, first: "2026-04-01", last: "2026-06-30" }];
    const rules = [rulePeriod({}, { steps }), rulePeriod({}, { rule: "more" })];
    const said = await explained({ ...firstQuarter(), rules });
    expect(said).toContain("1 April 2026 – 30 June 2026");
    expect(said).toContain("40,000 + 40,000 = 80,000");
    expect(said).toContain("more: 40,000 points");
  });
});

describe("R5: a sum below zero", () => {
  test("is shown as returns and purchases add up, and is said to count as zero", async () => {
    const sums = { before: tenge(5), now: tenge(0), sumBefore: tenge(5), sumNow: tenge(-1) };
    const said = await explained({ ...firstQuarter(), rules: [rulePeriod(sums)] });
    expect(said).toContain("5 ₸ − 6 ₸ = −1 ₸. Returns outweigh purchases");
  });

  test("makes periods that earned nothing together, not none", async () => {
    const sums = { first: "2026-07-01", sumBefore: tenge(-4), sumNow: tenge(3), now: tenge(3) };
    const said = await explained({ ...firstQuarter(), rules: [rulePeriod(sums)] });
    expect(said).toContain("−4 ₸ + 7 ₸ = 3 ₸.");
    expect(said).not.toContain(text("pane.points-settled-none"));
    expect(said).toContain(text("pane.points-settled-zero"));
  });
});

test("the purchases missing to the next rate, and their effect", async () => {
  const next = {
    ...{ rule: "purchases", missing: tenge(1_000_001), rate: percent(2), nextRate: percent(4) },
    ...{ from: "2026-06-15", until: "2026-12-31", window: { kind: "membershipTerm" } as const },
  };
  const { points } = partnerCard();
  const card = partnerCard({ points: { ...points, periods: [firstQuarter()], next: [next] } });
  const { container } = renderInPane(<NextRates about={aboutPartner(card)} />);
  await userEvent.setup().click(screen.getByRole("button", { name: text("pane.next-rate") }));
  const said = container.textContent.replaceAll("\u00a0", " ");
  expect(said).toContain("1,000,001 ₸ more by 31 December 2026, and the rate is 4% (now 2%).");
  expect(said).toContain("3,000,001 ₸ × 4% = 120,000 points");
});

test("the chart's numbers stand in a table too, estimates marked in words", () => {
  renderInPane(<PointsTable periods={[firstQuarter(), secondQuarter()]} />);
  const [, first, second] = screen.getAllByRole("row");
  expect(first?.textContent).toContain("settled");
  expect(second?.textContent).toContain("estimated");
});
