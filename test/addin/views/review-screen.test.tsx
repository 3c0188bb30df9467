import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { PaneState } from "../../../addin/session/pane-state";
import ReviewScreen from "../../../addin/views/home/review-screen";
import type { Change } from "../../../src/app/change";
import type { ChangeFilter } from "../../../src/app/changes";
import {
  changedPartnerOf,
  changeOf,
  evaluatedOf,
  viewOf,
  type EvaluatedParts,
} from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");
/** What the list shows where no kind is pressed. */
const OF_PARTNERS = ["level", "decision", "benefits", "membership", "points"];

jest.setTimeout(60_000);
beforeAll(standInForPage);

function shown(
  items: readonly Change[] = [changeOf()],
  parts: EvaluatedParts = {},
  state: Partial<PaneState> = {},
) {
  const filters: ChangeFilter[] = [];
  const evaluated = evaluatedOf({
    ...parts,
    ask: {
      changes: (filter, from) => {
        filters.push(filter);
        return Promise.resolve({ total: items.length, from, items });
      },
      changedPartners: (filter, from) => {
        filters.push(filter);
        const partners = items.length === 0 ? [] : [changedPartnerOf(items)];
        return Promise.resolve({ total: partners.length, from, items: partners });
      },
    },
  });
  const { view, asked } = viewOf({ evaluated, ...state });
  jest.spyOn(view.session, "write").mockImplementation(() => {
    asked.push("write");
    return Promise.resolve();
  });
  const filter = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    await user.click(screen.getByRole("button", { name: text("pane.filter-changes") }));
  };
  const result = renderInPane(
    <ReviewScreen view={view} today="2026-06-15" onBack={() => asked.push("back")} />,
  );
  return { filters, asked, filter, user: userEvent.setup(), ...result };
}

test("the totals stand in a line, and the ledger is folded", async () => {
  const { filters, user } = shown();
  const sum = { partners: 4, cells: 14, before: "1,000", after: "1,500" };
  expect(screen.getByText(text("pane.review-sum", sum))).toBeTruthy();
  await screen.findByText("1,590");
  expect(filters.every(({ kinds }) => !kinds.includes("ledger"))).toBe(true);
  await user.click(screen.getByRole("button", { name: text("pane.review-ledger", { count: 4 }) }));
  await waitFor(() => {
    expect(filters.at(-1)).toEqual({ kinds: ["ledger"], search: "" });
  });
});

test("changes stand by partner, a line each: column, before and after; it leads to its cell", async () => {
  const first = changeOf({ period: "2026-Q1" });
  const { asked, user } = shown([
    first,
    changeOf({ cell: "O2", column: "Benefits", was: null, now: "Site" }),
  ]);
  expect(await screen.findAllByText("Астана Трейд (P-001)")).toHaveLength(1);
  expect(screen.getByText("1,590")).toBeTruthy();
  expect(screen.getByText("Benefits")).toBeTruthy();
  const place = text("pane.go-to", { place: "Partners!N2" });
  await user.click(screen.getByRole("button", { name: `Points Q1, Q1 2026: ${place}` }));
  expect(asked).toEqual(["select Partners N2"]);
});

test("more than two changes of a partner are told in a line, and stand behind the name", async () => {
  const { user } = shown([
    changeOf({ kind: "level", cell: "M2", column: "Eligible levels", was: null, now: "Gold" }),
    changeOf(),
    changeOf({ cell: "O2", column: "Points Q2" }),
  ]);
  const name = await screen.findByRole("button", { name: /^Астана Трейд \(P-001\)/ });
  expect(name.textContent).toBe(
    `Астана Трейд (P-001)${text("pane.change-points")} · ${text("pane.change-level")}`,
  );
  expect(screen.queryByText("Eligible levels")).toBeNull();
  await user.click(name);
  expect(name.getAttribute("aria-expanded")).toBe("true");
  for (const column of ["Eligible levels", "Points Q1", "Points Q2"])
    expect(screen.getByText(column)).toBeTruthy();
});

test("for lists, removed and added entries are marked differently", async () => {
  const { container } = shown([changeOf({ was: "Silver, Gold", now: "Gold, Platinum", format: "text" })]);
  await screen.findByText("Platinum");
  const parts = [...container.querySelectorAll("li li")].map(({ textContent }) => textContent);
  expect(parts).toEqual([`${text("pane.removed")}− Silver`, "Gold", `${text("pane.added")}+ Platinum`]);
});

test("kinds are filtered by buttons that tell whether they are pressed; kinds without changes have none", async () => {
  const { filters, filter, user } = shown();
  await filter(user);
  const label = text("pane.kind-and-count", { kind: text("pane.change-points"), count: 5 });
  const chip = screen.getByRole("button", { name: label });
  expect(chip.getAttribute("aria-pressed")).toBe("false");
  await user.click(chip);
  expect(chip.getAttribute("aria-pressed")).toBe("true");
  expect(filters.at(-1)).toEqual({ kinds: ["points"], search: "" });
  expect(screen.queryByText(new RegExp(text("pane.change-benefits")))).toBeNull();
});

test("a partner is searched for", async () => {
  const { filters, filter, user } = shown();
  await filter(user);
  await user.type(screen.getByRole("searchbox"), "P-0");
  await waitFor(() => {
    expect(filters.at(-1)).toEqual({ kinds: OF_PARTNERS, search: "P-0" });
  });
});

test("it is written from here, too; and one button leads back", async () => {
  const { asked, user } = shown();
  await user.click(screen.getByRole("button", { name: text("pane.write") }));
  expect(asked).toEqual(["write"]);
  await user.click(screen.getByRole("button", { name: text("pane.back") }));
  expect(asked).toEqual(["write", "back"]);
});

test("a result that is out of date is not written before that is asked about", async () => {
  const asOf = { kind: "day", day: "2026-03-31" } as const;
  const { asked, user } = shown([changeOf()], {}, { asOf });
  await user.click(screen.getByRole("button", { name: text("pane.write") }));
  const details = { evaluated: "15 June 2026", chosen: "31 March 2026" };
  expect(screen.getByText(text("pane.stale-day", details))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text("pane.cancel") }));
  expect(asked).toEqual([]);
  await user.click(screen.getByRole("button", { name: text("pane.write") }));
  await user.click(screen.getByRole("button", { name: text("pane.write-stale") }));
  expect(asked).toEqual(["write"]);
});

test("the number of partners that a filter or a search finds is announced; with the filters all are shown again", async () => {
  const { filters, filter, user } = shown();
  await screen.findByText("1,590");
  await filter(user);
  const told = screen.getByRole("status");
  expect(told.textContent).toBe("");
  await user.type(screen.getByRole("searchbox"), "P-0");
  await waitFor(() => {
    expect(told.textContent).toBe(text("pane.partners-found", { count: 1 }));
  });
  await filter(user);
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(filters.at(-1)).toEqual({ kinds: OF_PARTNERS, search: "" });
});

test("an empty result of a filter is announced; without a filter nothing is said about one", async () => {
  const { filter, user } = shown([]);
  expect(await screen.findByText(text("pane.no-changes"))).toBeTruthy();
  await filter(user);
  await user.type(screen.getByRole("searchbox"), "P-0");
  expect(await screen.findByText(text("pane.partners-found", { count: 0 }))).toBeTruthy();
  expect(screen.queryByText(text("pane.no-changes"))).toBeNull();
});

test("axe finds nothing", async () => {
  const { container } = shown();
  await screen.findByText("1,590");
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
