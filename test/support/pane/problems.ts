/** An evaluation with problems and fixes, for the screen that lists them. */
import type { ProblemQuestions } from "../../../addin/views/problems/problem-questions";
import type { PlannedFixes } from "../../../addin/worker/protocol";
import type { Overview } from "../../../src/app/overview";
import type { WritePlan } from "../../../src/workbook/write-plan";

export const FOUND: Pick<Overview, "problems" | "fixes"> = {
  problems: [
    { code: "untrimmed-id", severity: "warning", sheet: "Purchases", count: 3 },
    { code: "not-a-date", severity: "error", sheet: "Purchases", count: 50_000 },
    { code: "held-level-unmet", severity: "warning", sheet: "Partners", count: 2 },
    { code: "blank-amount", severity: "error", sheet: "Partners", count: 1 },
  ],
  fixes: [
    { kind: "text-date", sheet: "Purchases", count: 12 },
    { kind: "untrimmed-id", sheet: "Purchases", count: 3 },
  ],
};

export const FIX_PLAN: WritePlan = { sheets: [] };
export const SHEET_PLAN: WritePlan = { sheets: [] };

export const PLANNED: PlannedFixes = {
  plan: FIX_PLAN,
  preview: {
    total: 11,
    from: 0,
    items: [
      { sheet: "Purchases", cell: "A2", was: "31.12.2026", now: 46387, format: "date" },
      { sheet: "Purchases", cell: "B7", was: " P-001 ", now: "P-001", format: "text" },
    ],
  },
};

/** Answers like the worker's, and logs the questions. */
export function problemAnswers(part: Partial<ProblemQuestions> = {}) {
  const asked: string[] = [];
  const ask: ProblemQuestions = {
    problems: ({ code, sheet }, from, count) => {
      asked.push(`problems ${code} on ${sheet} from ${String(from)}`);
      const total = FOUND.problems.find((group) => group.code === code && group.sheet === sheet)?.count ?? 0;
      const items = Array.from({ length: Math.min(count, total - from) }, (_, index) => ({
        code,
        severity: "error" as const,
        at: { sheet, cell: `A${String(from + index + 2)}` },
        details: { found: "31.02.2026", level: "corporate-reseller" },
        partner: { position: index, id: `P-${index}`, name: "Алатау Софт", row: 2 },
      }));
      return Promise.resolve({ total, from, items });
    },
    planFixes: (kind, sheet) => {
      asked.push(`fixes ${kind} on ${sheet}`);
      return Promise.resolve(PLANNED);
    },
    planProblemSheet: (language) => {
      asked.push(`sheet in ${language}`);
      return Promise.resolve(SHEET_PLAN);
    },
    ...part,
  };
  return { asked, ask };
}
