/** Figures of a page's main thread from the browser's own trace. */
import type { Browser, Page } from "playwright-core";

export interface MainThread {
  /** The task with the most processor time: its processor time and its elapsed time. Milliseconds. */
  readonly longest: { readonly processor: number; readonly clock: number };
  /** Tasks with more than 50 ms of processor time, and tasks with more than 50 ms of elapsed time. */
  readonly over50: { readonly processor: number; readonly clock: number };
}

/** The usual meaning of a long task: a user notices the delay. */
export const LONG_TASK = 50;

const TASKS = "disabled-by-default-devtools.timeline";

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of elapsed time, and of processor time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] };
  };
}

/**
 * Starts a trace. The function that it returns ends the trace, and reports on the main thread of the frame at that
 * address.
 */
export async function traceTasks(
  browser: Browser,
  page: Page,
): Promise<(frameAddress: string) => Promise<MainThread>> {
  await browser.startTracing(page, { categories: ["-*", TASKS] });
  return async (frameAddress) => {
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: TraceEvent[];
    };
    return mainThread(trace.traceEvents, frameAddress);
  };
}

function mainThread(events: readonly TraceEvent[], frameAddress: string): MainThread {
  const frames = events.flatMap(({ name, args }) =>
    name === "TracingStartedInBrowser" ? (args?.data?.frames ?? []) : [],
  );
  const processOf = (matches: (url: string) => boolean): number | undefined =>
    frames.find(({ url }) => matches(url))?.processId;
  const pid = processOf((url) => url === frameAddress);
  if (pid === undefined) throw new Error("the trace does not know the pane's process");
  if (pid === processOf((url) => url !== frameAddress && url !== "about:blank"))
    throw new Error("the pane shares its process with the host, so its tasks cannot be separated");
  const main = events.find(
    ({ name, args, pid: own }) => name === "thread_name" && own === pid && args?.name === "CrRendererMain",
  );
  const tasks = events
    .filter((event) => event.name === "RunTask" && event.pid === pid && event.tid === main?.tid)
    .map(({ dur = 0, tdur = 0 }) => ({ processor: tdur / 1000, clock: dur / 1000 }))
    .sort((a, b) => b.processor - a.processor);
  const [longest] = tasks;
  if (longest === undefined) throw new Error("the trace has no task of the pane");
  const over50 = (by: "processor" | "clock"): number => tasks.filter((task) => task[by] > LONG_TASK).length;
  return { longest, over50: { processor: over50("processor"), clock: over50("clock") } };
}
