/** Use case: a workbook's points under several readings of the program's text, side by side. Plain data. */
import { isoOf } from "../../domain/calendar";
import { versionOn } from "../../domain/timeline";
import { withVersion, type LoadedVersions, type RuleFiles } from "../../ruleset";
import { filesOf } from "../../ruleset/versions/change-versions";
import { READING_VARIANTS, variantFiles, type ReadingVariant } from "../../ruleset/draft/reading-variants";
import type { Evaluation } from "../evaluate";
import { effectSummary, partnerPlaces, type EffectFigures, type EffectSummary } from "./effect-summary";

/** One reading: the differences that it makes to the rules in force. */
export interface ReadingColumn {
  readonly variant: ReadingVariant;
  /** Undefined where the rules do not allow it: a later version begins within one of its periods, for instance. */
  readonly effect: EffectSummary | undefined;
}

/** What other rules do to the same workbook on the same day; undefined where they cannot judge it. */
export type EffectBy = (files: RuleFiles) => Promise<EffectFigures | undefined>;

/** The rules that an evaluation was made with. */
export interface ReadingSources {
  readonly files: RuleFiles;
  readonly versions: LoadedVersions;
}

/** All readings, each in place of that of the version in force on the as-of day. */
export async function readingColumns(
  inForce: Evaluation,
  sources: ReadingSources,
  effectBy: EffectBy,
): Promise<readonly ReadingColumn[]> {
  const places = partnerPlaces(inForce.partners);
  const columns: ReadingColumn[] = [];
  for (const variant of READING_VARIANTS) {
    const files = filesUnder(inForce, sources, variant);
    const found = files && (await effectBy(files));
    const effect = found && effectSummary(found, places);
    columns.push({ variant, effect });
  }
  return columns;
}

/** All versions, with another reading in that in force. */
export function filesUnder(
  { asOf }: Pick<Evaluation, "asOf">,
  { files, versions }: ReadingSources,
  variant: ReadingVariant,
): RuleFiles | undefined {
  const { from } = versionOn(versions, asOf);
  const standing = versions.map((one) => ({
    ...one,
    from: one.from === undefined ? undefined : isoOf(one.from),
  }));
  const own = standing.find((one) => one.from === (from === undefined ? undefined : isoOf(from)));
  const changed = own && variantFiles(filesOf(files, own), variant);
  return changed && withVersion(files, standing, { from: own.from, note: undefined, files: changed });
}
