import { WorkbookError, type WorkbookErrorCode } from "../../../workbook/errors";

/** Excel's answers where it stores no custom XML at all. */
const UNKEPT: readonly WorkbookErrorCode[] = [
  "excel-internal",
  "excel-refused",
  "excel-too-old",
  "state-not-kept",
  "unknown-answer",
];

/** True if Excel may store no custom XML: on some platforms, and after time-outs on the web, it refuses all calls for it. */
export function isUnkept(error: unknown): boolean {
  return error instanceof WorkbookError && UNKEPT.includes(error.code);
}
