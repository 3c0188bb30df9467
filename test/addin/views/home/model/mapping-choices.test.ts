import {
  choiceOfSheet,
  foundChoices,
  otherSheets,
  withUnit,
  headersOf,
  isAsSurveyed,
  mappingOf,
  missingColumns,
  previewColumns,
  previewText,
  typedRow,
  withColumn,
  withHeaderRow,
  type Choices,
} from "../../../../../addin/views/home/model/mapping-choices";
import type { Survey } from "../../../../../src/app/survey";
import type { Mapping } from "../../../../../src/sheets/mapping";
import { parseMapping } from "../../../../../src/sheets/parse-mapping";
import {
  candidate,
  headersFor,
  SHIPPED,
  surveyedSheet,
  surveyOf,
} from "../../../../support/pane/home-fixtures";
import { speechIn } from "../../../../support/pane/speech";
import { programWith } from "../../../../support/program";

const { sheets } = SHIPPED.program;
const [firstPartnerColumn = ""] = Object.keys(sheets.partners.columns);
const partnerHeaders = headersFor("partners");

function made(survey: Survey, edit: (choices: Choices) => Choices, kept: Mapping = {}): Mapping {
  const mapping = mappingOf(edit(foundChoices(survey, kept)), survey, sheets, kept, kept.leaveOut ?? []);
  expect(parseMapping(mapping, programWith().sheets).ok).toBe(true);
  return mapping;
}

describe("a mapping made of choices", () => {
  it("is empty if everything is found by names", () => {
    expect(made(surveyOf(), (choices) => choices)).toEqual({});
  });

  it("keeps units and sheets left out, and changes them", () => {
    const survey = surveyOf();
    const copy = candidate("Копия", partnerHeaders, 1);
    const more = { ...survey, candidates: [...survey.candidates, copy] };
    const kept: Mapping = {
      purchases: { units: { amount: { factor: 1000 } } },
      leaveOut: ["Копия", "Нет такого"],
    };
    expect(made(more, (choices) => choices, kept)).toEqual({
      purchases: { units: { amount: { factor: 1000 } } },
      leaveOut: ["Копия"],
    });
    const without = made(
      more,
      (choices) => ({
        ...choices,
        purchases: withUnit(choices.purchases, "amount", undefined),
      }),
      kept,
    );
    expect(without).toEqual({ leaveOut: ["Копия"] });
  });

  it("offers to leave out the sheets that nobody chose, and none of the product's own", () => {
    const survey = surveyOf();
    const more = ["Копия", "Ведомость баллов", "Замечания (2)"].map((name) =>
      candidate(name, partnerHeaders, 1),
    );
    const all = { ...survey, candidates: [...survey.candidates, ...more] };
    expect(otherSheets(foundChoices(all, {}), all)).toEqual(["Копия"]);
  });

  it("names a sheet of another name, and its columns only if they are not found by names", () => {
    const list = candidate("Лист1", partnerHeaders, 3);
    const survey = surveyOf({ partners: { sheet: undefined, headerRow: undefined } });
    const more = { ...survey, candidates: [...survey.candidates.slice(1), list] };
    const choice = choiceOfSheet(list, sheets.partners);
    expect(choice.headerRow).toBe(3);
    expect(missingColumns("partners", choice, sheets.partners)).toEqual([]);
    expect(made(more, (choices) => ({ ...choices, partners: choice }))).toEqual({
      partners: { sheet: "Лист1" },
    });
  });

  it("names a column by its header, or by its letters if another column has the same header", () => {
    const headers = [
      ...partnerHeaders,
      { column: 30, text: "Own number" },
      { column: 31, text: "Twice" },
      { column: 32, text: " twice" },
    ];
    const survey = {
      ...surveyOf(),
      candidates: surveyOf().candidates.map((one) => (one.name === "Partners" ? { ...one, headers } : one)),
    };
    const choose = (column: number) => (choices: Choices) => ({
      ...choices,
      partners: withColumn(choices.partners, firstPartnerColumn, column),
    });
    expect(made(survey, choose(30))).toEqual({
      partners: { columns: { [firstPartnerColumn]: "Own number" } },
    });
    expect(made(survey, choose(32))).toEqual({ partners: { columns: { [firstPartnerColumn]: "=AF" } } });
  });

  it("names a header row other than the one found, and no columns that are found by name in it", () => {
    const headers = [{ column: 2, text: partnerHeaders[0]?.text ?? "" }];
    const mapping = made(surveyOf(), (choices) => ({
      ...choices,
      partners: withHeaderRow(choices.partners, 5, headers, sheets.partners),
    }));
    expect(mapping).toEqual({ partners: { headerRow: 5 } });
  });

  it("keeps earlier mappings, unless the names would find the same", () => {
    const survey = surveyOf({ partners: { sheet: "Данные" } });
    const mapped = {
      ...survey,
      candidates: [...survey.candidates, candidate("Данные", partnerHeaders)],
    };
    const kept = { partners: { sheet: "Данные" }, purchases: { sheet: "Purchases" } };
    expect(made(mapped, (choices) => choices, kept)).toEqual({ partners: { sheet: "Данные" } });
  });

  it("omits a sheet that is not chosen", () => {
    const nothing = choiceOfSheet(undefined, sheets.rates);
    expect(missingColumns("rates", nothing, sheets.rates)).toEqual([]);
    expect(missingColumns("purchases", nothing, sheets.purchases).length).toBeGreaterThan(0);
    expect(made(surveyOf(), (choices) => ({ ...choices, rates: nothing }))).toEqual({});
  });
});

