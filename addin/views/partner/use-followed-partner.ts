import { useEffect, useReducer, useRef } from "react";
import type { PaneState } from "../../session/pane-state";
import type { AskEvaluation, Evaluated } from "../../services/worker-jobs";
import { followedPartner, NO_PARTNER, type FollowedPartner } from "../../view-models/followed-partner";
import type { WantedPartner } from "../shell/screens";

export interface FollowingPartner extends FollowedPartner {
  readonly pick: (position: number) => void;
  /** The partner that is shown has this id: by it, it is found again in another evaluation. */
  readonly know: (id: string) => void;
}

/** Follows what another screen wants and what is selected in the sheet; a partner that was picked stays until then. */
export function useFollowedPartner(
  { evaluated, selected }: Pick<PaneState, "evaluated" | "selected">,
  wanted: WantedPartner | undefined,
): FollowingPartner {
  const [followed, tell] = useReducer(followedPartner, NO_PARTNER);
  const { asking } = followed;
  const id = useRef<string>(undefined);
  const evaluatedBefore = useRef<Evaluated>(undefined);
  useEffect(() => {
    if (evaluated === undefined) return;
    const isAnother = evaluatedBefore.current !== undefined && evaluatedBefore.current !== evaluated;
    evaluatedBefore.current = evaluated;
    if (!isAnother) return;
    tell({ kind: "moving" });
    void positionOf(evaluated.ask, id.current).then((position) => {
      tell({ kind: "evaluated", position });
    });
  }, [evaluated]);
  useEffect(() => {
    tell({ kind: "looked", now: { wanted, selected } });
  }, [wanted, selected]);
  useEffect(() => {
    if (evaluated === undefined || asking === undefined) return;
    evaluated.ask.partnerAt(asking.sheet, asking.row).then(
      (position) => {
        tell({ kind: "row-found", selected: asking, position });
      },
      () => {
        tell({ kind: "row-found", selected: asking, position: undefined });
      },
    );
  }, [evaluated, asking]);
  return {
    ...followed,
    pick: (position) => {
      tell({ kind: "picked", position });
    },
    know: (known) => {
      id.current = known;
    },
  };
}

async function positionOf(ask: AskEvaluation, id: string | undefined): Promise<number | undefined> {
  if (id === undefined) return undefined;
  try {
    const { items } = await ask.findPartners(id, 0, 1);
    return items.find((hit) => hit.id === id)?.position;
  } catch {
    return undefined;
  }
}
