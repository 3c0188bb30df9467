import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import MappingScreen from "../../../addin/views/home/mapping-screen";
import type { PaneServices, WorkbookView } from "../../../addin/services/pane-services";
import { candidate, headersFor, surveyOf, viewOf, workbookView } from "../../support/pane/home-fixtures";
import { standInForPage } from "../../support/pane/page";
import { renderInPane } from "../../support/pane/render";
import { speechIn } from "../../support/pane/speech";

const { text } = speechIn("en");

jest.setTimeout(60_000);
beforeAll(standInForPage);

function shown(workbook: Partial<WorkbookView> = {}, services: Partial<PaneServices> = {}) {
  const opening = { kind: "ready", workbook: workbookView(workbook) } as const;
  const { view, asked } = viewOf({ opening }, services);
  const result = renderInPane(<MappingScreen view={view} onBack={() => asked.push("back")} />);
  return { asked, user: userEvent.setup(), ...result };
}

const part = (title: string) => within(screen.getByRole("region", { name: title }));
const keep = () => screen.getByRole("button", { name: text("pane.keep-choice") });
const kept = (asked: readonly string[]) => asked.filter((one) => one.startsWith("keepMapping"));

const row = ["P-001", "Астана Трейд"];

test("shows the sheets and columns found, with their first rows", () => {
  shown({ sheets: { ok: true, survey: surveyOf({ partners: { preview: [row] } }) } });
  const partners = part("Partners");
  expect(partners.getByLabelText(/^Sheet/)).toHaveProperty("value", "Partners");
  expect(partners.getByLabelText(text("pane.header-row"))).toHaveProperty("value", "1");
  expect(partners.getByRole("cell", { name: "Астана Трейд" })).toBeTruthy();
});

test("choices that equal the names found need no mapping", async () => {
  const { asked, user } = shown();
  await user.click(keep());
  expect(kept(asked)).toEqual(["keepMapping {}"]);
});

test("another sheet is chosen; its rows are read, and it is stored with the columns not found by names", async () => {
  const survey = surveyOf();
  const list = candidate("Лист1", headersFor("partners").slice(1), 4);
  const sheets = { ok: true, survey: { ...survey, candidates: [...survey.candidates, list] } } as const;
  const { asked, user } = shown({ sheets }, { readRows: () => Promise.resolve([[45_000]]) });
  const partners = part("Partners");
  await user.selectOptions(partners.getByLabelText(/^Sheet/), "Лист1");
  expect(partners.getByText(text("pane.column-needed"))).toBeTruthy();
  expect(keep()).toHaveProperty("disabled", true);
  await user.selectOptions(partners.getByLabelText(/^Partner ID/), "B: Partner");
  expect(await partners.findAllByRole("cell", { name: "45,000" })).toHaveLength(2);
  await user.click(keep());
  expect(kept(asked)).toEqual([
    'keepMapping {"partners":{"sheet":"Лист1","columns":{"partnerId":"Partner"}}}',
  ]);
});

test("a copy of a sheet is left out, and amounts are said to be in thousands of another currency", async () => {
  const survey = surveyOf();
  const copy = candidate("Копия", headersFor("purchases"), 1);
  const sheets = { ok: true, survey: { ...survey, candidates: [...survey.candidates, copy] } } as const;
  const { asked, user } = shown({ sheets });
  await user.click(part(text("pane.leave-out")).getByLabelText("Копия"));
  const purchases = part("Purchases");
  const column = "Amount";
  await user.selectOptions(purchases.getByLabelText(text("pane.unit-of", { column })), "1000");
  await user.selectOptions(purchases.getByLabelText(text("pane.unit-currency", { column })), "USD");
  await user.click(keep());
  expect(kept(asked)).toEqual([
    'keepMapping {"purchases":{"units":{"amount":{"factor":1000,"currency":"USD"}}},"leaveOut":["Копия"]}',
  ]);
});

test("VAT of the amounts is said, and what counts once the rate is given", async () => {
  const { asked, user } = shown({});
  const purchases = part("Purchases");
  const column = "Amount";
  await user.selectOptions(purchases.getByLabelText(text("pane.unit-vat", { column })), "with");
  expect(purchases.queryByLabelText(text("pane.vat-counts", { column }))).toBeNull();
  await user.type(purchases.getByLabelText(text("pane.vat-rate", { column })), "16");
  await user.selectOptions(purchases.getByLabelText(text("pane.vat-counts", { column })), "without");
  await user.click(keep());
  expect(kept(asked)).toEqual([
    'keepMapping {"purchases":{"units":{"amount":{"vat":{"amounts":"with","rate":16,"counts":"without"}}}}}',
  ]);
});

