/** The rule files that come with the product, as texts, so that their hash equals that of the files. */
import benefits from "../../rules/benefits.json?text";
import levels from "../../rules/levels.json?text";
import points from "../../rules/points.json?text";
import program from "../../rules/program.json?text";
import type { RuleFiles } from "../../src/ruleset";

export const SHIPPED_RULES: RuleFiles = {
  "program.json": program,
  "levels.json": levels,
  "benefits.json": benefits,
  "points.json": points,
};
