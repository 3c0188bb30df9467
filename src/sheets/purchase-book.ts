/**
 * All purchases of a workbook in typed arrays: filled source by source and row by row, then returned partner by
 * partner.
 */
import { firstDayOfYear, lastDayOfYear, yearOf } from "../domain/calendar";
import type { FactValue } from "../domain/conditions";
import type { ColumnKey } from "../domain/program";
import { LARGEST_EXACT_SUM, NO_PURCHASES, type Purchases } from "../domain/purchases";
import type { Day, SourceIndex, Tiyn } from "../domain/units";
import type {
  AddedColumns,
  AddedRow,
  BookedRow,
  BookedVisit,
  DuplicateRow,
  ForeignValues,
  UnreadPurchase,
} from "./booked-rows";
import { changeRows, turnedUnits } from "./revalue-rows";
import { alikeRows, duplicateRows } from "./duplicate-rows";
import { sharedDocuments } from "./shared-documents";

const FIRST_CAPACITY = 1024;
/** A purchase's source is kept in 16 bits. */
const MOST_SOURCES = 2 ** 16;
/** The partner of a purchase that was taken back. */
const TAKEN_BACK = -1;
/** In place of a partner: rows that join none. */
export const NOBODY = -2;

const NO_FACTS: BookedRow["facts"] = [];

export class PurchaseBook {
  #size = 0;
  #partners = new Int32Array(FIRST_CAPACITY);
  #days = new Int32Array(FIRST_CAPACITY);
  #rows = new Int32Array(FIRST_CAPACITY);
  #amounts = new Float64Array(FIRST_CAPACITY);
  /** Numbers of documents, 0 for none: equal numbers mean the same document, but not the reverse. */
  #documents = new Int32Array(FIRST_CAPACITY);
  readonly #facts: (FactValue | undefined)[][];
  readonly #incomplete = new Set<number>();
  /** Rows that could not be read, with their places and partners: the n-th entries belong together. */
  readonly #unreadRows: number[] = [];
  readonly #unreadSources: SourceIndex[] = [];
  readonly #unreadPartners: number[] = [];
  /** By a purchase's position among those added: what of it is in another currency. */
  readonly #foreign = new Map<number, ForeignValues>();
  /** By partner: rows that have no rate, and rows that cannot be read. */
  readonly #unvalued = new Map<number, BookedRow[]>();
  readonly #unread = new Map<number, UnreadPurchase[]>();
  #places: Int32Array | undefined;
  #foreignOf: Map<number, number[]> | undefined;
  /** By source: the number of purchases before its first one. */
  readonly #sourceStarts: number[] = [];
  #grouped: Grouped | undefined;

  constructor(private readonly factColumns: readonly ColumnKey[]) {
    this.#facts = factColumns.map(() => []);
  }

  get size(): number {
    return this.#size;
  }

