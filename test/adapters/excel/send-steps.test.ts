import { Pace } from "../../../src/adapters/excel/pace";
import { sendSteps } from "../../../src/adapters/excel/write/send/send-steps";
import type { WriteStep } from "../../../src/adapters/excel/write/send/steps";
import { WRITE_LIMITS } from "../../../src/adapters/excel/write/write-limits";

afterEach(() => jest.restoreAllMocks());

const nothing = (): void => undefined;

/** The parts of Excel that sending uses. */
function contextFor(sent: () => void, suspended: () => void = nothing): Excel.RequestContext {
  const application = {
    suspendApiCalculationUntilNextSync: nothing,
    suspendScreenUpdatingUntilNextSync: suspended,
  };
  const sync = (): Promise<void> => {
    sent();
    return Promise.resolve();
  };
  return { application, sync } as unknown as Excel.RequestContext;
}

function step(name: string, say: (what: string) => void): WriteStep {
  return {
    get bytes() {
      say(`weigh ${name}`);
      return 1;
    },
    cells: 1,
    queue: () => {
      say(`queue ${name}`);
      return undefined;
    },
  };
}

describe("sending steps", () => {
  it("rests between two steps, weighed or queued, if each takes longer than a slice", async () => {
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => (now += 10));
    const done: string[] = [];
    const say = (what: string): void => {
      if (what !== done[done.length - 1]) done.push(what);
    };
    jest.spyOn(Pace.prototype, "rest").mockImplementation(() => {
      say("rest");
      return Promise.resolve();
    });
    const context = contextFor(() => {
      say("send");
    });
    await sendSteps(context, [step("A", say), step("B", say)], {
      limits: WRITE_LIMITS,
      expectations: new Map(),
    });
    const weighed = ["weigh A", "rest", "weigh B", "rest"];
    expect(done).toEqual([...weighed, "queue A", "rest", "queue B", "rest", "send"]);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 0],
    [8, 0],
  ])(
    "of %i requests freezes the screen in %i: in a long write people see it go on",
    async (requests, frozen) => {
      let count = 0;
      const context = contextFor(nothing, () => count++);
      const steps = Array.from({ length: requests }, (_, i) => step(String(i), nothing));
      await sendSteps(context, steps, {
        limits: { ...WRITE_LIMITS, requestBytes: 1 },
        expectations: new Map(),
      });
      expect(count).toBe(frozen);
    },
  );
});
