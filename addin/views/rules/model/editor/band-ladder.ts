/** The bands of a points rule as a ladder: from each limit to the next, with its rate (C4, R3). */
import type { RuleSource } from "../../../../../src/ruleset";
import { bandsPointer } from "../../../../../src/ruleset/draft";
import { ppmOf, tiynOf } from "../../../shared/model/rule-amounts";
import { ruleWords, type Wording } from "../../../shared/model/rule-words";
import { percentText } from "./typed-values";

export interface Rung {
  /** "up to 3 000 000 ₸", "over 3 000 000 ₸": what the band is called for screen readers. */
  readonly name: string;
  /** The upper limit as typed; undefined in the top band. */
  readonly limit: string | undefined;
  /** Where the top band begins; undefined in the others, and where one rate is for all sums. */
  readonly over: string | undefined;
  readonly rate: string;
  readonly isInclusive: boolean;
  /** "exactly 3 000 000 ₸: still 2 %", and "already 4 %"; undefined in the top band. */
  readonly edge: { readonly below: string; readonly above: string } | undefined;
  /** Pointers of its values, for the problems. */
  readonly at: readonly string[];
}

export interface LadderRule {
  readonly name: string;
  readonly who: string;
  readonly purchases: string | undefined;
  readonly rungs: readonly Rung[];
}

export function laddersOf(source: RuleSource, wording: Wording): readonly LadderRule[] {
  const words = ruleWords(source, wording);
  return source.points.rules.map(({ conditions, event: { params } }, rule) => ({
    name: params.name[wording.language],
    who: words.parts(conditions).join(" · "),
    purchases: params.purchases && words.condition(params.purchases, "purchases"),
    rungs: params.bands.map((_, band) => rungOf(source, rule, band, wording)),
  }));
}

function rungOf(source: RuleSource, rule: number, band: number, wording: Wording): Rung {
  const { text, formats } = wording;
  const bands = source.points.rules[rule]?.event.params.bands ?? [];
  const { upTo, inclusive = true, rate = 0 } = bands[band] ?? {};
  const before = bands[band - 1]?.upTo;
  const sum = (amount: number): string => formats.money(tiynOf(amount));
  return {
    name: upTo === undefined ? topName(before, wording) : text("pane.band-named", { sum: sum(upTo) }),
    limit: upTo === undefined ? undefined : formats.decimal(String(upTo)),
    over: upTo === undefined && before !== undefined ? sum(before) : undefined,
    rate: percentText(rate, formats),
    isInclusive: inclusive,
    edge: upTo === undefined ? undefined : edgeOf(upTo, rate, bands[band + 1]?.rate ?? rate, wording),
    at: [`${bandsPointer(rule)}/${String(band)}`],
  };
}

function topName(before: number | undefined, { text, formats }: Wording): string {
  if (before === undefined) return text("pane.rules-sum-any");
  return text("pane.rules-sum-over", { sum: formats.money(tiynOf(before)) });
}

/** R3: the rate at exactly the limit. */
function edgeOf(upTo: number, rate: number, above: number, { text, formats }: Wording): Rung["edge"] {
  const sum = formats.money(tiynOf(upTo));
  return {
    below: text("pane.band-edge-below", { sum, rate: formats.rate(ppmOf(rate)) }),
    above: text("pane.band-edge-above", { sum, rate: formats.rate(ppmOf(above)) }),
  };
}
