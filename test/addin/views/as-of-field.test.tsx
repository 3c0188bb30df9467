import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { AsOfChoice } from "../../../addin/session/pane-state";
import { AsOfField } from "../../../addin/views/home/as-of-field";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");
const UNREADABLE = text("pane.as-of-unreadable", { day: "31/12/2026" });

function chosen() {
  const days: AsOfChoice[] = [];
  renderInPane(
    <AsOfField
      today="2026-11-25"
      onChange={(day) => {
        days.push(day);
      }}
    />,
  );
  return { days, field: screen.getByLabelText(text("pane.as-of")), user: userEvent.setup() };
}

test("today and the ends of quarters are offered, newest first", () => {
  const { field } = chosen();
  expect([...field.querySelectorAll("option")].map(({ value }) => value)).toEqual([
    "today",
    "2026-12-31",
    "2026-09-30",
    "2026-06-30",
    "2026-03-31",
    "2025-12-31",
    "other",
  ]);
});

test("a quarter's end is chosen by its name", async () => {
  const { days, field, user } = chosen();
  await user.selectOptions(
    field,
    text("pane.as-of-quarter", { period: "Q3 2026", day: "30 September 2026" }),
  );
  expect(days).toEqual([{ kind: "day", day: "2026-09-30" }]);
  await user.selectOptions(field, "today");
  expect(days.at(-1)).toEqual({ kind: "today" });
});

test("the empty field accepts the day that it shows as an example", async () => {
  const { days, field, user } = chosen();
  await user.selectOptions(field, "other");
  const day = screen.getByLabelText(text("pane.as-of-day"));
  await user.type(day, day.getAttribute("placeholder") ?? "");
  expect(days.at(-1)).toEqual({ kind: "day", day: "2026-11-25" });
});

test("any other day can be typed, and is refused if it is none", async () => {
  const { days, field, user } = chosen();
  await user.selectOptions(field, "other");
  const day = screen.getByLabelText(text("pane.as-of-day"));
  await user.type(day, "31.02.2026");
  expect(days.at(-1)).toEqual({ kind: "unreadable" });
  expect(screen.getByText(UNREADABLE)).toBeTruthy();
  await user.clear(day);
  await user.type(day, "28.02.2026");
  expect(days.at(-1)).toEqual({ kind: "day", day: "2026-02-28" });
  expect(screen.queryByText(UNREADABLE)).toBeNull();
});