test("header cells of a row are its texts; blanks and numbers are none", () => {
  expect(headersOf(["ID", null, 5, " ", "Name"])).toEqual([
    { column: 1, text: "ID" },
    { column: 5, text: "Name" },
  ]);
});

test("the preview of the survey stays as long as nothing else is chosen", () => {
  const surveyed = surveyedSheet("partners");
  const choice = foundChoices(surveyOf(), {}).partners;
  expect(isAsSurveyed(choice, surveyed)).toBe(true);
  expect(isAsSurveyed(withColumn(choice, firstPartnerColumn, 9), surveyed)).toBe(false);
  expect(isAsSurveyed({ ...choice, headerRow: 2 }, surveyed)).toBe(false);
});

test("the preview has the chosen columns in the program's order", () => {
  const choice = withColumn(foundChoices(surveyOf(), {}).partners, firstPartnerColumn, undefined);
  const columns = previewColumns(choice, sheets.partners, "en");
  expect(columns.map(({ key }) => key)).toEqual(Object.keys(sheets.partners.columns).slice(1));
});

test.each<[string, Parameters<typeof previewText>[0], "date" | "year" | "money", string]>([
  ["a day of the survey", { day: "2026-02-01" }, "date", "01.02.2026"],
  ["a day as it is read", 46_054, "date", "01.02.2026"],
  ["a year", 2027, "year", "2027"],
  ["an amount", 3_000_000.5, "money", "3 000 000,5"],
  ["a small number", 1e-7, "money", "1e-7"],
  ["a text that looks like a day", "2026-02-01", "date", "2026-02-01"],
  ["yes", true, "year", "true"],
  ["a blank", null, "date", ""],
])("the preview shows %s as the sheet does", (_, cell, type, shown) => {
  const column = { key: "k", title: "K", column: 1, type };
  const { formats } = speechIn("ru");
  expect(previewText(cell, column, formats).replaceAll("\u00a0", " ")).toBe(shown);
});

test.each([
  ["3", 3],
  [" 12 ", 12],
  ["", undefined],
  ["0", undefined],
  ["1.5", undefined],
  ["x", undefined],
  ["1048577", undefined],
])("the header row typed as %j is %j", (typed, row) => {
  expect(typedRow(typed)).toBe(row);
});

describe("a question about a column is answered by the choice", () => {
  const asked = (code: "uncertain-column" | "header-over-columns", key: string): Survey =>
    surveyOf({ purchases: { problems: [{ code, sheet: "purchases", details: { key } }] } });

  test("a chosen column is named by its letters", () => {
    expect(made(asked("header-over-columns", "amount"), (choices) => choices)).toEqual({
      purchases: { columns: { amount: "=D" } },
    });
  });

  test("an optional column that is not chosen counts as missing on the sheet", () => {
    const without = (choices: Choices): Choices => ({
      ...choices,
      purchases: withColumn(choices.purchases, "currency", undefined),
    });
    const mapping = { purchases: { columns: { currency: "" } } };
    expect(made(asked("uncertain-column", "currency"), without)).toEqual(mapping);
    expect(made(surveyOf(), without)).toEqual(mapping);
    // After opening and keeping it once more, the answer is the same.
    expect(made(surveyOf(), without, mapping)).toEqual(mapping);
  });

  test("any column but the needed ones may be said not to be in the workbook", () => {
    const without = (choices: Choices): Choices => ({
      ...choices,
      partners: withColumn(choices.partners, "level", undefined),
    });
    expect(made(surveyOf(), without)).toEqual({ partners: { columns: { level: "" } } });
    expect(
      missingColumns("partners", without(foundChoices(surveyOf(), {})).partners, sheets.partners),
    ).toEqual([]);
    const needed = withColumn(foundChoices(surveyOf(), {}).partners, "registeredOn", undefined);
    expect(missingColumns("partners", needed, sheets.partners)).toEqual(["registeredOn"]);
  });

  test("what the form does not show stays: copies that count once, and files", () => {
    const files = [{ name: "sales.csv", day: "2026-03-31" }];
    const kept: Mapping = { duplicates: "once", documents: "last", files };
    expect(made(surveyOf(), (choices) => choices, kept)).toEqual(kept);
  });

  test("units given by the mapping stay", () => {
    const units = { amount: { factor: 1000 } };
    expect(made(surveyOf(), (choices) => choices, { purchases: { units } })).toEqual({
      purchases: { units },
    });
  });
});
