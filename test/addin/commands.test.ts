import { runCommands } from "../../addin/commands";
import { RibbonClicks } from "../../addin/ribbon-clicks";
import { PaneSession } from "../../addin/session/pane-session";
import { isoDay } from "../../addin/today";
import { evaluatedStandIn, standInServices } from "../support/pane/services";

function ribbon(starting = Promise.resolve()) {
  const said: string[] = [];
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
  const clicks = new RibbonClicks((id, command) => void commands.set(id, command));
  runCommands(
    {
      clicks,
      showPane: () => {
        said.push("shown");
        return Promise.reject(new Error("no shared runtime"));
      },
    },
    starting.then(() => session),
  );
  const press = async (id: string): Promise<void> => {
    commands.get(id)?.({ completed: () => said.push("completed") });
    await new Promise((done) => setTimeout(done));
  };
  return { asked, said, session, commands, press };
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

test("the functions are there before the session is; they say at once that they are done, and show the pane", async () => {
  let begin = (): void => undefined;
  const { asked, said, session, commands, press } = ribbon(new Promise((resolve) => (begin = resolve)));
  expect([...commands.keys()]).toEqual(["evaluate", "undoLastWrite"]);
  await press("evaluate");
  expect(said).toEqual(["completed", "shown"]);
  expect(asked).toEqual([]);
  begin();
  await new Promise((done) => setTimeout(done));
  expect(session.state().notice).toMatchObject({ kind: "evaluated" });
});

test("clicks that come before the pane's scripts have run are carried out in order, and completed at once", () => {
  const commands = new Map<string, (event: { completed(): void }) => void>();
  const clicks = new RibbonClicks((id, command) => void commands.set(id, command));
  const said: string[] = [];
  const press = (id: string) => commands.get(id)?.({ completed: () => said.push("completed") });
  press("undoLastWrite");
  press("evaluate");
  expect(said).toEqual(["completed", "completed"]);
  clicks.listen((name) => said.push(name));
  press("evaluate");
  expect(said.slice(2)).toEqual(["undoLastWrite", "evaluate", "completed", "evaluate"]);
});
