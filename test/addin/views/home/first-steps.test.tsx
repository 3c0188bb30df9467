import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import SetupPanel from "../../../../addin/views/home/setup-panel";
import Checklist from "../../../../addin/views/home/start/checklist";
import ChoicesOffer from "../../../../addin/views/home/start/choices-offer";
import type { PaneServices, WorkbookView } from "../../../../addin/services/pane-services";
import type { SheetWrite } from "../../../../src/workbook/write-plan";
import { axeProblems } from "../../../support/pane/axe";
import { viewOf, workbookView } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);
beforeEach(() => {
  localStorage.clear();
});

/** A workbook of one blank sheet. */
function emptyView(): WorkbookView {
  const { sheets, ...rest } = workbookView();
  if (sheets?.ok !== true) throw new Error("no survey");
  const blank = { name: "Sheet1", hidden: false, headers: [], headerRow: 1 };
  const lost = { sheet: undefined, headerRow: undefined, table: undefined, preview: [] };
  const surveyed = sheets.survey.sheets.map((sheet) => ({ ...sheet, ...lost }));
  return { ...rest, sheets: { ok: true, survey: { sheets: surveyed, candidates: [blank] } } };
}

function planned(sheet: string): SheetWrite {
  return {
    ...{ sheet, isNewSheet: true, headerRow: 1, rows: [], table: sheet, provisionalMark: "" },
    columns: [{ column: 1, header: "Partner ID", isNew: true, format: "text", width: 20 }],
  };
}

function shown(services: Partial<PaneServices> = {}) {
  const { view, asked } = viewOf({ opening: { kind: "ready", workbook: emptyView() } }, services);
  const nothing = (): void => undefined;
  const panel = (
    <SetupPanel view={view} today="2026-12-31" onChoose={nothing} onRecognise={nothing} onRules={nothing} />
  );
  const result = renderInPane(panel);
  return { asked, view, user: userEvent.setup(), ...result };
}

const button = (name: string) => screen.findByRole("button", { name });

test("sheets are created in two steps: what is planned is shown, and then written", async () => {
  const plans: string[] = [];
  const { user, container, asked } = shown({
    planSheets: (what, language) => {
      plans.push(`${what} ${language}`);
      return Promise.resolve({ sheets: [planned("Partners"), planned("Purchases")] });
    },
    carryOut: ({ sheets }) => {
      plans.push(`written ${sheets.map(({ sheet }) => sheet).join(", ")}`);
      return Promise.resolve({ cells: 4, sheets: ["Partners", "Purchases"], isUndoKept: true });
    },
  });
  await user.click(await button(text("pane.start-create")));
  expect(await screen.findByText(/Sheet "Partners": .*Partner ID/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.click(await button(text("pane.start-create-do")));
  expect(plans).toEqual(["starter en", "written Partners, Purchases"]);
  // The workbook is looked at anew.
  expect(asked.filter((one) => one === "open")).toHaveLength(1);
});

test("the question can be passed over, and is not asked again on this machine", async () => {
  const { user, unmount } = shown();
  await user.click(await button(text("pane.start-skip")));
  expect(screen.queryByText(text("pane.start-title"))).toBeNull();
  unmount();
  shown();
  expect(await screen.findByText(text("pane.no-sheets"))).toBeTruthy();
  expect(screen.queryByText(text("pane.start-title"))).toBeNull();
});

test("an example that opens no window is saved as a file, and its name is said", async () => {
  URL.createObjectURL = () => "blob:example";
  const file = { name: "partners-en.xlsx", bytes: new Uint8Array([80, 75]) };
  const { user } = shown({ openExample: () => Promise.resolve(file) });
  await user.click(await button(text("pane.start-example")));
  expect(await screen.findByText(/partners-en\.xlsx/)).toBeTruthy();
});

test("lists are offered, and those that would be set are named first", async () => {
  const done: string[] = [];
  const { view } = viewOf(
    {},
    {
      planSheets: () => Promise.resolve({ sheets: [{ ...planned("Partners"), isNewSheet: false }] }),
      carryOut: () => {
        done.push("written");
        return Promise.resolve({ cells: 0, sheets: ["Partners"], isUndoKept: true });
      },
    },
  );
  renderInPane(<ChoicesOffer view={view} />);
  const user = userEvent.setup();
  await user.click(await button(text("pane.choices")));
  expect(await screen.findByText(/Sheet "Partners": .*Partner ID/)).toBeTruthy();
  await user.click(await button(text("pane.choices-do")));
  expect(done).toEqual(["written"]);
});

test("the checklist tells what is understood, and names a doubt without calling it wrong", async () => {
  const checkup = { partners: 12, unknown: 2, rows: 200, inDoubt: 0, isPart: false };
  const { view } = viewOf({}, { checkUp: () => Promise.resolve(checkup) });
  const opened = workbookView();
  if (opened.sheets?.ok !== true) throw new Error("no survey");
  renderInPane(<Checklist view={view} survey={opened.sheets.survey} />);
  const list = await screen.findByRole("list", { name: text("pane.check-title") });
  expect(await within(list).findByText(/Partners recognised: 12; purchases name 2 more/)).toBeTruthy();
  expect(within(list).getByText("Rows in doubt: 0 of 200")).toBeTruthy();
  expect(within(list).getAllByRole("listitem")).toHaveLength(4);
});
