/** What axe finds wrong with the pane as it stands, as sentences. */
import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const OPTIONS: RunOptions = {
  // What it does not find fault with needs no description of its place.
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: {
    // The pane is one of Excel's panes: it brings no landmarks of a page but its main one.
    region: { enabled: false },
  },
};

/** Fluent's guards for the Tab key: hidden from screen readers, and whoever reaches one by Tab is handed on at once. */
const CONTEXT = { exclude: ["[data-tabster-dummy]"] };

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary?: string;
    readonly target?: readonly unknown[];
  }[];
}

/** Forced colours are the system's own: axe would compare them with those of the page, of which nothing is seen then. */
async function optionsFor(frame: Frame): Promise<RunOptions> {
  const isForced = await frame.evaluate(() => matchMedia("(forced-colors: active)").matches);
  return isForced
    ? { ...OPTIONS, rules: { ...OPTIONS.rules, "color-contrast": { enabled: false } } }
    : OPTIONS;
}

/** A line for each place that axe finds fault with; none where all is well. */
export async function axeFindings(workbench: WorkbenchPage): Promise<readonly string[]> {
  const { frame } = workbench;
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(AXE);
  const findings = await frame.evaluate(
    async ({ context, options }): Promise<readonly Finding[]> => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Finding[] }>;
        };
      };
      // What a list cuts off at its edge can be scrolled to: of its size that says nothing.
      const isCut = (selector: unknown): boolean => {
        const element = typeof selector === "string" ? document.querySelector(selector) : null;
        const scroller = element?.closest("[role=group][tabindex='0']") ?? null;
        if (element === null || scroller === null) return false;
        const [inner, outer] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
        return inner.top < outer.top || inner.bottom > outer.bottom;
      };
      const { violations } = await axe.run(context, options);
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes
          .filter(({ target }) => id !== "target-size" || !isCut(target?.[0]))
          .map(({ html, failureSummary = "" }) => ({ html: html.slice(0, 200), failureSummary })),
      }));
    },
    { context: CONTEXT, options: await optionsFor(frame) },
  );
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
  );
}
