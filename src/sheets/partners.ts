/** Rows of the partners sheet → partners. */
import { dayFromIso, yearOf } from "../domain/calendar";
import type { IncompleteCause } from "../domain/incomplete";
import type { FactValue } from "../domain/conditions";
import type { LevelCell, Partner, RequestedCell } from "../domain/partner";
import { PARTNER_ROLES, type ColumnKey, type ColumnType, type Program } from "../domain/program";
import type { Day } from "../domain/units";
import {
  buildLevelIndex,
  cellAt,
  currencyMarks,
  isSubtotalWord,
  isTotalWord,
  lookalikesAmong,
  nearestLevel,
  parseDate,
  parseId,
  parseLevel,
  parseText,
  parseYear,
  type Cell,
  type CellProblem,
  type LevelIndex,
  type NamedLevel,
  type Parsed,
} from "./cells";
import { cellName } from "../workbook/cell-name";
import { parseFact, type ReadingContext } from "./column-reader";
import { isExample } from "./example-row";
import type { SheetLayout } from "./layout";
import { dataRowsOf, logSections, mayBelong } from "./left-out/sheet-rows";
import { FIXABLE, SheetFixes } from "./note-fixes";
import { doubtGonePartners } from "./partner-looks";
import type { ProblemLog } from "./problem-log";
import { DateOrders, doubtDetails, typedDate } from "./date-orders";
import type { SheetLogs } from "./sheet-logs";
import { partnerLikeness, type TextLikeness } from "./text-likeness";
import { FactDates } from "./fact-dates";
import { SwappedDays } from "./swapped-days";
import { TotalRows } from "./total-rows";
import { CellKind, isBlankRow, kindOf, type CellBlock, type WorkbookReader } from "../workbook/reader";

export interface PartnerTable {
  /** One for each id, in the order of the sheet. */
  readonly partners: readonly Partner[];
  /** Position in `partners` by id. */
  readonly positions: ReadonlyMap<string, number>;
  /** Rows of the sheet that are not read, and are missing in totals. */
  readonly left: readonly IncompleteCause[];
  /** Positions of partners that such rows name once more. */
  readonly namedAgain: ReadonlySet<number>;
  /** The id that looks like the given one ("Р-001" typed with a Cyrillic letter). */
  lookalike(id: string): string | undefined;
}

/** Reads the partners sheet. Unreadable cells become problems; a row without an id of its own does not count. */
export async function readPartners(
  reader: WorkbookReader,
  layout: SheetLayout,
  program: Program,
  logs: SheetLogs,
  onRows: (rows: number) => boolean = () => true,
): Promise<PartnerTable> {
  const rows = new PartnerReader(layout, program, logs);
  const { sheet, firstRow } = layout;
  const data = dataRowsOf(layout, rows.columns, program, (id) => rows.positionOf(id));
  const read = (block: CellBlock, index: number): void => {
    rows.read(block, index);
  };
  const looks: { readonly struck: number[]; readonly hidden: number[] } = { struck: [], hidden: [] };
  await reader.read({ sheet, columns: rows.columns, firstRow, marksLooks: true }, (block) => {
    looks.struck.push(...(block.looks?.struck ?? []));
    looks.hidden.push(...(block.looks?.hidden ?? []));
    return onRows(data.each(block, read));
  });
  data.end(read);
  const left = logSections(layout, data.sections, logs.log);
  rows.likeness.log(logs.log, layout);
  const namedAgain = data.sections.filter(mayBelong).flatMap((section) => [...section.left.partners.keys()]);
  const table = rows.table(left, new Set(namedAgain));
  return { ...table, partners: await doubtGonePartners(reader, layout, table.partners, looks, logs.log) };
}

/** A row's cells: a place in a block. */
interface RowCells {
  readonly block: CellBlock;
  readonly index: number;
}

const NONE: ReadonlySet<ColumnKey> = new Set();

const BLANK_CELL: Cell = { kind: CellKind.blank, value: 0, text: "" };

/** Columns that are read into fields of their own; the others become facts. */
const FIELDS: readonly ColumnKey[] = PARTNER_ROLES;

/** A parser with a cache of its results, by the text's id. */
class ReadOnce<T> {
  readonly known = new Map<number, Parsed<T>>();

  constructor(readonly parse: (cell: Cell) => Parsed<T>) {}
}

interface FactColumn {
  readonly key: ColumnKey;
  readonly type: ColumnType;
  /** 1000 where its money is in thousands. */
  readonly factor: number;
  readonly once: ReadOnce<FactValue>;
}

