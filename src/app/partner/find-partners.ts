/** Use case: find partners, by what a person types and by the row that a person stands on. */
import { normalName } from "../../domain/normal-name";
import type { Partner } from "../../domain/partner";
import type { SourceIndex } from "../../domain/units";
import type { PurchaseTable } from "../../sheets/purchases";
import type { Evaluation } from "../evaluate";
import { pageOf, type Page } from "../page";
import { evaluatedAt, hitOf, type PartnerHit } from "./hits";

/** How well a partner answers a search: the lower, the better. */
const EXACT_ID = 0;
const BEGINS = 1;
const HOLDS = 2;

/** Names and ids of all partners in the form in which they are compared: made once, asked at every key pressed. */
export class PartnerIndex {
  readonly #ids: readonly string[];
  readonly #names: readonly string[];

  constructor(partners: readonly Pick<Partner, "id" | "name">[]) {
    this.#ids = partners.map(({ id }) => normalName(id));
    this.#names = partners.map(({ name }) => normalName(name));
  }

  /**
   * Positions of the partners whose name or id holds the text: an exact id first, then what begins with it, then the
   * rest, each in the order of the sheet. All of them where the text is blank.
   */
  find(search: string): readonly number[] {
    const wanted = normalName(search);
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

/** An evaluation's index lives as long as it does. */
const INDEXES = new WeakMap<Evaluation, PartnerIndex>();

/** Partners whose name or id holds the text: any case, ё as е, any run of blanks as one. */
export function findPartners(
  evaluation: Evaluation,
  search: string,
  from: number,
  count: number,
): Page<PartnerHit> {
  const index = INDEXES.get(evaluation) ?? new PartnerIndex(evaluation.book.partners.partners);
  INDEXES.set(evaluation, index);
  const { total, items } = pageOf(index.find(search), from, count);
  return { total, from, items: items.map((position) => hitOf(evaluatedAt(evaluation, position), position)) };
}

/** The position of the partner that a row is about: its own row, or one of its purchases. */
export function partnerAtRow({ book }: Evaluation, sheet: string, row: number): number | undefined {
  const { partners } = book.layout;
  const own = sheet === partners.sheet ? book.partners.partners.findIndex((one) => one.row === row) : -1;
  if (own >= 0) return own;
  return buyerAtRow(book.purchases, sheet, row);
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
