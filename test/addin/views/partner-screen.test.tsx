import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { AskEvaluation } from "../../../addin/services/worker-jobs";
import type { ForeignChange, PaneServices } from "../../../addin/services/pane-services";
import { PaneSession } from "../../../addin/session/pane-session";
import { FIRST_STATE, type PaneState } from "../../../addin/session/pane-state";
import { placeKeeper, type PlaceKeeper } from "../../../addin/settings/place";
import { InvoiceList } from "../../../addin/views/partner/invoice-list";
import PartnerScreen from "../../../addin/views/partner/partner-screen";
import type { Invoice } from "../../../src/app/partner/invoices";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { PartnerHit } from "../../../src/app/partner/hits";
import type { SourceIndex } from "../../../src/domain/units";
import { FIRST_SOURCE, partnerCard, SHIPPED_RULES, tenge } from "../../support/pane/partner-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";
import { evaluatedStandIn, standInServices } from "../../support/pane/services";

// jsdom cannot measure anything that the charts draw.
jest.mock("../../../addin/views/partner/points-chart", () => ({ __esModule: true, default: () => null }));

const { text } = speechIn("en");
const HITS: readonly PartnerHit[] = [
  { position: 0, id: "P-001", name: "Alatau", row: 4 },
  { position: 1, id: "P-002", name: "Altai", row: 5 },
];
const INVOICES: readonly Invoice[] = [
  { source: FIRST_SOURCE, row: 7, day: "2026-02-15", amount: tenge(1_000_000), sumSoFar: tenge(1_000_000) },
  { source: FIRST_SOURCE, row: 9, day: "2026-03-01", amount: tenge(1_000_000), sumSoFar: tenge(2_000_000) },
];

beforeAll(standInForPage);

function cardAt(position: number): PartnerCard {
  return partnerCard({ ...(HITS[position] ?? {}), benefits: [] });
}

function evaluatedWith(ask: Partial<AskEvaluation> = {}) {
  return evaluatedStandIn({
    findings: {
      rules: SHIPPED_RULES,
      versions: [SHIPPED_RULES],
      overview: { asOf: "2026-06-15" },
      partners: { sheet: "Partners", columns: {} },
      purchases: [{ sheet: "Purchases", columns: { document: 3, date: 1, amount: 4 } }],
    } as never,
    ask: {
      findPartners: (search: string, from: number) => {
        const items = HITS.filter(({ id, name }) => id === search || name.includes(search));
        return Promise.resolve({ total: items.length, from, items });
      },
      partnerAt: (_sheet: string, row: number) =>
        Promise.resolve(HITS.find((hit) => hit.row === row)?.position),
      partner: (position: number) => Promise.resolve(cardAt(position)),
      invoices: (...[, , , from]: Parameters<AskEvaluation["invoices"]>) =>
        Promise.resolve({ total: INVOICES.length, from, items: INVOICES }),
      ...ask,
    } as AskEvaluation,
  });
}

function shown(
  first: Partial<PaneState> = {},
  wanted?: { readonly position: number },
  place: PlaceKeeper = placeKeeper(undefined, undefined),
) {
  const session = new PaneSession(standInServices());
  const went: string[] = [];
  const navigation = { to: (name: string) => went.push(name), toPartner: () => undefined };
  let current: PaneState = { ...FIRST_STATE, evaluated: evaluatedWith(), ...first };
  const element = () => (
    <PartnerScreen
      view={{ state: current, phase: "evaluated", session }}
      today="2026-06-15"
      wanted={wanted}
      place={place}
      navigation={navigation}
    />
  );
  const { rerender } = renderInPane(element());
  const become = (next: Partial<PaneState>): void => {
    current = { ...current, ...next };
    rerender(element());
  };
  return { become, went, user: userEvent.setup() };
}
const heading = (name: string) => screen.findByRole("heading", { name, level: 2 });

