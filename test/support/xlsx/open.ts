import type { WritePlan } from "../../../src/workbook/write-plan";
import { bytesSource, memorySink } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import { writeXlsx } from "../../../src/adapters/xlsx/write/write-xlsx";
import { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { rawParts, sheetXml, zipParts, type RawBook } from "./book-fixture";
import { unzip } from "./unzip";

/** Opens a workbook from bytes. */
export function openBytes(bytes: Uint8Array): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(bytesSource(bytes), nodeCodec);
}

/** Opens a workbook of one sheet "S" with those rows (or with that whole sheet part, if it begins with "<?xml"). */
export function openSheet(rows: string, book: Omit<RawBook, "sheets"> = {}): Promise<XlsxWorkbook> {
  return openBytes(sheetBytes(rows, book));
}

export function sheetBytes(rows: string, book: Omit<RawBook, "sheets"> = {}): Buffer {
  return zipParts(rawParts({ ...book, sheets: { S: rows.startsWith("<?xml") ? rows : sheetXml(rows) } }));
}

/** Writes a plan, and returns the written bytes. */
export async function write(workbook: XlsxWorkbook, plan: WritePlan): Promise<Uint8Array> {
  const sink = memorySink();
  await writeXlsx(workbook, plan, sink);
  return sink.bytes();
}

/** The text of a part in an archive. */
export function partText(bytes: Uint8Array, part: string): string {
  const file = unzip(bytes).get(part);
  if (file === undefined) throw new Error(`No part ${part}`);
  return file.data.toString("utf8");
}
