/** What people do to sheets without changing anything: sorting, moving columns, numbers as texts, dates as texts. */
import type { MemoryInput } from "../../../src/adapters/memory/memory-workbook";
import { below, seeded, type Random } from "../../../scripts/samples/random";
import { dayFromSerial, isoOf } from "../../../src/domain/calendar";

/** The cells of a sheet, row by row. */
export type Rows = readonly (readonly MemoryInput[])[];

/** `grouped`: whether amounts of this sheet may be written with blanks between thousands. */
export function played(rows: Rows, seed: number, grouped: boolean): Rows {
  const random = seeded(seed);
  const [head = [], ...others] = rows;
  const columns = shuffled(
    head.map((_, at) => at),
    random,
  );
  return [head, ...shuffled(others, random)].map((cells, at) =>
    columns.map((column) => (at === 0 ? (cells[column] ?? null) : typed(cells[column], random, grouped))),
  );
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = below(random, at + 1);
    const [one, two] = [all[at], all[other]];
    if (one !== undefined && two !== undefined) [all[at], all[other]] = [two, one];
  }
  return all;
}

/** One cell in three is typed in another form of the same value. */
function typed(cell: MemoryInput | undefined, random: Random, grouped: boolean): MemoryInput {
  if (cell === undefined || cell === null) return null;
  if (below(random, 3) > 0) return cell;
  if (typeof cell === "number") return numberText(cell, random, grouped);
  if (typeof cell === "object" && "date" in cell) {
    const day = dayFromSerial(cell.date);
    return day === undefined ? cell : isoOf(day);
  }
  return cell;
}

const NO_BREAK_SPACE = "\u00a0";

function numberText(value: number, random: Random, grouped: boolean): string {
  const [whole = "0", fraction] = String(value).split(".");
  const blanks = grouped ? whole.replace(/\B(?=(?:[0-9]{3})+$)/g, NO_BREAK_SPACE) : whole;
  const sign = below(random, 2) === 0 ? "-" : "−";
  return `${blanks.replace("-", sign)}${fraction === undefined ? "" : `,${fraction}`}`;
}
