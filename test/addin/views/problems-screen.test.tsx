import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import ProblemsScreen from "../../../addin/views/problems/problems-screen";
import { FoundProblems } from "../../../addin/views/problems/found-problems";
import type { ProblemQuestions } from "../../../addin/views/problems/problem-questions";
import type { SessionView } from "../../../addin/session/use-pane-session";
import { PROBLEM_TITLES } from "../../../addin/views/shared/model/problem-titles";
import { LANGUAGES } from "../../../src/domain/program";
import type { PartnerProblem } from "../../../src/app/problem-partners";
import type { Overview } from "../../../src/app/overview";
import { axeProblems } from "../../support/pane/axe";
import { withBoxes } from "../../support/pane/boxes";
import { FIX_PLAN, FOUND, problemAnswers, SHEET_PLAN } from "../../support/pane/problems";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";
import { sourceOf } from "../../support/pane/rules";

const { text } = speechIn("en");
const rules = sourceOf();

beforeAll(() => {
  withBoxes();
  Object.assign(globalThis, {
    Office: { context: { diagnostics: { host: "Excel", platform: "PC", version: "16" } } },
  });
});

interface Shown {
  readonly found?: Pick<Overview, "problems" | "fixes">;
  readonly part?: Partial<ProblemQuestions>;
  readonly isBusy?: boolean;
}

function shown({ found = FOUND, part, isBusy = false }: Shown = {}) {
  const { asked, ask } = problemAnswers(part);
  const [wentTo, carriedOut, partners]: [string[], unknown[], number[]] = [[], [], []];
  const { container } = renderInPane(
    <FoundProblems
      findings={{ overview: found as Overview, rules, language: "ru" }}
      ask={ask}
      isBusy={isBusy}
      onGoTo={(sheet, cell) => {
        wentTo.push(`${sheet}!${cell}`);
      }}
      onPartner={(position) => {
        partners.push(position);
      }}
      onCarryOut={(what, plan) => {
        carriedOut.push([what, plan]);
      }}
    />,
  );
  return { asked, wentTo, carriedOut, partners, container, user: userEvent.setup() };
}

const group = (title: RegExp) => screen.getByRole("button", { name: title });

test("groups say their kind, severity, sheet and number, errors first", () => {
  shown();
  const headers = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headers).toEqual([
    "Not a date Error · Purchases · 50,000",
    "Amount missing Error · Partners · 1",
    "Blanks around an ID Warning · Purchases · 3",
    "Level no longer met Warning · Partners · 2",
  ]);
  expect(screen.getByRole("status").textContent).toBe("50,001 errors, 5 warnings");
});

test("of fifty thousand problems only a few are in the page, and a link goes to a cell", async () => {
  const { asked, wentTo, partners, user } = shown();
  await user.click(group(/^Not a date/));
  const list = await screen.findByRole("group", { name: "Not a date, Purchases" });
  const items = await within(list).findAllByRole("listitem");
  expect(items.length).toBeLessThan(60);
  expect(items[0]?.getAttribute("aria-setsize")).toBe("50000");
  expect(items[0]?.textContent).toContain('"31.02.2026" is not a date.');
  await user.click(within(list).getByRole("button", { name: "A2: Go to Purchases!A2" }));
  expect(wentTo).toEqual(["Purchases!A2"]);
  expect(asked).toEqual(["problems not-a-date on Purchases from 0"]);
  // The partner of the row is named, and leads to itself.
  await user.click(within(list).getByRole("button", { name: "Алатау Софт (P-1)" }));
  expect(partners).toEqual([1]);
});

test("a day is written as the workbook's culture writes it", async () => {
  const noRate: PartnerProblem = {
    partner: undefined,
    ...{ code: "no-rate", severity: "error", details: { found: "CNY", day: "2026-05-14" } },
    at: { sheet: "Purchases", cell: "E7" },
  };
  shown({
    found: { problems: [{ code: "no-rate", severity: "error", sheet: "Purchases", count: 1 }], fixes: [] },
    part: { problems: () => Promise.resolve({ total: 1, from: 0, items: [noRate] }) },
  });
  expect((await screen.findByRole("listitem")).textContent).toContain("no CNY rate for 14 May 2026");
});

test("a level is named as people name it", async () => {
  const { user } = shown();
  await user.click(group(/^Level no longer met/));
  expect((await screen.findAllByText(/level "Corporate Reseller"/)).length).toBeGreaterThan(0);
});

test("up to twenty problems stand in one list, each with its cell and its partner; more are grouped", async () => {
  const problems = [{ code: "not-a-date", severity: "error", sheet: "Purchases", count: 20 }] as const;
  const { wentTo, partners, user } = shown({
    found: { problems, fixes: [] },
    part: {
      problems: ({ code, sheet }, from) => {
        const items = Array.from({ length: 20 }, (_, index) => ({
          ...{ code, severity: "error" as const, details: { found: "31.02.2026" } },
          at: { sheet, cell: `A${String(index + 2)}` },
          // A row may name nobody who is listed.
          partner: index === 7 ? { position: 3, id: "P-004", name: "", row: 5 } : undefined,
        }));
        return Promise.resolve({ total: 20, from, items });
      },
    },
  });
  expect(screen.queryByRole("heading", { level: 3 })).toBeNull();
  expect(await screen.findAllByRole("listitem")).toHaveLength(20);
  await user.click(screen.getByRole("button", { name: text("pane.go-to", { place: "Purchases!A21" }) }));
  expect(wentTo).toEqual(["Purchases!A21"]);
  await user.click(screen.getByRole("button", { name: "P-004" }));
  expect(partners).toEqual([3]);
});