test("what was left out is taken in again", async () => {
  const survey = surveyOf();
  const copy = candidate("Копия", headersFor("purchases"), 1);
  const sheets = { ok: true, survey: { ...survey, candidates: [...survey.candidates, copy] } } as const;
  const { asked, user } = shown({ sheets, mapping: { leaveOut: ["Копия"] } });
  await user.click(part(text("pane.leave-out")).getByLabelText("Копия"));
  await user.click(keep());
  expect(kept(asked)).toEqual(["keepMapping {}"]);
});

test("a column that serves two of the program's is read once, and shown under both", async () => {
  const readColumns: (readonly number[])[] = [];
  const readRows: PaneServices["readRows"] = (_sheet, columns, rows) => {
    readColumns.push(columns);
    return Promise.resolve(rows.map((at) => columns.map((column) => `${column}/${at}`)));
  };
  const { user } = shown({}, { readRows });
  const partners = part("Partners");
  await user.selectOptions(partners.getByLabelText(/^Partner ID/), "B: Partner");
  expect(await partners.findAllByRole("cell", { name: "2/2" })).toHaveLength(2);
  expect(partners.getByRole("cell", { name: "3/2" })).toBeTruthy();
  for (const columns of readColumns) expect(new Set(columns).size).toBe(columns.length);
});

test("the headers of another row are read when it is typed", async () => {
  const headers = headersFor("rates").map(({ text: header }) => header);
  const { asked, user } = shown({}, { readRows: () => Promise.resolve([headers]) });
  const field = part("Rates").getByLabelText(text("pane.header-row"));
  await user.clear(field);
  expect(part("Rates").getByText(text("pane.header-row-wrong"))).toBeTruthy();
  await user.type(field, "3");
  await user.click(keep());
  expect(kept(asked)).toEqual(['keepMapping {"rates":{"headerRow":3}}']);
});

test("a header row that is no row number is not stored", async () => {
  const { asked, user } = shown();
  const field = part("Rates").getByLabelText(text("pane.header-row"));
  await user.clear(field);
  await user.type(field, "abc{Enter}");
  expect(keep()).toHaveProperty("disabled", true);
  expect(screen.getByText(text("pane.choose-marked"))).toBeTruthy();
  await user.clear(field);
  await user.type(field, "1");
  await user.click(keep());
  expect(kept(asked)).toEqual(["keepMapping {}"]);
});

test("a row that is still being read is waited for; the one before is not used", async () => {
  let answer: (rows: readonly (readonly string[])[]) => void = () => undefined;
  const readRows = () => new Promise<readonly (readonly string[])[]>((resolve) => (answer = resolve));
  const { asked, user } = shown({}, { readRows });
  const field = part("Rates").getByLabelText(text("pane.header-row"));
  await user.clear(field);
  await user.type(field, "3{Enter}");
  expect(kept(asked)).toEqual([]);
  expect(keep()).toHaveProperty("disabled", true);
  await act(async () => {
    answer([headersFor("rates").map(({ text: header }) => header)]);
    await Promise.resolve();
  });
  await user.type(field, "{Enter}");
  expect(kept(asked)).toEqual(['keepMapping {"rates":{"headerRow":3}}']);
});

test("rows that cannot be read are reported", async () => {
  const { user } = shown({}, { readRows: () => Promise.reject(new Error("gone")) });
  const rates = part("Rates");
  await user.clear(rates.getByLabelText(text("pane.header-row")));
  await user.type(rates.getByLabelText(text("pane.header-row")), "3");
  expect(await rates.findByText(text("pane.rows-unread"))).toBeTruthy();
  expect(keep()).toHaveProperty("disabled", true);
});

test("finding by names removes the mapping", async () => {
  const { asked, user } = shown({ mapping: { partners: { headerRow: 3 } } });
  await user.click(screen.getByRole("button", { name: text("pane.find-by-names") }));
  expect(kept(asked)).toEqual(["keepMapping {}"]);
});

test("a mapping that cannot be read is reported, and can be removed", async () => {
  const problems = [{ path: "/partners/colums", expected: "sheet, headerRow, columns" }];
  const { asked, user } = shown({ sheets: { ok: false, problems } });
  expect(screen.getByText(/\/partners\/colums/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text("pane.find-by-names") }));
  expect(kept(asked)).toEqual(["keepMapping {}"]);
});

test("axe finds nothing", async () => {
  const { container } = shown();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
