/** Groups of companies: a column of partners that names another partner, for whom their purchases count. */
import { normalName } from "../domain/normal-name";
import { cellName } from "../workbook/cell-name";
import type { WorkbookReader } from "../workbook/reader";
import { cellAt, parseId, shownCell } from "./cells";
import type { PartnerJoin } from "./joins/partner-join";
import type { SheetLayout } from "./layout";
import type { PartnerTable } from "./partners";
import type { ProblemLog } from "./problem-log";

const HEADERS: readonly string[] = ["засчитывать партнеру", "counts for", "серіктеске есептеу"];

export interface CountsFor {
  /** By a partner's position: that of the partner for whom its purchases count. */
  readonly targets: ReadonlyMap<number, number>;
  /** The positions of partners whose cells name nobody for certain: they are provisional. */
  readonly unsure: readonly number[];
}

const NOTHING: CountsFor = { targets: new Map(), unsure: [] };

/** Reads the column, if the sheet has one. A partner that counts for one which counts for another counts for the last. */
export async function readCountsFor(
  reader: WorkbookReader,
  layout: SheetLayout,
  { partners, positions }: PartnerTable,
  log: ProblemLog,
): Promise<CountsFor> {
  const { sheet, headers, firstRow } = layout;
  const column = [...headers].find(([, header]) => HEADERS.includes(normalName(header)))?.[0];
  if (column === undefined) return NOTHING;
  const byRow = new Map(partners.map(({ row }, position) => [row, position]));
  const named = new Map<number, number>();
  const unsure: number[] = [];
  await reader.read({ sheet, columns: [column], firstRow, marksFormulas: false }, (block) => {
    const [cells] = block.columns;
    for (let index = 0; cells !== undefined && index < block.rowCount; index++) {
      const row = block.firstRow + index;
      const own = byRow.get(row);
      const cell = cellAt(cells, index, block.texts);
      const id = parseId(cell);
      if (own === undefined || id.kind === "blank") continue;
      const target = id.kind === "value" ? positions.get(id.value) : undefined;
      if (target !== undefined) {
        if (target !== own) named.set(own, target);
        continue;
      }
      unsure.push(own);
      log.add("counts-for-nobody", "error", sheet, cellName(column, row), { found: shownCell(cell) });
    }
    return true;
  });
  const targets = followed(named);
  for (const [own, target] of named) {
    const partner = partners[own];
    if (targets.has(own) || partner === undefined) continue;
    unsure.push(own);
    const found = partners[target]?.id ?? "";
    log.add("counts-for-nobody", "error", sheet, cellName(column, partner.row), { found });
  }
  return { targets, unsure };
}

/** Each target followed to its end; those that go round in a circle count for themselves. */
function followed(named: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map(
    [...named].flatMap(([own, first]): [number, number][] => {
      const seen = new Set([own]);
      let target = first;
      for (let next = named.get(target); next !== undefined && !seen.has(target); next = named.get(target)) {
        seen.add(target);
        target = next;
      }
      return seen.has(target) ? [] : [[own, target]];
    }),
  );
}

/** The join with companies' purchases added to the partner for whom they count. */
export function joinCounting(
  join: PartnerJoin,
  targets: ReadonlyMap<number, number> = new Map(),
): PartnerJoin {
  if (targets.size === 0) return join;
  const counted = (position: number): number => targets.get(position) ?? position;
  return {
    isById: join.isById,
    find: (text) => {
      const position = join.find(text);
      return position === undefined ? undefined : counted(position);
    },
    suggestion: (text) => join.suggestion(text),
    near: (text) => join.near(text).map(counted),
  };
}
