/** The effect of a draft in words and figures. */
import type {
  CauseInWords,
  EffectGroup,
  EffectSummary,
  PointsPair,
} from "../../../../../src/app/what-if/effect-summary";
import type { Decision } from "../../../../../src/domain/application";
import type { MessageKey } from "../../../../../src/messages/keys";
import { periodName } from "../../../../../src/messages/period-name";
import type { RuleSource } from "../../../../../src/ruleset";
import { namesOf } from "../../../shared/model/names";
import type { Wording } from "../../../shared/model/rule-words";

/** "7 525 630 → 7 301 000 (−224 630)". */
export function pairWords({ before, after }: PointsPair, { text, formats }: Wording): string {
  return text("pane.effect-pair", {
    before: formats.number(before),
    after: formats.number(after),
    difference: formats.difference(after - before),
  });
}

/** A figure of the effect, and the partners behind it. */
export interface EffectFigure {
  readonly label: string;
  readonly count: number;
  readonly group: EffectGroup;
}

const DECISIONS: Readonly<Record<Decision, MessageKey>> = {
  approved: "pane.application-approved",
  declined: "pane.application-declined",
  incomplete: "pane.application-incomplete",
  none: "what-if.no-decision",
};

/** The figures that count partners, those that are zero left out. */
export function effectFigures(
  effect: EffectSummary,
  rules: readonly RuleSource[],
  { text, language }: Wording,
): readonly EffectFigure[] {
  const nameOf = (kind: "level" | "benefit", id: string): string =>
    rules.map((source) => namesOf(source, language)[kind](id)).find((name) => !name.includes(id)) ?? id;
  const figures: readonly EffectFigure[] = [
    { label: text("pane.effect-won"), count: effect.won, group: { kind: "won" } },
    { label: text("pane.effect-lost"), count: effect.lost, group: { kind: "lost" } },
    ...effect.levels.flatMap(({ id, gained, lost }): readonly EffectFigure[] => {
      const name = nameOf("level", id);
      return [
        {
          label: text("pane.effect-level-gained", { name }),
          count: gained,
          group: { kind: "level-gained", level: id },
        },
        {
          label: text("pane.effect-level-lost", { name }),
          count: lost,
          group: { kind: "level-lost", level: id },
        },
      ];
    }),
    ...effect.decisions.map(({ before, after, count }): EffectFigure => {
      const words = { before: text(DECISIONS[before]), after: text(DECISIONS[after]) };
      return {
        label: text("pane.effect-decision", words),
        count,
        group: { kind: "decision", before, after },
      };
    }),
    ...effect.benefits.flatMap(({ id, gained, lost }): readonly EffectFigure[] => {
      const name = nameOf("benefit", id);
      return [
        {
          label: text("pane.effect-benefit-gained", { name }),
          count: gained,
          group: { kind: "benefit-gained", benefit: id },
        },
        {
          label: text("pane.effect-benefit-lost", { name }),
          count: lost,
          group: { kind: "benefit-lost", benefit: id },
        },
      ];
    }),
    {
      label: text("pane.effect-provisional"),
      count: effect.provisional,
      group: { kind: "provisional" },
    },
  ];
  return figures.filter(({ count }) => count > 0);
}

/** Why a partner's points differ. */
export function causeSentence(
  cause: CauseInWords,
  rules: readonly RuleSource[],
  { text, formats, language }: Wording,
): string {
  const { kind, period, rule, before, after } = cause;
  const name = rules.flatMap(({ points }) => points.rules).find((one) => one.name === rule)?.event.params
    .name[language];
  return text(`what-if.${kind}`, {
    period: periodName(period, text),
    rule: name ?? rule ?? "",
    purchasesBefore: before === undefined ? "" : formats.money(before.purchases),
    purchasesAfter: after === undefined ? "" : formats.money(after.purchases),
    rateBefore: before === undefined ? "" : formats.rate(before.rate),
    rateAfter: after === undefined ? "" : formats.rate(after.rate),
  });
}
