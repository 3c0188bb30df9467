/** Reads the rows of a grouped report: their labels, amounts and levels. */
import type { Tiyn } from "../../domain/units";
import { isBlankRow, CellKind, type WorkbookReader } from "../../workbook/reader";
import { isTotalWord, parseDate, parseMoney } from "../cells";
import type { GroupDifference, ReportRow, ReportTree } from "./group-tree";
import { OWN_LABEL, treeByLevels, treeBySums } from "./group-tree";
import { isHeaderRow } from "./list-maker";
import { RowCells } from "./row-cells";
import type { GroupLevels } from "./shape";
import { documentDay } from "./text-day";

export interface ReportPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly headers: ReadonlyMap<number, string>;
  readonly labels: readonly number[];
  readonly amount: number;
  /** A column of days; undefined where documents name theirs in their labels. */
  readonly date: number | undefined;
  readonly levels: GroupLevels;
  /** Labels of leaves with a day are not kept, where their level tells them: a million of them fill the memory. */
  readonly dropsLeaves?: boolean;
}

/** A row that stands for the whole report, or for a part of it: «Итого». */
export interface ReportTotal {
  readonly row: number;
  readonly amount: Tiyn | undefined;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  readonly totals: readonly ReportTotal[];
  /** Undefined where the amounts prove no groups. */
  readonly tree: ReportTree | undefined;
  /** Totals that are not the sum of the rows. */
  readonly wrongTotals: readonly (ReportTotal & { readonly added: number })[];
}

export async function readReport(reader: WorkbookReader, place: ReportPlace): Promise<Report> {
  const rows: HeldRow[] = [];
  const totals: ReportTotal[] = [];
  const columns = [
    ...new Set([...place.labels, place.amount, ...(place.date === undefined ? [] : [place.date])]),
  ];
  const cells = new RowCells(columns);
  const { sheet, firstRow } = place;
  const request = { sheet, columns, firstRow, marksFormulas: false, marksLevels: true };
  await reader.read(request, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index)) continue;
      cells.move(block, index);
      if (isHeaderRow(cells, place.headers)) continue;
      const row = reportRow(cells, place, levelsIn(block, index, place, cells));
      if (row === undefined) continue;
      if (isTotalWord(row.label)) totals.push({ row: row.row, amount: row.amount as Tiyn | undefined });
      else {
        if (place.dropsLeaves === true) dropLabel(rows.at(-1), row);
        rows.push(row);
      }
    }
    return true;
  });
  const tree = place.levels === "sums" ? treeBySums(rows) : treeByLevels(rows);
  return { rows, totals, tree, wrongTotals: wrongTotals(rows, tree, totals) };
}

/** A row while the report is read. */
interface HeldRow extends Omit<ReportRow, "label"> {
  label: string;
}

/** Drops the label of a document, if the row after it does not stand in it: its cell holds it, too. */
function dropLabel(last: HeldRow | undefined, next: ReportRow): void {
  const isLeaf = last?.level !== undefined && next.level !== undefined && next.level <= last.level;
  if (isLeaf && last.labelDay !== undefined) last.label = OWN_LABEL;
}

function reportRow(cells: RowCells, place: ReportPlace, level: number | undefined): HeldRow | undefined {
  const label = place.labels.map((column) => cells.cell(column)).find(({ kind }) => kind === CellKind.text);
  const money = parseMoney(cells.cell(place.amount));
  if (label === undefined || label.text.trim() === "" || money.kind === "blank") return undefined;
  const labelDay = place.date === undefined ? documentDay(label.text) : undefined;
  const isDated =
    place.date === undefined ? labelDay !== undefined : parseDate(cells.cell(place.date)).kind === "value";
  const amount = money.kind === "value" ? money.value : undefined;
  return { row: cells.row, label: label.text, amount, level, isDated, labelDay };
}

function levelsIn(
  block: { readonly levels?: Uint8Array; readonly indents?: Uint8Array },
  index: number,
  { levels, labels }: ReportPlace,
  cells: RowCells,
): number | undefined {
  switch (levels) {
    case "outline":
      return block.levels?.[index] ?? 0;
    case "indent":
      return block.indents?.[index] ?? 0;
    case "columns":
      return labels.findIndex((column) => !cells.isBlank(column));
    case "sums":
      return undefined;
  }
}

function wrongTotals(
  rows: readonly ReportRow[],
  tree: ReportTree | undefined,
  totals: readonly ReportTotal[],
): Report["wrongTotals"] {
  if (tree === undefined) return [];
  const added = rows.reduce((sum, { amount = 0 }, at) => sum + (tree.nodes[at]?.depth === 1 ? amount : 0), 0);
  return totals.flatMap((total) =>
    total.amount === undefined || total.amount === added ? [] : [{ ...total, added }],
  );
}

/** Whether the amounts prove that the rows are groups: there are groups, and every one is the sum of its rows. */
export function isProven({ rows, tree, wrongTotals: wrong }: Report, levels: GroupLevels): boolean {
  if (tree === undefined || tree.groups === 0 || tree.differences.length > 0 || wrong.length > 0)
    return false;
  // A row with a day of its own and rows without a label below it: values that stand once, which add up by chance.
  const isDatedGroup = tree.nodes.some(({ isLeaf }, at) => !isLeaf && rows[at]?.isDated === true);
  if (levels === "columns" && isDatedGroup) return false;
  // Amounts alone may end a group too early, where some of its rows cancel out: then leaves stand at unequal depths.
  const depths = new Set(tree.nodes.flatMap(({ isLeaf, depth }) => (isLeaf ? [depth] : [])));
  return levels !== "sums" || depths.size === 1;
}

export type { GroupDifference };
