/** Runs axe on the pane and gives its findings as sentences. */
import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 up to AA, and the rules that axe calls best practice. */
const OPTIONS: RunOptions = {
  // Elements without findings need no selector.
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: {
    // The pane is only a part of Excel's window: it has no landmarks of a page apart from its main one.
    region: { enabled: false },
  },
};

const CONTRAST = "color-contrast";

/**
 * The rules whose outcome can differ between looks: those about colours, about sizes (of words, too), and about what is
 * said. All others judge elements and their roles, which are the same in every look.
 */
const OF_A_LOOK = [
  ..."aria-command-name aria-input-field-name aria-progressbar-name aria-toggle-field-name".split(" "),
  CONTRAST,
  ..."button-name document-title empty-heading empty-table-header html-has-lang".split(" "),
  ..."html-lang-valid image-alt label link-in-text-block link-name select-name svg-img-alt".split(" "),
  ..."target-size valid-lang".split(" "),
];

/**
 * Fluent's guards for the Tab key: hidden from screen readers, and a guard that gets the focus passes it on at once.
 */
const CONTEXT = { exclude: ["[data-tabster-dummy]"] };

/** `look`: only the rules whose outcome can differ between looks of one state. */
export type AxeRules = "all" | "look";

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary?: string;
    readonly target?: readonly unknown[];
  }[];
}

/** The system chooses forced colours, but axe would compare the page's own colours, which are not shown then. */
async function optionsFor(frame: Frame, rules: AxeRules): Promise<RunOptions> {
  const isForced = await frame.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const asked = { ...OPTIONS.rules, ...(isForced && { [CONTRAST]: { enabled: false } }) };
  if (rules === "all") return { ...OPTIONS, rules: asked };
  // Here a rule that is switched off would run all the same.
  const values = OF_A_LOOK.filter((rule) => !isForced || rule !== CONTRAST);
  return { ...OPTIONS, runOnly: { type: "rule", values } };
}

/** A line for each element with a finding; empty if all is well. */
export async function axeFindings(
  workbench: WorkbenchPage,
  rules: AxeRules = "all",
): Promise<readonly string[]> {
  const { frame } = workbench;
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(AXE);
  const findings = await frame.evaluate(
    async ({ context, options }): Promise<readonly Finding[]> => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Finding[] }>;
        };
      };
      // An element that a list cuts off at its edge can be scrolled to, so a finding about its size means nothing.
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
    { context: CONTEXT, options: await optionsFor(frame, rules) },
  );
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
  );
}
