import { useEffect, useReducer, useRef } from "react";
import type { PaneState } from "../../session/pane-state";
import type { AskEvaluation, Evaluated } from "../../services/worker-jobs";
import { followedPartner, NO_PARTNER, type FollowedPartner } from "./model/followed-partner";
import type { PlaceKeeper } from "../../settings/place";
import type { WantedPartner } from "../shared/navigation";

export interface FollowingPartner extends FollowedPartner {
  readonly pick: (position: number) => void;
  /** Tells the id of the shown partner, by which it is found in the next evaluation. */
  readonly know: (id: string) => void;
}

/** Follows choices on other screens and the selection in the sheet; a partner that was picked here stays until then. */
export function useFollowedPartner(
  { evaluated, selected }: Pick<PaneState, "evaluated" | "selected">,
  wanted: WantedPartner | undefined,
  place: PlaceKeeper,
): FollowingPartner {
  const [followed, tell] = useReducer(followedPartner, NO_PARTNER);
  const { asking } = followed;
  const id = useRef(place.first?.partner);
  const positionsOf = useRef<Evaluated>(undefined);
  useEffect(() => {
    // A partner from before the pane was opened is found in the first evaluation as in any later one.
    if (id.current === undefined) positionsOf.current ??= evaluated;
    if (evaluated === undefined || positionsOf.current === evaluated) return undefined;
    tell({ kind: "moving" });
    return untilOvertaken(positionOf(evaluated.ask, id.current), (position) => {
      positionsOf.current = evaluated;
      tell({ kind: "evaluated", position });
    });
  }, [evaluated]);
  useEffect(() => {
    tell({ kind: "looked", now: { wanted, selected } });
  }, [wanted, selected]);
  useEffect(() => {
    if (evaluated === undefined || asking === undefined) return undefined;
    const found = evaluated.ask.partnerAt(asking.sheet, asking.row).catch(() => undefined);
    return untilOvertaken(found, (position) => {
      tell({ kind: "row-found", selected: asking, position });
    });
  }, [evaluated, asking]);
  return {
    ...followed,
    pick: (position) => {
      tell({ kind: "picked", position });
    },
    know: (known) => {
      if (known === id.current) return;
      id.current = known;
      place.keep({ partner: known });
    },
  };
}

/**
 * Passes an answer on, unless the returned function was called before: the answer is then about another evaluation or
 * row.
 */
function untilOvertaken<T>(answer: Promise<T>, hear: (value: T) => void): () => void {
  let isOvertaken = false;
  void answer.then((value) => {
    if (!isOvertaken) hear(value);
  });
  return () => {
    isOvertaken = true;
  };
}

/** Most ids that differ only in case, which are found before all others. */
const ALIKE = 100;

async function positionOf(ask: AskEvaluation, id: string | undefined): Promise<number | undefined> {
  if (id === undefined) return undefined;
  try {
    const { items } = await ask.findPartners(id, 0, ALIKE);
    return items.find((hit) => hit.id === id)?.position;
  } catch {
    return undefined;
  }
}
