import { act, screen } from "@testing-library/react";
import { ActivityBar } from "../../../addin/views/shell/activity-bar";
import type { Activity } from "../../../addin/session/pane-state";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

beforeAll(() => {
  standInForPage();
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
});
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const HINT = speechIn("en").text("pane.excel-silent");
const bar = (activity: Activity) => <ActivityBar activity={activity} onCancel={() => undefined} />;
const wait = (milliseconds: number): void => {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
};

test("after three seconds without an answer it tells to press Enter or Esc in the cell, until Excel answers", () => {
  const { rerender } = renderInPane(bar({ kind: "reading", progress: undefined }));
  wait(2900);
  expect(screen.queryByText(HINT)).toBeNull();
  wait(200);
  expect(screen.getByText(HINT)).toBeTruthy();
  rerender(bar({ kind: "reading", progress: { step: "rows-read", done: 5, total: undefined } }));
  expect(screen.queryByText(HINT)).toBeNull();
  wait(3100);
  expect(screen.getByText(HINT)).toBeTruthy();
  rerender(bar({ kind: "idle" }));
  expect(screen.queryByText(HINT)).toBeNull();
});

test("nothing is said while answers keep coming, nor while nothing is awaited", () => {
  const { rerender } = renderInPane(bar({ kind: "idle" }));
  wait(5000);
  for (let cells = 0; cells < 5; cells++) {
    rerender(bar({ kind: "writing", progress: { cells, ofCells: 9 } }));
    wait(2000);
  }
  expect(screen.queryByText(HINT)).toBeNull();
});
