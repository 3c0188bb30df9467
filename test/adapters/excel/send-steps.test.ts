import { Pace } from "../../../src/adapters/excel/pace";
import { sendSteps } from "../../../src/adapters/excel/write/send/send-steps";
import type { WriteStep } from "../../../src/adapters/excel/write/send/steps";
import { WRITE_LIMITS } from "../../../src/adapters/excel/write/write-limits";

afterEach(() => jest.restoreAllMocks());

/** The parts of Excel that sending uses. */
function contextFor(sent: () => void): Excel.RequestContext {
  const nothing = (): void => undefined;
  const application = {
    suspendApiCalculationUntilNextSync: nothing,
    suspendScreenUpdatingUntilNextSync: nothing,
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
});
