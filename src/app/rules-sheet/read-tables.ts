/**
 * Tables of a sheet back into rules: only what differs from the tables that the rules give is changed, so that a text
 * laid out and read again is the same text.
 */
import { cellName } from "../../workbook/cell-name";
import { normalName } from "../../domain/normal-name";
import type { Language } from "../../domain/program";
import type { Result } from "../../domain/result";
import { checkDraft, editedDraft, newDraft, type FileEdit, type RuleDraft } from "../../ruleset/draft";
import type { RuleFiles, RuleSource } from "../../ruleset";
import { shownCell, type Cell } from "../../sheets/cells";
import type { RulesTable } from "../../sheets/own/rules-sheets";
import { CellKind } from "../../workbook/reader";
import type { PlainValue } from "../../workbook/write-plan";
import { bandEdits, ladderOf, type BandRow } from "./band-edits";
import { isEmpty, valueOf, type CellValue } from "./read-cells";
import { onlyInFile, rulesTables, type LaidTable, type TableColumn } from "./rules-tables";
import { cellEdits, type CellPlace } from "./table-edits";
import type { SheetProblem, SheetProblemKind } from "./sheet-problem";

/** A table as it stands on a sheet. */
export interface GivenTable {
  readonly key: RulesTable;
  readonly sheet: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Below the header, with their row numbers; cells by column. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** The rule files with what the tables say, or the cells that cannot be read. A table that is not there changes nothing. */
export function readTables(
  files: RuleFiles,
  source: RuleSource,
  given: readonly GivenTable[],
  language: Language,
): Result<RuleFiles, SheetProblem> {
  const changes = new TableChanges(newDraft(files), source, language);
  for (const laid of rulesTables(source, language)) {
    const table = given.find(({ key }) => key === laid.key);
    if (table !== undefined) changes.take(laid, table);
  }
  const { problems, draft } = changes;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: draft.files, problems };
}

/** A row that was found: its laid cells, and those on the sheet by the columns' keys. */
interface FoundRow {
  readonly id: string;
  readonly row: number;
  readonly cellOf: (column: TableColumn) => { readonly cell: Cell; readonly column: number } | undefined;
}

const NO_CELL: Cell = { kind: CellKind.blank, value: 0, text: "" };

class TableChanges {
  readonly problems: SheetProblem[] = [];

  constructor(
    public draft: RuleDraft,
    private source: RuleSource,
    private readonly language: Language,
  ) {}

  take(laid: LaidTable, table: GivenTable): void {
    const rows = this.rowsOf(laid, table);
    if (rows === undefined) return;
    if (laid.key === "bands") this.takeBands(laid, table, rows);
    else this.takeCells(laid, table, rows, laid.key);
  }

  /** The rows by their codes; `undefined` where a column is missing. */
  private rowsOf(laid: LaidTable, table: GivenTable): readonly FoundRow[] | undefined {
    const places = new Map<TableColumn, number>();
    for (const column of laid.columns) {
      const wanted = normalName(column.header);
      const at = table.headers.findIndex((header) => normalName(header) === wanted);
      if (at >= 0) places.set(column, at);
      else if (column.kind !== "shown") this.tell(table, "column-gone", undefined, column.header);
    }
    const idColumn = laid.columns[0];
    const idPlace = idColumn && places.get(idColumn);
    if (idPlace === undefined || laid.columns.some((one) => one.kind !== "shown" && !places.has(one)))
      return undefined;
    const used = [...places.values()];
    return table.rows.flatMap(({ row, cells }): FoundRow[] => {
      if (used.every((at) => isEmpty(cells[at] ?? NO_CELL))) return [];
      const id = shownCell(cells[idPlace] ?? NO_CELL).trim();
      return [
        {
          ...{ id, row },
          cellOf: (column) => {
            const at = places.get(column);
            return at === undefined ? undefined : { cell: cells[at] ?? NO_CELL, column: at + 1 };
          },
        },
      ];
    });
  }

  private takeCells(
    laid: LaidTable,
    table: GivenTable,
    rows: readonly FoundRow[],
    key: CellPlace["table"],
  ): void {
    const seen = new Set<string>();
    for (const found of rows) {
      const own = laid.rows.find(({ id }) => id === found.id);
      const at = cellName(1, found.row);
      if (own === undefined) this.tell(table, "row-unknown", at, found.id);
      else if (seen.has(found.id)) this.tell(table, "row-twice", at, found.id);
      else
        for (const [index, column] of laid.columns.entries())
          this.takeCell(table, found, { table: key, id: found.id, column }, own.cells[index] ?? null);
      seen.add(found.id);
    }
    for (const { id } of laid.rows) if (!seen.has(id)) this.tell(table, "row-gone", undefined, id);
  }

