import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import DifferencesScreen from "../../../../addin/views/home/closing/differences-screen";
import { FigureLinks } from "../../../../addin/views/home/figure-links";
import { periodName } from "../../../../src/messages/period-name";
import type { DifferenceGroup } from "../../../../src/app/closing/differences";
import { axeProblems } from "../../../support/pane/axe";
import { withBoxes } from "../../../support/pane/boxes";
import { evaluatedOf, viewOf } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");
const CLOSING = { differences: [{ cause: "late", partners: 1, points: 8000 }] } as const;

const GROUP: DifferenceGroup = {
  ...{ partnerId: "P-001", partnerName: "Alatau", position: 4, cause: "late", points: 8000 },
  periods: [
    { period: "2026-Q1", told: 120_000, now: 186_000, points: 66_000 },
    { period: "2026-Q2", told: 90_000, now: 32_000, points: -58_000 },
  ],
  because: { ru: "поздние", en: "late: Purchases!C4 (L, 2026-03-20, 200,000 ₸)", kk: "кешіккен" },
  places: [{ sheet: "Purchases", cell: "C4" }],
};

jest.setTimeout(60_000);
beforeAll(() => {
  standInForPage();
  withBoxes();
});

test("a figure on Home leads to the differences, and is there only if there are some", async () => {
  const asked: string[] = [];
  const leads = { onList: () => undefined, onDifferences: () => asked.push("differences") };
  const { rerender } = renderInPane(
    <FigureLinks findings={evaluatedOf({ closing: CLOSING }).findings} {...leads} />,
  );
  const figure = screen.getByRole("button", { name: /^Differences with closed periods/ });
  expect(figure.textContent).toContain("+8,000");
  await userEvent.setup().click(figure);
  expect(asked).toEqual(["differences"]);
  rerender(<FigureLinks findings={evaluatedOf().findings} {...leads} />);
  expect(screen.queryByRole("button", { name: /^Differences/ })).toBeNull();
});

test("each difference tells what was told and what would be now, and leads to its partner and its row", async () => {
  const evaluated = evaluatedOf({
    closing: CLOSING,
    ask: { differences: (from) => Promise.resolve({ total: 1, from, items: [GROUP] }) },
  });
  const { view, asked } = viewOf({ evaluated });
  const navigation = {
    to: () => undefined,
    toPartner: (position: number) => asked.push(`partner ${position}`),
  };
  const { container } = renderInPane(
    <DifferencesScreen {...{ evaluated, view, navigation }} onBack={() => undefined} />,
  );
  const rows = (await screen.findAllByRole("row")).map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    `${periodName("2026-Q1", text)}120,000186,000+66,000`,
    `${periodName("2026-Q2", text)}90,00032,000−58,000`,
  ]);
  expect(screen.getByText("Late purchases: +8,000 (1 partner)")).toBeTruthy();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /Alatau/ }));
  await user.click(screen.getByRole("button", { name: text("pane.go-to", { place: "Purchases!C4" }) }));
  expect(asked).toEqual(["partner 4", "select Purchases C4"]);
  expect(await axeProblems(container)).toEqual([]);
});
