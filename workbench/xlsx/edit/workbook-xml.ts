import type { XmlDocument, XmlElement } from "../../../src/adapters/xlsx/xml/document";
import { calculatedOnLoad, WORKBOOK_ORDER as ORDER } from "../../../src/adapters/xlsx/parts/workbook-part";
import {
  childNamed,
  childrenNamed,
  countAttribute,
  flagAttribute,
} from "../../../src/adapters/xlsx/xml/document";
import { escapeAttribute, escapeCellText, excelEscaped } from "../../../src/adapters/common/xml-escape";
import {
  applySplices,
  insertInOrder,
  setAttributes,
  tagWithAttributes,
  type Splice,
} from "../../../src/adapters/xlsx/xml/splice";

/** A sheet in the workbook's list. */
export interface ListedSheet {
  /** Its index in the list so far; undefined for a new sheet. */
  readonly from: number | undefined;
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Set for a new sheet. */
  readonly relationId: string | undefined;
}

/** A defined name in the workbook's list. */
export interface ListedName {
  /** Its index in the list so far; undefined for a new name. */
  readonly from: number | undefined;
  readonly name: string;
  /** The formula without `=`. */
  readonly formula: string;
  /** Index in the new list of sheets of the one that the name belongs to. */
  readonly sheetIndex: number | undefined;
  readonly hidden: boolean;
}

/** Changes to the workbook part. Undefined means no change. */
export interface WorkbookEdit {
  readonly sheets?: readonly ListedSheet[];
  readonly names?: readonly ListedName[];
  /** Index of the active sheet. */
  readonly activeIndex?: number;
  readonly calculation?: "auto" | "autoNoTable" | "manual";
  /** True if Excel must calculate everything when it next opens the workbook. */
  readonly calculatesOnLoad: boolean;
}

/** The workbook part with the changes. */
export function editWorkbookXml(
  { text, root }: XmlDocument,
  edit: WorkbookEdit,
  relationships: string,
): string {
  const splices: Splice[] = [];
  const set = (name: string, xml: string) => {
    const old = childNamed(root, name);
    if (old !== undefined) splices.push({ start: old.start, end: old.end, text: xml });
    else if (xml !== "") splices.push(insertInOrder(root, ORDER, name, xml));
  };
  if (edit.activeIndex !== undefined) splices.push(...viewSplices(text, root, edit.activeIndex));
  if (edit.sheets !== undefined) set("sheets", sheetsXml(text, root, edit.sheets, relationships));
  if (edit.names !== undefined) set("definedNames", namesXml(text, root, edit.names));
  const calculation = calculationAttributes(root, edit);
  const settings = childNamed(root, "calcPr");
  if (Object.keys(calculation).length > 0) {
    if (settings === undefined) set("calcPr", tagWithAttributes(`<${root.prefix}calcPr/>`, calculation));
    else splices.push(setCalculation(text, settings, calculation));
  }
  return applySplices(text, splices);
}

function setCalculation(
  text: string,
  settings: XmlElement,
  attributes: Readonly<Record<string, string | undefined>>,
): Splice {
  const tag = tagWithAttributes(text.slice(settings.start, settings.openEnd), attributes);
  return { start: settings.start, end: settings.openEnd, text: tag };
}

function calculationAttributes(
  root: XmlElement,
  { calculation, calculatesOnLoad }: WorkbookEdit,
): Record<string, string | undefined> {
  const settings = childNamed(root, "calcPr");
  const attributes: Record<string, string | undefined> = {};
  if (calculation !== undefined) attributes["calcMode"] = calculation === "auto" ? undefined : calculation;
  if (calculatesOnLoad && flagAttribute(settings, "fullCalcOnLoad") !== true)
    Object.assign(attributes, calculatedOnLoad(settings));
  return attributes;
}

function viewSplices(text: string, root: XmlElement, activeIndex: number): Splice[] {
  const activeTab = String(activeIndex);
  const views = childNamed(root, "bookViews");
  const view = childNamed(views, "workbookView");
  if (view !== undefined) return [setAttributes(text, view, { activeTab })];
  const { prefix } = root;
  const xml = `<${prefix}bookViews><${prefix}workbookView activeTab="${activeTab}"/></${prefix}bookViews>`;
  if (views !== undefined) return [{ start: views.start, end: views.end, text: xml }];
  return [insertInOrder(root, ORDER, "bookViews", xml)];
}

function sheetsXml(
  text: string,
  root: XmlElement,
  sheets: readonly ListedSheet[],
  relationships: string,
): string {
  const { prefix } = root;
  const present = childrenNamed(childNamed(root, "sheets"), "sheet");
  let nextId = Math.max(0, ...present.map((sheet) => countAttribute(sheet, "sheetId") ?? 0)) + 1;
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === relationships,
  )?.[0];
  const id =
    declared === undefined ? `xmlns:r="${relationships}" r:id` : `${declared.slice("xmlns:".length)}:id`;
  const xml = sheets.map(({ from, name, state, relationId }) => {
    const old = from === undefined ? undefined : present[from];
    const given = state === "visible" ? "" : ` state="${state}"`;
    if (old === undefined)
      return `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${String(nextId++)}"${given} ${id}="${relationId ?? ""}"/>`;
    const values: Record<string, string | undefined> = {};
    if (old.attributes["name"] !== name) values["name"] = name;
    if ((old.attributes["state"] ?? "visible") !== state)
      values["state"] = state === "visible" ? undefined : state;
    return tagWithAttributes(text.slice(old.start, old.openEnd), values) + text.slice(old.openEnd, old.end);
  });
  return `<${prefix}sheets>${xml.join("")}</${prefix}sheets>`;
}

function namesXml(text: string, root: XmlElement, names: readonly ListedName[]): string {
  if (names.length === 0) return "";
  const { prefix } = root;
  const present = childrenNamed(childNamed(root, "definedNames"), "definedName");
  const tagName = `${prefix}definedName`;
  const xml = names.map(({ from, name, formula, sheetIndex, hidden }) => {
    const old = from === undefined ? undefined : present[from];
    const opening =
      old === undefined ? `<${tagName}>` : text.slice(old.start, old.openEnd).replace(/\s*\/>$/, ">");
    const tag = tagWithAttributes(opening, {
      name: excelEscaped(name),
      localSheetId: sheetIndex === undefined ? undefined : String(sheetIndex),
      ...(hidden && { hidden: "1" }),
    });
    return `${tag}${escapeCellText(formula)}</${tagName}>`;
  });
  return `<${prefix}definedNames>${xml.join("")}</${prefix}definedNames>`;
}
