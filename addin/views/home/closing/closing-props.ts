import type { Evaluated } from "../../../services/worker-jobs";
import type { SessionView } from "../../../session/use-pane-session";
import type { Navigation } from "../../shared/navigation";

/** What the parts of the screen about closings are about. */
export interface ClosingProps {
  readonly evaluated: Evaluated;
  readonly view: SessionView;
  /** ISO day. */
  readonly today: string;
  readonly navigation: Navigation;
}
