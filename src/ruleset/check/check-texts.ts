/** Texts of the rules that count as the same: two different spellings may be a mistake. */
import { foldText } from "../../domain/folded-text";
import { isFactValue } from "../conditions/condition-json";
import type { ComparisonJson, ConditionJson } from "../conditions/condition-json";
import { isFolded, textFolding, type TextFolding } from "../conditions/folded-texts";
import { foldCondition, type PartPlace } from "../conditions/fold-condition";
import type { RuleSource } from "../files";
import type { RuleProblemLog } from "../problems/rule-problem-log";
import { pointerPart } from "../text/json";

/** Warns of them, separately for partners' and purchases' columns. */
export function checkTexts({ program, levels, points }: RuleSource, log: RuleProblemLog): void {
  const { partners, purchases } = program.sheets;
  const ofPartners = new Spellings(textFolding(partners.columns), log);
  for (const [id, { conditions }] of Object.entries(levels.requirements))
    ofPartners.check(conditions, "levels.json", `/requirements${pointerPart(id)}/conditions`);
  const ofPurchases = new Spellings(textFolding(purchases.columns), log);
  for (const [id, { where }] of Object.entries(program.facts))
    if (where !== undefined) ofPurchases.check(where, "program.json", `/facts${pointerPart(id)}/where`);
  for (const [at, { conditions, event }] of points.rules.entries()) {
    const rule = `/rules/${String(at)}`;
    ofPartners.check(conditions, "points.json", `${rule}/conditions`);
    if (event.params.purchases !== undefined)
      ofPurchases.check(event.params.purchases, "points.json", `${rule}/event/params/purchases`);
  }
}

class Spellings {
  /** The first spelling of each text, by fact and folded form. */
  private readonly first = new Map<string, string>();

  constructor(
    private readonly folds: TextFolding,
    private readonly log: RuleProblemLog,
  ) {}

  check(condition: ConditionJson, file: string, path: string): void {
    const nothing = (): undefined => undefined;
    foldCondition<unknown>(
      condition,
      {
        list: nothing,
        not: nothing,
        requirement: nothing,
        comparison: (comparison, place) => {
          this.checkComparison(comparison, file, place);
        },
      },
      { path, isNegated: false },
    );
  }

  private checkComparison(comparison: ComparisonJson, file: string, { path }: PartPlace): void {
    const { fact, value } = comparison;
    if (!isFolded(comparison, this.folds) || isFactValue(value)) return;
    const values = typeof value === "object" ? value : [value];
    for (const [at, text] of values.map(String).entries()) {
      const key = `${fact} ${foldText(text)}`;
      const other = this.first.get(key) ?? text;
      this.first.set(key, other);
      const place = typeof value === "object" ? `${path}/value/${String(at)}` : `${path}/value`;
      if (other !== text) this.log.warning(file, place, "texts-alike", { fact, text, other });
    }
  }
}
