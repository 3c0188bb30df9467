/** Makes purchases of a grouped report: its leaves, each with the partner of the group that it stands in. */
import { serialOf } from "../../domain/calendar";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import { groupsAround } from "./group-tree";
import { isHeaderRow, type MadeColumn } from "./list-maker";
import type { Report } from "./report-rows";
import type { RowCells } from "./row-cells";
import { documentDay } from "./text-day";

/** What a leaf of the report takes from the rows above it. */
interface Leaf {
  readonly partner: string;
  readonly document: string;
  readonly serial: number | undefined;
}

export class GroupMaker implements RowMaker {
  readonly #columns: ReadonlyMap<number, MadeColumn>;
  #leaf: Leaf | undefined;

  /** `leaves` and `groups` by row; `hasDates`: a column of the sheet holds the days. */
  constructor(
    columns: readonly MadeColumn[],
    private readonly leaves: ReadonlyMap<number, Leaf>,
    private readonly groups: ReadonlySet<number>,
    private readonly hasDates: boolean,
    private readonly headers: ReadonlyMap<number, string>,
  ) {
    this.#columns = new Map(columns.map((column) => [column.number, column]));
  }

  judge(cells: RowCells): Verdict {
    if (isHeaderRow(cells, this.headers)) return "headers";
    this.#leaf = this.leaves.get(cells.row);
    if (this.#leaf !== undefined) return "read";
    return this.groups.has(cells.row) ? "group" : cells.saysTotal() ? "total" : "blank";
  }

  value(number: number): Made | undefined {
    const key = this.#columns.get(number)?.key;
    const leaf = this.#leaf;
    if (leaf === undefined) return undefined;
    if (key === "partnerId") return { kind: "text", text: leaf.partner };
    if (key === "document") return { kind: "text", text: leaf.document };
    if (key !== "date" || this.hasDates) return undefined;
    return leaf.serial === undefined ? { kind: "text", text: "" } : { kind: "date", value: leaf.serial };
  }
}

/** The leaves of a report, by row; its partners are the rows of that level. */
export function leavesOf({ rows, tree }: Report, partnerLevel: number): ReadonlyMap<number, Leaf> {
  const leaves = new Map<number, Leaf>();
  for (const [index, node] of (tree?.nodes ?? []).entries()) {
    const own = rows[index];
    if (!node.isLeaf || own === undefined) continue;
    const around = groupsAround(tree?.nodes ?? [], index);
    const partnerAt = around.at(-partnerLevel);
    const labels = [own.label, ...around.map((at) => rows[at]?.label ?? "")];
    const documents = labels.filter((label) => documentDay(label) !== undefined);
    const day = documents[0] === undefined ? undefined : documentDay(documents[0]);
    leaves.set(own.row, {
      partner: around.length < partnerLevel ? "" : (rows[partnerAt ?? -1]?.label ?? ""),
      document: documents[0] ?? own.label,
      serial: day === undefined ? undefined : serialOf(day),
    });
  }
  return leaves;
}
