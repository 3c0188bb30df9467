import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NoticeMessage } from "../../../addin/views/shell/notice-message";
import { overviewOf } from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";

beforeAll(standInForPage);

test("an evaluation by the ribbon's button is announced with its day, as the culture writes it", () => {
  const overview = overviewOf({ asOf: "2026-09-30" });
  renderInPane(
    <NoticeMessage
      notice={{ kind: "evaluated", overview }}
      canUndo={false}
      onUndo={() => undefined}
      results={undefined}
      onGoTo={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  expect(screen.getByRole("status").textContent).toMatch(/^As of 30\/09\/2026: .* evaluated\./);
});

test("cells that undo left are listed: links to cells, and rows that no longer exist", async () => {
  const shown: string[] = [];
  const left = [
    { sheet: "Partners", cells: "N4" },
    { sheet: "Partners", cells: undefined, gone: "P-003" },
  ];
  renderInPane(
    <NoticeMessage
      notice={{ kind: "undone", cells: 7, left }}
      canUndo={false}
      onUndo={() => undefined}
      results={undefined}
      onGoTo={(sheet, cells) => shown.push(`${sheet}!${cells}`)}
      onDismiss={() => undefined}
    />,
  );
  expect(screen.getByRole("status").textContent).toContain(
    "Partners: the row or column “P-003” is not there any more",
  );
  await userEvent.click(screen.getByRole("button", { name: "Partners !N4" }));
  expect(shown).toEqual(["Partners!N4"]);
});
