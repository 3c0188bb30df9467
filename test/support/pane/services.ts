/** Stand-ins for Excel and the worker: they do nothing unless a test gives an answer. */
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import type { PaneServices, WorkbookView } from "../../../addin/services/pane-services";
import type { Evaluated } from "../../../addin/services/worker-jobs";

export const WORKBOOK_VIEW: WorkbookView = {
  rules: { ok: false, files: {}, problems: [] },
  hasOwnRules: false,
  sheets: undefined,
  mapping: {},
  access: { isReadOnly: false, isStructureProtected: false, protectedSheets: [] },
  lastRun: undefined,
};

export function standInServices(part: Partial<PaneServices> = {}): PaneServices {
  const nothing = () => Promise.resolve();
  const stop = () => Promise.resolve(() => undefined);
  const written = () => Promise.resolve({ cells: 0, sheets: [], isUndoKept: true });
  return {
    culture: () => Promise.resolve(DEFAULT_CULTURES.en),
    open: () => Promise.resolve(WORKBOOK_VIEW),
    propose: () => Promise.resolve({ mapping: {}, questions: [], assumed: [], sheets: [] }),
    takeFiles: () => undefined,
    checkUp: () => Promise.resolve(undefined),
    planSheets: () => Promise.resolve({ sheets: [] }),
    openExample: () => Promise.resolve(undefined),
    evaluate: () => Promise.resolve(evaluatedStandIn()),
    write: written,
    carryOut: written,
    lastWrite: () => Promise.resolve("none"),
    undo: () => Promise.resolve({ cells: 0, left: [] }),
    recover: () => Promise.resolve([]),
    select: nothing,
    selectRows: (_sheet, rows) => Promise.resolve(rows.length),
    readRows: (_sheet, columns, rows) => Promise.resolve(rows.map(() => columns.map(() => null))),
    checkRules: () => Promise.resolve(WORKBOOK_VIEW.rules),
    keepRules: nothing,
    layOutRules: () => Promise.resolve({ sheets: [] }),
    readRulesSheets: () => Promise.resolve({ kind: "none" as const }),
    keepDraft: nothing,
    cases: () => Promise.resolve(undefined),
    keepCases: nothing,
    keepMapping: nothing,
    forgetState: nothing,
    watchSelection: stop,
    watchChanges: stop,
    ...part,
  };
}

/** An evaluation with only the parts that a test gives. */
export function evaluatedStandIn(part: Partial<Evaluated> = {}): Evaluated {
  return {
    findings: { sheets: ["Partners", "Purchases"] } as unknown as Evaluated["findings"],
    plan: { sheets: [] },
    ask: {} as Evaluated["ask"],
    lastRun: undefined,
    close: () => undefined,
    ...part,
  };
}
