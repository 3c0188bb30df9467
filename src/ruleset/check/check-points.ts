/** points.json: who earns, and rate bands that cover every sum once (C4, R3). */
import { checkCondition } from "./check-condition";
import { scaled } from "../text/decimals";
import { partnerScope, purchaseScope } from "./fact-scope";
import type { BandJson, PointsRuleJson, RuleSource } from "../files";
import { known } from "../problems/report";
import type { Report } from "../problems/report";

const FILE = "points.json";

/** Reports what is wrong with the points rules. */
export function checkPointsFile(source: RuleSource, report: Report): void {
  checkBenefit(source, report);
  const seen = new Set<string>();
  for (const [at, rule] of source.points.rules.entries()) {
    const path = `/rules/${String(at)}`;
    if (seen.has(rule.name)) report.error(FILE, `${path}/name`, "points-rule-duplicate", { rule: rule.name });
    seen.add(rule.name);
    checkConditions(source, rule, path, report);
    checkBands(rule, `${path}/event/params/bands`, report);
  }
}

function checkBenefit({ points, benefits }: RuleSource, report: Report): void {
  const { benefit } = points;
  const ids = benefits.benefits.map((one) => one.id);
  if (benefit === undefined || ids.includes(benefit)) return;
  report.error(FILE, "/benefit", "points-benefit-unknown", { benefit, ...known(benefit, ids) });
}

function checkConditions(source: RuleSource, rule: PointsRuleJson, path: string, report: Report): void {
  checkCondition(rule.conditions, `${path}/conditions`, { file: FILE, scope: partnerScope(source), report });
  const { purchases } = rule.event.params;
  if (purchases === undefined) return;
  const place = `${path}/event/params/purchases`;
  checkCondition(purchases, place, { file: FILE, scope: purchaseScope(source), report });
}

function checkBands({ name: rule, event }: PointsRuleJson, path: string, report: Report): void {
  const { bands } = event.params;
  for (const [at, band] of bands.entries()) {
    const place = `${path}/${String(at)}`;
    checkNumbers(band, place, report);
    const isLast = at === bands.length - 1;
    if (band.upTo === undefined && !isLast) report.error(FILE, place, "band-after-top", { rule });
    if (band.upTo !== undefined && isLast) report.error(FILE, place, "bands-without-top", { rule });
    checkEdges(rule, bands[at - 1], band, place, report);
  }
}

function checkNumbers({ from, upTo, rate }: BandJson, path: string, report: Report): void {
  if (scaled(rate, 6) === undefined)
    report.error(FILE, `${path}/rate`, "rate-too-fine", { rate: String(rate) });
  for (const [key, value] of Object.entries({ from, upTo })) {
    if (value === undefined || scaled(value, 2) !== undefined) continue;
    const code = Number.isSafeInteger(Math.round(value * 100)) ? "money-too-fine" : "money-too-large";
    report.error(FILE, `${path}/${key}`, code, { found: String(value) });
  }
}

/** Where a band begins and ends against the one before it; before the first one every sum is still free. */
function checkEdges(
  rule: string,
  before: BandJson | undefined,
  band: BandJson,
  path: string,
  report: Report,
): void {
  const edge = before === undefined ? 0 : before.upTo;
  if (edge === undefined) return;
  const previous = String(edge);
  if (band.from !== undefined && band.from !== edge) {
    const from = String(band.from);
    if (band.from > edge) report.error(FILE, `${path}/from`, "bands-gap", { rule, from, previous });
    else report.error(FILE, `${path}/from`, "bands-overlap", { rule, upTo: from, previous });
  }
  if (band.upTo === undefined || band.upTo > edge) return;
  const upTo = String(band.upTo);
  if (band.upTo < edge) report.error(FILE, `${path}/upTo`, "bands-out-of-order", { rule, upTo, previous });
  else if (!holdsTheEdge(before, band))
    report.error(FILE, `${path}/upTo`, "bands-overlap", { rule, upTo, previous });
}

/** A band for one sum alone: "less than 3 000 000" before it, "exactly 3 000 000" here. */
function holdsTheEdge(before: BandJson | undefined, band: BandJson): boolean {
  return band.inclusive === true && before?.inclusive !== true;
}
