/** A workbook and an evaluation for the home screen, made by hand. */
import type { PaneServices, WorkbookView } from "../../../addin/services/pane-services";
import type { AskEvaluation, Evaluated } from "../../../addin/services/worker-jobs";
import { PaneSession } from "../../../addin/session/pane-session";
import { FIRST_STATE, phaseOf, type PaneState } from "../../../addin/session/pane-state";
import type { SessionView } from "../../../addin/session/use-pane-session";
import type { Findings, PlannedCells } from "../../../addin/worker/protocol";
import type { Change, ChangedPartner, ChangeTotals } from "../../../src/app/change";
import type { PartnerLine } from "../../../src/app/partner/partner-list";
import type { Overview } from "../../../src/app/overview";
import type { CandidateSheet, Survey, SurveyedSheet } from "../../../src/app/survey";
import { loadRules, type RuleSource } from "../../../src/ruleset";
import { SHEET_KEYS, type SheetKey } from "../../../src/domain/program";
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { shippedFiles } from "../program";

export const SHIPPED: RuleSource = shippedSource();

function shippedSource(): RuleSource {
  const loaded = loadRules(shippedFiles());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.source;
}

/** English headers of one of the program's sheets, in columns A, B, C … */
export function headersFor(key: SheetKey): CandidateSheet["headers"] {
  return Object.values(SHIPPED.program.sheets[key].columns).map(({ headers }, i) => ({
    column: i + 1,
    text: headers.en[0] ?? "",
  }));
}

export function candidate(name: string, headers: CandidateSheet["headers"], headerRow = 1): CandidateSheet {
  return { name, hidden: false, headers, headerRow };
}

export function surveyedSheet(key: SheetKey, part: Partial<SurveyedSheet> = {}): SurveyedSheet {
  const { names, columns } = SHIPPED.program.sheets[key];
  return {
    key,
    name: { ru: names.ru[0] ?? "", en: names.en[0] ?? "", kk: names.kk[0] ?? "" },
    sheet: names.en[0],
    headerRow: 1,
    table: undefined,
    language: "en",
    columns: Object.entries(columns).map(([column, { headers, optional = false }], i) => ({
      key: column,
      name: { ru: headers.ru[0] ?? "", en: headers.en[0] ?? "", kk: headers.kk[0] ?? "" },
      optional,
      column: i + 1,
      header: headers.en[0],
      unit: undefined,
    })),
    problems: [],
    preview: [],
    ...part,
  };
}

/** A survey in which all three sheets were found by their English names. */
export function surveyOf(parts: Partial<Record<SheetKey, Partial<SurveyedSheet>>> = {}): Survey {
  return {
    sheets: SHEET_KEYS.map((key) => surveyedSheet(key, parts[key])),
    candidates: SHEET_KEYS.map((key) =>
      candidate(SHIPPED.program.sheets[key].names.en[0] ?? "", headersFor(key)),
    ),
  };
}

export function workbookView(part: Partial<WorkbookView> = {}): WorkbookView {
  return {
    rules: {
      ok: true,
      files: {},
      source: SHIPPED,
      sha256: "",
      warnings: [],
      versions: [
        { folder: "", from: undefined, note: undefined, source: SHIPPED, sha256: "", changesPoints: false },
      ],
      inForce: 0,
    },
    hasOwnRules: false,
    sheets: { ok: true, survey: surveyOf() },
    mapping: {},
    access: { isReadOnly: false, isStructureProtected: false, protectedSheets: [] },
    lastRun: undefined,
    ...part,
  };
}

export function overviewOf(part: Partial<Overview> = {}): Overview {
  return {
    asOf: "2026-06-15",
    partners: 40,
    purchases: 1200,
    levels: [
      { level: "primary-reseller", partners: 24 },
      { level: "professional-reseller", partners: 12 },
      { level: "corporate-reseller", partners: 0 },
      { level: undefined, partners: 4 },
    ],
    decisions: { approved: 7, declined: 3, incomplete: 2 },
    periods: [
      { label: "2026-Q1", status: "settled", points: 1500 },
      { label: "2026-Q2", status: "estimated", points: 700.5 },
    ],
    totalPoints: 1500,
    provisional: 0,
    incomplete: [],
    endingSoon: 2,
    endingUnsure: 1,
    problems: [
      { code: "not-a-date", severity: "error", sheet: "Purchases", count: 3 },
      { code: "untrimmed-id", severity: "warning", sheet: "Partners", count: 1200 },
    ],
    fixes: [],
    ...part,
  };
}

export function totalsOf(part: Partial<ChangeTotals> = {}): ChangeTotals {
  return {
    byKind: { level: 3, decision: 2, benefits: 0, membership: 0, points: 5, ledger: 4 },
    partners: 4,
    pointsBefore: 1000,
    pointsAfter: 1500,
    ...part,
  };
}

export function changeOf(part: Partial<Change> = {}): Change {
  return {
    kind: "points",
    sheet: "Partners",
    cell: "N2",
    partnerId: "P-001",
    partnerName: "Астана Трейд",
    column: "Points Q1",
    period: undefined,
    was: 10,
    now: 1590,
    format: "points",
    ...part,
  };
}

export function lineOf(part: Partial<PartnerLine> = {}): PartnerLine {
  return {
    position: 6,
    id: "P-007",
    name: "Алатау Софт",
    row: 8,
    level: "professional-reseller",
    points: 1590,
    isProvisional: false,
    decision: "none",
    lacks: [],
    last: "2026-07-20",
    renewal: "possible",
    since: undefined,
    ...part,
  };
}

/** A partner with these changes. */
export function changedPartnerOf(changes: readonly Change[] = [changeOf()]): ChangedPartner {
  const [{ partnerId, partnerName } = changeOf()] = changes;
  return { id: partnerId, name: partnerName, points: undefined, changes };
}

