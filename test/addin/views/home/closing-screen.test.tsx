import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import ClosingScreen from "../../../../addin/views/home/closing/closing-screen";
import { closablePeriods, closingDue } from "../../../../addin/views/home/model/closable-periods";
import { needsOf } from "../../../../addin/views/home/model/needs";
import type { ClosingRequest, PlannedClosing } from "../../../../addin/worker/protocol";
import type { Change } from "../../../../src/app/change";
import type { PastClosing } from "../../../../src/app/closing/outlook";
import type { IncompleteCause } from "../../../../src/domain/incomplete";
import type { Tiyn } from "../../../../src/domain/units";
import { axeProblems } from "../../../support/pane/axe";
import { evaluatedOf, totalsOf, viewOf, type EvaluatedParts } from "../../../support/pane/home-fixtures";
import { standInForPage } from "../../../support/pane/page";
import { renderInPane } from "../../../support/pane/render";
import { speechIn } from "../../../support/pane/speech";

const { text } = speechIn("en");
const Q1 = "Q1 2026";
const TODAY = "2026-11-30";
const OPEN = [
  { label: "2026-Q1", last: "2026-03-31" },
  { label: "2026-Q2", last: "2026-06-30" },
  { label: "2026-Q3", last: "2026-09-30" },
];

jest.setTimeout(60_000);
beforeAll(standInForPage);
beforeEach(() => {
  localStorage.clear();
});

const GOOD: PlannedClosing & { readonly ok: true } = {
  ...{ ok: true, plan: { sheets: [] }, partners: 40, purchases: 812, points: 1_500_000, code: "ABCD" },
  ...{ adjustments: 2, planned: { cells: 900, headers: 3, sheets: ["Journal"] }, totals: totalsOf() },
  rows: [{ sheet: "Journal", isNewSheet: true, rows: 1 }],
  run: {
    asOf: TODAY,
    program: { id: "p", version: "1", sha256: "" },
    periods: [{ label: "2026-Q3", points: 500 }],
    totalPoints: 500,
  },
};

const CAUSE: IncompleteCause = {
  code: "rows-of-nobody",
  at: { sheet: "Purchases", cell: "B7" },
  rows: 3,
  sums: [{ currency: "KZT", amount: 100_000 as Tiyn }],
};

const CHANGE: Change = {
  ...{ kind: "ledger", sheet: "Points ledger", cell: "J2", partnerId: "P-1", partnerName: "Alatau" },
  ...{ column: "Status", period: undefined, was: null, now: "closed", format: "text" },
};

interface Shown extends EvaluatedParts {
  readonly plan?: (request: ClosingRequest) => PlannedClosing;
  readonly past?: readonly PastClosing[];
}

function shown({ plan = () => GOOD, past = [], ...parts }: Shown = {}) {
  const requests: ClosingRequest[] = [];
  const pages: number[] = [];
  const evaluated = evaluatedOf({
    closing: { open: OPEN, isFirst: false, lines: past.length },
    ...parts,
    ask: {
      planClosing: (request) => {
        requests.push(request);
        return Promise.resolve(plan(request));
      },
      closingChanges: (from) => {
        pages.push(from);
        return Promise.resolve({ total: 1, from, items: [CHANGE] });
      },
      planNextYear: () =>
        Promise.resolve({ ok: true, plan: { sheets: [] }, planned: GOOD.planned, year: 2026, rows: 3 }),
      pastClosings: () => Promise.resolve(past),
      planReopening: () =>
        Promise.resolve({ ok: true, plan: { sheets: [] }, planned: GOOD.planned, run: GOOD.run }),
    },
  });
  const { view, asked } = viewOf({ evaluated });
  jest.spyOn(view.session, "carryOut").mockImplementation((what) => {
    asked.push(what);
    return Promise.resolve();
  });
  const navigation = {
    to: () => undefined,
    toPartner: (position: number) => asked.push(`partner ${position}`),
  };
  const result = renderInPane(
    <ClosingScreen view={view} today={TODAY} navigation={navigation} onBack={() => undefined} />,
  );
  return { requests, pages, asked, user: userEvent.setup(), ...result };
}

const field = (label: string) => screen.findByRole("textbox", { name: new RegExp(`^${label}`) });
const button = (name: string) => screen.findByRole("button", { name });

test("the period to be closed is the next one, or any at the first closing", () => {
  const outlook = { open: OPEN, isFirst: false, differences: [], lines: 1 };
  expect(closingDue(outlook, TODAY)).toEqual({ ...OPEN[0], days: 244 });
  expect(closablePeriods({ ...outlook, isFirst: true }, "2026-09-30")).toEqual(OPEN.slice(0, 2));
  expect(closingDue({ ...outlook, isFirst: true }, TODAY)).toEqual({ ...OPEN[2], days: 61 });
  expect(closingDue(outlook, "2026-03-31")).toBeUndefined();
});

test("Home says which period is over, and for how long", () => {
  const { text: said, formats } = speechIn("ru");
  const { findings } = evaluatedOf({ closing: { open: OPEN, isFirst: true } });
  expect(needsOf(findings, TODAY, said, formats)).toContainEqual({
    tone: "info",
    sentence: "III кв. 2026 закончился 61 день назад, не закрыт",
    leads: "closing",
  });
});

