import type { WritePlan } from "../../../workbook/write-plan";
import type { ByteSink } from "../../common/bytes";
import type { XlsxWorkbook } from "../xlsx-workbook";
import { ZipWriter } from "../zip/zip-writer";
import type { WriteWarning } from "./write-warnings";
import { WorkbookEditor } from "./workbook-editor";

/**
 * Writes the workbook with the plan's changes. Untouched parts are copied with their compressed bytes; of a touched
 * sheet, all but the touched cells is copied. Everything that can be refused is refused before the sink gets its first
 * byte. Throws `WorkbookError` (merged-target, sheet-exists, table-in-the-way, and the errors of reading); the sink is
 * aborted then. `warn` is called, before the first byte, with effects that somebody may not want.
 */
export async function writeXlsx(
  workbook: XlsxWorkbook,
  plan: WritePlan,
  sink: ByteSink,
  warn: (warning: WriteWarning) => void = () => undefined,
): Promise<void> {
  try {
    const editor = new WorkbookEditor(workbook);
    const edits = await editor.edit(plan);
    for (const warning of await editor.warnings()) warn(warning);
    const { zip } = workbook.source;
    const writer = new ZipWriter(sink);
    for (const entry of zip.entries) {
      const edit = edits.get(entry.name);
      if (edit === undefined) await writer.copy(entry, zip.raw(entry));
      else await writer.add(edit, entry);
      edits.delete(entry.name);
    }
    for (const added of edits.values()) await writer.add(added);
    await writer.finish();
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}
