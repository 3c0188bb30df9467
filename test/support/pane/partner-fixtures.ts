/** Partners in the form of the worker's answers, with values chosen by a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { formatsFor } from "../../../addin/format/formats";
import { namesOf } from "../../../addin/views/shared/model/names";
import type { About } from "../../../addin/views/partner/about";
import type { StepCard, PeriodCard, RulePeriodCard } from "../../../src/app/partner/points-card";
import type { PartnerCard, RequirementCard } from "../../../src/app/partner/card";
import type { ComparisonNode } from "../../../src/domain/conditions";
import type { Language } from "../../../src/domain/program";
import type { RatePpm, SourceIndex, Tiyn } from "../../../src/domain/units";
import { loadRules, RULE_FILE_NAMES, type PointsJson, type RuleSource } from "../../../src/ruleset";
import { speechIn } from "./speech";

/** An amount given in whole units of the currency. */
export const tenge = (amount: number): Tiyn => (amount * 100) as Tiyn;

export const FIRST_SOURCE = 0 as SourceIndex;
export const percent = (rate: number): RatePpm => (rate * 10_000) as RatePpm;

function shippedRules(): RuleSource {
  const texts = RULE_FILE_NAMES.map((name) => [
    name,
    readFileSync(join(__dirname, "../../../rules", name), "utf8"),
  ]);
  const loaded = loadRules(Object.fromEntries(texts) as Record<string, string>);
  if (!loaded.ok) throw new Error("the shipped rules do not load");
  return loaded.value.source;
}

export const SHIPPED_RULES = shippedRules();

/** The shipped rules with some points settings replaced. */
export function rulesWith(points: Partial<PointsJson>): RuleSource {
  return { ...SHIPPED_RULES, points: { ...SHIPPED_RULES.points, ...points } };
}

export function comparison(part: Partial<ComparisonNode> = {}): ComparisonNode {
  return {
    kind: "comparison",
    outcome: "unmet",
    fact: "certifiedTechnicalStaff",
    operator: "greaterThanInclusive",
    found: 0,
    needed: 1,
    neededFact: undefined,
    ...part,
  };
}

export function requirement(id: string, part: Partial<ComparisonNode> = {}): RequirementCard {
  const node = comparison(part);
  return { id, outcome: node.outcome, node };
}

const STAFF = { fact: "certifiedTechnicalStaff", operator: "greaterThanInclusive", needed: 1 };
const PLAN = { fact: "jointSalesPlan", operator: "equal", needed: true };

/** A Professional Reseller that applies for Corporate: no certified staff, and a blank sales plan. */
export function partnerCard(part: Partial<PartnerCard> = {}): PartnerCard {
  const plan = requirement("joint-sales-plan", { ...PLAN, outcome: "unknown", found: undefined });
  const staff = requirement("certified-technical-staff", { ...STAFF, outcome: "unmet", found: 0 });
  return {
    position: 3,
    id: "P-004",
    name: "ТОО «Алатау»",
    row: 5,
    sheet: "Partners",
    heldLevel: "professional-reseller",
    isLevelUnreadable: false,
    addOns: [],
    title: { ru: "Professional Reseller", en: "Professional Reseller", kk: "Professional Reseller" },
    heldLevelStillMet: true,
    membership: {
      status: "active",
      registeredOn: "2026-02-10",
      first: "2026-02-10",
      last: "2026-12-31",
      renewal: { status: "possible", missing: [], unknown: [] },
    },
    levels: [
      {
        level: "professional-reseller",
        outcome: "unknown",
        isHeld: true,
        requirements: [plan],
        shortfall: { missing: [], unknown: [plan.id] },
      },
      {
        level: "corporate-reseller",
        outcome: "unmet",
        isHeld: false,
        requirements: [plan, staff],
        shortfall: { missing: [staff.id], unknown: [plan.id] },
      },
    ],
    application: {
      decision: "declined",
      requested: ["corporate-reseller"],
      missing: ["certified-technical-staff"],
      unknown: ["joint-sales-plan"],
    },
    unreadable: [],
    benefits: ["points-program", "site-listing"],
    points: {
      term: { first: "2026-02-10", last: "2026-12-31" },
      provisional: false,
      tooLarge: false,
      total: 160_000,
      ofYear: 160_000,
      adjustments: [],
      periods: [firstQuarter(), secondQuarter()],
      next: [],
    },
    cells: { partnerId: "A5", certifiedTechnicalStaff: "J5", jointSalesPlan: "H5", registeredOn: "F5" },
    problems: [],
    ...part,
  };
}

