import { calculatedOnLoad, WORKBOOK_ORDER as ORDER, type WorkbookPart } from "../parts/workbook-part";
import { childNamed, flagAttribute, type XmlElement } from "../xml/document";
import { filterNameSplices, type FilterGrowth } from "./grown-filter";
import { escapeAttribute } from "../../common/xml-escape";
import {
  appendChildren,
  applySplices,
  insertInOrder,
  setAttributes,
  tagWithAttributes,
  type Splice,
} from "../xml/splice";

/** A sheet to list in the workbook part. */
export interface NewSheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationId: string;
}

/**
 * The workbook part with sheets added, filters' names extended (by sheet), and set to calculate on load; undefined if it
 * stays as it is.
 */
export function editedWorkbook(
  workbook: WorkbookPart,
  sheets: readonly NewSheetEntry[],
  relationships: string,
  calculates: boolean,
  filters: ReadonlyMap<string, FilterGrowth> = new Map(),
): string | undefined {
  const { text, root } = workbook.document;
  const splices = [
    ...(sheets.length > 0 ? [sheetsSplice(text, root, sheets, relationships)] : []),
    ...(calculates ? calculationSplices(text, root) : []),
    ...[...filters].flatMap(([name, growth]) =>
      filterNameSplices(text, root, workbook.sheetNames.indexOf(name), growth),
    ),
  ];
  return splices.length === 0 ? undefined : applySplices(text, splices);
}

function sheetsSplice(
  text: string,
  root: XmlElement,
  sheets: readonly NewSheetEntry[],
  relationships: string,
): Splice {
  const list = childNamed(root, "sheets");
  const prefix = list?.prefix ?? root.prefix;
  const id = relationAttribute(root, relationships);
  const xml = sheets
    .map(
      ({ name, sheetId, relationId }) =>
        `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${String(sheetId)}" ${id}="${relationId}"/>`,
    )
    .join("");
  if (list !== undefined) return appendChildren(text, list, xml);
  return insertInOrder(root, ORDER, "sheets", `<${prefix}sheets>${xml}</${prefix}sheets>`);
}

/** The attribute of a relation's id under the part's prefix for its namespace, or under one declared here. */
function relationAttribute(root: XmlElement, relationships: string): string {
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === relationships,
  );
  return declared === undefined
    ? `xmlns:r="${relationships}" r:id`
    : `${declared[0].slice("xmlns:".length)}:id`;
}

function calculationSplices(text: string, root: XmlElement): Splice[] {
  const settings = childNamed(root, "calcPr");
  const onLoad = calculatedOnLoad(settings);
  if (settings === undefined) {
    return [insertInOrder(root, ORDER, "calcPr", tagWithAttributes(`<${root.prefix}calcPr/>`, onLoad))];
  }
  if (flagAttribute(settings, "fullCalcOnLoad") === true) return [];
  return [setAttributes(text, settings, onLoad)];
}
