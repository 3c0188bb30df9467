/** Excel answers null instead of rows if they hold more cells than it tells at once. */
import { WorkbookError } from "../../../workbook/errors";
import { excelCodeOf } from "../errors";

/** Excel's errors that may go away with fewer rows. */
const TOO_MUCH = ["ResponsePayloadSizeLimitExceeded", "OperationCellsExceedLimit", "RangeExceedsLimit"];

/** The rows of a loaded property. Throws `WorkbookError` ("too-many-cells") if Excel has answered null. */
export function rowsOf(answer: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(answer)) return answer as readonly (readonly unknown[])[];
  throw new WorkbookError("too-many-cells", { code: "null" });
}

/** True for an error that may go away with fewer rows. */
export function isTooMuch(error: unknown): boolean {
  const isNull = error instanceof WorkbookError && error.code === "too-many-cells";
  return isNull || TOO_MUCH.includes(excelCodeOf(error) ?? "");
}
