/** Checks closed rows and fixed adjustments of the ledger against the seal of their closing. */
import { plainCode, rowCode, sealOf, type Sha256 } from "../../../domain/closing/seal";
import { lineText } from "../../../domain/closing/journal";
import { cellName } from "../../../workbook/cell-name";
import type { BookRecords, ClosingRecord, LedgerRecord } from "../../../sheets/books/records";
import type { LedgerKey } from "../../../sheets/ledger/ledger-columns";
import type { LedgerTable } from "../../../sheets/ledger/ledger-table";
import type { Finding } from "./finding";
import { sortedTexts, type Link } from "./links";
import { sortRows, type NumberedRow } from "./rows";

/** `before`: the previous closing's seal. `rebuilt`: recalculated texts that rows of the period would have. */
export interface LedgerCheck {
  readonly records: BookRecords;
  readonly links: readonly Link[];
  readonly sha256: Sha256;
  readonly rebuilt: (closing: ClosingRecord) => readonly string[];
}

export interface LedgerResult {
  readonly findings: readonly Finding[];
  /** Closings that rows name, but the journal does not. */
  readonly unnamed: ReadonlySet<number>;
  /** Closings that rows name and that are not theirs. */
  readonly misled: ReadonlySet<number>;
  /** Rows whose data are not those that were sealed, by their index: what people read there may be right. */
  readonly unsound: ReadonlySet<number>;
}

export function verifyLedger({ records, links, sha256, rebuilt }: LedgerCheck): LedgerResult {
  const { ledger, closings, strays } = records;
  if (ledger === undefined) {
    return { ...NOTHING_FOUND, findings: closings.flatMap((closing) => allMissing(closing)) };
  }
  const seals = new Map(links.map(({ record, seal }) => [record.line.line, seal]));
  const isFit = (closing: number, { index, text }: LedgerRecord): boolean => {
    const code = ledger.text(index, "code");
    const right = rowCode(sha256, seals.get(closing) ?? "", text);
    // Nearly every code is as it was written.
    return code === right || (plainCode(code) !== "" && plainCode(right) === plainCode(code));
  };
  const sound = new Set(links.filter(({ isSound }) => isSound).map(({ record }) => record));
  const isWhole = (closing: ClosingRecord): boolean =>
    sound.has(closing.journal) && isInOrder(closing, (row) => isFit(closing.line.line, row));
  // Mostly all rows are as they were written.
  if (strays.ledger.length === 0 && closings.every(isWhole)) return NOTHING_FOUND;
  /** The closing that a row fits: each is asked several times. */
  const known = new Map<LedgerRecord, number>();
  const fits = (closing: number, row: LedgerRecord): boolean => {
    const isKnown = known.get(row) === closing || isFit(closing, row);
    if (isKnown) known.set(row, closing);
    return isKnown;
  };
  const rows = [...closings.flatMap((closing) => closing.ledger), ...strays.ledger];
  const homes = new Map(rows.map((row) => [row, homeOf(row, closings, fits)]));
  const moved = rows.filter((row) => homes.get(row) !== row.closing);
  const homeless = rows.filter((row) => homes.get(row) === undefined);
  const findings = [
    ...moved
      .filter((row) => homes.get(row) !== undefined)
      .map((row) => alteredCell(ledger, row, "closing", closingBy(closings, homes.get(row)))),
    ...closings.flatMap((closing) => {
      const own = rows.filter((row) => homes.get(row) === closing.line.line);
      const numbered = own.map((row) => ({
        row,
        number: row.number,
        text: row.text,
        fits: fits(closing.line.line, row),
      }));
      return verifyClosing(ledger, closing, numbered, { links, sha256, rebuilt });
    }),
    ...homeless.filter(({ closing }) => closing < 1).map((row) => addedRow(ledger, row, undefined)),
  ];
  // Rows of a closing whose journal line is gone are not added ones: the line is missing.
  const unnamed = homeless.map(({ closing }) => closing).filter((number) => number >= 1);
  const unsound = rows.filter((row) => !fits(homes.get(row) ?? 0, row)).map(({ index }) => index);
  const misled = moved.map(({ closing }) => closing);
  return { findings, unnamed: new Set(unnamed), misled: new Set(misled), unsound: new Set(unsound) };
}

const NOTHING_FOUND: LedgerResult = {
  findings: [],
  unnamed: new Set(),
  misled: new Set(),
  unsound: new Set(),
};

/** Whether the rows of a closing are all there, each with its own number, which is its place by value, and its code. */
function isInOrder({ line, ledger }: ClosingRecord, isFit: (row: LedgerRecord) => boolean): boolean {
  if (ledger.length !== line.rows) return false;
  const texts: (string | undefined)[] = new Array<undefined>(ledger.length).fill(undefined);
  for (const row of ledger) {
    const isFree = row.number >= 1 && row.number <= ledger.length && texts[row.number - 1] === undefined;
    if (!isFree || !isFit(row)) return false;
    texts[row.number - 1] = row.text;
  }
  return texts.every((text, at) => at === 0 || (text ?? "") >= (texts[at - 1] ?? ""));
}

