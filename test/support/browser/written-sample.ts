/** The .xlsx adapter's work on a sample: the plan that it writes, and the resulting workbook. */
import { rowWrites } from "../../../src/workbook/row-list";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../../src/app/evaluate";
import { planWrites } from "../../../src/app/plan";
import { cellName } from "../../../src/workbook/cell-name";
import type { SheetWrite, WritePlan } from "../../../src/workbook/write-plan";
import { day } from "../purchases";
import { programWith } from "../program";
import { openBytes, write } from "../xlsx/open";
import { AS_OF } from "./pane-page";
import { timelineOf } from "../../../src/domain/timeline";

export type Sample = "ru" | "en";

/** Number of cells that a write of either sample changes, as the pane tells before and after. */
export const SAMPLE_CELLS = 1623;

export function sampleBytes(sample: Sample): Uint8Array {
  return readFileSync(join(__dirname, `../../../samples/partners-${sample}.xlsx`));
}

/** The plan for a workbook on `AS_OF`, by the shipped rules. */
export async function planFor(bytes: Uint8Array): Promise<WritePlan> {
  return (await planned(bytes)).plan;
}

/** The workbook with the plan written into its file. */
export async function writtenByFile(bytes: Uint8Array): Promise<Uint8Array> {
  const { workbook, plan } = await planned(bytes);
  return await write(workbook, plan);
}

async function planned(bytes: Uint8Array) {
  const workbook = await openBytes(bytes);
  const evaluated = await evaluateWorkbook(workbook, timelineOf(programWith()), day(AS_OF));
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  const { plan } = await planWrites(workbook, evaluated.value);
  return { workbook, plan };
}

export interface PlannedCell {
  readonly sheet: string;
  readonly cell: string;
}

/** A cell of the partners' sheet that is blank and that the plan fills, in the last column that it adds. */
export function cellToFill({ sheets }: WritePlan): PlannedCell {
  const partners = existing(sheets);
  const i = partners.columns.length - 1;
  const column = partners.columns[i];
  const row = rowWrites(partners.rows).find(
    ({ values }) => typeof values[i] === "string" || typeof values[i] === "number",
  );
  if (column === undefined || row === undefined) throw new Error("The plan fills no new column.");
  return { sheet: partners.sheet, cell: cellName(column.column, row.row) };
}

/** The sheet of the plan that existed before. */
function existing(sheets: readonly SheetWrite[]): SheetWrite {
  const sheet = sheets.find(({ isNewSheet }) => !isNewSheet);
  if (sheet === undefined) throw new Error("The plan touches no existing sheet.");
  return sheet;
}
