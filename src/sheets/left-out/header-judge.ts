/** Recognises header rows among the rows of a sheet: its own headers repeated, or those of something else. */
import { normalName } from "../../domain/normal-name";
import type { ColumnKey, SheetDeclaration, SheetKey } from "../../domain/program";
import { CellKind, kindOf, type CellBlock } from "../../workbook/reader";
import { allNames, fittingColumns } from "../headers/match-headers";
import { headerWords, saysHeader } from "../headers/header-words";
import { vatOfHeader } from "../headers/vat";
import { PLAIN_UNIT, unitOfHeader, type Unit } from "../headers/header-units";
import type { SheetLayout } from "../layout";

/**
 * `same`: the sheet's own. `moved`: all needed columns, in other places or another unit. `other`: of something else.
 */
export type HeaderKind =
  | { readonly kind: "same" | "other" }
  | {
      readonly kind: "moved";
      readonly columns: ReadonlyMap<ColumnKey, number>;
      readonly units: ReadonlyMap<ColumnKey, Unit>;
    };

/** The core columns, which identify a row. */
export const CORE_COLUMNS: Readonly<Record<SheetKey, readonly ColumnKey[]>> = {
  partners: ["registeredOn", "partnerId"],
  purchases: ["date", "amount", "partnerId"],
  rates: ["date", "rate", "currency"],
};

/** Maximum number of texts with a cached answer. */
const MOST_KNOWN = 10_000;

/** Core cells with a word of headers that make a row right below data a row of headers. */
const HEADERS_IN_A_ROW = 2;

const SAME: HeaderKind = { kind: "same" };
const OTHER: HeaderKind = { kind: "other" };

interface Core {
  readonly key: ColumnKey;
  /** Its position in the columns read. */
  readonly position: number;
  readonly header: string;
}

export class HeaderJudge {
  readonly #core: readonly Core[];
  /** Whether a header of a core column holds a digit: if none does, a text with a digit is not a header. */
  readonly #mayHoldDigits: boolean;
  /** Words of the sheet's own headers. */
  readonly #words: ReadonlySet<string>;
  /**
   * Whether a text, by its number, is a header of a core column; cached, because the first core column has few
   * different texts.
   */
  readonly #isHeader = new Map<number, boolean>();

