/** The worked cases of the shipped program, as texts. Loaded when a draft is to be published. */
import applications from "../../rules/cases/applications.json?text";
import benefits from "../../rules/cases/benefits.json?text";
import levels from "../../rules/cases/levels.json?text";
import membership from "../../rules/cases/membership.json?text";
import points from "../../rules/cases/points.json?text";

export const SHIPPED_CASES: readonly (readonly [file: string, text: string])[] = [
  ["cases/applications.json", applications],
  ["cases/benefits.json", benefits],
  ["cases/levels.json", levels],
  ["cases/membership.json", membership],
  ["cases/points.json", points],
];
