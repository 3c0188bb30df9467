/** A workbook that a history edits: partners, purchases, rates and manual adjustments. */
import type { FactValue } from "../../../src/domain/conditions";
import { NO_BOOKS, type Books, type ManualRow } from "../../../src/domain/closing/books";
import type { PurchaseRow } from "../../../src/domain/closing/purchase-row";
import type { Today } from "../../../src/domain/closing/today";
import { purchasesFrom, ratesOf, type DatedRate } from "../../../src/domain/closing/valuation";
import { yearOf } from "../../../src/domain/calendar";
import type { ExactDecimal } from "../../../src/domain/money";
import type { Partner } from "../../../src/domain/partner";
import { textPrint } from "../../../src/domain/text-print";
import type { Timeline } from "../../../src/domain/timeline";
import { day, tiyn } from "../purchases";

/** A partner as a history writes it: days are ISO days, amounts and points are in units. */
export interface WorldPartner {
  readonly id: string;
  readonly registeredOn?: string | null;
  readonly renewedThrough?: number;
  readonly level?: string | null;
  /** Other cells, by their keys. */
  readonly cells?: Readonly<Record<string, FactValue | null>>;
}

export interface WorldRow {
  readonly partner: string;
  readonly day: string;
  readonly doc: string;
  readonly amount: number;
  readonly currency?: string;
  readonly columns?: Readonly<Record<string, FactValue>>;
}

export interface WorldManual {
  readonly partner: string;
  readonly day: string;
  readonly points: number;
}

export interface World {
  readonly partners: readonly WorldPartner[];
  readonly rows: readonly WorldRow[];
  readonly rates: readonly DatedRate[];
  readonly manual: readonly WorldManual[];
}

/** "500" or "12.5" as an exact fraction. */
export function decimal(text: string): ExactDecimal {
  const [whole = "0", fraction = ""] = text.split(".");
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** Whose rows are read: partners listed, and those in the books. */
export function knownIds({ partners }: World, { closings }: Books): ReadonlySet<string> {
  const booked = closings.flatMap(({ rows, adjustments }) => [...rows, ...adjustments]);
  return new Set([...partners.map(({ id }) => id), ...booked.map(({ partner }) => partner)]);
}

/** A world in the form that the books take. */
export function todayOf(world: World, timeline: Timeline, books: Books = NO_BOOKS): Today {
  const known = knownIds(world, books);
  const rates = ratesOf(world.rates);
  const rows = new Map<string, PurchaseRow[]>();
  for (const row of world.rows.map(purchaseRow))
    rows.set(row.partner, [...(rows.get(row.partner) ?? []), row]);
  const rowsOf = (id: string): readonly PurchaseRow[] => rows.get(id) ?? [];
  const [ids, all] = [[...rows.keys()], [...rows.values()].flat()];
  const documentAt = (at: number): string => all[at]?.document ?? "";
  return {
    timeline,
    partners: world.partners.map(partnerOf),
    rates,
    manual: world.manual.map(manualRow),
    incomplete: [],
    years: new Set(world.rows.map((row) => yearOf(day(row.day)))),
    rowsOf,
    rowPartners: ids,
    visitRows: (from, until, visit) => {
      for (const [at, { partner, day: on, amount, currency, columns }] of all.entries())
        if (on >= from && on <= until) visit(ids.indexOf(partner), on, amount, at, currency, columns);
    },
    documents: { textOf: documentAt, printOf: (at) => textPrint(documentAt(at)) },
    foreignRowsOf: (id) => rowsOf(id).filter(({ currency }) => currency !== "KZT"),
    unreadOf: (id) =>
      id !== undefined
        ? []
        : world.rows
            .filter(({ partner }) => !known.has(partner))
            .map((row) => ({ ...purchaseRow(row), partner: undefined })),
    purchasesOf: (id) =>
      purchasesFrom(
        rowsOf(id).map((row) => ({ row, rates })),
        timeline,
        true,
      ),
  };
}

function purchaseRow({
  partner,
  day: on,
  doc,
  amount,
  currency = "KZT",
  columns = {},
}: WorldRow): PurchaseRow {
  return {
    ...{ partner, document: doc, currency },
    day: day(on),
    amount: tiyn(amount),
    columns: new Map(Object.entries(columns)),
  };
}

function manualRow({ partner, day: on, points }: WorldManual): ManualRow {
  return { partner, day: day(on), points: BigInt(points) * 10n ** 8n, reason: "", document: "" };
}

function partnerOf(
  { id, registeredOn, renewedThrough, level, cells = {} }: WorldPartner,
  at: number,
): Partner {
  return {
    id,
    name: id,
    row: at + 2,
    registeredOn: typeof registeredOn === "string" ? day(registeredOn) : undefined,
    renewedThrough,
    level: typeof level === "string" ? { kind: "level", level, addOns: [] } : { kind: "blank" },
    requestedLevel: { kind: "blank" },
    columns: new Map(Object.entries(cells).map(([key, value]) => [key, value ?? undefined])),
    unreadable: new Set(),
    provisional: false,
  };
}
