/** Who earns points, on which purchases, at which rates (C4). */
import type { BandJson, RuleSource } from "../../../../src/ruleset";
import { ppmOf, tiynOf } from "../../shared/model/rule-amounts";
import { ruleWords, type Wording } from "../../shared/model/rule-words";

export interface BandRow {
  readonly sum: string;
  readonly rate: string;
}

export interface PointsInWords {
  readonly id: string;
  readonly name: string;
  /** The partners that earn, and the levels if not all do. */
  readonly who: readonly string[];
  readonly purchases: string;
  readonly bands: readonly BandRow[];
}

export function pointsInWords(source: RuleSource, wording: Wording): readonly PointsInWords[] {
  const { text, language } = wording;
  const words = ruleWords(source, wording);
  const { benefit, rules } = source.points;
  const byBenefit =
    benefit === undefined
      ? []
      : [text("pane.rules-earns-benefit", { benefit: words.names.benefit(benefit) })];
  return rules.map(({ name, conditions, event: { params } }) => ({
    id: name,
    name: params.name[language],
    who: [...byBenefit, ...words.parts(conditions)],
    purchases:
      params.purchases === undefined
        ? text("pane.rules-purchases-all")
        : words.condition(params.purchases, "purchases"),
    bands: bandRows(params.bands, wording),
  }));
}

/** A band begins where the one before it ends; R3 decides which of the two includes the edge. */
export function bandRows(bands: readonly BandJson[], { text, formats }: Wording): readonly BandRow[] {
  return bands.map((band, index) => {
    const before = bands[index - 1];
    const bounds: string[] = [];
    if (before?.upTo !== undefined) {
      const sum = formats.money(tiynOf(before.upTo));
      bounds.push(text(before.inclusive === true ? "pane.rules-sum-over" : "pane.rules-sum-from", { sum }));
    }
    if (band.upTo !== undefined) {
      const sum = formats.money(tiynOf(band.upTo));
      bounds.push(text(band.inclusive === true ? "pane.rules-sum-up-to" : "pane.rules-sum-below", { sum }));
    }
    return {
      sum: bounds.length === 0 ? text("pane.rules-sum-any") : bounds.join(", "),
      rate: formats.rate(ppmOf(band.rate)),
    };
  });
}
