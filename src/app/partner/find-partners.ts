/** Use case: find partners by typed text, or by the selected row. */
import { searchedText } from "../../domain/searched-text";
import type { Partner } from "../../domain/partner";
import type { SourceIndex } from "../../domain/units";
import type { PurchaseTable } from "../../sheets/purchases";
import type { PartnerBook } from "../book";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { evaluatedAt, hitOf, type PartnerHit } from "./hits";

/** The rank of a partner in a search: lower is better. */
const EXACT_ID = 0;
const BEGINS = 1;
const HOLDS = 2;

/** Names and ids of all partners in the form used for comparison: created once, used at every key press. */
export class PartnerIndex {
  readonly #ids: readonly string[];
  readonly #names: readonly string[];

  constructor(partners: readonly Pick<Partner, "id" | "name">[]) {
    this.#ids = partners.map(({ id }) => searchedText(id));
    this.#names = partners.map(({ name }) => searchedText(name));
  }

  /**
   * Positions of the partners whose name or id contains the text: an exact id first, then those that begin with it,
   * then the rest, each in the order of the sheet. All partners where the text is blank.
   */
  find(search: string): readonly number[] {
    const wanted = searchedText(search);
    const ranked: [number[], number[], number[]] = [[], [], []];
    for (const [position, id] of this.#ids.entries()) {
      const rank = rankOf(wanted, id, this.#names[position] ?? "");
      if (rank !== undefined) ranked[rank].push(position);
    }
    return ranked.flat();
  }
}

function rankOf(wanted: string, id: string, name: string): 0 | 1 | 2 | undefined {
  if (id === wanted) return EXACT_ID;
  if (id.startsWith(wanted) || name.startsWith(wanted)) return BEGINS;
  return id.includes(wanted) || name.includes(wanted) ? HOLDS : undefined;
}

/** The index of an evaluation is kept for as long as the evaluation. */
const INDEXES = new WeakMap<Evaluation, PartnerIndex>();

export function partnerIndex(evaluation: Evaluation): PartnerIndex {
  const index = INDEXES.get(evaluation) ?? new PartnerIndex(evaluation.book.partners.partners);
  INDEXES.set(evaluation, index);
  return index;
}

/** Partners whose name or id contains the text: however they are typed (`searchedText`). */
export function findPartners(
  evaluation: Evaluation,
  search: string,
  from: number,
  count: number,
): Page<PartnerHit> {
  const { total, items } = pageOf(partnerIndex(evaluation).find(search), from, count);
  return { total, from, items: items.map((position) => hitOf(evaluatedAt(evaluation, position), position)) };
}

/** The position of the partner that a row belongs to: its own row, one of its purchases, or one of the points ledger. */
export function partnerAtRow({ book }: Evaluation, sheet: string, row: number): number | undefined {
  const { partners } = book.layout;
  const own = sheet === partners.sheet ? book.partners.partners.findIndex((one) => one.row === row) : -1;
  if (own >= 0) return own;
  return buyerAtRow(book.purchases, sheet, row) ?? earnerAtRow(book, sheet, row);
}

/** As the ledger was when it was read. */
function earnerAtRow({ ledger, partners }: PartnerBook, sheet: string, row: number): number | undefined {
  if (ledger?.place.sheet !== sheet) return undefined;
  const index = ledger.indexAt(row);
  return index === undefined ? undefined : partners.positions.get(ledger.text(index, "partnerId"));
}

/** Several sources may stand on one sheet. */
function buyerAtRow({ book, sources }: PurchaseTable, sheet: string, row: number): number | undefined {
  for (const [index, { layout }] of sources.entries()) {
    if (layout.sheet !== sheet) continue;
    const found = book.partnerAtRow(index as SourceIndex, row);
    if (found !== undefined) return found;
  }
  return undefined;
}
