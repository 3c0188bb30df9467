/** Sheets and lists that the worker plans. */
import type { JobMessage } from "../../addin/worker/protocol";
import { runSheetPlan } from "../../addin/worker/run-sheet-plan";
import { programWith, shippedFiles } from "../support/program";
import { bookOf, COMPLETE } from "../support/workbooks";

async function plannedWith(mapping: unknown): Promise<JobMessage | undefined> {
  let said: JobMessage | undefined;
  const reader = bookOf(programWith(), { partners: [COMPLETE], purchases: [] });
  const given = { reader, what: "choices", files: [], rules: shippedFiles(), mapping } as const;
  await runSheetPlan({ ...given, language: "en", today: "2026-08-15" }, (message) => {
    said = message;
  });
  return said;
}

test("lists are planned for the columns that are read", async () => {
  expect(await plannedWith(undefined)).toMatchObject({
    kind: "planned",
    plan: { sheets: [{ sheet: "Partners" }, { sheet: "Purchases" }] },
  });
});

test("no list is planned by a mapping that cannot be read: it could get onto another column", async () => {
  expect(await plannedWith({ partners: 5 })).toMatchObject({ kind: "failed" });
});
