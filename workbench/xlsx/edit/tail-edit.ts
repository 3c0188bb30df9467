import type { CellRange } from "../../../src/workbook/cell-range";
import { rangeAddress } from "../../../src/workbook/cell-range";
import { LOCK_DEFAULTS, LOCK_NAMES, type ProtectionInfo } from "../details/protection";
import type { PropertyPlace } from "../details/custom-properties";
import { relationIdOf } from "../details/relation-id";
import { parseTail } from "../../../src/adapters/xlsx/sheet/sheet-tail";
import { childNamed, type XmlElement } from "../../../src/adapters/xlsx/xml/document";
import { escapeAttribute } from "../../../src/adapters/common/xml-escape";
import { applySplices, insertInOrder, type Splice } from "../../../src/adapters/xlsx/xml/splice";
import { autoFilterXml, type FilterEdit } from "./filter-xml";

/** Changes after a sheet's data. Undefined means no change, null removes. */
export interface TailEdit {
  readonly merges?: readonly CellRange[];
  readonly filter?: FilterEdit | null;
  readonly protection?: ProtectionInfo | null;
  readonly properties?: readonly PropertyPlace[];
  /** Ids of the relations to tables. */
  readonly addedTables: readonly string[];
  readonly removedTables: ReadonlySet<string>;
}

/** The order of a sheet's elements, from its data on. */
const ORDER = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** A sheet's tail with the changes. `sheet` is the sheet's element, as in its head. */
export function editTail(
  part: string,
  tail: string,
  sheet: XmlElement,
  edit: TailEdit,
  relationships: string,
): string {
  const { document, shift } = parseTail(part, tail, sheet.prefix + sheet.name);
  const { text, root } = document;
  const { prefix } = sheet;
  const set = (name: string, xml: string | undefined): Splice[] => {
    const old = childNamed(root, name);
    if (old !== undefined) return [{ start: old.start, end: old.end, text: xml ?? "" }];
    return xml === undefined ? [] : [insertInOrder(root, ORDER, name, xml)];
  };
  const splices: Splice[] = [];
  if (edit.protection !== undefined)
    splices.push(
      ...set(
        "sheetProtection",
        edit.protection === null ? undefined : protectionXml(prefix, edit.protection),
      ),
    );
  if (edit.filter !== undefined) {
    const old = childNamed(root, "autoFilter");
    splices.push(
      ...set("autoFilter", edit.filter === null ? undefined : autoFilterXml(prefix, edit.filter, text, old)),
    );
  }
  if (edit.merges !== undefined) splices.push(...set("mergeCells", mergesXml(prefix, edit.merges)));
  if (edit.properties !== undefined)
    splices.push(...set("customProperties", propertiesXml(sheet, edit.properties, relationships)));
  if (edit.addedTables.length + edit.removedTables.size > 0)
    splices.push(...set("tableParts", tablePartsXml(text, root, sheet, edit, relationships)));
  return applySplices(text, splices).slice(shift);
}

function mergesXml(prefix: string, merges: readonly CellRange[]): string | undefined {
  if (merges.length === 0) return undefined;
  const cells = merges.map((range) => `<${prefix}mergeCell ref="${rangeAddress(range)}"/>`).join("");
  return `<${prefix}mergeCells count="${String(merges.length)}">${cells}</${prefix}mergeCells>`;
}

function protectionXml(prefix: string, { locks, password }: ProtectionInfo): string {
  const kept = Object.entries(password).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const told = LOCK_NAMES.filter((name) => locks[name] !== LOCK_DEFAULTS[name]).map(
    (name) => ` ${name}="${locks[name] ? "1" : "0"}"`,
  );
  return `<${prefix}sheetProtection${kept.join("")} sheet="1"${told.join("")}/>`;
}

function tablePartsXml(
  text: string,
  root: XmlElement,
  sheet: XmlElement,
  { addedTables, removedTables }: TailEdit,
  relationships: string,
): string | undefined {
  const present = childNamed(root, "tableParts")?.children ?? [];
  const kept = present
    .filter(({ attributes }) => !removedTables.has(relationIdOf(attributes)))
    .map(({ start, end }) => text.slice(start, end));
  const id = relationIdName(sheet, relationships);
  const added = addedTables.map((each) => `<${sheet.prefix}tablePart ${id}="${each}"/>`);
  const parts = [...kept, ...added];
  if (parts.length === 0) return undefined;
  return `<${sheet.prefix}tableParts count="${String(parts.length)}">${parts.join("")}</${sheet.prefix}tableParts>`;
}

function propertiesXml(
  sheet: XmlElement,
  properties: readonly PropertyPlace[],
  relationships: string,
): string | undefined {
  if (properties.length === 0) return undefined;
  const { prefix } = sheet;
  const id = relationIdName(sheet, relationships);
  const each = properties.map(
    ({ name, relationId }) => `<${prefix}customPr name="${escapeAttribute(name)}" ${id}="${relationId}"/>`,
  );
  return `<${prefix}customProperties>${each.join("")}</${prefix}customProperties>`;
}

/** The name that the attribute for a relation's id has in a sheet, declared where the sheet does not. */
function relationIdName({ attributes }: XmlElement, relationships: string): string {
  const declared = Object.entries(attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === relationships,
  )?.[0];
  return declared === undefined ? `xmlns:r="${relationships}" r:id` : `${declared.slice("xmlns:".length)}:id`;
}
