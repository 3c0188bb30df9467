/** The parts of a workbook, worksheet and range that this folder adds, and the functions that attach them. */

import type { HostObject } from "../../interpreter/host-object";
import { Application } from "./application";
import { ChartCollection } from "./charts";
import { ConditionalFormatCollection } from "./conditional-formats";
import { sheetOf, type MoreContext, type CellArea } from "./context";
import { CustomXmlPartCollection } from "./custom-xml";
import { DataValidation } from "./data-validation";
import { WorksheetFreezePanes } from "./freeze-panes";
import { Functions } from "./functions";
import { NamedItemCollection } from "./names";
import { PageLayout } from "./page-layout";
import { DocumentProperties, WorkbookProtection } from "./properties";
import { SettingCollection } from "./settings";
import { WorksheetCustomPropertyCollection } from "./sheet-properties";
import { StyleCollection } from "./styles";

/** Properties by name; each access makes a new object. */
type Parts<At> = Readonly<Record<string, (context: MoreContext, at: At) => HostObject>>;

const WORKBOOK_PARTS = {
  application: ({ book }) => new Application(book),
  customXmlParts: ({ book }) => new CustomXmlPartCollection(book),
  functions: (context) => new Functions(context),
  names: (context) => new NamedItemCollection(context, undefined),
  properties: ({ book }) => new DocumentProperties(book),
  protection: ({ book }) => new WorkbookProtection(book),
  settings: ({ book }) => new SettingCollection(book),
  styles: ({ book }) => new StyleCollection(book),
} satisfies Parts<undefined>;

const WORKSHEET_PARTS = {
  charts: (context, sheetId) => new ChartCollection(context, sheetId),
  customProperties: (context, sheetId) => new WorksheetCustomPropertyCollection(sheetOf(context, sheetId)),
  freezePanes: (context, sheetId) => new WorksheetFreezePanes(context, sheetId),
  names: (context, sheetId) => new NamedItemCollection(context, sheetId),
  pageLayout: (context, sheetId) => new PageLayout(context, sheetId),
} satisfies Parts<string>;

const RANGE_PARTS = {
  conditionalFormats: (context, place) => new ConditionalFormatCollection(context, place),
  dataValidation: (context, place) => new DataValidation(context, place),
} satisfies Parts<CellArea>;

const membersOf = <P extends object>(parts: P) =>
  Object.fromEntries(Object.keys(parts).map((name) => [name, "object"])) as {
    readonly [Name in keyof P]: "object";
  };

/** Members to spread into the types Workbook, Worksheet and Range. */
export const WORKBOOK_PART_MEMBERS = membersOf(WORKBOOK_PARTS);
export const WORKSHEET_PART_MEMBERS = membersOf(WORKSHEET_PARTS);
export const RANGE_PART_MEMBERS = membersOf(RANGE_PARTS);

/** Defines the properties on an object, once, when it is made. */
export function mountOnWorkbook(workbook: HostObject, context: MoreContext): void {
  mount(workbook, WORKBOOK_PARTS, context, () => undefined);
}
export function mountOnWorksheet(worksheet: HostObject, context: MoreContext, sheetId: string): void {
  mount(worksheet, WORKSHEET_PARTS, context, () => sheetId);
}
/** `place` is called on each access, because ranges move. */
export function mountOnRange(range: HostObject, context: MoreContext, place: () => CellArea): void {
  mount(range, RANGE_PARTS, context, place);
}

function mount<At>(object: HostObject, parts: Parts<At>, context: MoreContext, at: () => At): void {
  for (const [name, make] of Object.entries(parts))
    Object.defineProperty(object, name, { get: () => make(context, at()) });
}
