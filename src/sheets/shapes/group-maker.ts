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

/** What a leaf of the report takes from the rows above it; undefined: its own label. */
export interface Leaf {
  readonly partner: string | undefined;
  readonly document: string | undefined;
  readonly serial: number | undefined;
}

/** What a report's rows are made of; `hasDates`: a column of the sheet holds the days. */
export interface GroupPlace {
  readonly leaves: Leaves;
  /** The columns of the labels. */
  readonly labels: readonly number[];
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
    const { leaves, headers } = this.place;
    if (isHeaderRow(cells, headers)) return "headers";
    this.#leaf = leaves.at(cells.row);
    if (this.#leaf === undefined) return this.#other(cells);
    this.#kind = this.#kinds?.ofText(this.#ownLabel(cells));
    return this.#kind === "leaveOut" ? "kind" : "read";
  }

  /** The row's own label is its document mostly: where one column holds all labels, its cell needs no copy. */
  #document({ document }: Leaf, cells: RowCells): Made | undefined {
    if (document !== undefined) return { kind: "text", text: document };
    return this.place.labels.length === 1 ? undefined : { kind: "text", text: this.#ownLabel(cells) };
  }

  #ownLabel(cells: RowCells): string {
    const column = this.place.labels.find((one) => cells.isText(one));
    return column === undefined ? "" : cells.cell(column).text;
  }

  /** Totals are compared when the report is read; any other amount is in doubt. */
  #other(cells: RowCells): Verdict {
    if (this.place.leaves.isGroup(cells.row) || cells.saysTotal()) return "group";
    return this.#amount === undefined || cells.isBlank(this.#amount) ? "blank" : "read";
  }

  value(number: number, cells: RowCells): Made | undefined {
    const column = this.#columns.get(number);
    const leaf = this.#leaf;
    if (leaf === undefined || column === undefined) return undefined;
    const { key, from } = column;
    if (key === "partnerId") return { kind: "text", text: leaf.partner ?? this.#ownLabel(cells) };
    if (key === "document") return this.#document(leaf, cells);
    if (key === "amount") return amountByKind(this.#kind, cells, from);
    if (key !== "date" || this.place.hasDates) return undefined;
    return leaf.serial === undefined ? { kind: "text", text: "" } : { kind: "date", value: leaf.serial };
  }
}

/** The leaves of a report; its partners are the rows of one level. Each is made when it is asked for: there may be a million. */
export class Leaves {
  readonly #days: DocumentDays;
  /** The index of each of the report's rows by its number; −1 for others. */
  readonly #indexes: Int32Array;

  constructor(
    private readonly report: Report,
    private readonly partnerLevel: number,
  ) {
    const { rows } = report;
    this.#days = new DocumentDays(rows);
    this.#indexes = new Int32Array((rows.at(-1)?.row ?? 0) + 1).fill(-1);
    for (const [index, { row }] of rows.entries()) this.#indexes[row] = index;
  }

  /** The leaf in a row of the sheet; undefined for a group, and for a row that is none of the report's. */
  at(row: number): Leaf | undefined {
    const index = this.#indexes[row] ?? -1;
    return index < 0 ? undefined : this.of(index);
  }

  /** Whether a row is a group. */
  isGroup(row: number): boolean {
    const index = this.#indexes[row] ?? -1;
    return index >= 0 && this.report.tree?.nodes[index]?.isLeaf !== true;
  }

  /** The leaf at an index of the report's rows. */
  of(index: number): Leaf | undefined {
    const { rows, tree } = this.report;
    const nodes = tree?.nodes ?? [];
    if (nodes[index]?.isLeaf !== true) return undefined;
    // A leaf may name the partner itself, below its document or without one.
    const around = [index, ...groupsAround(nodes, index)];
    const partnerAt = around.at(-this.partnerLevel);
    const documentAt = around.find((at) => this.#days.of(at) !== undefined);
    const day = documentAt === undefined ? undefined : this.#days.of(documentAt);
    const labelAt = (at: number): string | undefined => (at === index ? undefined : (rows[at]?.label ?? ""));
    return {
      partner: partnerAt === undefined ? "" : labelAt(partnerAt),
      document: labelAt(documentAt ?? index),
      serial: day === undefined ? undefined : serialOf(day),
    };
  }
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
