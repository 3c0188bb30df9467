/** Which sheets and columns of the workbook are used, as the home screen lists them. */
import type { Survey, SurveyedSheet } from "../../../../src/app/survey";
import type { Language } from "../../../../src/domain/program";
import type { LayoutProblem } from "../../../../src/sheets/layout";
import type { SheetKey } from "../../../../src/domain/program";
import type { Opening } from "../../../session/pane-state";

export interface SheetInUse {
  readonly key: SheetKey;
  /** What the program calls it. */
  readonly title: string;
  /** `absent`: the workbook does without it. */
  readonly state: "used" | "absent" | "wrong";
  readonly sheet: string | undefined;
  readonly table: string | undefined;
  readonly headerRow: number | undefined;
  readonly found: number;
  readonly declared: number;
  /** Columns whose amounts are multiplied, or in a currency that their header names. */
  readonly units: readonly UnitInUse[];
  readonly problems: readonly LayoutProblem[];
}

export interface UnitInUse {
  readonly header: string;
  readonly factor: number;
  /** "" where each row says its own. */
  readonly currency: string;
}

export function sheetsInUse({ sheets }: Survey, language: Language): readonly SheetInUse[] {
  return sheets.map((sheet) => ({
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
        : [{ header: header ?? "", factor: unit.factor, currency: unit.currency ?? "" }],
    ),
    problems: sheet.problems,
  }));
}

function stateOf({ sheet, problems }: SurveyedSheet): SheetInUse["state"] {
  if (problems.length > 0) return "wrong";
  return sheet === undefined ? "absent" : "used";
}

/** None of the program's sheets is there: another workbook, most likely. */
export function hasNoSheets(sheets: readonly SheetInUse[]): boolean {
  return sheets.every(({ sheet }) => sheet === undefined);
}

/** Whether nothing that is known of the workbook keeps it from being evaluated. */
export function isFit(opening: Opening): boolean {
  if (opening.kind !== "ready") return opening.kind === "loading";
  const { rules, sheets } = opening.workbook;
  if (!rules.ok || sheets?.ok !== true) return false;
  const states = sheets.survey.sheets.map(stateOf);
  return states.includes("used") && !states.includes("wrong");
}
