/** The risk that changes after a write prevent its undo. */
import { columnNumber } from "../../src/workbook/cell-name";
import type { WritePlan } from "../../src/workbook/write-plan";
import type { ForeignChange } from "../services/pane-services";

/** A sheet that the last write of this pane touched. */
export interface WrittenPlace {
  readonly sheet: string;
  /** Undefined if the columns are unknown. */
  readonly columns: readonly number[] | undefined;
}

/**
 * `nearby`: a change on a written sheet, so undo may be refused; `met`: a change in a written column, so it will be.
 */
export type UndoRisk = "none" | "nearby" | "met";

const ORDER: readonly UndoRisk[] = ["none", "nearby", "met"];

/** The places that a plan has written. */
export function placesOfPlan({ sheets }: WritePlan): readonly WrittenPlace[] {
  return sheets.map(({ sheet, columns }) => ({ sheet, columns: columns.map(({ column }) => column) }));
}

/** The risk after another change; later changes cannot lower it. */
export function riskAfter(risk: UndoRisk, written: readonly WrittenPlace[], change: ForeignChange): UndoRisk {
  const added = riskOf(written, change);
  return ORDER.indexOf(added) > ORDER.indexOf(risk) ? added : risk;
}

function riskOf(written: readonly WrittenPlace[], { sheet, cells, formerly }: ForeignChange): UndoRisk {
  const place = written.find((one) => one.sheet === sheet || one.sheet === formerly);
  if (place === undefined) return "none";
  const { columns } = place;
  if (cells === undefined || columns === undefined) return "nearby";
  const spans = cells.split(",").map(columnSpan);
  const meets = spans.some(
    (span) => span !== undefined && columns.some((column) => column >= span.first && column <= span.last),
  );
  return meets ? "met" : "nearby";
}

const AREA = /^\$?([A-Z]+)\$?\d*(?::\$?([A-Z]+)\$?\d*)?$/i;

/** The columns of "B4", "B4:C10" or "B:C"; undefined for whole rows. */
function columnSpan(area: string): { readonly first: number; readonly last: number } | undefined {
  const [, from = "", to = from] = AREA.exec(area.trim()) ?? [];
  const [first, last] = [columnNumber(from), columnNumber(to)];
  return first === undefined || last === undefined ? undefined : { first, last };
}
