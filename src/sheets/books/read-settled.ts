/** Reads the rows of settled purchases into columns, closing by closing. */
import { NO_COLUMNS } from "../../domain/closing/settled-rows";
import type { OtherLine, SettledLine } from "../../domain/closing/settled-text";
import type { PurchaseRow } from "../../domain/closing/purchase-row";
import type { ColumnKey } from "../../domain/ids";
import { normalName } from "../../domain/normal-name";
import type { ColumnType, Program } from "../../domain/program";
import type { Cell } from "../cells";
import { allNames } from "../headers/match-headers";
import type { OwnTable } from "../own/own-table";
import {
  dayOfCell,
  documentOf,
  factOf,
  idOf,
  moneyOf,
  pointsOfCell,
  rateOf,
  wholeOf,
  wordOf,
} from "./own-cells";
import { WHAT_WORDS, type SettledKey } from "./settled-columns";
import { SettledRecords } from "./settled-records";

/** `columns`: those that a closing kept, by its number. Rows by the closing that they name, 0 if they name none. */
export function settledRecords(
  table: OwnTable<SettledKey>,
  columns: ReadonlyMap<number, readonly ColumnKey[]>,
  programs: readonly Program[],
): ReadonlyMap<number, SettledRecords> {
  const reader = new SettledReader(table, (closing) => columns.get(closing) ?? [], programs);
  for (let index = 0; index < table.size; index++) reader.read(index);
  return reader.records;
}

type Facts = readonly (readonly [ColumnKey, ColumnType])[];

class SettledReader {
  readonly records = new Map<number, SettledRecords>();
  /** By closing: the kept columns of its rows. */
  readonly #facts = new Map<number, Facts>();
  readonly #what: TextCells<What | undefined>;
  readonly #partner: TextCells<string | undefined>;
  readonly #currency: TextCells<string>;

  constructor(
    private readonly table: OwnTable<SettledKey>,
    private readonly keptBy: (closing: number) => readonly ColumnKey[],
    private readonly programs: readonly Program[],
  ) {
    this.#what = new TextCells(table, "what", (cell) => WHATS.get(normalName(wordOf(cell))));
    this.#partner = new TextCells(table, "partnerId", idOf);
    this.#currency = new TextCells(table, "currency", wordOf);
  }

  read(index: number): void {
    const { table } = this;
    const closing = wholeOf(table.parsed(index, "closing")) ?? 0;
    const records = this.#recordsOf(closing);
    const number = wholeOf(table.parsed(index, "number")) ?? 0;
    records.begin(index, number, wholeOf(table.parsed(index, "check")));
    const what = this.#what.at(index);
    if (what?.kind === "purchase") this.#purchase(records, index, what.count);
    else records.endOther(what && this.#other(index, what.kind, what.count));
  }

  #recordsOf(closing: number): SettledRecords {
    const known = this.records.get(closing);
    if (known !== undefined) return known;
    const made = new SettledRecords(closing);
    this.records.set(closing, made);
    this.#facts.set(
      closing,
      this.keptBy(closing).map((key) => [key, this.#typeOf(key)]),
    );
    return made;
  }

  #typeOf(key: ColumnKey): ColumnType {
    const types = this.programs.map(({ sheets }) => sheets.purchases.columns.get(key)?.type);
    return types.find((type) => type !== undefined) ?? "text";
  }

  #purchase(records: SettledRecords, index: number, count: 1 | -1): void {
    const { table } = this;
    const partner = this.#partner.at(index);
    const day = dayOfCell(table.parsed(index, "day"));
    const money = moneyOf(table.parsed(index, "amount"));
    if (partner === undefined || day === undefined || money === undefined) {
      records.endOther(undefined);
      return;
    }
    const document = documentOf(table.parsed(index, "document"));
    const columns = this.#columns(index, this.#facts.get(records.closing) ?? []);
    records.purchases.add(partner, day, money, document, this.#currency.at(index), columns, count);
    records.endPurchase();
  }

  #columns(index: number, facts: Facts): PurchaseRow["columns"] {
    if (facts.length === 0) return NO_COLUMNS;
    return new Map(facts.map(([key, type]) => [key, factOf(this.table.parsed(index, `fact:${key}`), type)]));
  }

  #other(index: number, kind: OtherLine["kind"], count: 1 | -1): OtherLine | undefined {
    const { table } = this;
    const day = dayOfCell(table.parsed(index, "day"));
    const partner = this.#partner.at(index);
    const amount = table.parsed(index, "amount");
    switch (kind) {
      case "manual": {
        const points = pointsOfCell(amount);
        if (partner === undefined || day === undefined || points === undefined) return undefined;
        const reason = documentOf(table.parsed(index, "reason"));
        const document = documentOf(table.parsed(index, "document"));
        return { kind, count, row: { partner, day, points, reason, document } };
      }
      case "rate": {
        const rate = rateOf(amount);
        if (day === undefined || rate === undefined) return undefined;
        return { kind, count, rate: { currency: this.#currency.at(index), day, rate } };
      }
      case "unread":
        return partner === undefined ? undefined : { kind, count: 1, partner };
    }
  }
}

/** A column with few different texts: each is parsed once. */
class TextCells<T> {
  readonly #known = new Map<number, T>();

  constructor(
    private readonly table: OwnTable<SettledKey>,
    private readonly key: SettledKey,
    private readonly parse: (cell: Cell) => T,
  ) {}

  at(index: number): T {
    const text = this.table.textNumber(index, this.key);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = this.parse(this.table.parsed(index, this.key));
    if (text >= 0) this.#known.set(text, value);
    return value;
  }
}

interface What {
  readonly kind: SettledLine["kind"];
  readonly count: 1 | -1;
}

const WHATS: ReadonlyMap<string, What> = new Map(
  (["purchase", "manual", "rate", "unread"] as const).flatMap((kind) =>
    ([-1, 1] as const).flatMap((count) => {
      const { ru, en, kk } = WHAT_WORDS[`${kind}${count}`];
      const words = kind === "unread" && count === -1 ? [] : [...allNames({ ru: [ru], en: [en], kk: [kk] })];
      return words.map((word) => [word, { kind, count }] as const);
    }),
  ),
);