test("filters narrow the list, and the counts follow", async () => {
  const { user } = shown();
  await user.selectOptions(screen.getByLabelText(text("pane.problem-severity")), "warning");
  await user.selectOptions(screen.getByLabelText(text("pane.problem-sheet")), "Partners");
  expect(screen.getByRole("status").textContent).toBe("No errors, 2 warnings");
  const list = screen.getByRole("list", { name: text("pane.problems") });
  expect(await within(list).findAllByRole("listitem")).toHaveLength(2);
});

describe("a fix for many cells", () => {
  const offer = () => screen.getByRole("button", { name: "Fix all… Dates as text: 12 on Purchases" });

  /** The screen, with the line opened that holds the fixes. */
  async function unfolded(how: Shown = {}) {
    const all = shown(how);
    await all.user.click(screen.getByRole("button", { name: text("pane.fixes-count", { count: 12 }) }));
    return all;
  }

  test("is shown before it is carried out", async () => {
    const { asked, carriedOut, user } = await unfolded();
    await user.click(offer());
    const preview = await screen.findByRole("group", { name: "Dates as text: 12 on Purchases" });
    expect(preview.textContent).toContain("11 cells would change.");
    expect(preview.textContent).toContain(text("pane.undo"));
    expect(preview.textContent).toContain("The first 2 of them:");
    expect(preview.textContent).toContain('"31.12.2026" → 31/12/2026');
    expect(preview.textContent).toContain('" P-001 " → "P-001"');
    expect(document.activeElement).toBe(within(preview).getByRole("button", { name: text("pane.cancel") }));
    expect(carriedOut).toEqual([]);
    await user.click(within(preview).getByRole("button", { name: text("pane.fix") }));
    expect(asked).toEqual(["fixes text-date on Purchases"]);
    expect(carriedOut).toEqual([["fixes", FIX_PLAN]]);
  });

  test("is left by Cancel or Escape, and the focus goes back", async () => {
    const { carriedOut, user } = await unfolded();
    await user.click(offer());
    await screen.findByRole("button", { name: text("pane.fix") });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: text("pane.fix") })).toBeNull();
    expect(document.activeElement).toBe(offer());
    expect(carriedOut).toEqual([]);
  });

  test("is offered with the problem that it solves", async () => {
    const { asked, user } = shown();
    expect(screen.queryByRole("button", { name: /^Fix all… Blanks/ })).toBeNull();
    await user.click(group(/^Blanks around an ID/));
    await user.click(screen.getByRole("button", { name: "Fix all… Blanks around IDs: 3 on Purchases" }));
    expect(asked).toContain("fixes untrimmed-id on Purchases");
  });

  test("with nothing to fix offers no Fix", async () => {
    const nothing = { plan: FIX_PLAN, preview: { total: 0, from: 0, items: [] } };
    const { user } = await unfolded({ part: { planFixes: () => Promise.resolve(nothing) } });
    await user.click(offer());
    expect(await screen.findByText(text("pane.fix-none"))).toBeTruthy();
    expect(screen.queryByRole("button", { name: text("pane.fix") })).toBeNull();
  });

  test("that cannot be planned reports the failure", async () => {
    const { user } = await unfolded({ part: { planFixes: () => Promise.reject(new Error("gone")) } });
    await user.click(offer());
    expect((await screen.findByRole("alert")).textContent).toContain(text("pane.unexpected"));
  });
});

test("all problems go to a sheet in the language of the workbook's sheets", async () => {
  const { asked, carriedOut, user } = shown();
  await user.click(screen.getByRole("button", { name: text("pane.problem-export") }));
  expect(asked).toEqual(["sheet in ru"]);
  expect(carriedOut).toEqual([["problem-sheet", SHEET_PLAN]]);
});

test("nothing can be started while something is under way", async () => {
  const { user } = shown({ isBusy: true });
  await user.click(screen.getByRole("button", { name: text("pane.fixes-count", { count: 12 }) }));
  const disabled = screen.getAllByRole<HTMLButtonElement>("button").filter((button) => button.disabled);
  expect(disabled.map(({ textContent }) => textContent)).toEqual([
    text("pane.fix-all"),
    text("pane.problem-export"),
  ]);
});

test("a workbook without problems says so", () => {
  shown({ found: { problems: [], fixes: [] } });
  expect(screen.getByText(text("both.no-problems"))).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("before an evaluation the screen leads to Home", async () => {
  const went: string[] = [];
  const view = {
    state: {
      ...{ evaluated: undefined, asOf: { kind: "today" }, activity: { kind: "idle" } },
      opening: { kind: "loading" },
    },
  } as unknown as SessionView;
  const navigation = {
    to: (place: string) => {
      went.push(place);
    },
    toPartner: () => undefined,
  };
  renderInPane(<ProblemsScreen view={view} today="2026-06-15" navigation={navigation} />);
  await userEvent.click(screen.getByRole("button", { name: text("pane.problems-to-home") }));
  expect(went).toEqual(["home"]);
});

test("axe finds nothing, with a group and a fix open", async () => {
  const { container, user } = shown();
  await user.click(group(/^Not a date/));
  await user.click(screen.getByRole("button", { name: text("pane.fixes-count", { count: 12 }) }));
  await user.click(screen.getByRole("button", { name: /^Fix all… Dates/ }));
  await screen.findByRole("button", { name: text("pane.fix") });
  expect(await axeProblems(container)).toEqual([]);
});

test.each(LANGUAGES)("every kind of problem has a short title of its own (%s)", (language) => {
  const titles = Object.values(PROBLEM_TITLES).map((key) => speechIn(language).text(key));
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title.length).toBeLessThanOrEqual(32);
});
