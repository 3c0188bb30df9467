/** Every state of the home screen, as a person sees it. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { HomeScreen } from "../../../addin/views/home/home-screen";
import type { PaneServices } from "../../../addin/services/pane-services";
import type { PaneState } from "../../../addin/session/pane-state";
import type { Language } from "../../../src/domain/program";
import type { Tiyn } from "../../../src/domain/units";
import { WorkbookError } from "../../../src/workbook/errors";
import { evaluatedOf, lineOf, surveyOf, viewOf, workbookView } from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

jest.mock("../../../addin/views/home/points-chart", () => ({ __esModule: true, default: () => null }));

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);

function shown(
  part: Partial<PaneState> = {},
  services: Partial<PaneServices> = {},
  language: Language = "en",
) {
  const { view, asked } = viewOf(part, services);
  const visited: string[] = [];
  const navigation = {
    to: (place: string) => visited.push(place),
    toPartner: (position: number) => visited.push(`partner ${position}`),
  };
  const element = (state: PaneState, chosenAgain = 0) => (
    <HomeScreen view={{ ...view, state }} today="2026-06-15" {...{ navigation, chosenAgain }} />
  );
  const result = renderInPane(element(view.state), language);
  let { state } = view;
  const become = (next: Partial<PaneState>): void => {
    state = { ...state, ...next };
    result.rerender(element(state));
  };
  const chooseAgain = (): void => {
    result.rerender(element(state, 1));
  };
  return { asked, visited, become, chooseAgain, user: userEvent.setup(), ...result };
}

const ready = (part: Parameters<typeof workbookView>[0]): Partial<PaneState> => ({
  opening: { kind: "ready", workbook: workbookView(part) },
});
const withAccess = (access: Partial<ReturnType<typeof workbookView>["access"]>): Partial<PaneState> =>
  ready({ access: { isReadOnly: false, isStructureProtected: false, protectedSheets: [], ...access } });
const button = (key: Parameters<typeof text>[0]) => screen.getByRole("button", { name: text(key) });
const outcome = () => screen.findByRole("region", { name: text("pane.outcome") });

describe("the workbook", () => {
  it("is being read: that is said in the line on top", () => {
    shown({ opening: { kind: "loading" } });
    expect(screen.getByText(text("pane.looking"))).toBeTruthy();
    expect(screen.queryByRole("button", { name: text("pane.choose-sheets") })).toBeNull();
  });

  it("could not be read: the reason is shown, and one can try again", async () => {
    const failure = new WorkbookError("connection-lost");
    const { asked, user } = shown({ opening: { kind: "failed", failure } });
    expect(await screen.findByText(text("workbook.connection-lost"))).toBeTruthy();
    expect(screen.getByText(text("pane.offline"))).toBeTruthy();
    const [again] = screen.getAllByRole("button", { name: text("pane.try-again") });
    if (again !== undefined) await user.click(again);
    expect(asked).toContain("open");
  });

  it("is told in a line: day, rules and sheets; it opens to change any of them", async () => {
    const { user } = shown();
    const line = screen.getByRole("button", {
      name: text("pane.top-line", { day: "15 June 2026", version: "1.0.0", sheets: 3 }),
    });
    expect(line.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByText(`Partners · ${text("pane.sheet-used")}`)).toBeNull();
    await user.click(line);
    expect(await screen.findByText(`Partners · ${text("pane.sheet-used")}`)).toBeTruthy();
    const columns = text("pane.columns-found", { done: 14, total: 14 });
    expect(screen.getAllByText((shown) => shown.endsWith(columns))).toHaveLength(1);
    expect(screen.getByText(/version 1\.0\.0 \(shipped with the add-in\)/)).toBeTruthy();
    expect(screen.getByLabelText(text("pane.as-of"))).toBeTruthy();
  });

  it("has none of the sheets: one button leads to choosing them", async () => {
    const lost = { sheet: undefined, headerRow: undefined };
    const survey = surveyOf({ partners: lost, purchases: lost, rates: lost });
    shown(ready({ sheets: { ok: true, survey } }));
    expect(await screen.findByText(text("pane.no-sheets"))).toBeTruthy();
    expect(screen.getAllByRole("button", { name: text("pane.choose-sheets") }).length).toBeGreaterThan(0);
  });

  it("lacks columns, which are named in a sentence", async () => {
    const details = { sheet: "Purchases", row: "1", missing: "Date", found: "When" };
    const problems = [{ code: "missing-columns", sheet: "purchases", details }] as const;
    shown(ready({ sheets: { ok: true, survey: surveyOf({ purchases: { problems } }) } }));
    const said = text("layout.missing-columns", { ...details, control: text("pane.choose-sheets") });
    expect(await screen.findByText(said)).toBeTruthy();
    expect(said).toContain(`press "${text("pane.choose-sheets")}"`);
    expect(screen.getByText(`Purchases · ${text("pane.sheet-wrong")}`)).toBeTruthy();
  });

  it("has rules that are wrong: a button leads to them", async () => {
    const rules = { ok: false, files: {}, problems: [] } as const;
    const { user, visited } = shown(ready({ rules, sheets: undefined, hasOwnRules: true }));
    expect(await screen.findByText(text("pane.rules-wrong", { errors: 0 }))).toBeTruthy();
    await user.click(button("pane.to-rules"));
    expect(visited).toEqual(["rules"]);
  });

  it("keeps a mapping that is wrong", async () => {
    shown(ready({ sheets: { ok: false, problems: [{ path: "/partners", expected: "…" }] } }));
    expect(await screen.findByText(text("pane.mapping-wrong"))).toBeTruthy();
  });
});

describe("evaluating", () => {
  it("is the one main button", async () => {
    const { asked, user } = shown();
    await user.click(button("pane.evaluate"));
    expect(asked).toContain("evaluate 2026-06-15");
  });

  it("waits while something is under way", () => {
    shown({ activity: { kind: "reading", progress: undefined } });
    // The button keeps the focus; a disabled one would lose it.
    expect(button("pane.evaluate").getAttribute("aria-disabled")).toBe("true");
  });

  it("gives the outcome at a glance, each figure leading to its partners", async () => {
    const { user } = shown({ evaluated: evaluatedOf() });
    const figures = within(await outcome()).getAllByRole("button");
    expect(figures.map(({ textContent }) => textContent)).toEqual([
      `${text("pane.partners")} 40`,
      `${text("pane.approved")} 7`,
      `${text("pane.declined")} 3`,
      `${text("pane.points-of-year", { year: "2026" })} 1,500`,
      `${text("pane.points-running")} 700.5`,
    ]);
    await user.click(within(await outcome()).getByRole("button", { name: /declined/ }));
    expect(await screen.findByRole("button", { name: /Алатау Софт \(P-007\)/ })).toBeTruthy();
    expect(screen.getByRole("region", { name: text("pane.declined") })).toBeTruthy();
  });

  it("counts who has gained and lost since the last run; each leads to them, with what it was", async () => {
    const since = { before: 40_000, now: 38_000, gained: [], lost: ["corporate-reseller"] };
    const ask = { partners: () => Promise.resolve({ total: 1, from: 0, items: [lineOf({ since })] }) };
    const { user } = shown({ evaluated: evaluatedOf({ since: { gained: 0, lost: 1 }, ask }) });
    const figures = within(await outcome());
    expect(figures.queryByRole("button", { name: new RegExp(text("pane.gained")) })).toBeNull();
    await user.click(figures.getByRole("button", { name: `${text("pane.lost")} 1` }));
    const line = await screen.findByRole("button", { name: /Алатау Софт \(P-007\)/ });
    expect(line.textContent).toMatch(/40,000 → 38,000 \(−2,000\) · no longer eligible: Corporate Reseller$/);
    expect(screen.getByRole("option", { name: text("pane.order-difference") })).toBeTruthy();
  });

  it("shows the difference to the last run, and its numbers as a table", async () => {
    const lastRun = {
      asOf: "2026-03-31",
      program: { id: "p", version: "1", sha256: "" },
      periods: [{ label: "2026-Q1", points: 1400 }],
      totalPoints: 1400,
    };
    const { user } = shown({ evaluated: evaluatedOf({ lastRun }) });
    await outcome();
    await user.click(button("pane.points-chart-folded"));
    const details = { difference: "+800.5", day: "31 March 2026" };
    expect(screen.getByText(text("pane.difference", details))).toBeTruthy();
    await user.click(screen.getByRole("switch", { name: text("pane.as-table") }));
    const row = screen.getByRole("row", { name: /Q1 2026/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["1,400", "1,500"]);
  });
});

test("a workbook that was never evaluated says in three steps what to do", () => {
  shown();
  for (const key of ["pane.first-run-1", "pane.first-run-2", "pane.first-run-3"] as const)
    expect(screen.getByText(text(key))).toBeTruthy();
});

describe("what needs somebody", () => {
  it("says first what needs somebody, each line leading there", async () => {
    const { user, visited } = shown({ evaluated: evaluatedOf({ overview: { provisional: 4 } }) });
    const needs = within(await screen.findByRole("list", { name: text("pane.needs-you") }));
    expect(needs.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      `${text("pane.error")}: ${text("pane.needs-problems", { errors: 3, warnings: 1200 })}`,
      text("pane.needs-incomplete", { count: 2 }),
      text("pane.needs-provisional", { count: 4 }),
      text("pane.needs-ending", { count: 2, unsure: 1 }),
    ]);
    await user.click(needs.getByRole("button", { name: /^Error/ }));
    expect(visited).toEqual(["problems"]);
  });

  it("says so where nothing needs anybody", async () => {
    const decisions = { approved: 7, declined: 3, incomplete: 0 };
    shown({
      evaluated: evaluatedOf({ overview: { problems: [], decisions, endingSoon: 0, endingUnsure: 0 } }),
    });
    expect(await screen.findByText(text("pane.needs-nothing"))).toBeTruthy();
  });

  it("says why the totals are incomplete, in a line for each cause", async () => {
    const at = { sheet: "Purchases Q2", cell: "A2" };
    const sums = [{ currency: "KZT", amount: 123_456_750 as Tiyn }];
    const incomplete = [{ code: "unread-sheet", at, rows: 12, sums }] as const;
    const { user } = shown({ evaluated: evaluatedOf({ overview: { incomplete } }) });
    await outcome();
    await user.click(screen.getByRole("button", { name: text("pane.needs-left-out", { rows: 12 }) }));
    expect(
      screen.getByText(
        'The sheet "Purchases Q2" has the same headers and is not read; rows: 12, sum: 1,234,567.50 KZT.',
      ),
    ).toBeTruthy();
  });
});

describe("the outcome", () => {
  it("shows whose membership ends soon, and leads to each of them", async () => {
    const { user, visited } = shown({ evaluated: evaluatedOf() });
    await outcome();
    const need = text("pane.needs-ending", { count: 2, unsure: 1 });
    await user.click(screen.getByRole("button", { name: need }));
    await user.click(await screen.findByRole("button", { name: /Алатау Софт \(P-007\)/ }));
    expect(visited).toEqual(["partner 6"]);
    await user.click(button("pane.back"));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: need }));
  });

  it("can be evaluated again when somebody has changed the workbook since", async () => {
    const changed = { sheet: "Partners", cells: "B4" };
    const changedAreas = [{ sheet: "Partners", firstRow: 3, lastRow: 4, firstColumn: 2, lastColumn: 2 }];
    const { asked, user } = shown({ evaluated: evaluatedOf(), changed, changedAreas });
    expect(screen.getByText(text("pane.foot-changed", { cells: 2 }))).toBeTruthy();
    expect(screen.queryByRole("button", { name: text("pane.write") })).toBeNull();
    await user.click(button("pane.evaluate"));
    expect(asked).toContain("evaluate 2026-06-15");
  });

  it("is out of date once another day is chosen, and is evaluated again as of that day", async () => {
    const asOf = { kind: "day", day: "2026-03-31" } as const;
    const { asked, user } = shown({ evaluated: evaluatedOf(), asOf });
    expect(screen.getByText(text("pane.foot-day", { evaluated: "15 June 2026" }))).toBeTruthy();
    await user.click(button("pane.evaluate"));
    expect(asked).toContain("evaluate 2026-03-31");
    expect(asked).not.toContain("evaluate 2026-06-15");
  });

  it("of a day to come says that the period is not over", async () => {
    const asOf = { kind: "day", day: "2026-06-30" } as const;
    shown({ evaluated: evaluatedOf({ overview: { asOf: "2026-06-30" } }), asOf });
    await outcome();
    expect(screen.getByText(text("both.future-day", { day: "30 June 2026" }))).toBeTruthy();
  });
});

test("day and sheets are folded again by a result, which would stand below them otherwise", async () => {
  const { user, become } = shown();
  const line = screen.getByRole("button", { name: /rules 1\.0\.0/ });
  await user.click(line);
  expect(line.getAttribute("aria-expanded")).toBe("true");
  become({ evaluated: evaluatedOf({}) });
  await outcome();
  expect(line.getAttribute("aria-expanded")).toBe("false");
});

test("results that go into hidden columns are told", async () => {
  const hidden = { sheet: "Partners", columns: "T, U" };
  const evaluated = evaluatedOf();
  shown({ evaluated: { ...evaluated, findings: { ...evaluated.findings, hiddenColumns: [hidden] } } });
  await outcome();
  expect(screen.getByText(text("pane.hidden-columns", hidden))).toBeTruthy();
});

test("the review does not open by itself when there is another evaluation", async () => {
  const { become, user } = shown({ evaluated: evaluatedOf() });
  await user.click(button("pane.review"));
  expect(await screen.findByRole("region", { name: text("pane.review") })).toBeTruthy();
  become({ evaluated: undefined });
  become({ evaluated: evaluatedOf() });
  await outcome();
  expect(screen.queryByRole("region", { name: text("pane.review") })).toBeNull();
});

test("its tab, pressed again, leads back from a screen within it", async () => {
  const { chooseAgain, user } = shown({ evaluated: evaluatedOf() });
  await user.click(button("pane.review"));
  expect(await screen.findByRole("region", { name: text("pane.review") })).toBeTruthy();
  chooseAgain();
  await outcome();
  expect(screen.queryByRole("region", { name: text("pane.review") })).toBeNull();
});

describe("writing", () => {
  const evaluated = evaluatedOf();

  it("is refused in a read-only workbook, with the reason beside the button", () => {
    const { asked } = shown({ ...withAccess({ isReadOnly: true }), evaluated });
    const write = button("pane.write");
    expect(write.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(write.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe(text("pane.read-only"));
    write.click();
    expect(asked).toEqual([]);
  });

  it("is refused if a sheet to be written is protected, until that is checked again", async () => {
    const { asked, user } = shown({ ...withAccess({ protectedSheets: ["Partners"] }), evaluated });
    const sentence = text("pane.protected-sheets", { count: 1, sheets: "Partners" });
    expect(screen.getAllByText(sentence).length).toBeGreaterThan(0);
    await user.click(button("pane.look-again"));
    expect(asked).toContain("open");
  });

  it("is refused if a ledger cannot be added", () => {
    shown({
      ...withAccess({ isStructureProtected: true }),
      evaluated: evaluatedOf({ isNewLedger: true }),
    });
    expect(screen.getAllByText(text("pane.protected-structure")).length).toBeGreaterThan(0);
  });

  it("has nothing to write if the workbook holds the results already", () => {
    shown({ evaluated: evaluatedOf({ planned: { cells: 0, headers: 0, sheets: [] } }) });
    expect(screen.getByText(text("pane.nothing-to-write"))).toBeTruthy();
    for (const key of ["pane.write", "pane.review"] as const)
      expect(screen.queryByRole("button", { name: text(key) })).toBeNull();
  });

  it("is done: nothing is left to write, and the last write can be undone", () => {
    shown({ evaluated, isWritten: true, lastWrite: "written" });
    expect(screen.queryByRole("button", { name: text("pane.write") })).toBeNull();
    expect(button("pane.undo").getAttribute("aria-disabled")).not.toBe("true");
    expect(screen.getByText(text("pane.results-written"))).toBeTruthy();
  });

  it("can no longer be undone once a written cell was changed", () => {
    shown({ evaluated, isWritten: true, lastWrite: "written", undoRisk: "met" });
    expect(screen.queryByRole("button", { name: text("pane.undo") })).toBeNull();
    expect(screen.getByText(text("pane.undo-passed"))).toBeTruthy();
  });
});

test.each(["ru", "kk", "en"] as const)("in %s axe finds nothing", async (language) => {
  const { container } = shown({ evaluated: evaluatedOf() }, {}, language);
  await screen.findByRole("region", { name: speechIn(language).text("pane.outcome") });
  // Colours can be checked only on a painted page.
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

describe("what the workbook keeps for the add-in", () => {
  it.each(["state-damaged", "state-newer", "state-several"] as const)(
    "cannot be read (%s): it says so, and a button replaces it",
    async (code) => {
      const { asked, user } = shown({ opening: { kind: "failed", failure: new WorkbookError(code) } });
      expect(await screen.findByText(text(`workbook.${code}`))).toBeTruthy();
      await user.click(button("pane.forget-state"));
      expect(asked).toContain("forgetState");
    },
  );

  it("is not told by Excel: the pane says that the shipped rules apply", async () => {
    shown({ opening: { kind: "ready", workbook: { ...workbookView(), isStateRefused: true } } });
    expect(await screen.findByText(text("pane.state-refused"))).toBeTruthy();
  });
});