  /** `read`: the column numbers of the blocks; `isListed`: whether an id is a listed partner's; `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    private readonly declaration: SheetDeclaration,
    private readonly read: readonly number[],
    private readonly isListed: (id: string) => boolean,
    private readonly currency: string,
  ) {
    this.#core = CORE_COLUMNS[layout.key].flatMap((key) => {
      const column = layout.columns.get(key);
      if (column === undefined) return [];
      return [{ key, position: read.indexOf(column), header: normalName(layout.headers.get(column) ?? "") }];
    });
    const names = this.#core.flatMap(({ key, header }) => {
      const declared = declaration.columns.get(key);
      return [header, ...(declared === undefined ? [] : allNames(declared.headers))];
    });
    this.#words = new Set(names.flatMap(headerWords));
    this.#mayHoldDigits = names.some((name) => /[0-9]/.test(name));
  }

  /** The headers that a row holds; undefined where it holds none. `isApart`: nothing stands directly above it. */
  judge(block: CellBlock, index: number, isApart: boolean): HeaderKind | undefined {
    for (const { position } of this.#core) {
      const kind = kindOf(block.columns[position]?.kinds[index] ?? 0);
      if (kind !== CellKind.text && kind !== CellKind.blank) return undefined;
    }
    const names = this.#coreHeaders(block, index);
    if (names === 0 && !this.#mayBeOther(block, index, isApart)) return undefined;
    const texts = this.#textsOf(block, index);
    if (texts === undefined) return undefined;
    // A core column may stand where the sheet has another one: "Document" over the amounts.
    const found = names === 0 ? OTHER : this.#sameOrMoved(texts);
    if (found.kind !== "other" || names === this.#core.length) return found;
    const isOther = names >= 2 || this.#mayBeOther(block, index, isApart || names > 0);
    return isOther ? OTHER : undefined;
  }

  /** The number of core columns that hold a header of any of them. */
  #coreHeaders(block: CellBlock, index: number): number {
    let count = 0;
    for (const { position } of this.#core) {
      const column = block.columns[position];
      if (column === undefined || kindOf(column.kinds[index] ?? 0) !== CellKind.text) continue;
      if (this.#isCoreHeader(column.values[index] ?? 0, block)) count++;
    }
    return count;
  }

  #isCoreHeader(textId: number, { texts }: CellBlock): boolean {
    const known = this.#isHeader.get(textId);
    if (known !== undefined) return known;
    const text = texts.get(textId);
    if (!this.#mayHoldDigits && /[0-9]/.test(text)) return false;
    const row = { row: 0, texts: new Map([[1, text]]), filled: new Set([1]) };
    const isHeader = this.#core.some(({ key, header }) => {
      const declared = this.declaration.columns.get(key);
      return (
        normalName(text) === header ||
        (declared !== undefined && fittingColumns(row, declared, undefined).length > 0)
      );
    });
    if (this.#isHeader.size < MOST_KNOWN) this.#isHeader.set(textId, isHeader);
    return isHeader;
  }

  /**
   * Texts without digits where values belong, in a row that names no listed partner, and stands apart or says words of
   * headers.
   */
  #mayBeOther(block: CellBlock, index: number, isApart: boolean): boolean {
    // Rows of partners may hold only texts.
    if (this.layout.key === "partners") return false;
    let named = 0;
    for (const { key, position } of this.#core) {
      const column = block.columns[position];
      const isText = column !== undefined && kindOf(column.kinds[index] ?? 0) === CellKind.text;
      const text = isText ? block.texts.get(column.values[index] ?? 0).trim() : "";
      if (/[0-9]/.test(text)) return false;
      const isId = key === "partnerId" || key === "currency";
      // A dash or a question mark stands for a missing value, and is no header.
      if (isId ? this.isListed(text) : !/\p{L}/u.test(text)) return false;
      if (!isApart && saysHeader(text, this.#words)) named++;
    }
    return isApart || named >= HEADERS_IN_A_ROW;
  }

  /** The row's texts by column; undefined where it holds anything else. */
  #textsOf({ columns, texts }: CellBlock, index: number): ReadonlyMap<number, string> | undefined {
    const found = new Map<number, string>();
    for (const [position, { kinds, values }] of columns.entries()) {
      const kind = kindOf(kinds[index] ?? 0);
      if (kind === CellKind.blank) continue;
      if (kind !== CellKind.text) return undefined;
      found.set(this.read[position] ?? 0, texts.get(values[index] ?? 0));
    }
    return found;
  }

  #sameOrMoved(texts: ReadonlyMap<number, string>): HeaderKind {
    const columns = new Map<ColumnKey, number>();
    const row = { row: 0, texts, filled: new Set(texts.keys()) };
    for (const { key, header } of this.#core) {
      const own = this.layout.columns.get(key) ?? 0;
      if (normalName(texts.get(own) ?? "") === header) columns.set(key, own);
      const declared = this.declaration.columns.get(key);
      const fitting = declared === undefined ? [] : fittingColumns(row, declared, undefined);
      const at = fitting.includes(own) ? own : fitting[0];
      if (!columns.has(key) && at !== undefined) columns.set(key, at);
    }
    if (columns.size < this.#core.length) return OTHER;
    const units = this.#unitsOf(columns, texts);
    const isSame =
      [...columns].every(([key, column]) => this.layout.columns.get(key) === column) &&
      this.#areEqual(units.get("amount"), this.layout.units.get("amount"));
    const currency = this.layout.columns.get("currency");
    if (currency !== undefined && !columns.has("currency")) columns.set("currency", currency);
    return isSame ? SAME : { kind: "moved", columns, units };
  }

  #unitsOf(
    columns: ReadonlyMap<ColumnKey, number>,
    texts: ReadonlyMap<number, string>,
  ): ReadonlyMap<ColumnKey, Unit> {
    const amount = columns.get("amount");
    if (amount === undefined) return new Map();
    const text = texts.get(amount) ?? "";
    // The mapping's entry for a header applies wherever that header stands.
    if (normalName(text) === normalName(this.layout.headers.get(amount) ?? "")) return this.layout.units;
    const unit = unitOfHeader(text);
    const vat = vatOfHeader(text);
    return unit === undefined ? new Map() : new Map([["amount", { ...unit, ...(vat && { vat }) }]]);
  }

  /** A unit without a currency means the program's own currency. */
  #areEqual(one: Unit = PLAIN_UNIT, other: Unit = PLAIN_UNIT): boolean {
    const own = this.currency.toUpperCase();
    const isSameTax = one.vat?.amounts === other.vat?.amounts;
    return isSameTax && one.factor === other.factor && (one.currency ?? own) === (other.currency ?? own);
  }
}
