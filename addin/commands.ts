/** The ribbon's buttons. They ask for the same work as the pane's own; what comes of it stands in the pane. */
import type { PaneSession } from "./session/pane-session";
import { isoDay } from "./today";
import { dayChosen } from "./views/shared/model/as-of";

/** What is needed of Office. */
export interface Ribbon {
  associate(id: string, command: (event: { completed(): void }) => void): void;
  showPane(): Promise<unknown>;
}

/**
 * Makes the functions that the manifest names. The first click starts the add-in, and Excel calls a function as soon as
 * the page listens: they have to be there before anything is waited for (office-js issues 2744, 3378 and 5176). What they
 * are to do waits for the session.
 */
export function associateCommands(ribbon: Ribbon, session: Promise<PaneSession | undefined>): void {
  const command = (id: string, work: (session: PaneSession) => Promise<void>): void => {
    ribbon.associate(id, (event) => {
      // At once: until then Excel takes no other command, and after some minutes it gives the function up.
      event.completed();
      // A pane that cannot be shown keeps nothing from being done.
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
