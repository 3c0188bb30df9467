/** Whether the result that is shown is still the one that would come out now. */
import { cellsIn } from "../../../session/changed-cells";
import type { PaneState } from "../../../session/pane-state";
import { dayChosen } from "./as-of";

export type Staleness =
  | { readonly kind: "fresh" }
  /** Another day is chosen than the one that was evaluated; `chosen` is undefined where what is typed is no day. */
  | { readonly kind: "other-day"; readonly evaluated: string; readonly chosen: string | undefined }
  /** The workbook was changed since. `cells`: how many of them; 0 where sheets were. */
  | { readonly kind: "changed"; readonly cells: number };

const FRESH: Staleness = { kind: "fresh" };

/** Why the result is out of date; "fresh" where it is not, or where there is none. */
export function stalenessOf({ evaluated, asOf, changed, changedAreas }: PaneState, today: string): Staleness {
  if (evaluated === undefined) return FRESH;
  const day = evaluated.findings.overview.asOf;
  const chosen = asOf.kind === "unreadable" ? undefined : dayChosen(asOf, today);
  if (chosen !== day) return { kind: "other-day", evaluated: day, chosen };
  return changed === undefined ? FRESH : { kind: "changed", cells: cellsIn(changedAreas) };
}
