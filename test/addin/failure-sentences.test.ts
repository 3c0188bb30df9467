import { failureText as textOf } from "../../addin/session/failure-sentences";
import { rulesIn } from "../../addin/services/kept-rules";
import { EvaluationRefused } from "../../addin/services/evaluation-refused";
import { languageOf } from "../../addin/texts/language";
import { isoDay } from "../../addin/today";
import { CellsChangedError, UndoRefusedError } from "../../src/adapters/excel/write";
import { LANGUAGES, type Language } from "../../src/domain/program";
import { WorkbookError } from "../../src/workbook/errors";
import { speechIn } from "../support/pane/speech";

const CIRCUMSTANCES = { version: "0.1.0", excel: "Excel 16.0 Online", step: "reading" };
const failureText = (failure: unknown, language: Language) =>
  textOf(failure, speechIn(language).text, CIRCUMSTANCES);

describe("the sentence for a failure", () => {
  it("names the missing sheet and the existing ones", () => {
    const details = { wanted: "Partners", found: "Sheet1" };
    const refusal = {
      kind: "layout",
      problems: [{ code: "missing-sheet", sheet: "partners", details }],
    } as const;
    const { sentences } = failureText(new EvaluationRefused(refusal), "en");
    expect(sentences).toEqual([expect.stringContaining("Sheet1")]);
  });

  it("names the pane's own button as the way out of sheets and columns that are not found", () => {
    const codes = ["missing-sheet", "ambiguous-sheet", "missing-columns", "ambiguous-columns"] as const;
    const problems = codes.map((code) => ({ code, sheet: "partners", details: {} }) as const);
    for (const language of LANGUAGES) {
      const { sentences } = failureText(new EvaluationRefused({ kind: "layout", problems }), language);
      const button = speechIn(language).text("pane.choose-sheets");
      expect(sentences.filter((sentence) => sentence.includes(button))).toHaveLength(codes.length);
      expect(sentences.join()).not.toMatch(/mapping|сопоставлени|сәйкестендіру/);
    }
  });

  it("gives the places of cells that somebody has changed", () => {
    const changed = [{ sheet: "Partners", cell: "N7", was: 1, now: 2 }] as const;
    const { places, sentences } = failureText(new CellsChangedError(changed, 1), "en");
    expect(places).toEqual([{ sheet: "Partners", cells: "N7" }]);
    expect(sentences[0]).toContain("N7");
  });

  it("gives the places that keep a write from being undone", () => {
    const places = [{ sheet: "Partners", cells: "N2:N41" }];
    expect(failureText(new UndoRefusedError(places), "ru").places).toEqual(places);
  });

  it("gives the place that any other sentence names", () => {
    const inTheWay = new WorkbookError("cells-in-the-way", { sheet: "Partners", cell: "X4" });
    expect(failureText(inTheWay, "kk").places).toEqual([{ sheet: "Partners", cells: "X4" }]);
    expect(failureText(new WorkbookError("sheet-protected", { sheet: "Partners" }), "kk").places).toEqual([]);
  });

  it("offers to write without the journal only if the journal was too large", () => {
    const offers = (code: WorkbookError["code"]) =>
      failureText(new WorkbookError(code), "en").offersWriteWithoutJournal;
    expect(offers("journal-too-large")).toBe(true);
    expect(offers("access-denied")).toBe(false);
  });

  it("never shows the message of an unexpected error, because it may hold the workbook's data", () => {
    const failure = new TypeError("cannot read\n'ТОО Секрет'\nat all");
    for (const language of LANGUAGES) {
      const { sentences, report } = failureText(failure, language);
      expect(`${sentences.join()} ${report ?? ""}`).not.toContain("Секрет");
      expect(report).toMatch(/^TypeError/m);
    }
  });

  it("tells versions and the step in a report", () => {
    const { report } = failureText(new TypeError("no"), "en");
    expect(report).toMatch(/^partner-program 0\.1\.0\nExcel 16\.0 Online\nreading\nTypeError/);
  });
});

describe("language, day and stored files", () => {
  it("shows Russian and Kazakh to users of these languages, and English to all others", () => {
    expect(["ru-RU", "kk-KZ", "KK", "en-US", "uz-UZ", ""].map(languageOf)).toEqual([
      ...["ru", "kk", "kk", "en", "en", "en"],
    ]);
  });

  it("takes today from the local calendar", () => {
    expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31");
    expect(isoDay(new Date(2027, 0, 1, 0, 0))).toBe("2027-01-01");
  });

  it("takes the texts among the workbook's stored files; a value that is not a set of files has none", async () => {
    expect(await rulesIn(undefined)).toBeUndefined();
    expect(await rulesIn(["a"])).toEqual({});
    expect(await rulesIn({ "levels.json": "{}", "points.json": 7 })).toEqual({ "levels.json": "{}" });
  });
});
