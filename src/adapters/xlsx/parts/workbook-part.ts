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

/** The order of the workbook part's elements, as far as it matters to what is written. */
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

/** A worksheet as the workbook part names it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part's name; the part need not be there. */
  readonly part: string;
}

/** What the workbook part and its relations tell. */
export interface WorkbookPart {
  readonly document: XmlDocument;
  readonly relations: readonly Relation[];
  /** Worksheets in tab order. */
  readonly sheets: readonly SheetEntry[];
  /** All sheets' names, chart sheets too. */
  readonly sheetNames: readonly string[];
  readonly date1904: boolean;
  /** Whether the stored results of formulas are to be trusted. */
  readonly isCalculated: boolean;
  readonly definedNames: readonly string[];
  /** Whether it is written in the strict dialect, which has namespaces of its own. */
  readonly isStrict: boolean;
}

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Reads the workbook part. Throws "not-xlsx" where the main part is that of another Office program. */
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

/** The part of that kind that the workbook is related to ("styles", "sharedStrings"). */
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
 * zeros, or older than what they stand for. One that was calculated before says that beside it, as our own writing does.
 */
function isCalculated(settings: XmlElement | undefined): boolean {
  const isComplete = flagAttribute(settings, "calcCompleted");
  if (flagAttribute(settings, "fullCalcOnLoad") === true) return isComplete === true;
  return !(settings?.attributes["calcMode"] === "manual" && isComplete === false);
}

/**
 * The attributes of `calcPr` that ask for calculation on loading: formulas may depend on what is written. Where the
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
    entries.push({ name: attributes["name"] ?? "", hidden, part: relation.target });
  }
  return entries;
}

/** The relation's id stands in an attribute of another namespace, under whatever prefix: `r:id`. */
function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? attributes["id"];
}
