import { WorkbookError } from "../../../workbook/errors";
import { inExcel } from "../errors";
import type { OfficeExcel, RunOptions } from "../office";
import type { OwnCells } from "./own-cells";
import type { CellsChange, CellsChangeKind, SheetsChange, WorkbookChange } from "./workbook-change";

const KINDS: ReadonlyMap<string, CellsChangeKind> = new Map([
  ["RowInserted", "rows-inserted"],
  ["RowDeleted", "rows-deleted"],
  ["ColumnInserted", "columns-inserted"],
  ["ColumnDeleted", "columns-deleted"],
  ["CellInserted", "cells-inserted"],
  ["CellDeleted", "cells-deleted"],
]);

type Unnamed = Omit<CellsChange, "sheet"> | Omit<SheetsChange, "sheet">;

interface Heard {
  readonly sheetId: string;
  readonly change: Unnamed;
}

type CellsEvent = Pick<
  Excel.WorksheetChangedEventArgs,
  "worksheetId" | "address" | "changeType" | "source" | "triggerSource"
>;
type SheetEvent = Pick<Excel.WorksheetAddedEventArgs, "worksheetId" | "source">;

/**
 * Adds sheets' names to events, which carry only ids. Events that arrive while Excel is asked for names wait for them
 * together: a write of ours causes hundreds.
 */
export class ChangeTeller {
  /** Names by id. Names of deleted sheets stay, because their events arrive when Excel can no longer be asked. */
  private readonly names = new Map<string, string>();
  private heard: Heard[] = [];
  private isTelling = false;
  private isStopped = false;

  constructor(
    private readonly office: OfficeExcel,
    private readonly listener: (change: WorkbookChange) => void,
    private readonly own: OwnCells,
  ) {}

  stop(): void {
    this.isStopped = true;
  }

  cellsChanged({ worksheetId, address, changeType, source, triggerSource }: CellsEvent): Promise<void> {
    const kind = KINDS.get(changeType) ?? "cells-edited";
    const isAwaited = source === "Local" && this.own.take(worksheetId, address);
    const isOwn = triggerSource === "ThisLocalAddin" || isAwaited;
    return this.hear({ sheetId: worksheetId, change: { kind, address, isLocal: source === "Local", isOwn } });
  }

  sheetsChanged(kind: SheetsChange["kind"], { worksheetId, source }: SheetEvent): Promise<void> {
    return this.hear({ sheetId: worksheetId, change: { kind, isLocal: source === "Local" } });
  }

  async readNames(options: RunOptions = {}): Promise<void> {
    const sheets = await inExcel(this.office, loadSheets, {}, options);
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  private async hear(heard: Heard): Promise<void> {
    this.heard.push(heard);
    if (this.isTelling) return;
    this.isTelling = true;
    try {
      while (this.heard.length > 0) await this.tell(this.heard.splice(0));
    } finally {
      this.isTelling = false;
    }
  }

  private async tell(heard: readonly Heard[]): Promise<void> {
    const before = new Map(this.names);
    if (heard.some((each) => this.needsNames(each))) await this.tryNames();
    for (const { sheetId, change } of heard) {
      if (this.isStopped) return;
      const formerly = change.kind === "sheet-renamed" ? before.get(sheetId) : undefined;
      const named = formerly === undefined ? change : { ...change, formerly };
      this.listener({ ...named, sheet: this.names.get(sheetId) });
    }
  }

  /** Others may have renamed sheets, which only newer versions of Excel report. */
  private needsNames({ sheetId, change }: Heard): boolean {
    if (!this.names.has(sheetId)) return true;
    return change.kind !== "sheet-deleted" && !("isOwn" in change && change.isOwn);
  }

  /** If names cannot be read, a change is reported under the last known name. */
  private async tryNames(): Promise<void> {
    try {
      // Not delayed: a co-author's change is reported even while the user edits a cell.
      await this.readNames({ delayForCellEdit: false });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  }
}

async function loadSheets(
  context: Excel.RequestContext,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}
