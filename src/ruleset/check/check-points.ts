/** Checks points.json: who earns, and rate bands that cover every sum once (C4, R3). */
import { checkCondition } from "./check-condition";
import { scaled } from "../text/decimals";
import { partnerScope, purchaseScope } from "./fact-scope";
import type { BandJson, PointsRuleJson, RuleSource } from "../files";
import { known } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

const FILE = "points.json";

/** Reports problems of the points rules. */
export function checkPointsFile(source: RuleSource, log: RuleProblemLog): void {
  checkBenefit(source, log);
  checkMoney({ valueOfPoint: source.points.valueOfPoint }, "", log);
  const seen = new Set<string>();
  for (const [at, rule] of source.points.rules.entries()) {
    const path = `/rules/${String(at)}`;
    if (seen.has(rule.name)) log.error(FILE, `${path}/name`, "points-rule-duplicate", { rule: rule.name });
    seen.add(rule.name);
    checkConditions(source, rule, path, log);
    checkBands(rule, `${path}/event/params/bands`, log);
  }
}

function checkBenefit({ points, benefits }: RuleSource, log: RuleProblemLog): void {
  const { benefit } = points;
  const ids = benefits.benefits.map((one) => one.id);
  if (benefit === undefined || ids.includes(benefit)) return;
  log.error(FILE, "/benefit", "points-benefit-unknown", { benefit, ...known(benefit, ids) });
}

function checkConditions(source: RuleSource, rule: PointsRuleJson, path: string, log: RuleProblemLog): void {
  checkCondition(rule.conditions, `${path}/conditions`, { file: FILE, scope: partnerScope(source), log });
  const { purchases } = rule.event.params;
  if (purchases === undefined) return;
  const place = `${path}/event/params/purchases`;
  checkCondition(purchases, place, { file: FILE, scope: purchaseScope(source), log });
}

function checkBands({ name: rule, event }: PointsRuleJson, path: string, log: RuleProblemLog): void {
  const { bands } = event.params;
  for (const [at, band] of bands.entries()) {
    const place = `${path}/${String(at)}`;
    checkNumbers(band, place, log);
    const isLast = at === bands.length - 1;
    if (band.upTo === undefined && !isLast) log.error(FILE, place, "band-after-top", { rule });
    if (band.upTo !== undefined && isLast) log.error(FILE, place, "bands-without-top", { rule });
    checkEdges(rule, bands[at - 1], band, place, log);
  }
}

function checkNumbers({ from, upTo, rate }: BandJson, path: string, log: RuleProblemLog): void {
  if (scaled(rate, 6) === undefined) log.error(FILE, `${path}/rate`, "rate-too-fine", { rate: String(rate) });
  checkMoney({ from, upTo }, path, log);
}

function checkMoney(
  values: Readonly<Record<string, number | undefined>>,
  path: string,
  log: RuleProblemLog,
): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || scaled(value, 2) !== undefined) continue;
    const code = Number.isSafeInteger(Math.round(value * 100)) ? "money-too-fine" : "money-too-large";
    log.error(FILE, `${path}/${key}`, code, { found: String(value) });
  }
}

/** The bounds of a band relative to the one before it; the first band may begin at any sum. */
function checkEdges(
  rule: string,
  before: BandJson | undefined,
  band: BandJson,
  path: string,
  log: RuleProblemLog,
): void {
  const edge = before === undefined ? 0 : before.upTo;
  if (edge === undefined) return;
  const previous = String(edge);
  if (band.from !== undefined && band.from !== edge) {
    const from = String(band.from);
    if (band.from > edge) log.error(FILE, `${path}/from`, "bands-gap", { rule, from, previous });
    else log.error(FILE, `${path}/from`, "bands-overlap", { rule, upTo: from, previous });
  }
  if (band.upTo === undefined || band.upTo > edge) return;
  const upTo = String(band.upTo);
  if (band.upTo < edge) log.error(FILE, `${path}/upTo`, "bands-out-of-order", { rule, upTo, previous });
  else if (!holdsTheEdge(before, band))
    log.error(FILE, `${path}/upTo`, "bands-overlap", { rule, upTo, previous });
}

/** A band for a single sum: "less than 3 000 000" before it, "exactly 3 000 000" here. */
function holdsTheEdge(before: BandJson | undefined, band: BandJson): boolean {
  return band.inclusive === true && before?.inclusive !== true;
}
