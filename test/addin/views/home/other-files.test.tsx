import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import OtherFiles from "../../../../addin/views/home/start/other-files";
import type { WorkbookView } from "../../../../addin/services/pane-services";
import { axeProblems } from "../../../support/pane/axe";
import { viewOf, workbookView } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);

const FILE = new File(["x"], "sales.csv");
const NOTE = { name: "sales.csv", day: "2026-03-31" };

function shown(part: Partial<WorkbookView>) {
  const taken: string[] = [];
  const now = { ...workbookView(), ...part, takenFiles: [{ ...NOTE, day: "2026-04-30" }] };
  const { view, asked } = viewOf(
    { opening: { kind: "ready", workbook: { ...workbookView(), ...part } } },
    {
      open: () => Promise.resolve(now),
      takeFiles: (files) => taken.push(...files.map(({ name }) => name)),
    },
  );
  const result = renderInPane(<OtherFiles view={view} onRecognise={() => asked.push("recognise")} />);
  return { taken, asked, user: userEvent.setup(), ...result };
}

const input = (): HTMLElement => screen.getByLabelText(text("pane.other-file"), { selector: "input" });

test("a file that is new is taken, and what it holds is recognised", async () => {
  const { taken, asked, user } = shown({});
  await user.upload(input(), FILE);
  expect(taken).toEqual(["sales.csv"]);
  expect(asked).toContain("recognise");
});

test("a file that the mapping names is asked for again, and then read as before, with its new day", async () => {
  const { asked, user, container } = shown({ mapping: { duplicates: "once", files: [NOTE] } });
  expect(screen.getByText(/sales\.csv, saved on/)).toBeTruthy();
  expect(screen.getByText(/may not open a file by itself/)).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
  await user.upload(input(), FILE);
  expect(asked).not.toContain("recognise");
  expect(asked).toContain(
    'keepMapping {"duplicates":"once","files":[{"name":"sales.csv","day":"2026-04-30"}]}',
  );
});