/** The worked example in docs/program.md: 2 000 000 in the first quarter. */
export function firstQuarter(): PeriodCard {
  return {
    label: "2026-Q1",
    first: "2026-02-10",
    last: "2026-03-31",
    status: "settled",
    version: 0,
    purchases: tenge(2_000_000),
    cumulative: tenge(2_000_000),
    points: 40_000,
    pointsBefore: 0,
    pointsSoFar: 40_000,
    rules: [rulePeriod({ now: tenge(2_000_000), earning: tenge(2_000_000), due: "40000" })],
  };
}

/** Another 2 000 000 in the second quarter: 4 % of the whole sum, less the points settled. */
export function secondQuarter(): PeriodCard {
  const step = {
    first: "2026-04-01",
    last: "2026-06-30",
    before: tenge(2_000_000),
    now: tenge(4_000_000),
    sumBefore: tenge(2_000_000),
    sumNow: tenge(4_000_000),
    earning: tenge(4_000_000),
    qualifying: tenge(4_000_000),
    bandIndex: 1,
    rate: percent(4),
    rateBefore: percent(2),
    due: "160000",
    settled: "40000",
  };
  return {
    label: "2026-Q2",
    first: "2026-04-01",
    last: "2026-06-30",
    status: "estimated",
    version: 0,
    purchases: tenge(2_000_000),
    cumulative: tenge(4_000_000),
    points: 120_000,
    pointsBefore: 40_000,
    pointsSoFar: 160_000,
    rules: [rulePeriod(step, { cumulative: tenge(4_000_000), exact: "120000", points: 120_000 })],
  };
}

/** A rule's part of a period in one step; missing values are those of the first quarter. */
export function rulePeriod(step: Partial<StepCard>, rule: Partial<RulePeriodCard> = {}): RulePeriodCard {
  const whole: StepCard = {
    spanFirst: "2026-02-10",
    first: "2026-02-10",
    last: "2026-03-31",
    before: tenge(0),
    now: tenge(2_000_000),
    sumBefore: tenge(0),
    sumNow: tenge(2_000_000),
    earning: tenge(2_000_000),
    qualifying: tenge(2_000_000),
    bandIndex: 0,
    rate: percent(2),
    rateBefore: undefined,
    due: "40000",
    settled: "0",
    parts: [],
    ...step,
  };
  return {
    rule: "purchases",
    earns: "met",
    purchases: tenge(2_000_000),
    cumulative: tenge(2_000_000),
    qualifying: whole.qualifying,
    bandIndex: whole.bandIndex,
    rate: whole.rate,
    exact: "40000",
    points: 40_000,
    steps: [whole],
    invoices: 2,
    ...rule,
  };
}

/** Everything that the screen shows of a partner; `went` collects the cells that were selected. */
export function aboutPartner(
  card: PartnerCard = partnerCard(),
  { rules = SHIPPED_RULES, versions = [rules], language = "en", went = [] }: AboutOptions = {},
): About {
  const { text } = speechIn(language);
  return {
    ...{ card, rules, versions, text, asOf: "2026-06-15" },
    formats: formatsFor(DEFAULT_CULTURES[language], "KZT", language),
    names: namesOf(rules, language),
    onGoTo: (sheet, cell) => {
      went.push(`${sheet}!${cell}`);
    },
  };
}

interface AboutOptions {
  readonly rules?: RuleSource;
  readonly versions?: readonly RuleSource[];
  readonly language?: Language;
  readonly went?: string[];
}
