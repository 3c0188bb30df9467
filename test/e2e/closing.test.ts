/**
 * A year of the sample, lived through by the pane; P-001's figures are worked out by hand, and are those of the command
 * (test/cli/closed-year-sample.test.ts).
 */
import type { Locator } from "playwright-core";
import { workbenches } from "../support/browser/browser";
import { RulesPane } from "../support/browser/editor-tasks";
import { Person } from "../support/browser/person";
import type { WorkbenchPage } from "../support/browser/workbench-page";

const browser = workbenches();
jest.setTimeout(180_000);

const [LEDGER, PURCHASES] = ["Ведомость баллов", "Закупки"];
/** A1:G2001 of the sample's purchases are filled. */
const LAST_ROW = 2001;

/** A day begins: the pane is opened anew, and evaluates as of it. */
async function dayBegins(workbench: WorkbenchPage, day: string): Promise<void> {
  await workbench.page.context().clock.setFixedTime(`${day}T12:00:00`);
  await workbench.reloadPane();
  await workbench.pane.evaluateToday();
}

function need(workbench: WorkbenchPage, name: string): Locator {
  const { pane } = workbench;
  const needs = pane.frame.getByRole("list", { name: pane.text("pane.needs-you") });
  return needs.getByRole("button", { name });
}

/** Closes the period that is over; what stands in the way is accepted line by line. */
async function closes(workbench: WorkbenchPage, period: string): Promise<void> {
  const { pane } = workbench;
  await need(workbench, period).click();
  const by = pane.frame.getByLabel(pane.text("pane.closing-by"));
  await by.waitFor();
  const reasons = pane.frame.getByLabel(pane.text("pane.closing-accept"), { exact: true });
  for (const reason of await reasons.all()) await reason.fill("пример");
  // The name is asked once.
  if ((await by.inputValue()) === "") await by.fill("Анна");
  await pane.button("pane.closing-plan").click();
  await pane.frame.getByRole("button", { name: pane.text("pane.closing-write", { period }) }).click();
  const closed = pane.text("pane.closing-written", { cells: 0 }).split(".")[0] ?? "";
  expect(await pane.said()).toContain(closed);
}

async function opensAgain(workbench: WorkbenchPage, period: string): Promise<void> {
  const { pane } = workbench;
  await pane.button("pane.past-closings").click();
  await pane.button("pane.reopen").click();
  await pane.frame.getByLabel(pane.text("pane.reopen-reason")).fill("ошибка в дате");
  await pane.frame.getByRole("button", { name: pane.text("pane.reopen-do", { period }) }).click();
  expect(await pane.said()).toContain("заново");
}

/** What the check of everything that closings wrote finds, by cell; `undefined` if all is as it was. */
async function checked({ pane }: WorkbenchPage): Promise<readonly string[] | undefined> {
  await pane.button("pane.past-closings").click();
  await pane.button("pane.closings-check").click();
  const found = pane.frame.getByRole("list", { name: pane.text("pane.closings-check") });
  const sound = pane.frame.getByText(pane.text("pane.closings-sound"));
  await found.or(sound).waitFor();
  const cells = (await sound.isVisible()) ? undefined : await found.getByRole("button").allInnerTexts();
  await pane.button("pane.back").click();
  return cells;
}

/** The limit of 3 million is lowered to 2 million from 1 July on. */
async function lowersTheLimit(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  await pane.go("rules");
  const rules = new RulesPane(workbench);
  const person = new Person(workbench, "mouse");
  await rules.part(person, "pane.part-rates");
  await person.type(rules.field("pane.band-limit"), "2 000 000");
  await person.press(rules.button("pane.back"));
  await rules.button("pane.publish-changes").click();
  await person.choose(rules.field("pane.start"), pane.text("pane.start-from", { day: "01.07.2026" }));
  await person.press(rules.button("pane.publish-open"));
  const accept = rules.root.getByRole("checkbox", { name: pane.text("pane.cases-accept") });
  await accept.first().waitFor();
  for (const box of await accept.all()) await box.check();
  await person.press(rules.button("pane.publish-do"));
  await pane.notice.waitFor();
  await pane.go("home");
}

/** The difference that Home shows, with plain blanks; undefined if there is none. */
async function differing({ pane }: WorkbenchPage): Promise<string | undefined> {
  return (await pane.figures())[pane.text("pane.differences")]?.replaceAll(/\s/g, " ");
}

/** Rows of P-001 on a sheet, each with its values below these headers. */
async function ofP001(workbench: WorkbenchPage, sheet: string, ...headers: readonly string[]) {
  const rows = await workbench.call((host, at) => host.values(at, "A1:AZ400"), sheet);
  const head = rows.find((row) => row.includes("ID партнёра")) ?? [];
  const own = rows.filter((row) => row[head.indexOf("ID партнёра")] === "P-001");
  return own.map((row) => headers.map((header) => row[head.indexOf(header)]));
}

const closedRows = async (workbench: WorkbenchPage) =>
  (await ofP001(workbench, LEDGER, "Квартал", "Баллы", "Корректировка", "Состояние")).filter(
    ([, , , status]) => status === "закрыто" || status === "корректировка",
  );

/**
 * Part of the same export pasted anew, sorted the other way round. Rows change places with those whose cells have the same formats,
 * and whose days and amounts are numbers: what is set here is read as if somebody typed it. Returns the cell that now
 * holds an amount.
 */