/** Answers that return the given data, page by page. */
export function answersOf(part: Partial<AskEvaluation> = {}): AskEvaluation {
  const refuse = () => Promise.reject(new Error("not asked in this test"));
  return {
    changes: (_filter, from) => Promise.resolve({ total: 1, from, items: [changeOf()] }),
    changedPartners: (_filter, from) => Promise.resolve({ total: 1, from, items: [changedPartnerOf()] }),
    partners: (_listing, from) => Promise.resolve({ total: 1, from, items: [lineOf()] }),
    problems: refuse,
    findPartners: refuse,
    partnerAt: refuse,
    partner: refuse,
    invoices: refuse,
    planFixes: refuse,
    planProblemSheet: refuse,
    pastClosings: refuse,
    differences: refuse,
    planClosing: refuse,
    checkClosings: refuse,
    planReopening: refuse,
    planNextYear: refuse,
    closingChanges: refuse,
    draftEffect: refuse,
    draftCases: refuse,
    partnerCase: refuse,
    effectPartners: refuse,
    readingColumns: refuse,
    changedPartner: refuse,
    ...part,
  };
}

export interface EvaluatedParts {
  readonly overview?: Partial<Overview>;
  readonly totals?: Partial<ChangeTotals>;
  readonly planned?: Partial<PlannedCells>;
  readonly since?: Findings["since"];
  readonly managers?: readonly string[];
  readonly ask?: Partial<AskEvaluation>;
  readonly lastRun?: Evaluated["lastRun"];
  readonly isNewLedger?: boolean;
  readonly closing?: Partial<Findings["closing"]>;
}

export function evaluatedOf(parts: EvaluatedParts = {}): Evaluated {
  const findings: Findings = {
    overview: overviewOf(parts.overview),
    totals: totalsOf(parts.totals),
    managers: parts.managers ?? [],
    since: parts.since ?? { gained: 0, lost: 0 },
    planned: { cells: 14, headers: 4, sheets: ["Partners", "Points ledger"], ...parts.planned },
    hiddenColumns: [],
    files: [],
    closedObstacle: undefined,
    closing: { open: [], isFirst: true, differences: [], lines: 0, ...parts.closing },
    rules: SHIPPED,
    versions: [SHIPPED],
    sha256: "",
    language: "en",
    partners: { sheet: "Partners", columns: {} },
    purchases: [{ sheet: "Purchases", columns: {} }],
    sheets: ["Partners", "Purchases", "Rates"],
  };
  const sheet = { headerRow: 1, rows: [], table: undefined, provisionalMark: "prov." };
  const column = { header: "Points Q1", isNew: false, format: "points", width: 20 } as const;
  return {
    findings,
    plan: {
      sheets: [
        { ...sheet, sheet: "Partners", isNewSheet: false, columns: [{ ...column, column: 14 }] },
        {
          ...sheet,
          sheet: "Points ledger",
          isNewSheet: parts.isNewLedger ?? false,
          columns: [{ ...column, column: 4 }],
        },
      ],
    },
    ask: answersOf(parts.ask),
    lastRun: parts.lastRun,
    close: () => undefined,
  };
}

/** Services that only log their calls. */
export function servicesThatTell(asked: string[], part: Partial<PaneServices> = {}): PaneServices {
  const tell =
    <T>(what: string, value: T) =>
    (...args: readonly unknown[]): Promise<T> => {
      const plain = args.filter((arg) => typeof arg === "string");
      asked.push([what, ...plain].join(" "));
      return Promise.resolve(value);
    };
  return {
    culture: tell("culture", DEFAULT_CULTURES.en),
    open: tell("open", workbookView()),
    propose: tell("propose", { mapping: {}, questions: [], assumed: [], sheets: [] }),
    takeFiles: () => undefined,
    checkUp: () => Promise.resolve(undefined),
    planSheets: tell("planSheets", { sheets: [] }),
    openExample: tell("openExample", undefined),
    evaluate: tell("evaluate", evaluatedOf()),
    write: tell("write", { cells: 10, sheets: ["Partners"], isUndoKept: true }),
    carryOut: tell("carryOut", { cells: 0, sheets: [], isUndoKept: true }),
    lastWrite: tell("lastWrite", "none" as const),
    undo: tell("undo", { cells: 10, left: [] }),
    recover: tell("recover", []),
    select: tell("select", undefined),
    selectRows: tell("selectRows", 0),
    readRows: tell("readRows", []),
    checkRules: tell("checkRules", workbookView().rules),
    keepRules: tell("keepRules", undefined),
    layOutRules: tell("layOutRules", { sheets: [] }),
    readRulesSheets: tell("readRulesSheets", { kind: "none" as const }),
    keepDraft: tell("keepDraft", undefined),
    cases: tell("cases", undefined),
    keepCases: tell("keepCases", undefined),
    forgetState: tell("forgetState", undefined),
    keepMapping: (mapping) => {
      asked.push(`keepMapping ${JSON.stringify(mapping)}`);
      return Promise.resolve();
    },
    watchSelection: tell("watchSelection", () => undefined),
    watchChanges: tell("watchChanges", () => undefined),
    ...part,
  };
}

/** A state of the pane, with a session behind it that logs its calls. */
export function viewOf(part: Partial<PaneState> = {}, services: Partial<PaneServices> = {}) {
  const asked: string[] = [];
  const state: PaneState = {
    ...FIRST_STATE,
    opening: { kind: "ready", workbook: workbookView() },
    ...part,
  };
  const view: SessionView = {
    state,
    phase: phaseOf(state),
    session: new PaneSession(servicesThatTell(asked, services)),
  };
  return { view, asked };
}
