/** The ribbon's buttons. They run the same work as the pane's buttons; the pane shows the result. */
import type { PaneSession } from "./session/pane-session";
import { isoDay } from "./today";
import { dayChosen } from "./views/shared/model/as-of";

/** The members needed of Office. */
export interface Ribbon {
  associate(id: string, command: (event: { completed(): void }) => void): void;
  showPane(): Promise<unknown>;
}

/**
 * Makes the functions that the manifest names. The first click starts the add-in, and Excel calls a function as soon as
 * the page listens, so they must exist before anything is awaited (office-js issues 2744, 3378 and 5176). Their work
 * waits for the session.
 */
export function associateCommands(ribbon: Ribbon, session: Promise<PaneSession | undefined>): void {
  const command = (id: string, work: (session: PaneSession) => Promise<void>): void => {
    ribbon.associate(id, (event) => {
      // At once: until then Excel accepts no other command, and after some minutes it gives the function up.
      event.completed();
      // The work goes on even if the pane cannot be shown.
      ribbon.showPane().catch(() => undefined);
      void session.then((started) => started && work(started));
    });
  };
  command("evaluate", (started) => {
    const day = dayChosen(started.state().asOf, isoDay(new Date()));
    return started.evaluate(day, true);
  });
  command("undoLastWrite", (started) => started.undo());
}