/** The closing of a row: the one that it names, or the one whose seal its code fits. */
function homeOf(
  row: LedgerRecord,
  closings: readonly ClosingRecord[],
  fits: (closing: number, row: LedgerRecord) => boolean,
): number | undefined {
  const named = closings.some(({ line }) => line.line === row.closing) ? row.closing : undefined;
  if (named !== undefined && fits(named, row)) return named;
  return closings.find(({ line }) => fits(line.line, row))?.line.line ?? named;
}

function verifyClosing(
  ledger: LedgerTable,
  closing: ClosingRecord,
  rows: readonly NumberedRow<LedgerRecord>[],
  { links, sha256, rebuilt }: Omit<LedgerCheck, "records">,
): readonly Finding[] {
  const { line } = closing;
  const inPlace = renumbered(rows, line.rows);
  const { altered, added, missing } = sortRows(
    inPlace.map(({ row }) => row),
    line.rows,
  );
  const sealed = (texts: readonly string[]): boolean => isSealed(closing, texts, links, sha256);
  const sound = inPlace.filter(({ row }) => row.fits && !added.includes(row)).map(({ row }) => row.text);
  const isTextWhole = altered.length > 0 && sealed([...sound, ...altered.map(({ text }) => text)]);
  const values = missing.length === 0 ? [] : missingTexts(rebuilt(closing), sound, missing.length, sealed);
  return [
    ...inPlace
      .filter(({ isRenumbered }) => isRenumbered)
      .map(({ row }) => alteredCell(ledger, row.row, "number", closing)),
    ...altered.map(({ row }) => alteredCell(ledger, row, isTextWhole ? "code" : "kept", closing)),
    ...added.map(({ row }) => addedRow(ledger, row, closing)),
    ...missing.map((number, at) => missingRow(ledger, number, closing, values[at])),
  ];
}

/** If all rows are there and fit, their order by value gives their numbers, which shows altered numbers. */
function renumbered(
  rows: readonly NumberedRow<LedgerRecord>[],
  count: number,
): readonly { readonly row: NumberedRow<LedgerRecord>; readonly isRenumbered: boolean }[] {
  const fitting = rows.filter(({ fits }) => fits);
  const texts = sortedTexts([...new Set(fitting.map(({ text }) => text))]);
  if (texts.length !== count) return rows.map((row) => ({ row, isRenumbered: false }));
  const numbers = new Map(texts.map((text, at) => [text, at + 1]));
  return rows.map((row) => {
    const number = row.fits ? (numbers.get(row.text) ?? row.number) : row.number;
    return { row: { ...row, number }, isRenumbered: number !== row.number };
  });
}

function isSealed(
  closing: ClosingRecord,
  texts: readonly string[],
  links: readonly Link[],
  sha256: Sha256,
): boolean {
  const at = links.findIndex(({ record }) => record === closing.journal);
  const before = links[at - 1]?.seal ?? "";
  return (
    sealOf(sha256, before, lineText(closing.line), sortedTexts(texts), closing.settled.sealed()) ===
    links[at]?.seal
  );
}

/** The texts of missing rows, if the recalculated texts give the seal. */
function missingTexts(
  rebuilt: readonly string[],
  sound: readonly string[],
  count: number,
  sealed: (texts: readonly string[]) => boolean,
): readonly string[] {
  const there = new Set(sound);
  const found = rebuilt.filter((text) => !there.has(text));
  return found.length === count && sealed([...sound, ...found]) ? sortedTexts(found) : [];
}

function closingBy(
  closings: readonly ClosingRecord[],
  number: number | undefined,
): ClosingRecord | undefined {
  return closings.find(({ line }) => line.line === number);
}

function alteredCell(
  ledger: LedgerTable,
  { index }: LedgerRecord,
  key: LedgerKey,
  closing: ClosingRecord | undefined,
): Finding {
  return {
    ...{ what: "altered", of: "closed-row", closing: closing?.line.line, period: closing?.line.period.label },
    ...placeOf(ledger, index, key),
    found: ledger.text(index, key),
    kept: undefined,
  };
}

function addedRow(
  ledger: LedgerTable,
  { index, text }: LedgerRecord,
  closing: ClosingRecord | undefined,
): Finding {
  return {
    ...{ what: "added", of: "closed-row", closing: closing?.line.line, period: closing?.line.period.label },
    ...placeOf(ledger, index, "partnerId"),
    found: text,
    kept: undefined,
  };
}

function missingRow(
  ledger: LedgerTable,
  number: number,
  { line }: ClosingRecord,
  kept: string | undefined,
): Finding {
  return {
    ...{ what: "missing", of: "closed-row", closing: line.line, period: line.period.label },
    ...{ sheet: ledger.place.sheet, cell: undefined, found: `№ ${String(number)}`, kept },
  };
}

function allMissing({ line }: ClosingRecord): readonly Finding[] {
  return Array.from({ length: line.rows }, (_, at) => ({
    ...{ what: "missing", of: "closed-row", closing: line.line, period: line.period.label },
    ...{ sheet: "", cell: undefined, found: `№ ${String(at + 1)}`, kept: undefined },
  }));
}

function placeOf(ledger: LedgerTable, index: number, key: LedgerKey): Pick<Finding, "sheet" | "cell"> {
  const { sheet, columns } = ledger.place;
  return { sheet, cell: cellName(columns.get(key) ?? 1, ledger.rowAt(index)) };
}
