/** Makes purchases of a grouped report: its leaves, each with the partner of the group that it stands in. */
import { serialOf } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import type { Made, RowMaker, Verdict } from "./arranged-reader";
import { groupsAround } from "./group-tree";
import { isHeaderRow } from "./list-maker";
import type { MadeColumn } from "./made-column";
import type { Report } from "./report-rows";
import type { RowCells } from "./row-cells";
import { amountByKind, KindJudge, type Kind } from "./row-kinds";
import type { RowKinds } from "./shape";
import { documentDay } from "./text-day";

/** What a leaf of the report takes from the rows above it. */
export interface Leaf {
  readonly partner: string;
  readonly document: string;
  readonly serial: number | undefined;
  /** Its own label. */
  readonly label: string;
}

/** What a report's rows are made of, by row; `hasDates`: a column of the sheet holds the days. */
export interface GroupPlace {
  readonly leaves: ReadonlyMap<number, Leaf>;
  readonly groups: ReadonlySet<number>;
  readonly hasDates: boolean;
  readonly headers: ReadonlyMap<number, string>;
  readonly kinds: RowKinds | undefined;
}

export class GroupMaker implements RowMaker {
  readonly #columns: ReadonlyMap<number, MadeColumn>;
  readonly #amount: number | undefined;
  readonly #kinds: KindJudge | undefined;
  #leaf: Leaf | undefined;
  #kind: Kind | undefined;

  constructor(
    columns: readonly MadeColumn[],
    private readonly place: GroupPlace,
  ) {
    this.#columns = new Map(columns.map((column) => [column.number, column]));
    this.#amount = columns.find(({ key }) => key === "amount")?.from;
    this.#kinds = place.kinds && new KindJudge(place.kinds);
  }

  judge(cells: RowCells): Verdict {
    const { leaves, groups, headers } = this.place;
    if (isHeaderRow(cells, headers)) return "headers";
    this.#leaf = leaves.get(cells.row);
    if (this.#leaf === undefined) return this.#other(cells, groups);
    this.#kind = this.#kinds?.ofText(this.#leaf.label);
    return this.#kind === "leaveOut" ? "kind" : "read";
  }

  /** Totals are compared when the report is read; any other amount is in doubt. */
  #other(cells: RowCells, groups: ReadonlySet<number>): Verdict {
    if (groups.has(cells.row) || cells.saysTotal()) return "group";
    return this.#amount === undefined || cells.isBlank(this.#amount) ? "blank" : "read";
  }

  value(number: number, cells: RowCells): Made | undefined {
    const column = this.#columns.get(number);
    const leaf = this.#leaf;
    if (leaf === undefined || column === undefined) return undefined;
    const { key, from } = column;
    if (key === "partnerId") return { kind: "text", text: leaf.partner };
    if (key === "document") return { kind: "text", text: leaf.document };
    if (key === "amount") return amountByKind(this.#kind, cells, from);
    if (key !== "date" || this.place.hasDates) return undefined;
    return leaf.serial === undefined ? { kind: "text", text: "" } : { kind: "date", value: leaf.serial };
  }
}

/** The leaves of a report, by row; its partners are the rows of that level. */
export function leavesOf({ rows, tree }: Report, partnerLevel: number): ReadonlyMap<number, Leaf> {
  const leaves = new Map<number, Leaf>();
  const nodes = tree?.nodes ?? [];
  const days = new DocumentDays(rows);
  for (const [index, node] of nodes.entries()) {
    const own = rows[index];
    if (!node.isLeaf || own === undefined) continue;
    // A leaf may name the partner itself, below its document or without one.
    const around = [index, ...groupsAround(nodes, index)];
    const partnerAt = around.at(-partnerLevel);
    const documentAt = around.find((at) => days.of(at) !== undefined);
    const day = documentAt === undefined ? undefined : days.of(documentAt);
    leaves.set(own.row, {
      partner: partnerAt === undefined ? "" : (rows[partnerAt]?.label ?? ""),
      document: rows[documentAt ?? index]?.label ?? "",
      serial: day === undefined ? undefined : serialOf(day),
      label: own.label,
    });
  }
  return leaves;
}

/** The days in the rows' labels: that of a group is asked for by each of its leaves. */
class DocumentDays {
  readonly #known = new Map<number, Day | undefined>();

  constructor(private readonly rows: Report["rows"]) {}

  of(index: number): Day | undefined {
    const own = this.rows[index]?.labelDay;
    if (own !== undefined) return own;
    if (this.#known.has(index)) return this.#known.get(index);
    const day = documentDay(this.rows[index]?.label ?? "");
    this.#known.set(index, day);
    return day;
  }
}
