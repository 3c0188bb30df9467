import type { CellRange } from "../../../src/workbook/cell-range";
import { SheetScanner } from "../../../src/adapters/xlsx/sheet/sheet-scanner";
import { parseTail, withoutClosingTag } from "../../../src/adapters/xlsx/sheet/sheet-tail";
import { parseXmlHead, type XmlElement } from "../../../src/adapters/xlsx/xml/document";
import type { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { SheetEntry } from "../../../src/adapters/xlsx/parts/workbook-part";
import { SHEET_LIMIT } from "../../../src/adapters/xlsx/zip/zip-reader";
import { DetailReader, type CellVisitor } from "./detail-reader";
import { readHead, readTail, type HeadDetails, type TailDetails } from "./sheet-details";

export interface SheetDetails extends HeadDetails, TailDetails {
  readonly hasFormulas: boolean;
  /** The areas of formulas that fill several cells. */
  readonly arrays: readonly CellRange[];
}

/**
 * Reads all details of a sheet in one pass: head and tail are returned, cells and rows go to the visitor that `visit`
 * makes once the columns are known. Throws `WorkbookError`.
 */
export async function readSheet(
  workbook: XlsxWorkbook,
  sheet: SheetEntry,
  visit: (head: HeadDetails) => CellVisitor,
): Promise<SheetDetails> {
  const { source } = workbook;
  const context = await workbook.valueContext();
  let root: XmlElement | undefined;
  let head: HeadDetails | undefined;
  const reader: DetailReader = new DetailReader(
    sheet.part,
    context,
    () => scanner,
    (text) => {
      root = parseXmlHead(sheet.part, text).root;
      head = readHead(root);
      return visit(head);
    },
  );
  const scanner: SheetScanner = new SheetScanner(sheet.part, sheet.name, reader);
  for await (const chunk of source.stream(sheet.part, SHEET_LIMIT)) scanner.push(chunk);
  scanner.end();
  if (head === undefined || root === undefined) throw scanner.fail("unexpected-end");
  const { rest } = withoutClosingTag(reader.tail.text(), reader.isEmpty);
  const tail = parseTail(sheet.part, rest, root.prefix + root.name);
  return {
    ...head,
    ...readTail(tail.document.root),
    hasFormulas: scanner.anyFormula,
    arrays: reader.formulas.arrays,
  };
}
