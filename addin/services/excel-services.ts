/** The pane's services, carried out in Excel. */
import { openExcelWorkbook } from "../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../src/adapters/excel/office";
import { stateAhead, writeState } from "../../src/adapters/excel/state/workbook-state";
import { readAccess } from "../../src/adapters/excel/view/access";
import { readCulture } from "../../src/adapters/excel/view/culture";
import { readRows } from "../../src/adapters/excel/view/read-rows";
import { readSelection } from "../../src/adapters/excel/view/selection";
import { selectCells, selectRows } from "../../src/adapters/excel/view/select-cells";
import { watchChanges } from "../../src/adapters/excel/watch/changes";
import type { WorkbookChange } from "../../src/adapters/excel/watch/workbook-change";
import { watchSelection } from "../../src/adapters/excel/watch/selection";
import { lastWrite, recoverWrite, undoLastWrite, writePlan } from "../../src/adapters/excel/write";
import { parseRunRecord } from "../../src/app/run-record";
import { MAX_COLUMN } from "../../src/workbook/limits";
import type { WritePlan } from "../../src/workbook/write-plan";
import { draftIn, keptDraftForm, keptForm, rulesIn } from "./kept-rules";
import { forgetRun, keepRecord, keepRun } from "./kept-runs";
import { keptState } from "./kept-state";
import { OwnSheets } from "./own-sheets";
import { startServices } from "./start-services";
import { TakenFiles } from "./taken-files";
import type { PaneServices, CarryOutOptions, StoredRules } from "./pane-services";
import { evaluateInWorker, proposeInWorker, surveyInWorker, type JobWorker } from "./worker-jobs";

/** The pane's services on a running Excel; `newWorker` makes a worker for one job. */
export function excelServices(office: OfficeExcel, newWorker: () => JobWorker): PaneServices {
  const own = new OwnSheets();
  const taken = new TakenFiles();
  return {
    ...readingServices(office, newWorker, taken),
    ...startServices(office, newWorker, taken),
    ...writingServices(office, own),
    ...keepingServices(office, newWorker, own),
    ...sheetServices(office, taken),
    takeFiles: (files) => {
      taken.take(files);
    },
    watchChanges: (onChanged) => {
      const tell = (change: WorkbookChange): void => {
        const { sheet } = change;
        if (sheet === undefined || own.made(change)) return;
        const formerly = "formerly" in change ? change.formerly : undefined;
        const cells = "address" in change ? change.address : undefined;
        onChanged({ sheet, cells, ...(formerly !== undefined && { formerly }) });
      };
      return watchChanges(office, tell, own.cells);
    },
  };
}

function readingServices(
  office: OfficeExcel,
  newWorker: () => JobWorker,
  taken: TakenFiles,
): Pick<PaneServices, "culture" | "open" | "evaluate" | "propose"> {
  let isStateRefused = false;
  return {
    culture: () => readCulture(office),
    open: async ({ signal }) => {
      const [{ state, isRefused }, workbook, access] = await Promise.all([
        keptState(office, true),
        openExcelWorkbook(office, { signal, asksMergedAreas: false, keepsSheets: true }),
        readAccess(office),
      ]);
      isStateRefused = isRefused;
      const rules = await rulesIn(state.rules);
      const { mapping } = state;
      const findings = await surveyInWorker(workbook, newWorker(), {
        ...{ rules, mapping, signal },
        files: taken.all,
      });
      return {
        ...findings,
        hasOwnRules: rules !== undefined,
        isStateRefused: isRefused,
        mapping: findings.sheets?.ok === true ? (mapping ?? {}) : {},
        draft: await draftIn(state.draft),
        access,
        takenFiles: taken.notes,
        lastRun: parseRunRecord(state.lastRun),
      };
    },
    propose: async (answers, { signal }) => {
      const [{ state }, workbook] = await Promise.all([
        keptState(office, isStateRefused),
        openExcelWorkbook(office, { signal, asksMergedAreas: true, keepsSheets: true }),
      ]);
      const request = { rules: await rulesIn(state.rules), answers, signal, files: taken.all };
      const book = await proposeInWorker(workbook, newWorker(), request);
      return { ...book, mapping: taken.noted(book.mapping) };
    },
    evaluate: async (asOf, { signal, onProgress, changed = [] }) => {
      // Rules that were there when the workbook was opened are not replaced by the shipped ones.
      const [{ state }, workbook] = await Promise.all([
        keptState(office, isStateRefused),
        openExcelWorkbook(office, { signal, asksMergedAreas: false, keepsSheets: true }),
      ]);
      const rules = await rulesIn(state.rules);
      const { mapping } = state;
      const lastRun = parseRunRecord(state.lastRun);
      const files = taken.all;
      const request = { asOf, rules, mapping, lastRun, signal, onProgress, changed, files };
      return await evaluateInWorker(workbook, newWorker(), request).finally(() => {
        // Questions come later, when sheets may have changed.
        workbook.forgetSheets();
      });
    },
  };
}

