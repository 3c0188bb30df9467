import { asWorkbookError, excelCodeOf, inExcel, KNOWN_EXCEL_CODES } from "../../../src/adapters/excel/errors";
import { LANGUAGES } from "../../../src/domain/program";
import { formatMessage } from "../../../src/messages/format";
import { WorkbookError } from "../../../src/workbook/errors";

/** An error as Office.js throws it. */
function excelError(code: string): Error {
  return Object.assign(new Error("Raw words of Excel"), { name: "RichApi.Error", code, debugInfo: {} });
}

function workbookError(code: string, place = {}): WorkbookError {
  const error = asWorkbookError(excelError(code), place);
  if (!(error instanceof WorkbookError)) throw new TypeError("No WorkbookError");
  return error;
}

const sentences = LANGUAGES.flatMap((language) =>
  [...KNOWN_EXCEL_CODES, "NeverHeardOf"].map((code) => [language, code] as const),
);

describe("an error of Excel's", () => {
  test.each(sentences)("has a sentence in %s for %s, without Excel's own words", (language, code) => {
    const error = workbookError(code, { sheet: "Закупки" });
    const sentence = formatMessage(language, `workbook.${error.code}`, error.details);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toContain("Raw words");
  });

  test.each([
    ["RequestPayloadSizeLimitExceeded", "request-too-large"],
    ["ResponsePayloadSizeLimitExceeded", "response-too-large"],
    ["InvalidOperationInCellEditMode", "cell-being-edited"],
    ["AccessDenied", "access-denied"],
    ["ItemNotFound", "item-gone"],
    ["ItemAlreadyExists", "item-exists"],
    ["FilteredRangeConflict", "filtered-range"],
    ["MergedRangeConflict", "merged-cells"],
    ["InactiveWorkbook", "workbook-inactive"],
    ["ApiNotFound", "excel-too-old"],
    ["ActivityLimitReached", "activity-limit"],
    ["MemoryLimitReached", "memory-limit"],
    ["ServiceNotAvailable", "service-unavailable"],
  ])("%s means %s", (code, meaning) => {
    expect(workbookError(code).code).toBe(meaning);
  });

  test("is named by its code if nothing else is known of it", () => {
    const { code, details } = workbookError("NeverHeardOf");
    expect(code).toBe("unknown-answer");
    expect(formatMessage("en", `workbook.${code}`, details)).toContain("(code NeverHeardOf)");
  });

  test("is not shown if its code does not look like one", () => {
    expect(workbookError("<b>all your data</b>").details["code"]).toBe("?");
  });

  test("names the sheet if it is known", () => {
    const { code, details } = workbookError("AccessDenied", { sheet: "Партнёры" });
    expect(formatMessage("ru", `workbook.${code}`, details)).toContain("(лист «Партнёры»)");
  });

  test("keeps the error of Office.js as its cause", () => {
    const cause = excelError("ItemNotFound");
    expect(asWorkbookError(cause)).toMatchObject({ cause });
  });
});

describe("other errors", () => {
  test.each([
    ["a mistake in code", new TypeError("x is undefined")],
    ["an abort", new DOMException("stop", "AbortError")],
    ["a WorkbookError", new WorkbookError("no-such-sheet")],
    ["a text", "oops"],
    ["nothing", null],
  ])("%s stays as it is", (_, error) => {
    expect(asWorkbookError(error)).toBe(error);
    expect(excelCodeOf(error)).toBeUndefined();
  });

  test("pass through a run unchanged", async () => {
    const error = new TypeError("x is undefined");
    const office = {
      run: () => Promise.reject(error),
      supports: () => false,
      openNew: () => Promise.reject(error),
    };
    await expect(inExcel(office, () => Promise.resolve())).rejects.toBe(error);
  });
});
