import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import ProposalScreen from "../../../../addin/views/home/proposal/proposal-screen";
import type { ProposedBook } from "../../../../src/app/proposed-book";
import { axeProblems } from "../../../support/pane/axe";
import { viewOf, workbookView } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);

const PLACE = { sheet: "Sales", cell: "A1" };
const ROW = { cell: "E2", day: "2026-03-10", partner: "P-001", amount: 1000.5 };

/** Asks for the amounts, and then shows one row. */
function proposed(answers: readonly number[]): ProposedBook {
  const [answer] = answers;
  const isOpen = answer === undefined || answer < 0;
  return {
    mapping: { purchases: { sheet: "Sales" } },
    questions: [
      {
        note: { what: "amounts", ...PLACE, details: { found: "Net, Gross" } },
        choices: ["Net (D)", "Gross (E)"],
        answer: isOpen ? undefined : answer,
      },
    ],
    assumed: [{ what: "column", ...PLACE, details: { taken: "Date (A)" } }],
    sheets: isOpen ? [] : [{ sheet: "Sales", first: [ROW], last: [], rows: 1, sum: 1000.5 }],
  };
}

function shown() {
  const asked: string[] = [];
  const opening = { kind: "ready", workbook: workbookView() } as const;
  const propose = (answers: readonly number[]) => {
    asked.push(`propose ${answers.join(",")}`);
    return Promise.resolve(proposed(answers));
  };
  const { view, asked: others } = viewOf({ opening }, { propose });
  const result = renderInPane(
    <ProposalScreen
      view={view}
      today="2026-12-31"
      onBack={() => others.push("back")}
      onChoose={() => others.push("choose")}
    />,
  );
  return { asked, others, user: userEvent.setup(), ...result };
}

const button = (name: string) => screen.findByRole("button", { name });

test("a question is asked with its answers as buttons, and the rows come before anything is kept", async () => {
  const { asked, others, user, container } = shown();
  await user.click(await button("Gross (E)"));
  expect(await screen.findByRole("cell", { name: "E2" })).toBeTruthy();
  expect(screen.getByRole("cell", { name: /1,000\.50/ })).toBeTruthy();
  expect(screen.getByText(/Sales!A1/)).toBeTruthy();
  expect(asked).toEqual(["propose ", "propose 1"]);
  expect(others.filter((one) => one.startsWith("keepMapping"))).toEqual([]);
  expect(await axeProblems(container)).toEqual([]);
});

test("what was shown is kept, and evaluated at once", async () => {
  const { others, user } = shown();
  await user.click(await button("Net (D)"));
  await user.click(await button(text("pane.take-and-evaluate")));
  const done = others.map((one) => one.split(" ")[0]);
  expect(done.filter((one) => one === "back" || one === "keepMapping" || one === "evaluate")).toEqual([
    "back",
    "keepMapping",
    "evaluate",
  ]);
});

test("answers can be given again, and sheets chosen by hand", async () => {
  const { others, user } = shown();
  await user.click(await button("Net (D)"));
  await user.click(await button(text("pane.ask-again")));
  expect(await button("Gross (E)")).toBeTruthy();
  await user.click(await button(text("pane.choose-sheets")));
  expect(others).toEqual(["choose"]);
});

test("a question leads to the columns that it is about", async () => {
  const { others, user } = shown();
  await user.click(await button(text("pane.go-to", { place: "Sales!A1" })));
  expect(others.filter((one) => one.startsWith("select"))).toEqual(["select Sales A1"]);
});
