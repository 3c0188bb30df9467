/** Decides whether the shown result is still current. */
import { cellsIn } from "../../../session/changed-cells";
import type { PaneState } from "../../../session/pane-state";
import { dayChosen } from "./as-of";

export type Staleness =
  | { readonly kind: "fresh" }
  /** Another day than the evaluated one is chosen; `chosen` is undefined while the typed text is no day. */
  | { readonly kind: "other-day"; readonly evaluated: string; readonly chosen: string | undefined }
  /** The workbook was changed since. `cells`: the number of changed cells; 0 if sheets were changed. */
  | { readonly kind: "changed"; readonly cells: number };

const FRESH: Staleness = { kind: "fresh" };

/** The reason why the result is out of date; "fresh" if it is not, or there is none. */
export function stalenessOf({ evaluated, asOf, changed, changedAreas }: PaneState, today: string): Staleness {
  if (evaluated === undefined) return FRESH;
  const day = evaluated.findings.overview.asOf;
  const chosen = asOf.kind === "unreadable" ? undefined : dayChosen(asOf, today);
  if (chosen !== day) return { kind: "other-day", evaluated: day, chosen };
  return changed === undefined ? FRESH : { kind: "changed", cells: cellsIn(changedAreas) };
}
