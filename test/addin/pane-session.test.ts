import { PaneSession } from "../../addin/session/pane-session";
import type { ForeignChange, PaneServices } from "../../addin/services/pane-services";
import { cellsIn } from "../../addin/session/changed-cells";
import { phaseOf } from "../../addin/session/pane-state";
import { WorkbookError } from "../../src/workbook/errors";
import { evaluatedStandIn, standInServices, WORKBOOK_VIEW } from "../support/pane/services";

const EVALUATED = evaluatedStandIn();

/** A session over services with given answers, which log their calls. */
function standIn(part: Partial<PaneServices> = {}) {
  const asked: string[] = [];
  const services = standInServices({
    evaluate: (asOf) => {
      asked.push(`evaluate ${asOf}`);
      return Promise.resolve(EVALUATED);
    },
    write: (_evaluated, { withoutJournal }) => {
      asked.push(withoutJournal ? "write without journal" : "write");
      return Promise.resolve({ cells: 3, sheets: ["Partners"], isUndoKept: true });
    },
    carryOut: () => {
      asked.push("carry out");
      return Promise.resolve({ cells: 2, sheets: ["Purchases"], isUndoKept: true });
    },
    lastWrite: () => Promise.resolve(asked.includes("write") ? "written" : "none"),
    undo: () => Promise.resolve({ cells: 3, left: [] }),
    ...part,
  });
  return { asked, session: new PaneSession(services) };
}

