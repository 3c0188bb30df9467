/**
 * Checks settled rows against their check numbers and the seal of their closing; then purchases against settled rows.
 */
import type { PurchaseRow } from "../../../domain/closing/purchase-row";
import { checkNumber } from "../../../domain/closing/seal";
import { SettledRows } from "../../../domain/closing/settled-rows";
import { settledText, type SettledLine } from "../../../domain/closing/settled-text";
import { cellName } from "../../../workbook/cell-name";
import type { BookRecords, ClosingRecord } from "../../../sheets/books/records";
import { fits, type SettledRecord, type SettledRecords } from "../../../sheets/books/settled-records";
import type { SettledKey } from "../../../sheets/books/settled-columns";
import type { OwnTable } from "../../../sheets/own/own-table";
import type { Finding } from "./finding";
import { sortRows, type NumberedRow } from "./rows";

/** Data about settled rows besides their sheet. */
export interface SettledCheck {
  readonly records: BookRecords;
  /**
   * What an altered or missing row may have held: purchases that equal no settled row, and settled ones that are gone,
   * taken back.
   */
  readonly candidates: (closing: ClosingRecord) => readonly SettledLine[];
  /** Whether everything that stands of a closing gives its seal. */
  readonly isWhole: (closing: ClosingRecord) => boolean;
  /** Whether these texts of settled rows give the closing's seal. */
  readonly isSealed: (closing: ClosingRecord, settled: readonly string[]) => boolean;
}

export interface SettledResult {
  readonly findings: readonly Finding[];
  /** The settled purchases, as far as they are known, of closings whose rows are not all as they were written. */
  readonly lines: ReadonlyMap<number, SettledRows>;
  /** Number of rows with unknown values. */
  readonly unknown: number;
  /** Closings that rows name and that are not theirs. */
  readonly misled: ReadonlySet<number>;
}

export function verifySettled({ records, candidates, isSealed, isWhole }: SettledCheck): SettledResult {
  const { settled: table, closings, strays } = records;
  const findings: Finding[] = [];
  const lines = new Map<number, SettledRows>();
  let unknown = 0;
  if (
    strays.settled.length === 0 &&
    closings.every((closing) => isWhole(closing) && isInOrder(table, closing))
  )
    return WHOLE;
  const rows = [...closings.flatMap(({ settled }) => [...settled]), ...strays.settled];
  const homes = new Map(rows.map((row) => [row, homeOf(row, closings)]));
  for (const closing of closings) {
    const own = rows.filter((row) => homes.get(row) === closing.line.line);
    const one = new ClosingCheck(table, closing, own, candidates, isSealed);
    findings.push(...one.findings());
    lines.set(closing.line.line, purchasesIn(one.lines));
    unknown += one.unknown;
  }
  for (const row of rows) {
    if (homes.get(row) === undefined && row.closing < 1 && table !== undefined)
      findings.push(rowFinding(table, "added", row, undefined, "number"));
  }
  const moved = rows.filter((row) => homes.get(row) !== row.closing);
  return { findings, lines, unknown, misled: new Set(moved.map(({ closing }) => closing)) };
}

/** All rows of each closing are there as they were written. */
const WHOLE: SettledResult = { findings: [], lines: new Map(), unknown: 0, misled: new Set() };

function purchasesIn(lines: readonly SettledLine[]): SettledRows {
  return SettledRows.of(
    lines.flatMap((line) => (line.kind === "purchase" ? [{ row: line.row, count: line.count }] : [])),
  );
}

/** Whether the rows of a closing are all there, each with its own number, its check, and nothing written beside it. */
function isInOrder(table: OwnTable<SettledKey> | undefined, { line, settled }: ClosingRecord): boolean {
  if (settled.length !== line.settled || !settled.isNumbered) return false;
  for (let at = 0; at < settled.length; at++) if (!settled.fits(at)) return false;
  return table === undefined ? settled.length === 0 : isBlankBeside(table, settled);
}

