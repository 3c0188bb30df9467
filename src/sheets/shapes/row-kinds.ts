/** Kinds of rows, told by the beginning of a text: those that count, lower the sum, or are no purchases. */
import { currencyUnits } from "../../domain/money";
import { normalName } from "../../domain/normal-name";
import { columnNumber } from "../../workbook/cell-name";
import { parseMoney } from "../cells";
import type { Made } from "./arranged-reader";
import type { RowCells } from "./row-cells";
import type { RowKinds } from "./shape";

export type Kind = "count" | "subtract" | "leaveOut" | { readonly unknown: string };

export class KindJudge {
  readonly #column: number;
  readonly #lists: readonly (readonly ["count" | "subtract" | "leaveOut", readonly string[]])[];

  constructor({ column, count = [], subtract = [], leaveOut = [] }: RowKinds) {
    this.#column = columnNumber(column) ?? 1;
    this.#lists = [
      ["count", count.map(normalName)],
      ["subtract", subtract.map(normalName)],
      ["leaveOut", leaveOut.map(normalName)],
    ];
  }

  of(cells: RowCells): Kind {
    return this.ofText(cells.cell(this.#column).text);
  }

  /** The kind of a row that has this text. */
  ofText(text: string): Kind {
    const name = normalName(text);
    const found = this.#lists.find(([, names]) =>
      names.some((one) => (one === "" ? name === "" : name.startsWith(one))),
    );
    return found?.[0] ?? { unknown: text === "" ? "?" : text };
  }
}

/** The amount of a row as its kind makes it; undefined where the sheet's own cell holds it. */
export function amountByKind(kind: Kind | undefined, cells: RowCells, from: number): Made | undefined {
  if (typeof kind === "object") return { kind: "text", text: kind.unknown };
  if (kind !== "subtract") return undefined;
  const amount = parseMoney(cells.cell(from));
  return amount.kind === "value" ? { kind: "number", value: -currencyUnits(amount.value) } : undefined;
}