class PartnerReader {
  /** Column numbers to read. A mapping may give one column two meanings. */
  readonly columns: readonly number[];
  readonly #partners: Partner[] = [];
  readonly #positions = new Map<string, number>();
  readonly #levelCells: ReadOnce<NamedLevel>;
  readonly #levels: LevelIndex;
  /** Columns of the row being read whose cells cannot be read. */
  #unreadable: ReadonlySet<ColumnKey> = NONE;
  /** Registration days by the partner's position. */
  readonly #orders = new DateOrders<number>();
  readonly #factDates: FactDates;
  readonly #totals: TotalRows;
  /** The columns that become facts. */
  readonly #facts: readonly FactColumn[];
  readonly #fixes: SheetFixes;
  readonly likeness: TextLikeness;
  /** Position in `columns` by key. */
  readonly #columnOf: ReadonlyMap<ColumnKey, number>;

  constructor(
    private readonly layout: SheetLayout,
    private readonly program: Program,
    private readonly logs: SheetLogs,
  ) {
    this.#fixes = new SheetFixes(logs.fixes, layout);
    this.likeness = partnerLikeness(program);
    this.#factDates = new FactDates(layout);
    this.#totals = new TotalRows(layout.sheet, layout.columns.get("partnerId") ?? 1);
    const levels = buildLevelIndex(program.levels);
    this.#levels = levels;
    const context: ReadingContext = { levels, currencyMarks: currencyMarks(program.currency) };
    this.#levelCells = new ReadOnce((cell) => parseLevel(cell, levels));
    this.#facts = [...layout.columns.keys()].flatMap((key) => {
      const type = program.sheets.partners.columns.get(key)?.type;
      if (type === undefined || FIELDS.includes(key)) return [];
      const factor = layout.units.get(key)?.factor ?? 1;
      const once = new ReadOnce((cell: Cell) => parseFact(cell, type, context, factor));
      return [{ key, type, factor, once }];
    });
    this.columns = [...new Set(layout.columns.values())];
    this.#columnOf = new Map([...layout.columns].map(([key, column]) => [key, this.columns.indexOf(column)]));
  }

  read(block: CellBlock, index: number): void {
    if (isBlankRow(block, index)) return;
    const row = block.firstRow + index;
    const cells = { block, index };
    if (this.#isTotal(cells)) {
      this.#totals.add(row, "", undefined);
      return;
    }
    this.#unreadable = NONE;
    const id = this.#readId(row, cells);
    if (id === undefined) return;
    this.#positions.set(id, this.#partners.length);
    this.#partners.push(this.#readPartner(id, row, cells));
  }

  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** `left`: rows that are not read. `namedAgain`: the partners that they name. */
  table(left: readonly IncompleteCause[], namedAgain: ReadonlySet<number>): PartnerTable {
    this.#doubtMonthFirstDates();
    this.#doubtSwappedDates();
    this.#doubtFactDates();
    this.#totals.log(this.logs.log);
    return {
      left,
      namedAgain,
      partners: this.#partners,
      positions: this.#positions,
      lookalike: lookalikesAmong(this.#partners.map(({ id }) => id)),
    };
  }

  /**
   * A total of other rows: marked in its ID cell, or in its name where the ID is blank, and without a registration day.
   */
  #isTotal(cells: RowCells): boolean {
    const id = this.#cell("partnerId", cells);
    const named = id.kind === CellKind.blank ? this.#cell("name", cells) : id;
    if (named.kind !== CellKind.text) return false;
    if (!isTotalWord(named.text) && !isSubtotalWord(named.text)) return false;
    return this.#cell("registeredOn", cells).kind === CellKind.blank;
  }

  /** Where one day of the column has its month first, days with two readings do not count. */
  #doubtMonthFirstDates(): void {
    const doubtful = this.#orders.doubtful();
    const cell = (row: number): string => this.#cellName("registeredOn", row);
    for (const doubt of doubtful) {
      const { row, what } = doubt;
      const partner = this.#partners[what];
      if (partner === undefined) continue;
      const unreadable = new Set([...partner.unreadable, "registeredOn"]);
      this.#partners[what] = { ...partner, registeredOn: "unreadable", unreadable, provisional: true };
      this.#problem("ambiguous-date", "error", "registeredOn", row, doubtDetails(doubt, cell));
    }
    if (doubtful.length > 0)
      this.#fixes.withdrawDates("registeredOn", new Set(doubtful.map(({ row }) => row)));
  }

  /** Where a text has its month first, Excel may have swapped day and month in the column's own dates. */
  #doubtSwappedDates(): void {
    const { proofRow } = this.#orders;
    if (proofRow === undefined) return;
    const swapped = new SwappedDays();
    const doubtful = [...this.#partners.entries()].filter(
      ([, { row, registeredOn }]) =>
        typeof registeredOn === "number" && !this.#orders.isText(row) && swapped.note(row, registeredOn),
    );
    const column = this.layout.columns.get("registeredOn") ?? 1;
    swapped.log(this.logs.log, { sheet: this.layout.sheet, column, proofRow });
    if (!swapped.areLikely) return;
    for (const [at, partner] of doubtful) this.#partners[at] = { ...partner, provisional: true };
  }

  /** The same for days that only rules ask for. */
  #doubtFactDates(): void {
    this.#factDates.settle(this.logs.log, this.#fixes, (key, at) => {
      const partner = this.#partners[at];
      if (partner === undefined) return;
      const columns = new Map([...partner.columns, [key, undefined] as const]);
      this.#partners[at] = { ...partner, columns, unreadable: new Set([...partner.unreadable, key]) };
    });
    this.#factDates.eachProven((key, proofRow, isText) => {
      const swapped = new SwappedDays();
      const doubtful = [...this.#partners.entries()].filter(([, { row, columns }]) => {
        const day = isText(row) ? undefined : dayFromIso(String(columns.get(key)));
        return day !== undefined && swapped.note(row, day);
      });
      const column = this.layout.columns.get(key) ?? 1;
      swapped.log(this.logs.log, { sheet: this.layout.sheet, column, proofRow });
      if (!swapped.areLikely) return;
      for (const [at, partner] of doubtful) this.#partners[at] = { ...partner, provisional: true };
    });
  }

  /** The row's id; `undefined` where it has no id of its own, which is a problem. */
  #readId(row: number, cells: RowCells): string | undefined {
    const parsed = this.#parsed("partnerId", row, cells, parseId);
    if (parsed.kind === "blank") this.#problem("blank-partner-id", "error", "partnerId", row);
    if (parsed.kind !== "value") return undefined;
    if (isExample(parsed.value)) {
      this.#problem("example-row", "warning", "partnerId", row);
      return undefined;
    }
    const text = this.#text("partnerId", cells);
    if (text !== undefined) this.#fixes.id("partnerId", row, text, parsed.value);
    const earlier = this.#partners[this.#positions.get(parsed.value) ?? -1];
    if (earlier === undefined) return parsed.value;
    const other = this.#cellName("partnerId", earlier.row);
    this.#problem("duplicate-partner", "error", "partnerId", row, { found: parsed.value, other });
    this.#partners[this.#positions.get(earlier.id) ?? 0] = { ...earlier, provisional: true };
    return undefined;
  }

  #readPartner(id: string, row: number, cells: RowCells): Partner {
    const registeredOn = this.#readRegistration(row, cells);
    const renewedThrough = this.#parsed("renewedThrough", row, cells, parseYear);
    const level = this.#readLevel(row, cells);
    const unreadable = [registeredOn, renewedThrough, level].some(
      ({ kind }) => kind === "problem" || kind === "unreadable",
    );
    const columns = this.#readFacts(row, cells);
    const requestedLevel = this.#readRequested(row, cells);
    this.#checkStatuses(level, columns, row);
    this.#checkRenewal(registeredOn, renewedThrough, row);
    const name = valueOf(this.#parsed("name", row, cells, parseText)) ?? "";
    this.likeness.note(row, (key) => (key === "name" ? name : columns.get(key)));
    return {
      id,
      row,
      name,
      registeredOn: registeredOn.kind === "problem" ? "unreadable" : valueOf<Day>(registeredOn),
      renewedThrough: renewedThrough.kind === "problem" ? "unreadable" : valueOf(renewedThrough),
      level,
      requestedLevel,
      columns,
      unreadable: this.#unreadable,
      provisional: unreadable,
    };
  }

  #readRegistration(row: number, cells: RowCells): Parsed<Day> {
    const parsed = this.#parsed("registeredOn", row, cells, parseDate);
    const text = typedDate(this.#cell("registeredOn", cells));
    if (text === undefined) return parsed;
    const isEitherWay = this.#orders.look(text, row);
    if (parsed.kind !== "value") return parsed;
    if (isEitherWay) this.#orders.hold(row, text, this.#partners.length);
    if (this.#text("registeredOn", cells) !== undefined)
      this.#fixes.date("registeredOn", row, text, parsed.value);
    return parsed;
  }

  #readLevel(row: number, cells: RowCells): LevelCell {
    const parsed = this.#parsedOnce("level", row, cells, this.#levelCells);
    if (parsed.kind === "blank") return { kind: "blank" };
    if (parsed.kind === "problem") return { kind: "unreadable" };
    const { level, addOns } = parsed.value;
    if (level === undefined) {
      this.#problem("level-needs-base", "error", "level", row, { found: this.#cell("level", cells).text });
      return { kind: "unreadable" };
    }
    return { kind: "level", level, addOns };
  }

  #readRequested(row: number, cells: RowCells): RequestedCell {
    const parsed = this.#parsedOnce("requestedLevel", row, cells, this.#levelCells);
    if (parsed.kind === "blank") return { kind: "blank" };
    if (parsed.kind === "problem") return { kind: "unreadable" };
    const { level, addOns } = parsed.value;
    return { kind: "levels", levels: level === undefined ? addOns : [level, ...addOns] };
  }

  #readFacts(row: number, cells: RowCells): ReadonlyMap<ColumnKey, FactValue | undefined> {
    const facts = new Map<ColumnKey, FactValue | undefined>();
    for (const { key, type, factor, once } of this.#facts) {
      const value = valueOf(this.#parsedOnce(key, row, cells, once));
      if (type === "date") this.#factDates.look(key, row, this.#cell(key, cells), value !== undefined);
      const text = value !== undefined && FIXABLE.has(type) ? this.#text(key, cells) : undefined;
      if (value !== undefined && text !== undefined) this.#fixes.fact(key, row, text, type, value, factor);
      facts.set(key, value);
    }
    this.#factDates.hold(this.#partners.length);
    return facts;
  }

  /** Reports a title in the Level cell that names an add-on denied by the add-on's own column. */
  #checkStatuses(level: LevelCell, columns: Partner["columns"], row: number): void {
    if (level.kind !== "level") return;
    for (const { id, statusColumn } of this.program.levels) {
      if (statusColumn === undefined || !level.addOns.includes(id) || columns.get(statusColumn) !== false)
        continue;
      this.#problem("status-contradiction", "error", statusColumn, row, { level: id });
    }
  }

  #checkRenewal(registeredOn: Parsed<Day>, renewedThrough: Parsed<number>, row: number): void {
    if (registeredOn.kind !== "value" || renewedThrough.kind !== "value") return;
    if (renewedThrough.value >= yearOf(registeredOn.value)) return;
    this.#problem("renewed-before-registration", "warning", "renewedThrough", row);
  }

  #cell(key: ColumnKey, { block, index }: RowCells): Cell {
    const column = block.columns[this.#columnOf.get(key) ?? -1];
    return column === undefined ? BLANK_CELL : cellAt(column, index, block.texts);
  }

  /** The cell's text; undefined where it holds none, or a formula. */
  #text(key: ColumnKey, { block, index }: RowCells): string | undefined {
    const column = block.columns[this.#columnOf.get(key) ?? -1];
    return column?.kinds[index] === CellKind.text ? block.texts.get(column.values[index] ?? 0) : undefined;
  }

  /** Parses a cell and logs its problem. */
  #parsed<T>(key: ColumnKey, row: number, cells: RowCells, parse: (cell: Cell) => Parsed<T>): Parsed<T> {
    const parsed = parse(this.#cell(key, cells));
    if (parsed.kind === "problem") {
      this.#unreadable = new Set([...this.#unreadable, key]);
      this.#problem(parsed.code, "error", key, row, this.#detailsOf(parsed));
    }
    if (parsed.kind === "value" && parsed.warning !== undefined)
      this.#problem(parsed.warning, "warning", key, row);
    return parsed;
  }

  /** The same for cells with few, often repeated texts ("yes", a level): each text is parsed once. */
  #parsedOnce<T>(key: ColumnKey, row: number, cells: RowCells, once: ReadOnce<T>): Parsed<T> {
    const { block, index } = cells;
    const column = block.columns[this.#columnOf.get(key) ?? -1];
    const isText = kindOf(column?.kinds[index] ?? 0) === CellKind.text;
    const textId = column?.values[index] ?? 0;
    const known = isText ? once.known.get(textId) : undefined;
    const parsed = known ?? this.#parsed(key, row, cells, once.parse);
    // A problem has to be logged for each cell, so only results without a problem are kept.
    if (isText && parsed.kind === "value" && parsed.warning === undefined) once.known.set(textId, parsed);
    return parsed;
  }

  #problem(
    code: Parameters<ProblemLog["add"]>[0],
    severity: "error" | "warning",
    key: ColumnKey,
    row: number,
    details: Readonly<Record<string, string>> = {},
  ): void {
    this.logs.log.add(code, severity, this.layout.sheet, this.#cellName(key, row), details);
  }

  /** Details of the sentence: the content found, and the level that may have been meant. */
  #detailsOf({ code, found }: CellProblem): Readonly<Record<string, string>> {
    const level = code === "not-a-level" ? nearestLevel(found, this.#levels) : undefined;
    return level === undefined ? { found } : { found, level };
  }

  #cellName(key: ColumnKey, row: number): string {
    return cellName(this.layout.columns.get(key) ?? 1, row);
  }
}

function valueOf<T>(parsed: Parsed<T>): T | undefined {
  return parsed.kind === "value" ? parsed.value : undefined;
}