function isBlankBeside(table: OwnTable<SettledKey>, settled: SettledRecords): boolean {
  const others = new Set(settled.besides);
  const blank = BLANK_CELLS.purchase.map((key) => table.holder(key));
  for (let at = 0; at < settled.length; at++) {
    const isBlank = others.has(at)
      ? filledCells(table, settled.record(at)).length === 0
      : blank.every((holds) => holds(settled.indexAt(at), null));
    if (!isBlank) return false;
  }
  return true;
}

function homeOf(row: SettledRecord, closings: readonly ClosingRecord[]): number | undefined {
  const named = closings.some(({ line }) => line.line === row.closing) ? row.closing : undefined;
  if (named !== undefined && fits(named, row)) return named;
  return closings.find(({ line }) => fits(line.line, row))?.line.line ?? named;
}

/** Candidates for one missing row that are tried by the seal. */
const MOST_TRIED = 100;

class ClosingCheck {
  lines: readonly SettledLine[] = [];
  unknown = 0;
  #known: readonly SettledLine[] | undefined;

  constructor(
    private readonly table: OwnTable<SettledKey> | undefined,
    private readonly closing: ClosingRecord,
    private readonly rows: readonly SettledRecord[],
    private readonly candidates: SettledCheck["candidates"],
    private readonly isSealed: SettledCheck["isSealed"],
  ) {}

