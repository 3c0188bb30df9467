import { WorkbookError } from "../../../workbook/errors";
import {
  childNamed,
  childrenNamed,
  countAttribute,
  flagAttribute,
  type XmlDocument,
  type XmlElement,
} from "../xml/document";
import type { OfficePackage } from "./package";
import type { Relation } from "./relations";

/** The order of the workbook part's elements, as far as writing needs it. */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** A worksheet in the workbook part. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** The name of its part, which may be missing. */
  readonly part: string;
}

/** The contents of the workbook part and its relations. */
export interface WorkbookPart {
  readonly document: XmlDocument;
  readonly relations: readonly Relation[];
  /** Worksheets in tab order. */
  readonly sheets: readonly SheetEntry[];
  /** Names of all sheets, including chart sheets. */
  readonly sheetNames: readonly string[];
  readonly date1904: boolean;
  /** True if the stored results of formulas can be trusted. */
  readonly isCalculated: boolean;
  readonly definedNames: readonly string[];
  /** True for the strict dialect, which has namespaces of its own. */
  readonly isStrict: boolean;
}

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** More sheets than anybody keeps; each takes some milliseconds to look at. */
const MOST_SHEETS = 1000;

/**
 * Reads the workbook part. Throws "not-xlsx" if the main part belongs to another Office program, "too-large" if it has
 * too many sheets.
 */
export async function readWorkbookPart(source: OfficePackage): Promise<WorkbookPart> {
  const document = await source.document(source.mainPart);
  const { root } = document;
  if (root.name !== "workbook") throw new WorkbookError("not-xlsx");
  const relations = await source.relations(source.mainPart);
  return {
    document,
    relations,
    sheets: worksheets(document, relations),
    sheetNames: childrenNamed(childNamed(root, "sheets"), "sheet").map(
      (each) => each.attributes["name"] ?? "",
    ),
    date1904: flagAttribute(childNamed(root, "workbookPr"), "date1904") ?? false,
    isCalculated: isCalculated(childNamed(root, "calcPr")),
    definedNames: childrenNamed(childNamed(root, "definedNames"), "definedName").map(
      (each) => each.attributes["name"] ?? "",
    ),
    isStrict: Object.values(root.attributes).includes(STRICT_NAMESPACE),
  };
}

/** The part to which the workbook has a relation of that kind ("styles", "sharedStrings"). */
export function relatedPart(workbook: WorkbookPart, kind: string): string | undefined {
  return workbook.relations.find((relation) => relation.kind === kind)?.target;
}

/** Sheet ids in use. */
export function sheetIds(workbook: WorkbookPart): readonly number[] {
  const sheets = childrenNamed(childNamed(workbook.document.root, "sheets"), "sheet");
  return sheets.map((sheet) => countAttribute(sheet, "sheetId") ?? 0);
}

/**
 * A workbook that asks to be calculated on loading was mostly made by a program that cannot calculate: its results are
 * zeros, or older than the values that they depend on. A workbook whose results were calculated before says so in
 * another attribute, as our own writing does.
 */
function isCalculated(settings: XmlElement | undefined): boolean {
  const isComplete = flagAttribute(settings, "calcCompleted");
  if (flagAttribute(settings, "fullCalcOnLoad") === true) return isComplete === true;
  return !(settings?.attributes["calcMode"] === "manual" && isComplete === false);
}

/**
 * The attributes of `calcPr` that ask for calculation on loading, because formulas may depend on written cells. If the
 * results so far were calculated, they say that too.
 */
export function calculatedOnLoad(settings: XmlElement | undefined): Readonly<Record<string, string>> {
  return { fullCalcOnLoad: "1", ...(isCalculated(settings) && { calcCompleted: "1" }) };
}

function worksheets(document: XmlDocument, relations: readonly Relation[]): SheetEntry[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const entries: SheetEntry[] = [];
  for (const { attributes } of childrenNamed(childNamed(document.root, "sheets"), "sheet")) {
    const relation = byId.get(relationId(attributes) ?? "");
    if (relation?.kind !== "worksheet" || relation.target === undefined) continue;
    const hidden = attributes["state"] === "hidden" || attributes["state"] === "veryHidden";
    if (entries.length === MOST_SHEETS) throw new WorkbookError("too-large");
    entries.push({ name: attributes["name"] ?? "", hidden, part: relation.target });
  }
  return entries;
}

/** The relation's id is in an attribute of another namespace, under any prefix: `r:id`. */
function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? attributes["id"];
}
