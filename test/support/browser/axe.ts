/** What axe finds wrong with the pane as it stands, as sentences. */
import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { WorkbenchPage } from "./workbench-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 up to AA, and what axe calls best practice. */
const OPTIONS: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: {
    // The pane is one of Excel's panes: it brings no landmarks of a page but its main one.
    region: { enabled: false },
  },
};

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** A line for each place that axe finds fault with; none where all is well. */
export async function axeFindings(workbench: WorkbenchPage): Promise<readonly string[]> {
  const frame = workbench.page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
  if (frame === undefined) throw new Error("There is no pane.");
  await frame.evaluate(AXE);
  const findings = await frame.evaluate(async (options): Promise<readonly Finding[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run(node: unknown, options: unknown): Promise<unknown> };
    };
    const { violations } = (await axe.run(document, options)) as { violations: Finding[] };
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary = "" }) => ({ html: html.slice(0, 200), failureSummary })),
    }));
  }, OPTIONS);
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
  );
}
