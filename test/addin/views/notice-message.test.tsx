import { screen } from "@testing-library/react";
import { NoticeMessage } from "../../../addin/views/shell/notice-message";
import { overviewOf } from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";

beforeAll(standInForPage);

test("what the ribbon's button has evaluated is told with its day, as the culture writes it", () => {
  const overview = overviewOf({ asOf: "2026-09-30" });
  renderInPane(
    <NoticeMessage
      notice={{ kind: "evaluated", overview }}
      canUndo={false}
      onUndo={() => undefined}
      onDismiss={() => undefined}
    />,
  );
  expect(screen.getByRole("status").textContent).toMatch(/^As of 30\/09\/2026: .* evaluated\./);
});