  findings(): readonly Finding[] {
    const { line } = this.closing;
    const ranked = this.#ranked();
    const { sound, altered, added, missing } = sortRows(
      ranked.map(({ row }) => row),
      line.settled,
    );
    const known = sound.flatMap(({ row }) => row.line ?? []);
    const restored = altered.map((row) => ({ row, was: this.#restored(row) }));
    const backs = restored.flatMap(({ was }) => was ?? []);
    const isTextWhole =
      altered.length > 0 &&
      this.isSealed(this.closing, [...known.map(settledText), ...altered.map(({ text }) => text)]);
    const found = isTextWhole ? altered.flatMap(({ row }) => row.line ?? []) : backs;
    const filled = this.#filled([...known, ...found], missing.length);
    this.lines = [...known, ...found, ...filled];
    this.unknown = Math.max(0, altered.length - found.length) + missing.length - filled.length;
    const { table } = this;
    if (table === undefined) return missing.map((number) => this.#missing(number, undefined));
    return [
      ...this.rows
        .filter((row) => row.closing !== line.line)
        .map((row) => rowFinding(table, "altered", row, this.closing, "closing")),
      ...ranked
        .filter(({ isRenumbered }) => isRenumbered)
        .map(({ row }) => rowFinding(table, "altered", row.row, this.closing, "number")),
      ...restored.map(({ row, was }) =>
        isTextWhole
          ? rowFinding(table, "altered", row.row, this.closing, "check")
          : alteredFinding(table, row.row, was, this.closing),
      ),
      ...added.map(({ row }) => rowFinding(table, "added", row, this.closing, "number")),
      ...sound.flatMap(({ row }) =>
        filledCells(table, row).map((key) => rowFinding(table, "altered", row, this.closing, key)),
      ),
      ...missing.map((number, at) => this.#missing(number, filled[at])),
    ];
  }

  #candidates(): readonly SettledLine[] {
    return (this.#known ??= this.candidates(this.closing));
  }

  /** If all rows are there, their order by value gives their numbers. */
  #ranked(): readonly { readonly row: NumberedRow<SettledRecord>; readonly isRenumbered: boolean }[] {
    const { line } = this.closing;
    const plain = this.rows.map((row) => ({
      row: { row, number: row.number, text: row.text, fits: fits(line.line, row) },
      isRenumbered: false,
    }));
    if (plain.length !== line.settled || plain.every(({ row }) => row.fits)) return plain;
    const order = [...plain].sort((a, b) => (a.row.text < b.row.text ? -1 : a.row.text > b.row.text ? 1 : 0));
    const ranks = new Map(order.map(({ row }, at) => [row.row, at + 1]));
    return plain.map((one) => {
      const number = ranks.get(one.row.row) ?? one.row.number;
      const isItsNumber = !one.row.fits && one.row.row.check === checkNumber(line.line, number, one.row.text);
      return isItsNumber ? { row: { ...one.row, number, fits: true }, isRenumbered: true } : one;
    });
  }

  /** The original of an altered row: an unsettled purchase that fits its check number. */
  #restored({ row, number }: NumberedRow<SettledRecord>): SettledLine | undefined {
    const { line } = this.closing;
    return this.candidates(this.closing).find(
      (one) => row.check === checkNumber(line.line, number, settledText(one)),
    );
  }

  /** The values of missing rows: candidates with which everything gives the seal. */
  #filled(known: readonly SettledLine[], count: number): readonly SettledLine[] {
    if (count === 0) return [];
    const there = new Set(known.map(settledText));
    const all = this.#candidates().filter((one) => !there.has(settledText(one)));
    const counted = all.filter((one) => one.count === 1);
    const single = count === 1 ? all.slice(0, MOST_TRIED).map((one) => [one]) : [];
    const tried = [...single, all, counted].filter(({ length }) => length === count);
    const found = tried.find((some) => this.isSealed(this.closing, [...known, ...some].map(settledText)));
    return [...(found ?? [])].sort((a, b) => (settledText(a) < settledText(b) ? -1 : 1));
  }

  #missing(number: number, line: SettledLine | undefined): Finding {
    return {
      ...{
        what: "missing",
        of: "settled-row",
        closing: this.closing.line.line,
        period: this.closing.line.period.label,
      },
      ...{ sheet: this.table?.place.sheet ?? "", cell: undefined, found: `№ ${String(number)}` },
      kept: line && settledText(line),
    };
  }
}

/** Cells that a row of its kind leaves blank; somebody wrote there. */
function filledCells(table: OwnTable<SettledKey>, { line, index }: SettledRecord): readonly SettledKey[] {
  const blank = line === undefined ? [] : BLANK_CELLS[line.kind];
  return blank.filter((key) => !table.holds(index, key, null));
}

const BLANK_CELLS: Readonly<Record<SettledLine["kind"], readonly SettledKey[]>> = {
  purchase: ["reason"],
  manual: ["currency"],
  rate: ["partnerId", "document", "reason"],
  unread: ["day", "document", "amount", "currency", "reason"],
};

/** The cell that differs from the original row; if its values are no longer known, its check. */
function alteredFinding(
  table: OwnTable<SettledKey>,
  row: SettledRecord,
  was: SettledLine | undefined,
  closing: ClosingRecord,
): Finding {
  const key = was?.kind === "purchase" ? alteredKey(row, was.row) : "check";
  return { ...rowFinding(table, "altered", row, closing, key), kept: was && settledText(was) };
}

function alteredKey({ line }: SettledRecord, was: PurchaseRow): SettledKey {
  if (line?.kind !== "purchase") return "amount";
  const { row } = line;
  if (row.partner !== was.partner) return "partnerId";
  if (row.day !== was.day) return "day";
  if (row.document !== was.document) return "document";
  if (row.amount !== was.amount) return "amount";
  if (row.currency !== was.currency) return "currency";
  const column = [...was.columns.keys()].find((key) => was.columns.get(key) !== row.columns.get(key));
  return column === undefined ? "what" : `fact:${column}`;
}

function rowFinding(
  table: OwnTable<SettledKey>,
  what: "altered" | "added",
  row: SettledRecord,
  closing: ClosingRecord | undefined,
  key: SettledKey,
): Finding {
  const { sheet, columns } = table.place;
  return {
    ...{ what, of: "settled-row", closing: closing?.line.line, period: closing?.line.period.label, sheet },
    cell: cellName(columns.get(key) ?? 1, table.rowAt(row.index)),
    found: what === "added" ? row.text : table.text(row.index, key),
    kept: undefined,
  };
}