/** Never ends on its own; ends as soon as it is cancelled. */
const untilCancelled: PaneServices["evaluate"] = (_asOf, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

/** A session that is told of changes. */
function followed(part: Partial<PaneServices> = {}) {
  const listeners: ((change: ForeignChange) => void)[] = [];
  const made = standIn({
    watchChanges: (listener) => {
      listeners.push(listener);
      return Promise.resolve(() => undefined);
    },
    ...part,
  });
  const tell = (change: ForeignChange): void => {
    for (const listener of listeners) listener(change);
  };
  return { ...made, changes: { tell } };
}

describe("a pane's session", () => {
  it("evaluates, writes once, and offers to undo", async () => {
    const { asked, session } = standIn();
    await session.evaluate("2026-12-31");
    expect(session.state()).toMatchObject({ activity: { kind: "idle" }, evaluated: EVALUATED });
    await session.write();
    expect(session.state()).toMatchObject({
      isWritten: true,
      lastWrite: "written",
      notice: { kind: "written", cells: 3 },
    });
    await session.write();
    expect(asked).toEqual(["evaluate 2026-12-31", "write"]);
  });

  it("writes nothing before anything was evaluated", async () => {
    const { asked, session } = standIn();
    await session.write();
    expect(asked).toEqual([]);
  });

  it("keeps an evaluation whose own write was undone, because the cells are as it read them", async () => {
    const { asked, session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    await session.undo();
    expect(session.state()).toMatchObject({
      evaluated: EVALUATED,
      isWritten: false,
      notice: { kind: "undone", cells: 3, left: [] },
    });
    await session.write();
    expect(asked.filter((one) => one === "write")).toHaveLength(2);
  });

  it("keeps it too if a sheet of problems was removed by undo", async () => {
    const { session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    await session.carryOut("problem-sheet", { sheets: [] });
    await session.undo();
    expect(session.state()).toMatchObject({ evaluated: EVALUATED, isWritten: true });
  });

  it("drops an evaluation that had read cells of an undone write", async () => {
    const { session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    await session.evaluate("2026-12-31");
    await session.undo();
    expect(session.state().evaluated).toBeUndefined();
  });

  it("keeps the last evaluation when the next one is cancelled", async () => {
    let calls = 0;
    const { session } = standIn({
      evaluate: (asOf, options) =>
        calls++ === 0 ? Promise.resolve(EVALUATED) : untilCancelled(asOf, options),
    });
    await session.evaluate("2026-12-31");
    const second = session.evaluate("2026-06-30");
    expect(session.state().activity.kind).toBe("reading");
    session.cancel();
    await second;
    expect(session.state()).toMatchObject({
      activity: { kind: "idle" },
      evaluated: EVALUATED,
      notice: { kind: "cancelled" },
      failure: undefined,
    });
  });

  it("does one thing at a time", async () => {
    const { asked, session } = standIn({ evaluate: untilCancelled });
    const running = session.evaluate("2026-12-31");
    await session.undo();
    await session.evaluate("2026-06-30");
    expect(asked).toEqual([]);
    session.cancel();
    await running;
  });

  it("shows a failure, and forgets it when something new begins", async () => {
    const failure = new WorkbookError("cells-changed");
    const { session } = standIn({ write: () => Promise.reject(failure) });
    await session.evaluate("2026-12-31");
    await session.write();
    expect(session.state()).toMatchObject({ failure, isWritten: false, activity: { kind: "idle" } });
    await session.evaluate("2026-12-31");
    expect(session.state().failure).toBeUndefined();
  });

  it("tries again without the journal if the user wants that", async () => {
    const { asked, session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    await session.writeWithoutJournal();
    expect(asked).toContain("write without journal");
  });

  it("tries that only with the refused write", async () => {
    const tried: boolean[] = [];
    const { asked, session } = standIn({
      carryOut: (_plan, { withoutJournal }) => {
        tried.push(withoutJournal);
        return Promise.reject(new WorkbookError("journal-too-large"));
      },
    });
    await session.evaluate("2026-12-31");
    await session.carryOut("fixes", { sheets: [] });
    await session.writeWithoutJournal();
    expect(tried).toEqual([false, true]);
    expect(asked).toEqual(["evaluate 2026-12-31"]);
  });

  it("finds a write that was broken off when it opens", async () => {
    const { session } = standIn({ lastWrite: () => Promise.resolve("unfinished") });
    await session.look();
    expect(session.state().lastWrite).toBe("unfinished");
  });

  it("tells its listeners until they stop listening", async () => {
    const { session } = standIn();
    let told = 0;
    const stop = session.subscribe(() => told++);
    await session.evaluate("2026-12-31");
    expect(told).toBe(2);
    stop();
    await session.evaluate("2026-12-31");
    expect(told).toBe(2);
  });

  it("reports its progress", async () => {
    const { session } = standIn();
    const steps = [phaseOf(session.state())];
    session.subscribe(() => {
      const phase = phaseOf(session.state());
      if (phase !== steps.at(-1)) steps.push(phase);
    });
    await session.evaluate("2026-12-31");
    await session.write();
    expect(steps).toEqual(["idle", "reading", "evaluated", "writing", "written"]);
  });

  it("ends the worker of an evaluation that another one replaces", async () => {
    const closed: string[] = [];
    const evaluations = ["first", "second"].map((name) =>
      evaluatedStandIn({ close: () => closed.push(name) }),
    );
    const { session } = standIn({
      evaluate: () => Promise.resolve(evaluations.shift() ?? EVALUATED),
    });
    await session.evaluate("2026-12-31");
    expect(closed).toEqual([]);
    await session.evaluate("2026-12-31");
    expect(closed).toEqual(["first"]);
    await session.undo();
    expect(closed).toEqual(["first", "second"]);
  });

  it("drops the evaluation once cells were fixed, and keeps it beside a sheet of problems", async () => {
    const { session } = standIn();
    await session.evaluate("2026-12-31");
    await session.carryOut("problem-sheet", { sheets: [] });
    expect(session.state()).toMatchObject({ evaluated: EVALUATED, notice: { what: "problem-sheet" } });
    await session.carryOut("fixes", { sheets: [] });
    expect(session.state()).toMatchObject({ evaluated: undefined, notice: { what: "fixes", cells: 2 } });
  });

  it("looks at the workbook again after its rules or its mapping were changed", async () => {
    let looks = 0;
    const { session } = standIn({
      open: (options) => {
        looks += 1;
        return standInServices().open(options);
      },
    });
    await session.look();
    await session.keepRules({ "program.json": "{}" });
    expect(session.state()).toMatchObject({ opening: { kind: "ready" }, notice: { what: "rules" } });
    await session.keepMapping({ partners: { sheet: "Sheet1" } });
    expect(session.state()).toMatchObject({ notice: { what: "mapping" } });
    expect(looks).toBe(3);
  });

  it("tells why the workbook could not be read", async () => {
    const failure = new WorkbookError("access-denied");
    const { session } = standIn({ open: () => Promise.reject(failure) });
    await session.look();
    expect(session.state().opening).toEqual({ kind: "failed", failure });
  });

  it("follows what is selected and changed in the workbook, and forgets changes with the next evaluation", async () => {
    let change: (change: { sheet: string; cells: string }) => void = () => undefined;
    const { session } = standIn({
      watchSelection: (onSelected) => {
        onSelected({ sheet: "Partners", row: 7 });
        return Promise.resolve(() => undefined);
      },
      watchChanges: (onChanged) => {
        change = onChanged;
        return Promise.resolve(() => undefined);
      },
    });
    await session.look();
    expect(session.state().selected).toEqual({ sheet: "Partners", row: 7 });
    change({ sheet: "Partners", cells: "C7" });
    expect(session.state().changed).toBeUndefined();
    await session.evaluate("2026-12-31");
    change({ sheet: "Partners", cells: "C7" });
    expect(session.state().changed).toEqual({ sheet: "Partners", cells: "C7" });
    await session.evaluate("2026-12-31");
    expect(session.state().changed).toBeUndefined();
  });

  it("counts the cells changed since the evaluation, each once", async () => {
    const { changes, session } = followed();
    await session.look();
    await session.evaluate("2026-12-31");
    for (const cells of ["C7", "C7", "B6:D8", "D9,F9"]) changes.tell({ sheet: "Partners", cells });
    changes.tell({ sheet: "Purchases", cells: "C7" });
    expect(cellsIn(session.state().changedAreas)).toBe(12);
    await session.evaluate("2026-12-31");
    expect(session.state().changedAreas).toEqual([]);
  });

  it("works in an Excel without events for selections and changes", async () => {
    const refuse = () => Promise.reject(new WorkbookError("excel-too-old"));
    const { session } = standIn({ watchSelection: refuse, watchChanges: refuse });
    await session.look();
    expect(session.state().failure).toBeUndefined();
  });

  it("reports changes made while the workbook was read, under the old or the new name", async () => {
    for (const change of [
      { sheet: "Purchases", cells: "F737" },
      { sheet: "Bought", cells: undefined, formerly: "Purchases" },
    ]) {
      const { changes, session } = followed();
      await session.look();
      const reading = session.evaluate("2026-12-31");
      changes.tell(change);
      changes.tell({ sheet: "Notes", cells: "A1" });
      await reading;
      expect(session.state().changed).toEqual(change);
    }
  });

  it("catches up on work that a lost connection prevented at the start", async () => {
    let isOnline = false;
    const heard: string[] = [];
    const whenOnline = async <T>(name: string, answer: T): Promise<T> => {
      await Promise.resolve();
      if (!isOnline) throw new WorkbookError("connection-lost");
      heard.push(name);
      return answer;
    };
    const stop = () => undefined;
    const { session } = standIn({
      lastWrite: () => whenOnline("last write", "unfinished"),
      watchSelection: () => whenOnline("selection", stop),
      watchChanges: () => whenOnline("changes", stop),
    });
    await session.look();
    expect(session.state().failure).toBeDefined();
    isOnline = true;
    await session.look();
    await session.look();
    expect([...heard].sort()).toEqual(["changes", "last write", "selection"]);
    expect(session.state().lastWrite).toBe("unfinished");
  });

  it("goes on with its work if a cell cannot be shown meanwhile", async () => {
    let finish = (): void => undefined;
    const failure = new WorkbookError("sheet-hidden");
    const { session } = standIn({
      write: () =>
        new Promise((written) => {
          finish = () => {
            written({ cells: 3, sheets: [], isUndoKept: true });
          };
        }),
      select: () => Promise.reject(failure),
    });
    await session.evaluate("2026-12-31");
    const writing = session.write();
    await session.select("Hidden", "A1");
    expect(session.state()).toMatchObject({ failure, activity: { kind: "writing" } });
    finish();
    await writing;
    expect(session.state()).toMatchObject({ isWritten: true, activity: { kind: "idle" } });
  });

  it("gives up reading at once, also while Excel does not answer", async () => {
    const { session } = standIn({ evaluate: () => new Promise(() => undefined) });
    const reading = session.evaluate("2026-12-31");
    session.cancel();
    await reading;
    expect(session.state()).toMatchObject({ activity: { kind: "idle" }, notice: { kind: "cancelled" } });
  });

  it("accepts new work as soon as it reports the last as done", async () => {
    const { asked, session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    let again: Promise<void> | undefined;
    session.subscribe(() => {
      if (session.state().notice?.kind === "undone") again ??= session.write();
    });
    await session.undo();
    await again;
    expect(asked.filter((one) => one === "write")).toHaveLength(2);
  });

  it("looks at the workbook again once it was evaluated, and when a sheet comes, goes or is renamed", async () => {
    let looked = 0;
    const { changes, session } = followed({
      open: () => {
        looked += 1;
        return Promise.resolve(WORKBOOK_VIEW);
      },
    });
    await session.look();
    await session.evaluate("2026-12-31");
    expect(looked).toBe(2);
    changes.tell({ sheet: "Bought", cells: undefined, formerly: "Purchases" });
    changes.tell({ sheet: "Bought", cells: "A1" });
    expect(looked).toBe(3);
    expect(session.state().opening.kind).toBe("ready");
  });
});
