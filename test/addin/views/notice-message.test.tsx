import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Notice } from "../../../addin/session/pane-state";
import { NoticeMessage } from "../../../addin/views/shell/notice-message";
import { STAYS } from "../../../addin/views/shell/use-going-away";
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
  expect(screen.getByRole("status").textContent).toMatch(/^As of 30 September 2026: .* evaluated\./);
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
  expect(screen.getByRole("status").textContent).toContain("Partners: the row or column “P-003” is gone");
  await userEvent.click(screen.getByRole("button", { name: "Partners !N4" }));
  expect(shown).toEqual(["Partners!N4"]);
});

const WRITTEN: Notice = {
  kind: "written",
  what: "results",
  cells: 7,
  sheets: ["Partners"],
  isUndoKept: true,
};

test("what Excel has not set is told with the sheets, a sentence each", () => {
  const notSet = { looks: ["Partners"], filters: ["Rates"], order: ["Points ledger"] };
  renderInPane(
    <NoticeMessage
      notice={{ ...WRITTEN, notSet }}
      canUndo={false}
      onUndo={() => undefined}
      results={undefined}
      onGoTo={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  // Names are isolated from the direction of the text around them.
  const said = screen.getByRole("status").textContent.replace(/[\u2066-\u2069]/g, "");
  expect(said).toMatch(/look .*Partners.*filter .*Rates.*new rows are at the end: Points ledger/);
});

/** Says when the message went. */
function shown(notice: Notice = WRITTEN, isUndoPassed = false): { readonly gone: () => number } {
  let count = 0;
  renderInPane(
    <NoticeMessage
      notice={notice}
      canUndo
      isUndoPassed={isUndoPassed}
      onUndo={() => undefined}
      results={{ sheet: "Partners", cells: "O1" }}
      onGoTo={() => undefined}
      onDismiss={() => count++}
    />,
  );
  return { gone: () => count };
}

const pass = (milliseconds: number): void => {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
};

describe("a message", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("about a write goes by itself after a while", () => {
    const { gone } = shown();
    pass(STAYS - 1);
    expect(gone()).toBe(0);
    pass(1);
    expect(gone()).toBe(1);
  });

  test("stays while somebody points at it, and then for the whole time again", () => {
    const { gone } = shown();
    pass(STAYS / 2);
    fireEvent.pointerEnter(screen.getByRole("status"));
    pass(10 * STAYS);
    fireEvent.pointerLeave(screen.getByRole("status"));
    pass(STAYS - 1);
    expect(gone()).toBe(0);
    pass(1);
    expect(gone()).toBe(1);
  });

  test("stays while the focus is in it", () => {
    const { gone } = shown();
    const button = screen.getByRole("button", { name: "Undo last write" });
    act(() => {
      button.focus();
    });
    pass(10 * STAYS);
    expect(gone()).toBe(0);
    act(() => {
      button.blur();
    });
    pass(STAYS);
    expect(gone()).toBe(1);
  });

  test.each<[string, Notice, boolean]>([
    ["that the write cannot be undone later", { ...WRITTEN, isUndoKept: false }, false],
    ["that the write cannot be undone any more", WRITTEN, true],
    [
      "what Excel has not set",
      { ...WRITTEN, notSet: { looks: ["Partners"], filters: [], order: [] } },
      false,
    ],
    ["which cells undo has left", { kind: "undone", cells: 1, left: [{ sheet: "A", cells: "B2" }] }, false],
  ])("stays that says %s", (_, notice, isUndoPassed) => {
    const { gone } = shown(notice, isUndoPassed);
    pass(10 * STAYS);
    expect(gone()).toBe(0);
  });
});
