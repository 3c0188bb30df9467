import {
  childNamed,
  childrenNamed,
  countAttribute,
  flagAttribute,
} from "../../../src/adapters/xlsx/xml/document";
import { decodeExcelEscapes } from "../../../src/adapters/common/xml-escape";
import { innerText } from "./inner-text";
import type { WorkbookPart } from "../../../src/adapters/xlsx/parts/workbook-part";

export interface NameInfo {
  readonly name: string;
  /** The formula without `=`. */
  readonly formula: string;
  /** Index of the sheet that the name belongs to, in the workbook's list of sheets (chart sheets included). */
  readonly sheetIndex: number | undefined;
}

export interface SheetListing {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
}

/** The details in the workbook part, apart from the parts of its sheets. */
export interface WorkbookDetails {
  /** All sheets, chart sheets included. */
  readonly sheets: readonly SheetListing[];
  /** Index in `sheets` of the active one. */
  readonly activeIndex: number;
  readonly names: readonly NameInfo[];
  readonly calculation: "auto" | "autoNoTable" | "manual";
  /** False if the workbook was saved with changes that were not calculated. */
  readonly isCalculated: boolean;
}

/** Matches names that Excel makes for itself (print areas, filters). */
export const BUILT_IN_NAME = /^_xlnm\./i;

export function readWorkbookDetails({ document }: WorkbookPart): WorkbookDetails {
  const { root, text } = document;
  const settings = childNamed(root, "calcPr");
  const mode = settings?.attributes["calcMode"];
  return {
    sheets: childrenNamed(childNamed(root, "sheets"), "sheet").map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      state: stateOf(attributes["state"]),
    })),
    activeIndex: countAttribute(childNamed(childNamed(root, "bookViews"), "workbookView"), "activeTab") ?? 0,
    names: childrenNamed(childNamed(root, "definedNames"), "definedName").map((each) => ({
      name: decodeExcelEscapes(each.attributes["name"] ?? ""),
      formula: innerText(text, each),
      sheetIndex: countAttribute(each, "localSheetId"),
    })),
    isCalculated: flagAttribute(settings, "calcCompleted") !== false,
    calculation: mode === "manual" || mode === "autoNoTable" ? mode : "auto",
  };
}

function stateOf(state: string | undefined): SheetListing["state"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
