/** What a workbook consists of, and the journal in it, as of one moment. */
import { inExcel } from "../../errors";
import type { OfficeExcel } from "../../office";
import { mustBeListed } from "../../state/only-part";
import { askJournalPart, journalParts, listJournalParts, type JournalPart } from "../journal/journal-part";
import { partsOrNone } from "../journal/journal-store";

export interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

export interface NamedTable extends NamedSheet {
  readonly sheetId: string;
}

export interface ListedTable extends NamedTable {
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface WorkbookList {
  readonly isReadOnly: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly isStructureProtected: boolean;
  readonly sheets: readonly NamedSheet[];
  readonly tables: readonly ListedTable[];
  /** Defined names, which a table must not have. */
  readonly names: readonly string[];
}

export interface WorkbookNow {
  readonly list: WorkbookList;
  readonly journals: readonly JournalPart[];
}

/**
 * Reads both by one request, because nothing of the workbook may be older than the journal: then a write by somebody else
 * that comes between would be seen neither in the journal nor in the cells.
 */
export async function readWorkbookNow(office: OfficeExcel): Promise<WorkbookNow> {
  const both = await inExcel(office, async (context) => {
    const [list, only] = [askList(context), askJournalPart(context)];
    try {
      await context.sync();
    } catch (error) {
      if (mustBeListed(error)) return undefined;
      throw error;
    }
    return { list: list(), only: only() };
  });
  if (both?.only !== undefined) return { list: both.list, journals: await journalParts(both.only) };
  const journals = await partsOrNone(() => listJournalParts(office));
  return { list: await inExcel(office, readList), journals };
}

async function readList(context: Excel.RequestContext): Promise<WorkbookList> {
  const list = askList(context);
  await context.sync();
  return list();
}

function askList({ workbook }: Excel.RequestContext): () => WorkbookList {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/id,items/name");
  workbook.tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id");
  workbook.names.load("items/name");
  return () => ({
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets: workbook.worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: workbook.tables.items.map(({ id, name, showHeaders, showTotals, worksheet }) => {
      return { id, name, showHeaders, showTotals, sheetId: worksheet.id };
    }),
    names: workbook.names.items.map(({ name }) => name),
  });
}
