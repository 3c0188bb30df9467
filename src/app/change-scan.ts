/** Scans a plan once, and keeps the places of its changes as numbers: a row's number and a column's position. */
import { cellName } from "../workbook/cell-name";
import { differs } from "../sheets/plan/differs";
import type { PartnerResultKey } from "../sheets/plan/result-columns";
import { rowList, type RowList } from "../workbook/row-list";
import type { PlainValue, SheetWrite, WritePlan } from "../workbook/write-plan";
import { CHANGE_KINDS, type Change, type ChangedPartner, type ChangeKind, type ChangeTotals } from "./change";
import type { Evaluation } from "./evaluate";

/** Position for rows without a partner, or of a partner no longer listed. */
const NOBODY = -1;
/** The kind of a column whose changes are not listed. */
const UNLISTED = -1;
/** The position of a column that a sheet does not have. */
const NO_COLUMN = -1;
/** Points have at most four decimals (R6): in these units they add up exactly. */
const POINT_UNITS = 10_000;

interface ScannedSheet {
  readonly write: SheetWrite;
  readonly rows: RowList;
  /** The number of its first row among the rows of all sheets. */
  readonly firstRow: number;
  /** By column, as places in `CHANGE_KINDS`; −1 for columns that tell nothing of a partner: they are not listed. */
  readonly kinds: readonly number[];
  /** Positions of columns; −1 where there is none. */
  readonly id: number;
  readonly name: number;
  readonly period: number;
  readonly points: number;
  readonly total: number;
}

export class ChangeScan {
  /** Ascending. */
  readonly places: Uint32Array;
  readonly totals: ChangeTotals;
  /** Their kinds, as places in `CHANGE_KINDS`. */
  readonly #kinds: Uint8Array;
  readonly #sheets: readonly ScannedSheet[];
  /** Number of columns of the widest sheet: a row's number is multiplied by it. */
  readonly #stride: number;
  /** Partners' positions in the evaluation, by the row's number. */
  readonly #partnerOf: Int32Array;