test("nothing in the way: the name is asked, then the totals and one button", async () => {
  const { requests, pages, asked, user, container } = shown();
  await user.type(await field(text("pane.closing-by")), "Anna");
  await user.click(await button(text("pane.closing-plan")));
  // Every cell, as before any other write.
  await user.click(await button(text("pane.closing-cells")));
  expect((await button(text("pane.closing-cells"))).getAttribute("aria-expanded")).toBe("true");
  expect(pages).toEqual([0]);
  await user.click(await button(text("pane.closing-write", { period: Q1 })));
  expect(requests.at(-1)).toEqual({
    ...{ period: "2026-Q1", today: TODAY, by: "Anna", reason: "", accepted: [] },
  });
  expect(asked).toEqual(["closing"]);
  expect(screen.getByText("1,500,000")).toBeTruthy();
  expect(await axeProblems(container)).toEqual([]);
});

test("a name that was given before is not asked again", async () => {
  localStorage.setItem("partner-program.closer", "Anna");
  const { requests } = shown();
  await button(text("pane.closing-write", { period: Q1 }));
  expect(requests).toHaveLength(1);
});

test("another name after the totals asks for a plan of its own", async () => {
  localStorage.setItem("partner-program.closer", "Anna");
  const { requests, user } = shown();
  await button(text("pane.closing-write", { period: Q1 }));
  await user.type(await field(text("pane.closing-by")), " K.");
  expect(screen.queryByRole("button", { name: text("pane.closing-write", { period: Q1 }) })).toBeNull();
  await user.click(await button(text("pane.closing-plan")));
  await button(text("pane.closing-write", { period: Q1 }));
  expect(requests.at(-1)?.by).toBe("Anna K.");
});

test("what stands in the way leads to it, and is accepted one by one with a reason", async () => {
  localStorage.setItem("partner-program.closer", "Anna");
  const partner = { kind: "provisional", id: "P-001", name: "Alatau", position: 4 } as const;
  const rows = { kind: "incomplete", name: "Purchases!B7", cause: CAUSE } as const;
  const { requests, asked, user } = shown({
    plan: ({ accepted }) => (accepted.length === 0 ? { ok: false, obstacles: [partner, rows] } : GOOD),
  });
  const list = await screen.findByRole("list", { name: text("pane.closing-in-the-way") });
  await user.click(within(list).getByRole("button", { name: /Alatau/ }));
  await user.click(within(list).getByRole("button", { name: /B7/ }));
  expect(asked).toEqual(["partner 4", "select Purchases B7"]);
  const [first, second] = within(list).getAllByRole("textbox");
  await user.type(first ?? list, "agreed");
  expect((await button(text("pane.closing-plan"))).getAttribute("aria-disabled")).toBe("true");
  await user.type(second ?? list, "of another year");
  await user.click(await button(text("pane.closing-plan")));
  await button(text("pane.closing-write", { period: Q1 }));
  expect(requests.at(-1)?.accepted).toEqual([
    ["P-001", "agreed"],
    ["Purchases!B7", "of another year"],
  ]);
});

test("what only a correction ends cannot be accepted", async () => {
  localStorage.setItem("partner-program.closer", "Anna");
  shown({ plan: () => ({ ok: false, obstacles: [{ kind: "broken" }] }) });
  await screen.findByText(text("pane.closings-broken"));
  expect((await button(text("pane.closing-plan"))).getAttribute("aria-disabled")).toBe("true");
});

test("the newest closing is opened again, with a reason", async () => {
  localStorage.setItem("partner-program.closer", "Anna");
  const line = { period: "2026-Q1", when: "2026-04-02", by: "Anna", reason: "", code: "ABCD" } as const;
  const figures = { partners: 40, purchases: 3, points: 9 };
  const past = [{ ...line, ...figures, what: "closing", isNewest: true, endsYear: false } as const];
  const { asked, user } = shown({ past, closing: { open: [], lines: 1 } });
  await screen.findByText(text("pane.closing-none"));
  await user.click(await button(text("pane.reopen")));
  await user.type(await field(text("pane.reopen-reason")), "a wrong rate");
  await user.click(await button(text("pane.reopen-do", { period: Q1 })));
  expect(asked).toEqual(["reopening"]);
});

test("the journal tells of a version of the rules with its day, its name and its note", async () => {
  const line = { period: "", when: "2026-05-20", by: "Anna", reason: "Lower limit", code: "ABCD" } as const;
  const nothing = { partners: undefined, purchases: undefined, points: undefined };
  const version = {
    ...line,
    ...nothing,
    what: "version",
    version: "2",
    isNewest: false,
    endsYear: false,
  } as const;
  const past = [{ ...version, from: "2026-07-01" }, version];
  shown({ past, closing: { open: [], lines: 2 } });
  await screen.findByText("Rules version 2, in force from 1 July 2026: noted on 20 May 2026");
  expect(screen.getByText("Rules version 2, in force from the beginning: noted on 20 May 2026")).toBeTruthy();
  expect(screen.getAllByText("Lower limit")).toHaveLength(2);
});

test("once the year is closed, its purchases are taken off after a question, and not before", async () => {
  const line = { period: "2026-Q4", when: "2027-01-10", by: "Anna", reason: "", code: "ABCD" } as const;
  const figures = { partners: 40, purchases: 3, points: 9 };
  const past = [{ ...line, ...figures, what: "closing", isNewest: true, endsYear: true } as const];
  const { asked, user, container } = shown({ past, closing: { open: [], lines: 1 } });
  await screen.findByText(text("pane.year-closed"));
  await user.click(await button(text("pane.next-year")));
  await screen.findByText(/^3 purchase rows up to the end of 2026 .* saved under another name\?$/);
  expect(asked).toEqual([]);
  expect(await axeProblems(container)).toEqual([]);
  await user.click(await button(text("pane.next-year-do")));
  expect(asked).toEqual(["next-year"]);
});
