/** Faults in the host of a workbench page, planned from a test. */
import type { WorkbenchApi } from "../../../workbench/page/api";
import type { WorkbenchPage } from "./workbench-page";

/** Occurs in every request that writes or restores cells, and in no other. */
const WRITES_CELLS = '"SuspendApiCalculationUntilNextSync"';

/** Requests by a text that they contain. */
const AMONG = { "cell-writes": WRITES_CELLS, "cell-reads": '"values"', all: "" } as const;

/** Position among the next requests; only requests that write cells count, unless `among` says otherwise. */
export interface Nth {
  readonly nth: number;
  readonly among?: keyof typeof AMONG;
}

type Strike = Extract<
  Parameters<WorkbenchApi["faults"]["plan"]>[0],
  { readonly kind: "refuse" | "fail-action" | "drop" }
>;

/** Lets one request fail. */
export async function strike(
  workbench: WorkbenchPage,
  fault: Strike,
  { nth, among = "cell-writes" }: Nth,
): Promise<void> {
  const text = AMONG[among];
  await workbench.call(
    ({ faults }, plan) => {
      const matching = ({ body }: { readonly body: string }): boolean => body.includes(plan.text);
      faults.plan(plan.fault, { nth: plan.nth, matching });
    },
    { fault, nth, text },
  );
}

/** Lets every request fail from the n-th request that writes cells on, until `reconnect` is called. */
export async function loseConnection(
  workbench: WorkbenchPage,
  { nth }: Nth,
): Promise<{ readonly reconnect: () => Promise<void> }> {
  await workbench.call(
    ({ faults }, { first, text }) => {
      let passed = 0;
      const matching = ({ body }: { readonly body: string }): boolean => {
        if (body.includes(text)) passed += 1;
        return passed >= first;
      };
      const plans = Array.from({ length: 300 }, (_, i) =>
        faults.plan(
          { kind: "drop", when: "before" },
          { nth: i + 1, matching: i === 0 ? matching : () => passed >= first },
        ),
      );
      Object.assign(faults, {
        reconnect: () => {
          for (const callOff of plans) callOff();
        },
      });
    },
    { first: nth, text: WRITES_CELLS },
  );
  return {
    reconnect: () =>
      workbench.call(({ faults }) => {
        if ("reconnect" in faults) (faults.reconnect as () => void)();
      }),
  };
}

/** Holds a request back until `open` is called; `reached` resolves when it has arrived. */
export async function gate(
  workbench: WorkbenchPage,
  { nth, among = "cell-writes" }: Nth,
): Promise<{ readonly reached: () => Promise<void>; readonly open: () => Promise<void> }> {
  await workbench.call(
    ({ faults }, plan) => {
      const held = { isReached: false, open: (): void => undefined };
      const opened = new Promise<void>((resolve) => (held.open = resolve));
      const run = (): Promise<void> => {
        held.isReached = true;
        return opened;
      };
      const matching = ({ body }: { readonly body: string }): boolean => body.includes(plan.text);
      faults.plan({ kind: "first", run }, { nth: plan.nth, matching });
      Object.assign(faults, { held });
    },
    { nth, text: AMONG[among] },
  );
  return {
    reached: () =>
      workbench.until(({ faults }) => "held" in faults && (faults.held as { isReached: boolean }).isReached),
    open: () =>
      workbench.call(({ faults }) => {
        if ("held" in faults) (faults.held as { open: () => void }).open();
      }),
  };
}

/** Changes a cell as somebody else, just before the host carries a request out. */
export async function changeBefore(
  workbench: WorkbenchPage,
  { nth }: Nth,
  change: { readonly sheet: string; readonly cell: string; readonly value: string },
): Promise<void> {
  await workbench.call(
    (page, plan) => {
      const run = (): void => {
        page.setCell(plan.sheet, plan.cell, plan.value, "Remote");
      };
      const matching = ({ body }: { readonly body: string }): boolean => body.includes(plan.text);
      page.faults.plan({ kind: "first", run }, { nth: plan.nth, matching });
    },
    { ...change, nth, text: WRITES_CELLS },
  );
}

/** Waits until a request has no answer yet. */
export function requestWaits(workbench: WorkbenchPage): Promise<void> {
  return workbench.until(({ faults }) => faults.traffic.batches.some(({ end }) => end === undefined));
}