test("the partner that was open when the pane was closed is open again once it is evaluated", async () => {
  const kept: unknown[] = [];
  const place: PlaceKeeper = {
    first: { screen: "partner", scroll: 0, partner: "P-002" },
    keep: (part) => kept.push(part),
  };
  const { become } = shown({ evaluated: undefined }, undefined, place);
  expect(screen.getByRole("button", { name: text("pane.evaluate") })).toBeTruthy();
  become({ evaluated: evaluatedWith() });
  await heading("Altai");
  become({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
  await waitFor(() => {
    expect(kept).toEqual([{ partner: "P-001" }]);
  });
});

test("while somebody searches, what is found stands alone", async () => {
  const { user } = shown();
  expect(screen.getByText(text("pane.partner-none"))).toBeTruthy();
  await user.type(screen.getByRole("searchbox"), "Al");
  expect(await screen.findByText("Altai")).toBeTruthy();
  expect(screen.queryByText(text("pane.partner-none"))).toBeNull();
});

test("before an evaluation the screen leads to it", async () => {
  const { went, user } = shown({ evaluated: undefined });
  await user.click(screen.getByRole("button", { name: text("pane.partner-to-home") }));
  expect(went).toEqual(["home"]);
});

test("the partner of the selected row is shown; on a row without partner the last one stays, and the screen says so", async () => {
  const { become } = shown({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
  expect(screen.getByText(text("pane.partner-from-sheet"))).toBeTruthy();
  become({ selected: { sheet: "Partners", row: 5 } });
  await heading("Altai");
  become({ selected: { sheet: "Summary", row: 77 } });
  expect(await screen.findByText(text("pane.partner-elsewhere"))).toBeTruthy();
  await heading("Altai");
});

test("following the sheet leaves the focus where it is", async () => {
  const { become } = shown({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
  const before = document.activeElement;
  become({ selected: { sheet: "Partners", row: 5 } });
  await heading("Altai");
  expect(document.activeElement).toBe(before);
});

test("a partner chosen on another screen comes first", async () => {
  shown({ selected: { sheet: "Partners", row: 4 } }, { position: 1 });
  await heading("Altai");
});

test("a partner is found by a part of its name, and shown until another row is selected", async () => {
  const { user, become } = shown();
  expect(screen.getByText(text("pane.partner-none"))).toBeTruthy();
  await user.type(screen.getByRole("searchbox"), "Alt");
  expect(await screen.findByText(text("pane.partners-found", { count: 1 }))).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: /Altai/ }));
  await heading("Altai");
  expect(screen.getByText(text("pane.partner-by-hand"))).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  become({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
});

test("Enter takes the first one found", async () => {
  const { user } = shown();
  await user.type(screen.getByRole("searchbox"), "P-002");
  await screen.findByText(text("pane.partners-found", { count: 1 }));
  await user.keyboard("{Enter}");
  await heading("Altai");
});

test("a name that nobody has is reported", async () => {
  const { user } = shown();
  await user.type(screen.getByRole("searchbox"), "nobody");
  expect(await screen.findByText(text("pane.partners-found", { count: 0 }))).toBeTruthy();
});

test("in another evaluation the partner is found by its id", async () => {
  const { become } = shown({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
  const moved = HITS.map((hit, position) => ({ ...hit, position: 1 - position })).reverse();
  become({
    evaluated: evaluatedWith({
      findPartners: (search, from) => {
        const items = moved.filter(({ id }) => id === search);
        return Promise.resolve({ total: items.length, from, items });
      },
      partner: (position) => Promise.resolve(partnerCard({ ...moved[position], heldLevelStillMet: false })),
    }),
  });
  expect(await screen.findByText(text("pane.partner-not-still-met"))).toBeTruthy();
  await heading("Alatau");
});

test("a row selected before an evaluation is the one that the evaluation shows", async () => {
  const { become } = shown({ selected: { sheet: "Partners", row: 4 } });
  await heading("Alatau");
  become({ evaluated: undefined });
  become({ selected: { sheet: "Partners", row: 5 } });
  become({ evaluated: evaluatedWith() });
  await heading("Altai");
  expect(screen.getByText(text("pane.partner-from-sheet"))).toBeTruthy();
});

test("a change of the sheet since is reported here too, with a button to evaluate again", () => {
  const { become } = shown();
  expect(screen.queryByRole("button", { name: text("pane.evaluate-again") })).toBeNull();
  const area = { sheet: "Purchases", firstRow: 7, lastRow: 7, firstColumn: 4, lastColumn: 4 };
  become({ changed: { sheet: "Purchases", cells: "D7" }, changedAreas: [area] });
  expect(screen.getByText(text("pane.changed-since", { cells: 1, place: "Purchases!D7" }))).toBeTruthy();
  expect(screen.getByRole("button", { name: text("pane.evaluate-again") })).toBeTruthy();
});

test("in another evaluation a partner is not mistaken for one whose id differs in case", async () => {
  const alike = [
    { position: 0, id: "p-002", name: "Another", row: 4 },
    { position: 1, id: "P-002", name: "Altai", row: 5 },
  ];
  const { become } = shown({}, { position: 1 });
  await heading("Altai");
  const partner = (position: number) =>
    Promise.resolve(partnerCard({ ...alike[position], heldLevelStillMet: false }));
  const findPartners = (_search: string, from: number, count: number) =>
    Promise.resolve({ total: 2, from, items: alike.slice(from, from + count) });
  become({ evaluated: evaluatedWith({ findPartners, partner }) });
  expect(await screen.findByText(text("pane.partner-not-still-met"))).toBeTruthy();
  await heading("Altai");
});

test("a partner without a name is shown by its id", async () => {
  const partner = () => Promise.resolve(partnerCard({ id: "E-10", name: "" }));
  shown({ evaluated: evaluatedWith({ partner }) }, { position: 0 });
  await heading("ID E-10");
  expect(
    screen
      .getAllByRole("status")
      .map(({ textContent }) => textContent)
      .join(),
  ).toMatch(/(^|,)ID E-10\./);
});

test("a partner that cannot be fetched is reported", async () => {
  const partner = () => Promise.reject(new Error("gone"));
  shown({ evaluated: evaluatedWith({ partner }) }, { position: 0 });
  expect(await screen.findByText(text("pane.partner-failed"))).toBeTruthy();
});

/** Opens a list of purchases, whose rows hold the given services' answers. */
async function invoices(services: Partial<PaneServices> = {}, evaluated = evaluatedWith()) {
  const selected: string[] = [];
  const session = new PaneSession(
    standInServices({
      readRows: () =>
        Promise.resolve([
          ["INV-7", "15.02.2026", 1_000_000],
          ["INV-9", "01.03.2026", 2_000_000],
        ]),
      selectRows: (sheet, rows) => {
        selected.push(`${sheet} ${rows.join()}`);
        return Promise.resolve(rows.length);
      },
      ...services,
    }),
  );
  const list = (changed?: ForeignChange) => (
    <InvoiceList
      {...{ evaluated, session, changed }}
      {...{ position: 0, period: "2026-Q1", rule: "purchases", count: 2 }}
    />
  );
  const { rerender } = renderInPane(list());
  const change = (changed: ForeignChange): void => {
    rerender(list(changed));
  };
  const user = userEvent.setup();
  const toggle = screen.getByRole("button", { name: text("pane.invoices", { count: 2 }) });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  await user.click(toggle);
  await screen.findAllByRole("listitem");
  await waitFor(() => {
    expect(screen.getAllByRole("listitem").every((item) => item.textContent !== "")).toBe(true);
  });
  return { user, selected, change, items: screen.getAllByRole("listitem") };
}

describe("the reason for a quarter's points", () => {
  async function opened(writeText: (text: string) => Promise<void>) {
    const { user } = shown({ selected: { sheet: "Partners", row: 4 } });
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    await heading("Alatau");
    await user.click(screen.getByRole("button", { name: /^Q1 2026/ }));
    return user;
  }

  test("is one click away, and copied with one more, its invoices included", async () => {
    const copied: string[] = [];
    const user = await opened((text) => Promise.resolve(void copied.push(text)));
    expect(screen.getByText("For the period: 40,000 − 0 = 40,000.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: text("pane.reason-copy") }));
    expect(await screen.findByText(text("pane.text-copied"))).toBeTruthy();
    expect(copied.join()).toContain("Alatau, ID P-001. Q1 2026: 40,000 points (settled)");
    expect(copied.join().match(/ {2}• /g)).toHaveLength(INVOICES.length);
  });

  test("is copied in another language by a button of its own", async () => {
    const copied: string[] = [];
    const user = await opened((text) => Promise.resolve(void copied.push(text)));
    const language = `${text("pane.language-ru")}, RU`;
    await user.click(screen.getByRole("button", { name: text("pane.reason-copy-in", { language }) }));
    await screen.findByText(text("pane.text-copied"));
    expect(copied.join()).toContain("Итого за период");
  });

  test("is shown as a text where the browser does not let the pane copy", async () => {
    const user = await opened(() => Promise.reject(new Error("refused")));
    await user.click(screen.getByRole("button", { name: text("pane.reason-copy") }));
    const area = await screen.findByRole("textbox", { name: text("pane.reason-text") });
    expect((area as HTMLTextAreaElement).value).toContain("For the period");
  });
});

describe("the invoices behind a period", () => {
  test("each with its day, document, amount and sum so far; changed rows are marked", async () => {
    const { items } = await invoices();
    const [first, second] = items.map(({ textContent }) => textContent.replaceAll("\u00a0", " "));
    expect(first).toBe("15 Feb 2026, document INV-71,000,000 ₸so far 1,000,000 ₸");
    expect(second).toContain(text("pane.invoice-changed"));
  });

  test("a row changed while they are shown is marked, and nothing vanishes meanwhile", async () => {
    let amount = 1_000_000;
    const readRows = () => Promise.resolve([["INV-7", "15.02.2026", amount]]);
    const { items, change } = await invoices({ readRows });
    expect(items[0]?.textContent).not.toContain(text("pane.invoice-changed"));
    amount = 5;
    change({ sheet: "Purchases", cells: "D7" });
    expect(screen.getAllByRole("listitem")[0]).toBe(items[0]);
    await waitFor(() => {
      expect(screen.getAllByRole("listitem")[0]?.textContent).toContain(text("pane.invoice-changed"));
    });
  });

  test("a click selects the row, a button selects all of them, and their number is announced", async () => {
    const { user, selected, items } = await invoices();
    await user.click(within(items[0] as HTMLElement).getByRole("button"));
    expect(await screen.findByText(text("pane.invoices-selected", { count: 1 }))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: text("pane.invoices-select") }));
    expect(await screen.findByText(text("pane.invoices-selected", { count: 2 }))).toBeTruthy();
    expect(selected).toEqual(["Purchases 7", "Purchases 7,9"]);
  });
});

describe("invoices that Excel selects only in part, or cannot show", () => {
  test("if Excel selects only some of them, the pane says so", async () => {
    const { user } = await invoices({ selectRows: () => Promise.resolve(1) });
    await user.click(screen.getByRole("button", { name: text("pane.invoices-select") }));
    const said = text("pane.invoices-selected-some", { shown: 1, count: 2 });
    expect(await screen.findByText(said)).toBeTruthy();
    const table = await screen.findByRole("textbox", { name: text("pane.invoices-table") });
    expect((table as HTMLTextAreaElement).value.split("\n")).toEqual([
      "Sheet\tRow\tDate\tDocument\tAmount",
      "Purchases\t7\t15/02/2026\tINV-7\t1000000",
      expect.stringMatching(/^Purchases\t9\t/),
    ]);
  });

  test("those of several sheets are each read from their own, and selected together as far as one sheet goes", async () => {
    const columns = { document: 3, date: 1, amount: 4 };
    const onSecond = INVOICES.map((invoice, i) => ({ ...invoice, source: i as SourceIndex }));
    const { findings, ask } = evaluatedWith({
      invoices: (...[, , , from]) => Promise.resolve({ total: 2, from, items: onSecond }),
    });
    const purchases = ["January", "March"].map((sheet) => ({ sheet, columns }));
    const readRows: PaneServices["readRows"] = (sheet, _columns, rows) =>
      Promise.resolve(rows.map((row) => [`${sheet} ${row}`, "15.02.2026", 1_000_000]));
    const several = evaluatedStandIn({ findings: { ...findings, purchases }, ask });
    const { user, selected, items } = await invoices({ readRows }, several);
    await waitFor(() => {
      expect(items.map(({ textContent }) => textContent.includes("January 7"))).toEqual([true, false]);
    });
    expect(items[1]?.textContent).toContain("March 9");
    await user.click(within(items[1] as HTMLElement).getByRole("button"));
    await user.click(screen.getByRole("button", { name: text("pane.invoices-select") }));
    expect(await screen.findByText(text("pane.invoices-selected-some", { shown: 1, count: 2 }))).toBeTruthy();
    expect(selected).toEqual(["March 9", "January 7"]);
  });

  test("if the sheet cannot be read they are shown all the same, by their rows", async () => {
    const { items } = await invoices({ readRows: () => Promise.reject(new Error("protected")) });
    await act(() => Promise.resolve());
    expect(items[0]?.textContent).toContain(text("pane.invoice-row", { day: "15 Feb 2026", row: 7 }));
  });
});
