import { nextTask, Pace } from "../../../src/adapters/excel/pace";

/** The clock stands still unless it is moved. */
function clock() {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
  return (milliseconds: number) => (now += milliseconds);
}

afterEach(() => jest.restoreAllMocks());

describe("work in slices", () => {
  it("is due for a rest once a slice is over, and begins a new slice after it", async () => {
    const pass = clock();
    const pace = new Pace();
    pass(7);
    expect(pace.isDue).toBe(false);
    pass(1);
    expect(pace.isDue).toBe(true);
    await pace.rest();
    expect(pace.isDue).toBe(false);
  });

  it("goes on in another task, after the tasks that were waiting", async () => {
    const turns: string[] = [];
    setImmediate(() => turns.push("another's"));
    await Promise.resolve();
    turns.push("after a promise");
    await nextTask();
    turns.push("after a rest");
    expect(turns).toEqual(["after a promise", "another's", "after a rest"]);
  });

  it("needs neither the newest browser nor Node", async () => {
    const { setImmediate: ofNode } = globalThis;
    Reflect.deleteProperty(globalThis, "setImmediate");
    try {
      await expect(nextTask()).resolves.toBeUndefined();
    } finally {
      globalThis.setImmediate = ofNode;
    }
  });
});
