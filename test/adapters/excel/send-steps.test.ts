import { Pace } from "../../../src/adapters/excel/pace";
import { Expectation } from "../../../src/adapters/excel/write/guard/expectation";
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

/** Stands for whatever is asked for, in a sheet without contents. */
const anything: object = new Proxy(nothing, {
  get: (_target, name) => (name === "values" ? [] : name === "then" ? undefined : anything),
  apply: () => anything,
});

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

  describe("that stand alone", () => {
    const sheet = { id: "1", name: "Partners" };
    const guard = { headerRow: 1, headers: new Map(), keyColumns: [1], keys: new Map(), tables: [] };
    const strip = (column: number): WriteStep => ({
      ...step(String(column), nothing),
      bytes: 1,
      writes: {
        sheet,
        strip: {
          column,
          firstRow: 2,
          before: [null],
          after: [column],
          formats: [],
          textCells: new Set<number>(),
        },
        readsAhead: false,
      },
    });

    /** Sends a step a request to an Excel that answers when told so. Returns how many have been under way after each answer. */
    async function underWay(columns: readonly number[], refused?: number): Promise<readonly number[]> {
      const answers: (() => void)[] = [];
      const seen: number[] = [];
      let sent = 0;
      const sync = (): Promise<void> => {
        const own = (sent += 1);
        return new Promise((resolve, reject) => {
          answers.push(() => {
            if (own === refused) reject(new Error("refused"));
            else resolve();
          });
        });
      };
      const context = Object.assign(contextFor(nothing), { workbook: anything, sync });
      const options = {
        limits: { ...WRITE_LIMITS, requestBytes: 1 },
        expectations: new Map([[sheet, new Expectation(guard)]]),
      };
      const end = { isReached: false };
      const sending = sendSteps(context, columns.map(strip), options).finally(() => (end.isReached = true));
      sending.catch(nothing);
      while (!end.isReached) {
        for (let task = 0; task < 10; task++) await new Promise(setImmediate);
        if (answers.length > 0) seen.push(answers.length);
        answers.shift()?.();
      }
      expect(answers).toEqual([]);
      await sending;
      return seen;
    }

    it("are on their way three at a time", async () => {
      expect(await underWay([2, 3, 4, 5, 6])).toEqual([3, 3, 3, 2, 1]);
    });

    it("wait for those that write ids of rows, and these for all before", async () => {
      expect(await underWay([2, 3, 1, 4, 5])).toEqual([2, 1, 1, 2, 1]);
    });

    it("have all been answered when one of them fails", async () => {
      await expect(underWay([2, 3, 4, 5, 6], 1)).rejects.toMatchObject({ cause: { message: "refused" } });
    });
  });
});
