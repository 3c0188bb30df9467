/** Changes to benefits.json (C3). */
import type { RuleSource } from "../files";
import type { FileEdit } from "./draft";
import { sameNames } from "./edit-names";
import { newId } from "./ids";
import { jsonOf } from "./json-edits";

const FILE = "benefits.json";

/** Gives a benefit to a level, in the order of the levels, or takes it away. */
export function setBenefitOf(
  { benefits, levels }: RuleSource,
  benefit: number,
  level: string,
  isGiven: boolean,
): readonly FileEdit[] {
  const given = benefits.benefits[benefit]?.levels ?? [];
  const at = given.indexOf(level);
  if (isGiven === at >= 0) return [];
  const pointer = `/benefits/${String(benefit)}/levels`;
  if (!isGiven) return [{ file: FILE, kind: "remove", pointer: `${pointer}/${String(at)}` }];
  const order = levels.levels.map(({ id }) => id);
  const after = given.findIndex((one) => order.indexOf(one) > order.indexOf(level));
  return [
    { file: FILE, kind: "insert", pointer: `${pointer}/${after < 0 ? "-" : String(after)}`, value: level },
  ];
}

export function addBenefit(
  { benefits }: RuleSource,
  name: string,
  levels: readonly string[],
): readonly FileEdit[] {
  const id = newId(name, new Set(benefits.benefits.map((one) => one.id)), "benefit");
  return [
    {
      file: FILE,
      kind: "insert",
      pointer: "/benefits/-",
      value: jsonOf({ id, name: sameNames(name), levels }),
    },
  ];
}

/** A benefit that points rules ask for (C4) stays: without it nobody could say who earns. */
export function removeBenefit(
  { benefits, points }: RuleSource,
  benefit: number,
): readonly FileEdit[] | undefined {
  if (benefits.benefits[benefit]?.id === points.benefit) return undefined;
  return [{ file: FILE, kind: "remove", pointer: `/benefits/${String(benefit)}` }];
}
