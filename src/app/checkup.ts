/** Use case: how much of a workbook is understood, before its first evaluation. Plain data. */
import { problemList } from "../domain/problems";
import type { Timeline } from "../domain/timeline";
import { programOn } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { Mapping } from "../sheets/mapping";
import type { ReadRequest, WorkbookReader } from "../workbook/reader";
import { readBook } from "./book";

export interface Checkup {
  /** Partners that are listed, and ids or names in purchases that nobody listed has. */
  readonly partners: number;
  readonly unknown: number;
  /** Rows of purchases that were looked at, and those of them that a problem names. */
  readonly rows: number;
  readonly inDoubt: number;
  /** Only the first rows were looked at. */
  readonly isPart: boolean;
}

/** Rows of a sheet that are looked at: enough to see how a list is, and quick in every Excel. */
export const CHECKED_ROWS = 2000;

/** Undefined where the sheets cannot be read yet: the survey says why. */
export async function checkUp(
  reader: WorkbookReader,
  timeline: Timeline,
  day: Day,
  mapping: Mapping,
): Promise<Checkup | undefined> {
  const top = new TopRows(reader);
  const read = await readBook(top, programOn(timeline, day), { mapping, timeline, settled: "later" });
  if (!read.ok) return undefined;
  const { partners, purchases, problems } = read.value;
  let unknown = 0;
  for (const { code } of problemList(problems)) if (code === "unknown-partner") unknown++;
  const accounts = purchases.sources.map(({ account }) => account);
  return {
    partners: partners.partners.length,
    unknown,
    rows: accounts.reduce((sum, one) => sum + one.counted.rows + one.inDoubt.rows, 0),
    inDoubt: accounts.reduce((sum, { inDoubt }) => sum + inDoubt.rows, 0),
    isPart: top.isCut,
  };
}

/** The first rows of each sheet of a workbook. */
class TopRows implements WorkbookReader {
  isCut = false;
  readonly listSheets: WorkbookReader["listSheets"];
  readonly mergedAreas: WorkbookReader["mergedAreas"];
  readonly hiddenColumns: WorkbookReader["hiddenColumns"];

  constructor(private readonly reader: WorkbookReader) {
    this.listSheets = () => reader.listSheets();
    this.mergedAreas = (sheet, range) => reader.mergedAreas(sheet, range);
    this.hiddenColumns = (sheet, columns) => reader.hiddenColumns(sheet, columns);
  }

  async usedRange(sheet: string): ReturnType<WorkbookReader["usedRange"]> {
    const used = await this.reader.usedRange(sheet);
    if (used === undefined || used.lastRow <= CHECKED_ROWS) return used;
    this.isCut = true;
    return used.firstRow > CHECKED_ROWS ? undefined : { ...used, lastRow: CHECKED_ROWS };
  }

  async read(request: ReadRequest, onBlock: Parameters<WorkbookReader["read"]>[1]): Promise<void> {
    const { lastRow = Infinity } = request;
    if (request.firstRow > CHECKED_ROWS) {
      this.isCut = true;
      return;
    }
    if (lastRow <= CHECKED_ROWS) return this.reader.read(request, onBlock);
    // One row more tells whether any is left out.
    await this.reader.read({ ...request, lastRow: CHECKED_ROWS + 1 }, (block) => {
      const rowCount = Math.min(block.rowCount, CHECKED_ROWS + 1 - block.firstRow);
      if (rowCount < block.rowCount) this.isCut = true;
      return rowCount <= 0 ? false : onBlock({ ...block, rowCount });
    });
  }
}
