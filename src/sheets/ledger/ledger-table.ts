/** The current content of the points ledger sheet: read once with the book, used for judging and planning. */
import type { WorkbookReader } from "../../workbook/reader";
import { findOwnSheet, OwnTable, readCells, type OwnPlace, type OwnSheet } from "../own/own-table";
import { ledgerColumns, type LedgerKey, type NamedRule } from "./ledger-columns";
import { LEDGER_SHEET_NAMES } from "./ledger-names";

/** The place of the ledger, and its columns. */
export type LedgerPlace = OwnPlace<LedgerKey>;

/** The columns by all their names: the settlement frequency decides which name comes first, not which names exist. */
function ledgerSheet(rules: readonly NamedRule[]): OwnSheet<LedgerKey> {
  const columns = ledgerColumns("quarter", "closed", rules);
  return { names: LEDGER_SHEET_NAMES, columns, needed: ["partnerId", "period"] };
}

/**
 * Reads the ledger: the first sheet of its name whose header row names partner and period; `undefined` where the workbook
 * has none. `rules`: those that may have columns of their own. Throws `WorkbookError` where its sheet cannot be read.
 */
export async function readLedger(
  reader: WorkbookReader,
  rules: readonly NamedRule[] = [],
): Promise<LedgerTable | undefined> {
  const place = await findOwnSheet(reader, ledgerSheet(rules));
  return place === undefined ? undefined : new LedgerTable(place, await readCells(reader, place));
}

const NONE = -1;

/** The rows of the ledger. There is one for each partner and period of every year. */
export class LedgerTable extends OwnTable<LedgerKey> {
  #index: PartnerIndex | undefined;

  /** The index of the first row of a partner and period; `undefined` where there is none. */
  find(partnerId: string, period: string): number | undefined {
    for (const index of this.indexesOf(partnerId)) if (this.text(index, "period") === period) return index;
    return undefined;
  }

  /** The indexes of a partner's rows, ascending. Rows without an id belong to nobody. */
  *indexesOf(partnerId: string): Generator<number> {
    this.#index ??= indexByPartner(this);
    const { firsts, nexts } = this.#index;
    for (let at = firsts.get(partnerId) ?? NONE; at !== NONE; at = nexts[at] ?? NONE) yield at;
  }
}

interface PartnerIndex {
  /** A partner's first row. */
  readonly firsts: ReadonlyMap<string, number>;
  /** By row: the same partner's next one. */
  readonly nexts: Int32Array;
}

function indexByPartner(table: LedgerTable): PartnerIndex {
  const firsts = new Map<string, number>();
  const nexts = new Int32Array(table.size).fill(NONE);
  for (let index = table.size - 1; index >= 0; index--) {
    const partnerId = table.text(index, "partnerId");
    if (partnerId === "") continue;
    nexts[index] = firsts.get(partnerId) ?? NONE;
    firsts.set(partnerId, index);
  }
  return { firsts, nexts };
}
