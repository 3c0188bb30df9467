/** Adds imported rules to the versions that a workbook stores. */
import { dayFromIso, isoOf, nextPeriod, periodHolding } from "../../../../src/domain/calendar";
import type { SettlementFrequency } from "../../../../src/domain/settings";
import type { RuleFiles } from "../../../../src/ruleset";
import { withVersion } from "../../../../src/ruleset/versions/change-versions";
import type { CheckedRules, CheckedVersion } from "../../../worker/protocol";
import type { ImportCheck } from "./rules-import";

/** An import that changes something. */
export type RulesChange = ImportCheck & { readonly kind: "change" };

/**
 * The files of all versions including the imported one: from an ISO day on, or without a day in place of the version in
 * force.
 */
export function keptAs(
  rules: CheckedRules,
  { files, isWhole }: Pick<RulesChange, "files" | "isWhole">,
  from: string | undefined,
  note: string,
): RuleFiles {
  if (!rules.ok || isWhole === true) return files;
  const remark = note.trim() === "" ? undefined : note.trim();
  const day = from ?? rules.versions[rules.inForce]?.from;
  return withVersion(rules.files, rules.versions, { from: day, note: remark, files });
}

/** The versions that are not among those stored so far. */
export function newVersions(checked: CheckedRules, before: CheckedRules): readonly CheckedVersion[] {
  const known = before.ok ? before.versions : [];
  return (checked.ok ? checked.versions : []).filter(
    ({ from, sha256 }) => !known.some((one) => one.from === from && one.sha256 === sha256),
  );
}

/** The first day of the next settlement period: a day on which rules may change. */
export function nextPeriodFrom(today: string, frequency: SettlementFrequency): string {
  const day = dayFromIso(today);
  return day === undefined ? today : isoOf(nextPeriod(periodHolding(day, frequency)).first);
}
