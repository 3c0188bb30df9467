/** Lists held to one manager's partners: one choice, kept on this machine. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import PartnerListScreen from "../../../addin/views/home/partner-list-screen";
import ReviewScreen from "../../../addin/views/home/review-screen";
import type { PartnerListing } from "../../../src/app/partner/partner-list";
import type { ChangeFilter } from "../../../src/app/changes";
import { changedPartnerOf, changeOf, evaluatedOf, lineOf, viewOf } from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");
const NAVIGATION = { to: () => undefined, toPartner: () => undefined };

jest.setTimeout(60_000);
beforeAll(standInForPage);
afterEach(() => {
  localStorage.clear();
});

function shownList(managers: readonly string[]) {
  const asked: PartnerListing[] = [];
  const evaluated = evaluatedOf({
    managers,
    ask: {
      partners: (listing, from) => {
        asked.push(listing);
        return Promise.resolve({ total: 1, from, items: [lineOf()] });
      },
    },
  });
  const result = renderInPane(
    <PartnerListScreen
      evaluated={evaluated}
      wish={{ kind: "all" }}
      navigation={NAVIGATION}
      onBack={() => undefined}
    />,
  );
  return { asked, user: userEvent.setup(), ...result };
}

const field = () => screen.findByRole("combobox", { name: text("pane.manager") });

test("a list of partners is held to the chosen manager's, and the next list too", async () => {
  const { asked, user, unmount, container } = shownList(["Anna", "Bek"]);
  expect(
    within(await field())
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual([text("pane.all-managers"), "Anna", "Bek"]);
  await user.selectOptions(await field(), "Bek");
  expect(await screen.findByRole("button", { name: /P-007/ })).toBeTruthy();
  expect(asked.at(-1)?.manager).toBe("Bek");
  expect((await axe.run(container, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual(
    [],
  );
  unmount();
  const again = shownList(["Anna", "Bek"]);
  await screen.findByRole("button", { name: /P-007/ });
  expect(again.asked.at(-1)?.manager).toBe("Bek");
  await again.user.selectOptions(await field(), text("pane.all-managers"));
  await screen.findByRole("button", { name: /P-007/ });
  expect(again.asked.at(-1)?.manager).toBeUndefined();
});

test("a workbook without that manager shows all, and one without managers asks nothing", async () => {
  localStorage.setItem("partner-program.manager", "Bek");
  const { asked, unmount } = shownList(["Anna"]);
  await screen.findByRole("button", { name: /P-007/ });
  expect(asked.at(-1)?.manager).toBeUndefined();
  unmount();
  shownList([]);
  await screen.findByRole("button", { name: /P-007/ });
  expect(screen.queryByRole("combobox", { name: text("pane.manager") })).toBeNull();
});

test("changes are all shown until somebody narrows them down", async () => {
  localStorage.setItem("partner-program.manager", "Anna");
  const filters: ChangeFilter[] = [];
  const evaluated = evaluatedOf({
    managers: ["Anna"],
    ask: {
      changedPartners: (filter, from) => {
        filters.push(filter);
        return Promise.resolve({ total: 1, from, items: [changedPartnerOf([changeOf()])] });
      },
    },
  });
  const { view } = viewOf({ evaluated });
  renderInPane(<ReviewScreen view={view} today="2026-06-15" onBack={() => undefined} />);
  await screen.findByRole("button", { name: text("pane.filter-changes") });
  expect(filters.at(-1)?.manager).toBeUndefined();
  await userEvent.click(screen.getByRole("button", { name: text("pane.filter-changes") }));
  await field();
  expect(filters.at(-1)?.manager).toBe("Anna");
});