function pastedAnew(workbench: WorkbenchPage, amount: number): Promise<string> {
  return workbench.call(
    (host, { sheet, first, count, wanted }) => {
      const valuesOf = (row: number) => host.values(sheet, `A${String(row)}:G${String(row)}`)[0] ?? [];
      const formatsOf = (row: number): string =>
        ["A", "F"].map((column) => host.cell(sheet, `${column}${String(row)}`).numberFormat).join(" ");
      const isPlain = (row: number): boolean =>
        formatsOf(row) === formatsOf(2) && [0, 5].every((at) => typeof valuesOf(row)[at] === "number");
      const rows = Array.from({ length: count }, (_, at) => first + at).filter(isPlain);
      const values = rows.map(valuesOf).reverse();
      for (const [at, row] of rows.entries())
        for (const [column, value] of (values[at] ?? []).entries())
          host.setCell(sheet, `${"ABCDEFG".charAt(column)}${String(row)}`, value);
      return `F${String(rows[values.findIndex((row) => row[5] === wanted)] ?? 0)}`;
    },
    { sheet: PURCHASES, first: 402, count: 400, wanted: amount },
  );
}

const put = (workbench: WorkbenchPage, sheet: string, cell: string, value: string | number) =>
  workbench.call((host, at) => host.setCell(at.sheet, at.cell, at.value), { sheet, cell, value });

test("a year of the sample gives the figures worked out by hand", async () => {
  const workbench = await browser.open({ language: "ru", now: "2026-04-10T12:00:00", paneWidth: 320 });
  const { pane } = workbench;
  await pane.evaluateToday();
  await closes(workbench, "I кв. 2026");
  // 2 % of 2 000 000.
  const first = ["2026-Q1", 40_000, null, "закрыто"];
  expect(await closedRows(workbench)).toEqual([first]);

  // F542: 171 110 became 71 110, which takes 2 % of 100 000; a late invoice of 500 000 brings 2 % of it.
  await put(workbench, PURCHASES, "F542", 71_110);
  const late = ["20.03.2026", "P-001", "", "РН-009999", "Серверы", 500_000];
  for (const [at, value] of late.entries())
    await put(workbench, PURCHASES, `${"ABCDEF".charAt(at)}${String(LAST_ROW + 1)}`, value);
  const changed = await pastedAnew(workbench, 71_110);
  expect(changed).not.toBe("F542");
  await dayBegins(workbench, "2026-07-15");
  expect(await differing(workbench)).toBe("+8 000");
  await lowersTheLimit(workbench);
  await pane.evaluateToday();
  expect(await differing(workbench)).toBe("+8 000");
  await pane.figure("pane.differences").click();
  const tables = pane.section("pane.differences").getByRole("table");
  await tables.first().waitFor();
  const told = await tables.allInnerTexts();
  // Each cause of the one row.
  expect(told.map((table) => table.replaceAll(/\s+/g, " ").split("Разница")[1]?.trim())).toEqual([
    "I кв. 2026 40 000 48 000 +10 000",
    "I кв. 2026 40 000 48 000 −2 000",
  ]);
  await pane.button("pane.back").click();

  await closes(workbench, "II кв. 2026");
  // Q2 anew: 4 % of 4 400 000 is 176 000, less 48 000.
  const half = [
    first,
    ["2026-Q2", 128_000, null, "закрыто"],
    ["2026-Q2", -2000, -2000, "корректировка"],
    ["2026-Q2", 10_000, 10_000, "корректировка"],
  ];
  expect(await closedRows(workbench)).toEqual(half);
  await pane.evaluateToday();
  expect(await differing(workbench)).toBeUndefined();
  await opensAgain(workbench, "II кв. 2026");
  await pane.evaluateToday();
  expect(await differing(workbench)).toBe("+8 000");
  await closes(workbench, "II кв. 2026");
  const total = () => ofP001(workbench, "Партнёры", "Баллы всего");
  expect(await total()).toEqual([[176_000]]);

  await pane.evaluateToday();
  expect(await checked(workbench)).toBeUndefined();
  await put(workbench, PURCHASES, changed, 81_110);
  await pane.evaluateToday();
  expect(await checked(workbench)).toEqual([`${PURCHASES}!${changed}`]);
  await put(workbench, PURCHASES, changed, 71_110);
  await putsBack(workbench);

  for (const [day, period] of [
    ["2026-10-10", "III кв. 2026"],
    ["2027-01-10", "IV кв. 2026"],
  ] as const) {
    await dayBegins(workbench, day);
    await closes(workbench, period);
  }
  await pane.evaluateToday();
  expect(await checked(workbench)).toBeUndefined();
  await pane.button("pane.past-closings").click();
  await pane.button("pane.next-year").click();
  await pane.button("pane.next-year-do").click();
  await pane.said();
  expect(await ofP001(workbench, PURCHASES, "Сумма")).toEqual([]);
  // By version 2 4 % of the 1 500 000 of Q4: 60 000, and 4 % of 5 900 000 in all.
  expect(await closedRows(workbench)).toContainEqual(["2026-Q4", 60_000, null, "закрыто"]);
});

/** A cell of a closed row altered by hand is a problem, with a button that puts the closed value back. */
async function putsBack(workbench: WorkbenchPage): Promise<void> {
  const { pane } = workbench;
  const rows = await workbench.call((host, at) => host.values(at, "A1:AZ400"), LEDGER);
  const points = rows[0]?.indexOf("Баллы") ?? -1;
  const row = rows.findIndex((cells) => cells[points] === 40_000) + 1;
  await put(workbench, LEDGER, `${String.fromCharCode(65 + points)}${String(row)}`, 50_000);
  await pane.evaluateToday();
  await pane.go("problems");
  await pane.frame.getByRole("button", { name: pane.text("pane.put-back-all") }).click();
  await pane.button("pane.put-back").click();
  await pane.said();
  expect((await closedRows(workbench))[0]?.[1]).toBe(40_000);
}