  /** Visits the purchases from a position on, without those taken back. */
  eachFrom(first: number, visit: (added: AddedRow) => void): void {
    for (let at = first; at < this.#size; at++) {
      const partner = this.#partners[at] ?? TAKEN_BACK;
      if (partner < 0) continue;
      const [day, amount] = [this.#days[at] as Day, this.#amounts[at] as Tiyn];
      visit({ partner, day, row: this.#rows[at] ?? 0, amount });
    }
  }

  /** The purchases from a position on, without a copy: valid until the next one is added. */
  columnsFrom(first: number): AddedColumns {
    return {
      size: this.#size - first,
      partners: this.#partners.subarray(first, this.#size),
      days: this.#days.subarray(first, this.#size),
      rows: this.#rows.subarray(first, this.#size),
      amounts: this.#amounts.subarray(first, this.#size),
      documents: this.#documents.subarray(first, this.#size),
    };
  }

  /** Begins the next source: purchases added from now on come from it. */
  beginSource(): SourceIndex {
    if (this.#sourceStarts.length === MOST_SOURCES)
      throw new RangeError("there are too many sources of purchases");
    return (this.#sourceStarts.push(this.#size) - 1) as SourceIndex;
  }

  /**
   * `partner`: its position; `facts`: in the order of the book's fact columns; `document`: its number, 0 for none.
   * Creates no object for a row.
   */
  add(
    partner: number,
    day: Day,
    amount: Tiyn,
    row: number,
    facts: readonly (FactValue | undefined)[],
    document = 0,
    foreign?: ForeignValues,
  ): void {
    if (this.#size === this.#days.length) this.#grow();
    const at = this.#size++;
    this.#partners[at] = partner;
    this.#days[at] = day;
    this.#rows[at] = row;
    this.#amounts[at] = amount;
    this.#documents[at] = document;
    for (let position = 0; position < facts.length; position++) this.#facts[position]?.push(facts[position]);
    if (foreign !== undefined) this.#foreign.set(at, foreign);
    this.#regroup();
  }

  /**
   * Turns a source's amounts, and the money among the facts of its rows, into others. `money`: the positions of those
   * facts among the book's fact columns.
   */
  revalue(source: SourceIndex, convert: (amount: Tiyn) => Tiyn, money: readonly number[]): void {
    const end = this.#sourceStarts[source + 1] ?? this.#size;
    const turned = (facts: BookedRow["facts"]): BookedRow["facts"] =>
      facts.map((fact, at) => (money.includes(at) ? turnedUnits(fact, convert) : fact));
    for (let at = this.#sourceStarts[source] ?? end; at < end; at++) {
      this.#amounts[at] = convert((this.#amounts[at] ?? 0) as Tiyn);
      for (const position of money) {
        const column = this.#facts[position];
        if (column !== undefined) column[at] = turnedUnits(column[at], convert);
      }
      const foreign = this.#foreign.get(at);
      if (foreign === undefined) continue;
      const facts = turned(foreign.facts);
      this.#foreign.set(at, { ...foreign, amount: convert(foreign.amount), facts });
    }
    changeRows(this.#unvalued, source, ({ amount, facts, ...row }) => {
      return { ...row, amount: convert(amount), facts: turned(facts) };
    });
    changeRows(this.#unread, source, ({ amount, ...row }) => {
      return { ...row, amount: amount && convert(amount) };
    });
    this.#regroup();
  }

  /** Notes a readable row that does not count, because it has no rate (R8). */
  addUnvalued(partner: number, row: Omit<BookedRow, "source">): void {
    pushTo(this.#unvalued, partner, { ...row, source: this.#lastSource });
  }

  /** Notes what can be read of a row that cannot be read as a whole. `partner`: `NOBODY` for one that joins none. */
  addUnread(partner: number, row: Omit<UnreadPurchase, "source">): void {
    pushTo(this.#unread, partner, { ...row, source: this.#lastSource });
  }

  /** One partner's rows by value, with those that have no rate. */
  rowsOf(partner: number): readonly BookedRow[] {
    return [
      ...Array.from(this.#placesOf(partner), (at) => this.#rowAt(at)),
      ...(this.#unvalued.get(partner) ?? []),
    ];
  }

  /** Calls back for the rows of all partners dated from … until, without making an object for each. */
  visitRows(from: number, until: number, visit: BookedVisit): void {
    for (let at = 0; at < this.#size; at++) {
      const day = this.#days[at] as Day;
      if (day >= from && day <= until) this.#visitRow(at, day, visit);
    }
    for (const [partner, rows] of this.#unvalued)
      for (const { day, amount, document, currency, facts } of rows)
        if (day >= from && day <= until) visit(partner, day, amount, document, currency, facts);
  }

  #visitRow(at: number, day: Day, visit: BookedVisit): void {
    const partner = this.#partners[at] as number;
    if (partner < 0) return;
    const foreign = this.#foreign.size === 0 ? undefined : this.#foreign.get(at);
    const amount = foreign?.amount ?? (this.#amounts[at] as Tiyn);
    const own = this.factColumns.length === 0 ? NO_FACTS : this.#facts.map((column) => column[at]);
    visit(partner, day, amount, this.#documents[at] ?? 0, foreign?.currency, foreign?.facts ?? own);
  }

  /** The positions of a partner's purchases among those added. */
  #placesOf(partner: number): Int32Array {
    this.#grouped ??= this.#group();
    const { starts } = this.#grouped;
    return this.#allPlaces(starts).subarray(
      starts[partner] ?? 0,
      starts[partner + 1] ?? starts[partner] ?? 0,
    );
  }

  #allPlaces(starts: Int32Array): Int32Array {
    return (this.#places ??= this.#orderBy(starts));
  }

  /** One partner's rows in other currencies than the program's. */
  foreignRowsOf(partner: number): readonly BookedRow[] {
    const rows: BookedRow[] = [];
    for (const at of this.#foreignPlaces().get(partner) ?? []) rows.push(this.#rowAt(at));
    for (const row of this.#unvalued.get(partner) ?? []) if (row.currency !== undefined) rows.push(row);
    return rows;
  }

  /** Positions of rows in other currencies, by partner. */
  #foreignPlaces(): ReadonlyMap<number, readonly number[]> {
    if (this.#foreignOf === undefined) {
      this.#foreignOf = new Map();
      for (const at of this.#foreign.keys()) pushTo(this.#foreignOf, this.#partners[at] ?? TAKEN_BACK, at);
    }
    return this.#foreignOf;
  }

  /** The readable values of a partner's rows that are not in the book. */
  unreadOf(partner: number): readonly UnreadPurchase[] {
    return this.#unread.get(partner) ?? [];
  }

  /** The calendar years of purchases, also of those that have no rate. */
  years(): ReadonlySet<number> {
    const years = new Set<number>();
    let [first, last] = [Infinity, -Infinity];
    const look = (day: number): void => {
      if (day >= first && day <= last) return;
      const year = yearOf(day as Day);
      years.add(year);
      [first, last] = [firstDayOfYear(year), lastDayOfYear(year)];
    };
    for (let at = 0; at < this.#size; at++)
      if ((this.#partners[at] ?? 0) >= 0) look(this.#days[at] as number);
    for (const rows of this.#unvalued.values()) for (const { day } of rows) look(day);
    return years;
  }

  #rowAt(at: number): BookedRow {
    const foreign = this.#foreign.get(at);
    return {
      source: this.#sourceAt(at),
      row: this.#rows[at] ?? 0,
      day: this.#days[at] as Day,
      amount: foreign?.amount ?? ((this.#amounts[at] ?? 0) as Tiyn),
      currency: foreign?.currency,
      document: this.#documents[at] ?? 0,
      facts: foreign?.facts ?? this.#facts.map((column) => column[at]),
    };
  }

  /** The position of each purchase among those added, partner by partner. */
  #orderBy(starts: Int32Array): Int32Array {
    const order = new Int32Array(this.#size);
    const next = starts.slice();
    for (let at = 0; at < this.#size; at++) {
      const partner = this.#partners[at] as number;
      if (partner < 0) continue;
      order[next[partner] as number] = at;
      next[partner] = (next[partner] as number) + 1;
    }
    return order;
  }

  /** Takes a purchase back, by its position among those added. Returns its amount. */
  takeBack(at: number): Tiyn {
    const partner = this.#partners[at] ?? TAKEN_BACK;
    if (partner >= 0) {
      const { source, row, amount, currency, document } = this.#rowAt(at);
      pushTo(this.#unread, partner, { source, row, amount, currency, document, day: undefined });
      this.markIncomplete(partner, row);
    }
    this.#partners[at] = TAKEN_BACK;
    this.#regroup();
    return (this.#amounts[at] ?? 0) as Tiyn;
  }

  /**
   * Purchases that stand here more than once (same partner, day, document and amount), in the order they were added.
   * `nameOf`: the document of a number, "" for none.
   */
  duplicates(nameOf: (document: number) => string): readonly (readonly DuplicateRow[])[] {
    this.#grouped ??= this.#group();
    const alike = alikeRows(this.#grouped);
    if (alike.length === 0) return [];
    const places = this.#allPlaces(this.#grouped.starts);
    const added = alike.map((group) => group.map((place) => places[place] ?? 0));
    return duplicateRows(added, this.#documents, nameOf).map((group) =>
      group.map((at) => this.#duplicateRow(at)),
    );
  }

  /** The purchases under several partners with the same document, day and amount. */
  shared(nameOf: (document: number) => string): readonly (readonly DuplicateRow[])[] {
    return sharedDocuments(this.columnsFrom(0), nameOf).map((group) =>
      group.map((at) => this.#duplicateRow(at)),
    );
  }

  /** Calls back for each purchase in the book, with its day and its document's number. */
  eachRow(onRow: (row: DuplicateRow, day: number, document: number) => void): void {
    for (let at = 0; at < this.#size; at++)
      if ((this.#partners[at] ?? TAKEN_BACK) >= 0)
        onRow(this.#duplicateRow(at), this.#days[at] ?? 0, this.#documents[at] ?? 0);
  }

  #duplicateRow(at: number): DuplicateRow {
    return {
      at,
      partner: this.#partners[at] ?? TAKEN_BACK,
      source: this.#sourceAt(at),
      row: this.#rows[at] ?? 0,
      amount: (this.#amounts[at] ?? 0) as Tiyn,
    };
  }

  /** Takes a row that is no purchase out of the book: nothing of its partner is in doubt. */
  leaveOut({ at }: Pick<DuplicateRow, "at">): void {
    this.#partners[at] = TAKEN_BACK;
    this.#regroup();
  }

  /** Purchases were added or taken back since they were grouped. */
  #regroup(): void {
    this.#grouped = undefined;
    this.#places = undefined;
    this.#foreignOf = undefined;
  }

  #sourceAt(at: number): SourceIndex {
    const after = this.#sourceStarts.findIndex((start) => start > at);
    return (after < 0 ? this.#lastSource : after - 1) as SourceIndex;
  }

  /** Notes a purchase row of this partner that could not be read, and is not in the book. */
  markIncomplete(partner: number, row: number): void {
    this.#incomplete.add(partner);
    this.#unreadRows.push(row);
    this.#unreadSources.push(this.#lastSource);
    this.#unreadPartners.push(partner);
  }

  /** Notes a purchase of this partner that is in the book, but rests on something that could not be read. */
  markDoubtful(partner: number): void {
    this.#incomplete.add(partner);
  }

  /** The position of the partner whose purchase stands in a source's row, even where the row could not be read. */
  partnerAtRow(source: SourceIndex, row: number): number | undefined {
    const start = this.#sourceStarts[source];
    if (start === undefined) return undefined;
    const end = this.#sourceStarts[source + 1] ?? this.#size;
    const at = this.#rows.subarray(start, end).indexOf(row);
    if (at >= 0) return this.#partners[start + at];
    const unread = this.#unreadRows.findIndex((one, i) => one === row && this.#unreadSources[i] === source);
    return this.#unreadPartners[unread];
  }

  /** One partner's purchases, source by source, in the order of their rows. */
  of(partner: number): Purchases {
    this.#grouped ??= this.#group();
    const { starts, order, days, amounts, rows, sources } = this.#grouped;
    const start = starts[partner] ?? 0;
    const end = starts[partner + 1] ?? start;
    const complete = !this.#incomplete.has(partner);
    if (start === end) return complete ? NO_PURCHASES : { ...NO_PURCHASES, complete };
    return {
      days: days.subarray(start, end),
      amounts: amounts.subarray(start, end),
      rows: rows.subarray(start, end),
      sources: sources?.subarray(start, end),
      facts: this.#factsOf(order.subarray(start, end)),
      complete,
    };
  }

  /** Whether every sum over a partner's purchases is exact. */
  sumsAreExact(partner: number): boolean {
    this.#grouped ??= this.#group();
    const { starts, amounts } = this.#grouped;
    let total = 0;
    for (let i = starts[partner] ?? 0; i < (starts[partner + 1] ?? 0); i++)
      total += Math.abs(amounts[i] ?? 0);
    return total <= LARGEST_EXACT_SUM;
  }

  #factsOf(indexes: Int32Array): Purchases["facts"] {
    if (this.factColumns.length === 0) return NO_PURCHASES.facts;
    return new Map(this.factColumns.map((key, position) => [key, this.#pick(position, indexes)]));
  }

  #pick(column: number, indexes: Int32Array): (FactValue | undefined)[] {
    return Array.from(indexes, (index) => this.#facts[column]?.[index]);
  }

  get #lastSource(): SourceIndex {
    return Math.max(0, this.#sourceStarts.length - 1) as SourceIndex;
  }

  #grow(): void {
    const capacity = this.#days.length * 2;
    this.#partners = grown(this.#partners, new Int32Array(capacity));
    this.#days = grown(this.#days, new Int32Array(capacity));
    this.#rows = grown(this.#rows, new Int32Array(capacity));
    this.#amounts = grown(this.#amounts, new Float64Array(capacity));
    this.#documents = grown(this.#documents, new Int32Array(capacity));
  }

  /** A counting sort by partner: rows of one partner become adjacent, and keep their order. */
  #group(): Grouped {
    const starts = this.#starts();
    const [partners, days, rows, amounts, size] = [
      this.#partners,
      this.#days,
      this.#rows,
      this.#amounts,
      this.#size,
    ];
    const hasFacts = this.factColumns.length > 0;
    const grouped = {
      starts,
      order: new Int32Array(hasFacts ? size : 0),
      days: new Int32Array(size),
      rows: new Int32Array(size),
      amounts: new Float64Array(size),
      sources: this.#sourceStarts.length > 1 ? this.#groupSources(starts) : undefined,
    };
    const next = starts.slice();
    for (let index = 0; index < size; index++) {
      const partner = partners[index] as number;
      if (partner < 0) continue;
      const place = next[partner] as number;
      next[partner] = place + 1;
      grouped.days[place] = days[index] as number;
      grouped.rows[place] = rows[index] as number;
      grouped.amounts[place] = amounts[index] as number;
      if (hasFacts) grouped.order[place] = index;
    }
    return grouped;
  }

  /** The source of each purchase, in the order of the groups. */
  #groupSources(starts: Int32Array): Uint16Array {
    const sources = new Uint16Array(this.#size);
    const next = starts.slice();
    for (const [source, start] of this.#sourceStarts.entries()) {
      const end = this.#sourceStarts[source + 1] ?? this.#size;
      for (let index = start; index < end; index++) {
        const partner = this.#partners[index] as number;
        if (partner < 0) continue;
        sources[next[partner] as number] = source;
        next[partner] = (next[partner] as number) + 1;
      }
    }
    return sources;
  }

  /** The future start of each partner's rows. */
  #starts(): Int32Array {
    const partners = this.#partners;
    let count = 0;
    for (let i = 0; i < this.#size; i++) count = Math.max(count, (partners[i] as number) + 1);
    const starts = new Int32Array(count + 1);
    for (let i = 0; i < this.#size; i++) {
      const after = (partners[i] as number) + 1;
      if (after === TAKEN_BACK + 1) continue;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let i = 1; i <= count; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    return starts;
  }
}

function pushTo<T>(groups: Map<number, T[]>, key: number, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

interface Grouped {
  /** The start of each partner's rows; one more entry than partners. */
  readonly starts: Int32Array;
  /** The original position of each row; empty where no facts are kept, because only facts are looked up by it. */
  readonly order: Int32Array;
  readonly days: Int32Array;
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
  /** Created only where there are several sources. */
  readonly sources: Uint16Array | undefined;
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
