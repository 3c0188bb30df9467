/** The readings that people ask about: each changes one setting of the rules (R1–R5). */
import type { RuleFiles, RuleSource } from "../files";
import { editedDraft, newDraft, type FileEdit } from "./draft";
import { checkDraft } from "./check-draft";
import { setInclusive } from "./edit-bands";
import { setSetting } from "./edit-points";

export const READING_VARIANTS = [
  "stepped",
  "quarter",
  "calendarYear",
  "lifetime",
  "upper-band",
  "no-true-up",
  "month",
  "gross",
] as const;
export type ReadingVariant = (typeof READING_VARIANTS)[number];

/** The edits that make rules read so; none where they do already. */
export function variantEdits(source: RuleSource, variant: ReadingVariant): readonly FileEdit[] {
  switch (variant) {
    case "stepped":
      return setSetting(source, "calculationMethod", "stepped");
    case "quarter":
    case "calendarYear":
    case "lifetime":
      return setSetting(source, "qualifierWindow", variant);
    case "upper-band":
      return source.points.rules.flatMap(({ event: { params } }, rule) =>
        params.bands.flatMap(({ upTo }, band) => (upTo === undefined ? [] : setInclusive(rule, band, false))),
      );
    case "no-true-up":
      return setSetting(source, "trueUp", false);
    case "month":
      return setSetting(source, "settlementFrequency", "month");
    case "gross":
      return setSetting(source, "measurementBasis", "gross");
  }
}

/** The four files under another reading; `undefined` if they are no rule files. */
export function variantFiles(files: RuleFiles, variant: ReadingVariant): RuleFiles | undefined {
  const { source } = checkDraft(files);
  return source && editedDraft(newDraft(files), variantEdits(source, variant))?.files;
}
