/** The ribbon's buttons. They run the same work as the pane's buttons; the pane shows the result. */
import type { CommandName, RibbonClicks } from "./ribbon-clicks";
import type { PaneSession } from "./session/pane-session";
import { isoDay } from "./today";
import { dayChosen } from "./views/shared/model/as-of";

/** The members needed of Office. */
export interface Ribbon {
  readonly clicks: RibbonClicks;
  showPane(): Promise<unknown>;
}

const WORK: Readonly<Record<CommandName, (session: PaneSession) => Promise<void>>> = {
  evaluate: (session) => session.evaluate(dayChosen(session.state().asOf, isoDay(new Date())), true),
  undoLastWrite: (session) => session.undo(),
};

/** Shows the pane at each click, and does the work once the session has started: the first click starts the add-in. */
export function runCommands(ribbon: Ribbon, session: Promise<PaneSession | undefined>): void {
  ribbon.clicks.listen((name) => {
    // The work goes on even if the pane cannot be shown.
    ribbon.showPane().catch(() => undefined);
    void session.then((started) => started && WORK[name](started));
  });
}