  constructor(
    private readonly evaluation: Evaluation,
    { sheets }: WritePlan,
  ) {
    let firstRow = 0;
    this.#sheets = sheets.map((write) => {
      const scanned = scannedSheet(write, firstRow);
      firstRow += scanned.rows.count;
      return scanned;
    });
    this.#stride = Math.max(1, ...sheets.map(({ columns }) => columns.length));
    this.#partnerOf = this.#partners(firstRow);
    const { places, kinds } = this.#scan();
    this.places = Uint32Array.from(places);
    this.#kinds = Uint8Array.from(kinds);
    this.totals = { ...this.#countAll(), ...pointsOf(this.#sheets) };
  }

  /** The places whose kind and partner are wanted; undefined selects every row, including those without a partner. */
  filtered(wanted: readonly ChangeKind[], partners: ReadonlySet<number> | undefined): Uint32Array {
    const isWanted = CHANGE_KINDS.map((kind) => wanted.length === 0 || wanted.includes(kind));
    const ofPartner = Uint8Array.from(this.evaluation.partners, (_, i) =>
      partners?.has(i) === false ? 0 : 1,
    );
    return this.places.filter((place, i) => {
      if (isWanted[this.#kinds[i] ?? 0] !== true) return false;
      return partners === undefined || ofPartner[this.#partnerAt(place)] === 1;
    });
  }

  changeAt(place: number): Change {
    const sheet = this.#sheetAt(place);
    const { write, rows, period } = sheet;
    const position = place % this.#stride;
    const row = Math.floor(place / this.#stride) - sheet.firstRow;
    const column = write.columns[position];
    if (row >= rows.count || column === undefined) throw new Error(`No change has the number ${place}`);
    const partner = this.evaluation.partners[this.#partnerAt(place)]?.partner;
    return {
      kind: CHANGE_KINDS[sheet.kinds[position] ?? 0] ?? "points",
      sheet: write.sheet,
      cell: cellName(column.column, rows.numberAt(row)),
      partnerId: partner?.id ?? textIn(rows, row, sheet.id),
      partnerName: partner?.name ?? textIn(rows, row, sheet.name),
      column: column.header,
      period: period === NO_COLUMN ? undefined : textIn(rows, row, period),
      was: rows.wasAt(row, position),
      now: rows.valueAt(row, position) ?? null,
      format: column.format,
    };
  }

  /** Where the changes of each row begin among `places`, which ascend; the last number is the end of all. */
  rowStarts(places: Uint32Array): Uint32Array {
    const starts = new Uint32Array(places.length + 1);
    let count = 0;
    let last = -1;
    places.forEach((place, i) => {
      const row = Math.floor(place / this.#stride);
      if (row !== last) starts[count++] = i;
      last = row;
    });
    starts[count] = places.length;
    return starts.slice(0, count + 1);
  }

  /** The partner of a row of the partners sheet, by the places of its changes; at least one. */
  partnerAt(places: Uint32Array): ChangedPartner {
    const changes = Array.from(places, (place) => this.changeAt(place));
    const [first] = changes;
    if (first === undefined) throw new Error("A row without changes is no changed partner");
    return { id: first.partnerId, name: first.partnerName, points: this.#totalAt(places[0] ?? 0), changes };
  }

  #totalAt(place: number): ChangedPartner["points"] {
    const { write, rows, firstRow, total } = this.#sheetAt(place);
    const column = write.columns[total];
    if (column === undefined) return undefined;
    const row = Math.floor(place / this.#stride) - firstRow;
    const [was, now] = [rows.wasAt(row, total), rows.valueAt(row, total)];
    return now === undefined || !differs(now, was) ? undefined : { was, now, format: column.format };
  }

  /** The partner's position in the evaluation; −1 for a row without a partner. */
  #partnerAt(place: number): number {
    return this.#partnerOf[Math.floor(place / this.#stride)] ?? NOBODY;
  }

  #sheetAt(place: number): ScannedSheet {
    const row = Math.floor(place / this.#stride);
    const found = this.#sheets.findLast(({ firstRow }) => firstRow <= row);
    if (found === undefined) throw new Error(`No change has the number ${place}`);
    return found;
  }

  #partners(rowCount: number): Int32Array {
    const byRow = new Map(this.evaluation.partners.map(({ partner }, position) => [partner.row, position]));
    const { positions } = this.evaluation.book.partners;
    const partners = new Int32Array(rowCount).fill(NOBODY);
    for (const { rows, firstRow, id, total } of this.#sheets) {
      const isOfPartners = total !== NO_COLUMN;
      for (let i = 0; i < rows.count; i++) {
        const found = isOfPartners ? byRow.get(rows.numberAt(i)) : positions.get(textIn(rows, i, id));
        partners[firstRow + i] = found ?? NOBODY;
      }
    }
    return partners;
  }

  /** The places that are listed, with their kinds. */
  #scan(): { readonly places: readonly number[]; readonly kinds: readonly number[] } {
    const places: number[] = [];
    const kinds: number[] = [];
    for (const sheet of this.#sheets) {
      const { write, rows, points } = sheet;
      // A row of a new ledger is one change, because everything in it is new.
      const only = write.isNewSheet && points !== NO_COLUMN ? points : undefined;
      let first = sheet.firstRow * this.#stride;
      for (let row = 0; row < rows.count; row++) {
        for (let position = 0; position < write.columns.length; position++) {
          const value = rows.valueAt(row, position);
          if (only !== undefined ? only !== position : sheet.kinds[position] === UNLISTED) continue;
          if (value === undefined || !differs(value, rows.wasAt(row, position))) continue;
          places.push(first + position);
          kinds.push(sheet.kinds[position] ?? 0);
        }
        first += this.#stride;
      }
    }
    return { places, kinds };
  }

  #countAll(): Pick<ChangeTotals, "byKind" | "partners"> {
    const counts = CHANGE_KINDS.map(() => 0);
    for (const kind of this.#kinds) counts[kind] = (counts[kind] ?? 0) + 1;
    const countOf = (kind: ChangeKind): number => counts[CHANGE_KINDS.indexOf(kind)] ?? 0;
    const touched = new Uint8Array(this.evaluation.partners.length);
    for (const place of this.places) touched[this.#partnerAt(place)] = 1;
    return {
      byKind: {
        level: countOf("level"),
        decision: countOf("decision"),
        benefits: countOf("benefits"),
        membership: countOf("membership"),
        points: countOf("points"),
        ledger: countOf("ledger"),
      },
      partners: touched.reduce((sum, one) => sum + one, 0),
    };
  }
}

function scannedSheet(write: SheetWrite, firstRow: number): ScannedSheet {
  const keys = write.columns.map(({ key }) => key);
  const other = keys.includes("period") ? "ledger" : "points";
  return {
    write,
    rows: rowList(write.rows),
    firstRow,
    kinds: keys.map((key) =>
      key === "asOf" ? UNLISTED : CHANGE_KINDS.indexOf(KINDS.get(key ?? "") ?? other),
    ),
    id: keys.indexOf("partnerId"),
    name: keys.indexOf("partner"),
    period: keys.indexOf("period"),
    points: keys.indexOf("points"),
    total: keys.indexOf("pointsTotal"),
  };
}

/** The subjects of the result columns. The other ones are about points; those of the ledger are a kind of their own. */
const KINDS: ReadonlyMap<string, ChangeKind> = new Map<PartnerResultKey, ChangeKind>([
  ["eligibleLevels", "level"],
  ["applicationDecision", "decision"],
  ["missingRequirements", "decision"],
  ["benefits", "benefits"],
  ["memberUntil", "membership"],
]);

/** The row's future value in a column; its current one where the cell is emptied or left alone. */
function textIn(rows: RowList, row: number, position: number): string {
  return String(rows.valueAt(row, position) ?? rows.wasAt(row, position) ?? "");
}

function pointsOf(sheets: readonly ScannedSheet[]): Pick<ChangeTotals, "pointsBefore" | "pointsAfter"> {
  let before = 0;
  let after = 0;
  for (const { rows, total } of sheets.filter((sheet) => sheet.total !== NO_COLUMN)) {
    for (let row = 0; row < rows.count; row++) {
      before += unitsOf(rows.wasAt(row, total));
      after += unitsOf(rows.valueAt(row, total));
    }
  }
  return { pointsBefore: before / POINT_UNITS, pointsAfter: after / POINT_UNITS };
}

function unitsOf(value: PlainValue | undefined): number {
  return typeof value === "number" ? Math.round(value * POINT_UNITS) : 0;
}
