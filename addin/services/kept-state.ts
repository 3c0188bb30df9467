import type { OfficeExcel } from "../../src/adapters/excel/office";
import { isUnkept } from "../../src/adapters/excel/state/unkept";
import {
  readState,
  type StateReading,
  type WorkbookState,
} from "../../src/adapters/excel/state/workbook-state";
import { WorkbookError } from "../../src/workbook/errors";

/** What the workbook stores for the add-in, and whether Excel refuses to tell it. */
export interface KeptState {
  readonly state: WorkbookState;
  /** Excel stores no custom XML: the shipped rules apply, and the pane says so. */
  readonly isRefused: boolean;
}

/**
 * The workbook's state. An unreadable one stops the evaluation, because its rules may differ from the shipped ones. So
 * does a refusal of Excel's, unless it comes twice while the workbook is opened.
 */
export async function keptState(office: OfficeExcel, mayBeRefused: boolean): Promise<KeptState> {
  const reading = await readOrRefusal(office, mayBeRefused);
  switch (reading.kind) {
    case "refused":
      return { state: {}, isRefused: true };
    case "none":
      return { state: {}, isRefused: false };
    case "state":
      return { state: reading.state, isRefused: false };
    case "problem":
      throw new WorkbookError(reading.problem.code, { reason: reading.problem.fault });
  }
}

async function readOrRefusal(
  office: OfficeExcel,
  mayBeRefused: boolean,
): Promise<StateReading | { readonly kind: "refused" }> {
  try {
    return await readState(office);
  } catch (error) {
    if (!isUnkept(error)) throw error;
  }
  // A time-out may have been the only reason.
  try {
    return await readState(office);
  } catch (error) {
    if (!mayBeRefused || !isUnkept(error)) throw error;
    return { kind: "refused" };
  }
}
