/** The draft laid out on sheets, and read back. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PaneSession } from "../../../../addin/session/pane-session";
import { FIRST_STATE } from "../../../../addin/session/pane-state";
import type { PaneServices } from "../../../../addin/services/pane-services";
import SheetSection from "../../../../addin/views/rules/editor/sheet-section";
import { memoryWorkbook } from "../../../../src/adapters/memory/memory-workbook";
import { planRulesSheets } from "../../../../src/app/rules-sheet/plan-rules-sheets";
import { newDraft, type RuleDraft } from "../../../../src/ruleset/draft";
import { axeProblems } from "../../../support/pane/axe";
import { renderInPane } from "../../../support/pane/render";
import { standInServices } from "../../../support/pane/services";
import { sourceOf } from "../../../support/pane/rules";
import { speechIn } from "../../../support/pane/speech";
import { shippedFiles } from "../../../support/program";

const { text } = speechIn("ru");

function show(part: Partial<PaneServices>) {
  const drafts: RuleDraft[] = [];
  const session = new PaneSession(standInServices(part));
  const props = {
    view: { session, state: FIRST_STATE, phase: "idle" as const },
    draft: newDraft(shippedFiles()),
    source: sourceOf(),
    onDraft: (draft: RuleDraft) => drafts.push(draft),
  };
  return { drafts, ...renderInPane(<SheetSection {...props} />, "ru") };
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("the sheets are planned and shown first, then carried out", async () => {
  const carryOut = jest.fn(() => Promise.resolve({ cells: 90, sheets: [], isUndoKept: true }));
  show({
    layOutRules: (source, language) => planRulesSheets(memoryWorkbook({}), source, language),
    carryOut,
  });
  await press(text("pane.rules-sheet-lay-out"));
  expect(await screen.findByText(/Правила – ставки/)).toBeTruthy();
  expect(carryOut).not.toHaveBeenCalled();
  await press(text("pane.rules-sheet-lay-out-do"));
  expect(carryOut).toHaveBeenCalledTimes(1);
});

test("what the sheets say becomes the draft, as one step", async () => {
  const { drafts } = show({
    readRulesSheets: (files) =>
      Promise.resolve({ kind: "read", ok: true, value: { ...files, "points.json": "{}" }, problems: [] }),
  });
  await press(text("pane.rules-sheet-read"));
  expect(await screen.findByText(text("pane.rules-sheet-taken"))).toBeTruthy();
  expect(drafts.map(({ files, past }) => [files["points.json"], past.length])).toEqual([["{}", 1]]);
});

test("cells that cannot be read are told with links, and nothing is taken over", async () => {
  const problem = { kind: "rate-unclear", sheet: "Правила – ставки", cell: "E2", found: "0,02" } as const;
  const { drafts, container } = show({
    readRulesSheets: () => Promise.resolve({ kind: "read", ok: false, problems: [problem] }),
  });
  await press(text("pane.rules-sheet-read"));
  expect(await screen.findByRole("button", { name: /Правила – ставки!E2/ })).toBeTruthy();
  expect(screen.getByText(/«0,02» может быть и долей, и процентом/)).toBeTruthy();
  expect(drafts).toEqual([]);
  expect(await axeProblems(container)).toEqual([]);
});

test("a workbook without such sheets, and an Excel that refuses, are told", async () => {
  show({});
  await press(text("pane.rules-sheet-read"));
  expect(await screen.findByText(text("pane.rules-sheet-none"))).toBeTruthy();
});