function writingServices(
  office: OfficeExcel,
  own: OwnSheets,
): Pick<PaneServices, "write" | "carryOut" | "lastWrite" | "undo" | "recover"> {
  const onOwnCells = own.cells.note;
  const carryOut = (plan: WritePlan, { signal, onProgress, withoutJournal }: CarryOutOptions) => {
    own.note(plan);
    return writePlan(office, plan, { signal, onProgress, withoutJournal, onOwnCells });
  };
  return {
    write: async (evaluated, options) => {
      const read = stateAhead(office);
      const written = await carryOut(evaluated.plan, options);
      // All cells are written and the journal is stored, so a missing record of the run does not matter.
      await keepRun(office, evaluated, written.id, read).catch(() => undefined);
      return written;
    },
    carryOut: async (plan, options, run) => {
      const read = run && stateAhead(office);
      const written = await carryOut(plan, options);
      if (run !== undefined && read !== undefined)
        await keepRecord(office, run, written.id, read).catch(() => undefined);
      return written;
    },
    lastWrite: async () => (await lastWrite(office)).kind,
    undo: async ({ onProgress }) => {
      const read = stateAhead(office);
      const outcome = await undoLastWrite(office, { onProgress, onOwnCells });
      await forgetRun(office, outcome.id, read).catch(() => undefined);
      return outcome;
    },
    recover: async () => (await recoverWrite(office, { onOwnCells })).left,
  };
}

function keepingServices(
  office: OfficeExcel,
  newWorker: () => JobWorker,
  own: OwnSheets,
): Pick<
  PaneServices,
  "checkRules" | "keepRules" | "keepDraft" | "cases" | "keepCases" | "keepMapping" | "forgetState"
> {
  return {
    checkRules: async (rules) => {
      const { signal } = new AbortController();
      return (await surveyInWorker(undefined, newWorker(), { rules, mapping: undefined, signal })).rules;
    },
    keepRules: async (rules, stored) => {
      const isNoted = stored !== undefined && (await noteVersions(office, own, stored));
      try {
        const kept = rules === undefined ? null : await keptForm(rules);
        await writeState(office, { rules: kept, ...(stored?.endsDraft === true && { draft: null }) });
      } catch (error) {
        // The journal must not tell of rules that were not stored.
        if (isNoted) await undoLastWrite(office, { onOwnCells: own.cells.note });
        throw error;
      }
    },
    keepDraft: async (files) => {
      await writeState(office, { draft: files === undefined ? null : await keptDraftForm(files) });
    },
    cases: async () => {
      const { cases } = (await keptState(office, true)).state;
      return typeof cases === "string" ? cases : undefined;
    },
    keepCases: (text) => writeState(office, { cases: text ?? null }),
    forgetState: () => writeState(office, {}, { replaceUnreadable: true }),
    keepMapping: (mapping) =>
      writeState(office, { mapping: Object.keys(mapping).length === 0 ? null : mapping }),
  };
}

/** Loaded only if versions are stored. Returns whether the journal got a line. */
async function noteVersions(office: OfficeExcel, own: OwnSheets, stored: StoredRules): Promise<boolean> {
  if (stored.versions.length === 0) return false;
  const plan = await (await import("./version-notes")).planVersionNotes(office, stored);
  if (plan.sheets.length === 0) return false;
  own.note(plan);
  await writePlan(office, plan, { onOwnCells: own.cells.note });
  return true;
}

function sheetServices(
  office: OfficeExcel,
  taken: TakenFiles,
): Pick<PaneServices, "select" | "selectRows" | "readRows" | "watchSelection"> {
  return {
    select: async (sheet, cells) => {
      taken.refuse(sheet, cells);
      await selectCells(office, sheet, cells);
    },
    selectRows: async (sheet, rows) => {
      taken.refuse(sheet, `A${String(rows[0] ?? 1)}`);
      return (await selectRows(office, sheet, rows, 1, MAX_COLUMN)).selected;
    },
    readRows: async (sheet, columns, rows) => {
      const values = await readRows(office, sheet, columns, rows);
      return rows.map((row) => values.get(row) ?? []);
    },
    watchSelection: async (onSelected) => {
      const stop = await watchSelection(office, onSelected);
      const selected = await readSelection(office).catch(() => undefined);
      if (selected !== undefined) onSelected(selected);
      return () => void stop();
    },
  };
}
