/** Changes to what closings wrote, each with what `verify` must find of it. */
import type { MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import type { Finding } from "../../../src/app/closing/verify/finding";
import { below, type Random } from "../../../scripts/samples/random";
import { cellName } from "../../../src/workbook/cell-name";
import type { OwnSheets, Rows } from "./workbook";

const SHEETS = [
  {
    name: "Points ledger",
    of: "closed-row",
    data: "Closing data",
    columns: [
      "Partner ID",
      "Quarter",
      "Period",
      "Purchases",
      "Sum so far",
      "Rate",
      "Points",
      "Status",
    ].concat(
      ["Adjustment", "For period", "Term begins", "Term ends", "Purchase count", "Row code", "Closing data"],
      ["Closing No.", "No. in closing"],
    ),
  },
  {
    name: "Settled purchases",
    of: "settled-row",
    data: "Check",
    columns: [
      "Partner ID",
      "Date",
      "Document",
      "Amount",
      "Currency",
      "Closing No.",
      "No. in closing",
      "Check",
    ],
  },
  {
    name: "Journal",
    of: "journal",
    data: "Line data",
    columns: ["What", "Period", "When", "As of", "By", "Partners", "Purchases", "Points", "Reason"].concat([
      "Seal",
      "Line data",
      "Full seal",
    ]),
  },
] as const;

export interface Tampered {
  readonly own: OwnSheets;
  readonly what: Finding["what"];
  readonly of: Finding["of"];
  readonly sheet: string;
  /** The row that was changed or copied; its copy is as good. */
  readonly rows: readonly number[];
  /** The cell that was changed; `undefined` for a whole row. */
  readonly cell: string | undefined;
  readonly was: MemoryInput;
}

/** Changes one cell, takes one row away, or copies one; undefined if the chosen sheet has no row. */
export function tampered(own: OwnSheets, random: Random): Tampered | undefined {
  const { name, of, data, columns } = SHEETS[below(random, SHEETS.length)] ?? SHEETS[0];
  const rows = own[name] ?? [];
  const head = rows[0] ?? [];
  const kept = head.indexOf(data);
  const written = rows.flatMap((cells, at) => (at > 0 && (cells[kept] ?? null) !== null ? [at] : []));
  const at = written[below(random, written.length)];
  if (at === undefined) return undefined;
  const common = { of, sheet: name, was: null };
  const withRows = (changed: Rows): OwnSheets => ({ ...own, [name]: changed });
  const act = below(random, 6);
  if (act === 0) {
    const without = rows.filter((_, row) => row !== at);
    return { ...common, own: withRows(without), what: "missing", rows: [], cell: undefined };
  }
  if (act === 1) {
    const copied = [...rows, rows[at] ?? []];
    return {
      ...common,
      own: withRows(copied),
      what: "added",
      rows: [at + 1, rows.length + 1],
      cell: undefined,
    };
  }
  const places = columns.map((column) => head.indexOf(column)).filter((column) => column >= 0);
  const column = places[below(random, places.length)] ?? 0;
  const was = rows[at]?.[column] ?? null;
  const changed = rows.map((cells, row) =>
    row === at
      ? head.map((_, place) => (place === column ? another(was, random) : (cells[place] ?? null)))
      : cells,
  );
  const cell = cellName(column + 1, at + 1);
  return { ...common, own: withRows(changed), what: "altered", rows: [at + 1], cell, was };
}

function another(was: MemoryInput, random: Random): MemoryInput {
  if (typeof was === "number") return was + 1 + below(random, 3);
  if (typeof was === "object" && was !== null && "date" in was) return { date: was.date + 1 };
  if (typeof was !== "string") return "7";
  const digits = [...was.matchAll(/[0-9]/g)];
  const digit = digits[below(random, digits.length)];
  if (digit === undefined || below(random, 3) === 0) return `${was}7`;
  const other = String((Number(digit[0]) + 1) % 10);
  return `${was.slice(0, digit.index)}${other}${was.slice(digit.index + 1)}`;
}