  private takeCell(table: GivenTable, row: FoundRow, place: CellPlace, laid: PlainValue): void {
    const { column } = place;
    const found = row.cellOf(column);
    if (found === undefined || column.kind === "id" || column.kind === "shown") return;
    if (isAsLaid(found.cell, laid)) return;
    const at = cellName(found.column, row.row);
    const isHeld = typeof laid === "string" && laid.startsWith(onlyInFile("", this.language).trim());
    const isBlankHeld = laid === null && column.kind !== "tick" && column.kind !== "number";
    if (isHeld || isBlankHeld) {
      this.tell(table, "only-in-file", at, shownCell(found.cell));
      return;
    }
    const read = valueOf(found.cell, column, this.valueLike(place));
    if (!read.ok) {
      this.tell(table, read.problems[0] ?? "no-answer", at, shownCell(found.cell));
      return;
    }
    // "yes" and a tick mean the same.
    if (column.kind === "tick" && read.value === (laid !== null)) return;
    const edits = cellEdits(this.source, place, read.value, this.language);
    if (typeof edits === "string") this.tell(table, edits, at, shownCell(found.cell));
    else if (!this.apply(edits)) this.tell(table, "no-answer", at, shownCell(found.cell));
  }

  /** The value that a requirement has now: its kind is that of the new one. */
  private valueLike({ table, id, column }: CellPlace): unknown {
    if (table !== "requirements" || column.key !== "value") return undefined;
    const conditions = this.source.levels.requirements[id]?.conditions;
    const only = conditions !== undefined && "all" in conditions ? conditions.all[0] : undefined;
    return only !== undefined && "fact" in only ? only.value : undefined;
  }

  private takeBands(laid: LaidTable, table: GivenTable, rows: readonly FoundRow[]): void {
    const rules = this.source.points.rules.map(({ name }) => name);
    for (const { id, row } of rows)
      if (!rules.includes(id)) this.tell(table, "row-unknown", cellName(1, row), id);
    for (const [rule, id] of rules.entries()) {
      const own = rows.filter((row) => row.id === id);
      if (own.length === 0) {
        this.tell(table, "row-gone", undefined, id);
        continue;
      }
      const before = laid.rows.filter((row) => row.id === id);
      if (
        isUntouched(
          laid,
          before.map(({ cells }) => cells),
          own,
        )
      )
        continue;
      const bands = own.map((row) => this.bandOf(laid, table, row));
      const whole = bands.flatMap((band) => band ?? []);
      if (whole.length < bands.length) continue;
      const ladder = ladderOf(whole);
      const first = own[0];
      if (ladder === undefined) this.tell(table, "bands-unclear", first && cellName(1, first.row), id);
      else if (!this.apply(bandEdits(this.source, rule, ladder)))
        this.tell(table, "bands-unclear", first && cellName(1, first.row), id);
    }
  }

  private bandOf({ columns }: LaidTable, table: GivenTable, row: FoundRow): BandRow | undefined {
    const read = (key: string): CellValue | undefined => {
      const column = columns.find((one) => one.key === key);
      const found = column && row.cellOf(column);
      if (column === undefined || found === undefined) return undefined;
      const value = valueOf(found.cell, column);
      if (value.ok) return value.value;
      this.tell(
        table,
        value.problems[0] ?? "no-number",
        cellName(found.column, row.row),
        shownCell(found.cell),
      );
      return undefined;
    };
    const [upTo, inclusive, rate] = [read("upTo"), read("inclusive"), read("rate")];
    if (upTo === undefined || inclusive === undefined || rate === undefined) return undefined;
    if (rate === null) {
      this.tell(table, "empty", cellName(1, row.row), row.id);
      return undefined;
    }
    return {
      upTo: typeof upTo === "number" ? upTo : null,
      inclusive: typeof inclusive === "boolean" ? inclusive : null,
      rate: Number(rate),
    };
  }

  /** One after the other: what the next cell changes may stand elsewhere by then. */
  private apply(edits: readonly FileEdit[]): boolean {
    if (edits.length === 0) return true;
    const next = editedDraft(this.draft, edits);
    const source = next && checkDraft(next.files).source;
    if (next === undefined || source === undefined) return false;
    this.draft = next;
    this.source = source;
    return true;
  }

  private tell({ sheet }: GivenTable, kind: SheetProblemKind, cell: string | undefined, found: string): void {
    this.problems.push({ kind, sheet, cell, found });
  }
}

/** Whether a cell holds what was laid into it, whatever that means. */
function isAsLaid(cell: Cell, laid: PlainValue): boolean {
  if (laid === null) return isEmpty(cell);
  if (typeof laid === "number" && cell.kind === CellKind.number) return cell.value === laid;
  return cell.kind === CellKind.text && cell.text.trim() === String(laid);
}

/** Whether a rule's bands stand as they were laid, in any order. */
function isUntouched(
  { columns }: LaidTable,
  laid: readonly (readonly PlainValue[])[],
  rows: readonly FoundRow[],
): boolean {
  if (laid.length !== rows.length) return false;
  const left = [...rows];
  return laid.every((cells) => {
    const at = left.findIndex((row) =>
      columns.every((column, index) => {
        const found = column.kind === "shown" ? undefined : row.cellOf(column);
        return found === undefined || isAsLaid(found.cell, cells[index] ?? null);
      }),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
