/** The ribbon's buttons. They ask for the same work as the pane's own; what comes of it stands in the pane. */
import type { PaneSession } from "./session/pane-session";
import { isoDay } from "./today";
import { dayChosen } from "./views/shared/model/as-of";

/** What is needed of `Office.actions`. */
export interface CommandRegistry {
  associate(id: string, command: (event: { completed(): void }) => void): void;
}

/** Makes the functions that the manifest names. */
export function associateCommands(session: PaneSession, actions: CommandRegistry): void {
  const command = (id: string, work: () => Promise<void>): void => {
    actions.associate(id, (event) => {
      void work().finally(() => {
        event.completed();
      });
    });
  };
  command("evaluate", () => {
    const day = dayChosen(session.state().asOf, isoDay(new Date()));
    return session.evaluate(day, true);
  });
  command("undoLastWrite", () => session.undo());
}
