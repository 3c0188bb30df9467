import { PaneSession } from "../../addin/session/pane-session";
import type { PaneServices } from "../../addin/services/pane-services";
import type { Evaluated } from "../../addin/services/evaluate";
import { WorkbookError } from "../../src/sheets/workbook";

const EVALUATED = { outcome: { partners: 1 }, plan: { sheets: [] } } as unknown as Evaluated;

/** Services that do as they are told, and note what they were asked. */
function standIn(part: Partial<PaneServices> = {}) {
  const asked: string[] = [];
  const services: PaneServices = {
    evaluate: (asOf) => {
      asked.push(`evaluate ${asOf}`);
      return Promise.resolve(EVALUATED);
    },
    write: (_evaluated, { withoutJournal }) => {
      asked.push(withoutJournal ? "write without journal" : "write");
      return Promise.resolve({ cells: 3, isUndoKept: true });
    },
    lastWrite: () => Promise.resolve(asked.includes("write") ? "written" : "none"),
    undo: () => Promise.resolve(3),
    recover: () => Promise.resolve([]),
    select: () => Promise.resolve(),
    ...part,
  };
  return { asked, session: new PaneSession(services) };
}

/** Never ends by itself; ends as soon as it is cancelled. */
const untilCancelled: PaneServices["evaluate"] = (_asOf, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });

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

  it("drops the evaluation once its write was undone: it was made for other cells", async () => {
    const { session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write();
    await session.undo();
    expect(session.state()).toMatchObject({ evaluated: undefined, notice: { kind: "undone", cells: 3 } });
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

  it("shows what went wrong, and forgets it when something new begins", async () => {
    const failure = new WorkbookError("cells-changed");
    const { session } = standIn({ write: () => Promise.reject(failure) });
    await session.evaluate("2026-12-31");
    await session.write();
    expect(session.state()).toMatchObject({ failure, isWritten: false, activity: { kind: "idle" } });
    await session.evaluate("2026-12-31");
    expect(session.state().failure).toBeUndefined();
  });

  it("asks for another try without the journal, where that is wanted", async () => {
    const { asked, session } = standIn();
    await session.evaluate("2026-12-31");
    await session.write(true);
    expect(asked).toContain("write without journal");
  });

  it("finds a write that was broken off when it opens", async () => {
    const { session } = standIn({ lastWrite: () => Promise.resolve("unfinished") });
    await session.open();
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
});
