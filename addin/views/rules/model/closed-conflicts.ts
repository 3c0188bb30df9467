/** Rules that closed periods forbid to store (R7, R9). */
import { addDays, dayFromIso, isoOf } from "../../../../src/domain/calendar";
import type { ClosedRules } from "../../../../src/app/closing/closed-rules";
import type { CheckedRules, CheckedVersion } from "../../../worker/protocol";

/** `inside`: a version that changes points begins before the day after the newest closed one. `used`: one is gone. */
export interface ClosedConflict {
  readonly kind: "inside" | "used";
  /** The version's own name. */
  readonly version: string;
  readonly period: string;
  /** ISO days: the version's first one; the first one that is possible. */
  readonly from: string | undefined;
  readonly after: string;
}

/** Versions that stand in the workbook already are left alone: an evaluation says what is wrong with them. */
export function closedConflicts(
  checked: CheckedRules,
  standing: CheckedRules,
  closed: ClosedRules | undefined,
): readonly ClosedConflict[] {
  if (closed === undefined || !checked.ok) return [];
  const known = standing.ok ? standing.versions : [];
  const conflict = (kind: ClosedConflict["kind"], { source, from }: CheckedVersion): ClosedConflict => ({
    ...{ kind, version: source.program.version, from, period: closed.period, after: dayAfter(closed.last) },
  });
  const isKnown = ({ from, sha256 }: CheckedVersion): boolean =>
    known.some((one) => one.from === from && one.sha256 === sha256);
  const inside = checked.versions.filter(
    (one) => one.changesPoints && (one.from ?? "") <= closed.last && !isKnown(one),
  );
  const gone = known.filter(
    ({ sha256 }) => closed.used.includes(sha256) && checked.versions.every((one) => one.sha256 !== sha256),
  );
  return [...gone.map((one) => conflict("used", one)), ...inside.map((one) => conflict("inside", one))];
}

function dayAfter(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : isoOf(addDays(day, 1));
}
