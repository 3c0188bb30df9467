import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import ProblemsScreen from "../../../../addin/views/problems/problems-screen";
import { DuplicateOffer } from "../../../../addin/views/problems/duplicate-offer";
import { evaluatedOf, viewOf, workbookView } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);

test("copies of overlapping exports are counted once on request, which the workbook keeps", async () => {
  const group = { code: "duplicate-purchase", severity: "warning", sheet: "Purchases", count: 1 } as const;
  const opening = {
    kind: "ready",
    workbook: { ...workbookView(), mapping: { documents: "unsure" } },
  } as const;
  const { view, asked } = viewOf({
    opening,
    evaluated: evaluatedOf({ overview: { problems: [group] } }),
  });
  const nothing = (): void => undefined;
  const navigation = { to: nothing, toPartner: nothing } as never;
  renderInPane(<ProblemsScreen view={view} today="2026-12-31" navigation={navigation} />);
  await userEvent.setup().click(await screen.findByRole("button", { name: text("pane.count-once") }));
  expect(asked).toContain('keepMapping {"documents":"unsure","duplicates":"once"}');
  expect(asked).toContain("evaluate 2026-12-31");
});

test("what was counted once can be counted in full again", async () => {
  const chosen: string[] = [];
  renderInPane(<DuplicateOffer now="once" isBusy={false} onChoose={(choice) => chosen.push(choice)} />);
  expect(screen.queryByRole("button", { name: text("pane.count-once") })).toBeNull();
  await userEvent.setup().click(screen.getByRole("button", { name: text("pane.count-all") }));
  expect(chosen).toEqual(["all"]);
});
