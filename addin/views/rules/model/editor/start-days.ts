/** The days from which a draft may be in force (R10), and why no others. */
import { addDays, dayFromIso, isoOf, nextPeriod, periodHolding } from "../../../../../src/domain/calendar";
import { longerFrequency } from "../../../../../src/domain/effect/partner-effect";
import type { ClosedRules } from "../../../../../src/app/closing/closed-rules";
import type { RuleSource } from "../../../../../src/ruleset";
import { pointsSignature } from "../../../../../src/ruleset/versions/points-reach";
import type { CheckedRules } from "../../../../worker/protocol";

export type GoodRules = CheckedRules & { readonly ok: true };

/** `undefined`: always, in place of the version in force. */
export type StartDay = string | undefined;

export interface StartDays {
  /** The earliest first. */
  readonly days: readonly [StartDay, ...StartDay[]];
  /** Points change, so that only beginnings of settlement periods are possible. */
  readonly changesPoints: boolean;
  /** The last closed day, where it forbids earlier ones. */
  readonly closed: string | undefined;
}

/** Beginnings of periods that are offered after the one that holds today. */
const AHEAD = 4;

/** The days on which a draft may begin. Today's calendar year, and what follows, is what anybody wants. */
export function startDays(
  rules: GoodRules,
  draft: RuleSource,
  closed: ClosedRules | undefined,
  today: string,
): StartDays {
  const inForce = rules.versions[rules.inForce];
  const changesPoints = pointsSignature(draft) !== pointsSignature(rules.source);
  const isUsed = closed?.used.includes(inForce?.sha256 ?? "") === true;
  const bar = closed !== undefined && changesPoints ? closed.last : undefined;
  const after = [inForce?.from, bar === undefined ? undefined : dayAfter(bar)].filter(
    (day) => day !== undefined,
  );
  const possible = beginnings(rules, draft, today).filter((day) => after.every((one) => day >= one));
  const later = possible.filter((day) => day !== inForce?.from);
  const [first = dayAfter(today), ...others] = later;
  const isAlways = !isUsed && (closed === undefined || !changesPoints);
  const days: readonly [StartDay, ...StartDay[]] = isAlways
    ? [undefined, first, ...others]
    : [first, ...others];
  return { days, changesPoints, closed: isAlways ? undefined : closed.last };
}

/** A version begins with a period of its own and of the one before it; the longer of both begins with either. */
function beginnings(rules: GoodRules, draft: RuleSource, today: string): readonly string[] {
  const { settlementFrequency: before } = rules.source.points;
  const frequency = longerFrequency(before, draft.points.settlementFrequency);
  const now = dayFromIso(today);
  const year = dayFromIso(`${today.slice(0, 4)}-01-01`);
  if (now === undefined || year === undefined) return [];
  const days: string[] = [];
  let period = periodHolding(year, frequency);
  for (let ahead = 0; ahead < AHEAD; period = nextPeriod(period)) {
    days.push(isoOf(period.first));
    if (period.first > now) ahead += 1;
  }
  return days;
}

function dayAfter(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : isoOf(addDays(day, 1));
}
