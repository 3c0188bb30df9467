/** Filter criteria as clients give them. */
import type { FilterCriteria } from "../../book/book";
import { isRecord } from "../more/records";
import { invalidArgument } from "../refusals";

const KINDS: ReadonlySet<unknown> = new Set([
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
]);

const FIELDS = [
  "color",
  "criterion1",
  "criterion2",
  "dynamicCriteria",
  "filterOn",
  "icon",
  "operator",
  "subField",
  "values",
] as const;

/** Reads criteria. Refuses them if they name no kind of filter that the API has. */
export function readCriteria(given: unknown): FilterCriteria {
  if (!isRecord(given) || !KINDS.has(given["filterOn"]))
    throw invalidArgument("The criteria name no kind of filter");
  const criteria: Record<string, unknown> = {};
  for (const field of FIELDS)
    if (given[field] !== undefined && given[field] !== null) criteria[field] = given[field];
  return criteria;
}
