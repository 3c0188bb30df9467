import { useSyncExternalStore } from "react";
import type { PaneSession } from "./pane-session";
import { phaseOf, type PaneState, type Phase } from "./pane-state";

export interface SessionView {
  readonly state: PaneState;
  readonly phase: Phase;
  readonly session: PaneSession;
}

/** The pane's session for components: its state and its methods. */
export function usePaneSession(session: PaneSession): SessionView {
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { state, phase: phaseOf(state), session };
}
