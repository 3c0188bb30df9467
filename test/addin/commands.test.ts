import { associateCommands } from "../../addin/commands";
import { PaneSession } from "../../addin/session/pane-session";
import { isoDay } from "../../addin/today";
import { evaluatedStandIn, standInServices } from "../support/pane/services";

function ribbon() {
  const asked: string[] = [];
  const session = new PaneSession(
    standInServices({
      evaluate: (asOf) => {
        asked.push(asOf);
        return Promise.resolve(evaluatedStandIn());
      },
    }),
  );
  const commands = new Map<string, (event: { completed(): void }) => void>();
  associateCommands(session, { associate: (id, command) => void commands.set(id, command) });
  const press = (id: string): Promise<void> => new Promise((completed) => commands.get(id)?.({ completed }));
  return { asked, session, press };
}

test("the ribbon evaluates as of the day that the pane shows", async () => {
  const { asked, session, press } = ribbon();
  session.chooseAsOf({ kind: "day", day: "2026-09-30" });
  await press("evaluate");
  expect(asked).toEqual(["2026-09-30"]);
  expect(session.state().notice).toMatchObject({ kind: "evaluated" });
});

test.each([["today"], ["unreadable"]] as const)(
  "the clock's own day counts where the choice is %s",
  async (kind) => {
    const { asked, session, press } = ribbon();
    session.chooseAsOf({ kind });
    const before = isoDay(new Date());
    await press("evaluate");
    expect([before, isoDay(new Date())]).toContain(asked[0]);
  },
);
