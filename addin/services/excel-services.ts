/** What the pane does, carried out in Excel. */
import { lastWrite, recoverWrite, undoLastWrite, writePlan } from "../../src/adapters/excel/write";
import { openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../src/adapters/excel/office";
import { readState, writeState, type WorkbookState } from "../../src/adapters/excel/state/workbook-state";
import { selectCells } from "../../src/adapters/excel/view/select-cells";
import { WorkbookError } from "../../src/sheets/workbook";
import { evaluateInWorker, type JobWorker } from "./evaluate";
import type { PaneServices } from "./pane-services";
import { rulesIn } from "./kept-rules";

/** The pane's services on a running Excel; `newWorker` makes a worker for one evaluation. */
export function excelServices(office: OfficeExcel, newWorker: () => JobWorker): PaneServices {
  return {
    evaluate: async (asOf, { signal, onProgress }) => {
      const state = await keptState(office);
      const workbook = await openExcelWorkbook(office, { signal });
      const { mapping } = state;
      return evaluateInWorker(workbook, newWorker(), {
        asOf,
        rules: rulesIn(state.rules),
        mapping,
        signal,
        onProgress,
      });
    },
    write: async ({ plan, outcome }, { signal, onProgress, withoutJournal }) => {
      const written = await writePlan(office, plan, { signal, onProgress, withoutJournal });
      const { id, version, sha256 } = outcome.program;
      const lastRun = { asOf: outcome.asOf, program: { id, version, sha256 } };
      // All cells are written and the journal is kept: without a note of the run nothing is wrong.
      await writeState(office, { lastRun }).catch(() => undefined);
      return { cells: written.cells, isUndoKept: written.isUndoKept };
    },
    lastWrite: async () => (await lastWrite(office)).kind,
    undo: async ({ onProgress }) => (await undoLastWrite(office, { onProgress })).cells,
    recover: async () => (await recoverWrite(office)).left,
    select: (sheet, cells) => selectCells(office, sheet, cells),
  };
}

/** The workbook's state. One that cannot be read stops the evaluation: its rules may be others than the shipped ones. */
async function keptState(office: OfficeExcel): Promise<WorkbookState> {
  const reading = await readState(office);
  switch (reading.kind) {
    case "none":
      return {};
    case "state":
      return reading.state;
    case "problem":
      throw new WorkbookError(reading.problem.code, { reason: reading.problem.fault });
  }
}
