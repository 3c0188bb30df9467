/** The used sheets and columns of the workbook, as the home screen lists them. */
import type { Survey, SurveyedSheet } from "../../../../src/app/survey";
import type { Language } from "../../../../src/domain/program";
import type { LayoutProblem } from "../../../../src/sheets/layout";
import type { Vat } from "../../../../src/sheets/headers/vat";
import type { SheetKey } from "../../../../src/domain/program";
import type { Opening } from "../../../session/pane-state";

export interface SheetInUse {
  readonly key: SheetKey;
  /** The program's name of the sheet. */
  readonly title: string;
  /** `absent`: the workbook works without it. */
  readonly state: "used" | "absent" | "wrong";
  readonly sheet: string | undefined;
  readonly table: string | undefined;
  readonly headerRow: number | undefined;
  readonly found: number;
  readonly declared: number;
  /** Columns whose amounts are multiplied, or in a currency or with a tax given by their header. */
  readonly units: readonly UnitInUse[];
  readonly problems: readonly LayoutProblem[];
}

export interface UnitInUse {
  readonly header: string;
  readonly factor: number;
  /** "" if each row has its own. */
  readonly currency: string;
  readonly vat: Vat | undefined;
}

export function sheetsInUse({ sheets }: Survey, language: Language): readonly SheetInUse[] {
  return together(sheets.map((sheet) => inUse(sheet, language)));
}

/** Sheets that are read for the same key in one line: a cross-tab is a list for each of its periods. */
function together(all: readonly SheetInUse[]): readonly SheetInUse[] {
  const shown: SheetInUse[] = [];
  for (const one of all) {
    const last = shown.at(-1);
    if (last?.key !== one.key || last.state !== "used" || one.state !== "used") {
      shown.push(one);
      continue;
    }
    const names = [last.sheet, one.sheet].flatMap((name) => name ?? []);
    const isKnown = last.sheet?.split(", ").includes(one.sheet ?? "") === true;
    if (!isKnown) shown[shown.length - 1] = { ...last, sheet: names.join(", ") };
  }
  return shown;
}

function inUse(sheet: SurveyedSheet, language: Language): SheetInUse {
  return {
    key: sheet.key,
    title: sheet.name[language],
    state: stateOf(sheet),
    sheet: sheet.sheet,
    table: sheet.table,
    headerRow: sheet.headerRow,
    found: sheet.columns.filter(({ column }) => column !== undefined).length,
    declared: sheet.columns.length,
    units: sheet.columns.flatMap(({ header, unit }) =>
      unit === undefined
        ? []
        : [{ header: header ?? "", factor: unit.factor, currency: unit.currency ?? "", vat: unit.vat }],
    ),
    problems: sheet.problems,
  };
}

function stateOf({ sheet, problems }: SurveyedSheet): SheetInUse["state"] {
  if (problems.length > 0) return "wrong";
  return sheet === undefined ? "absent" : "used";
}

/** True if none of the program's sheets was found: most likely this is another workbook. */
export function hasNoSheets(sheets: readonly SheetInUse[]): boolean {
  return sheets.every(({ sheet }) => sheet === undefined);
}

/** True if the workbook's sheets begin with nothing that could be headers. */
export function isEmpty(opening: Opening): boolean {
  if (opening.kind !== "ready" || opening.workbook.sheets?.ok !== true) return false;
  return opening.workbook.sheets.survey.candidates.every(({ headers }) => headers.length === 0);
}

/** True unless a known obstacle prevents evaluating the workbook. */
export function isFit(opening: Opening): boolean {
  if (opening.kind !== "ready") return opening.kind === "loading";
  const { rules, sheets } = opening.workbook;
  if (!rules.ok || sheets?.ok !== true) return false;
  const states = sheets.survey.sheets.map(stateOf);
  return states.includes("used") && !states.includes("wrong");
}
