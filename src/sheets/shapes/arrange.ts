/** Turns the shapes of a mapping into derived columns: below, every source is a plain list. */
import { periodNamed } from "../../domain/calendar";
import type { ColumnKey, Program } from "../../domain/program";
import { columnNumber, sheetColumn } from "../../workbook/cell-name";
import type { WorkbookReader } from "../../workbook/reader";
import { readHead, type HeaderRow } from "../headers/head";
import { mappingsOf, NOT_THERE, type Mapping, type ReadMapping, type SheetMapping } from "../mapping";
import { ArrangedReader, type ArrangedSource, type RowMaker } from "./arranged-reader";
import { GroupMaker, Leaves } from "./group-maker";
import { ListMaker } from "./list-maker";
import type { MadeColumn } from "./made-column";
import { PeriodMaker } from "./period-maker";
import { readReport, type Report } from "./report-rows";
import { isShaped } from "./shape";
import { columnsOf, DerivedNumbers } from "./source-columns";

/** A workbook as its mapping arranges it. */
export interface Arranged {
  readonly reader: WorkbookReader;
  readonly mapping: Mapping;
  /** The grouped reports among the sources. */
  readonly reports: readonly ArrangedReport[];
}

export interface ArrangedReport {
  readonly sheet: string;
  readonly amountColumn: number;
  readonly report: Report;
}

/** Arranges the shaped sources of purchases. Costs nothing where the mapping has none. */
export async function arrange(reader: WorkbookReader, program: Program, mapping: Mapping): Promise<Arranged> {
  const entries = mappingsOf(mapping, "purchases");
  if (!entries.some((entry) => entry !== undefined && isShaped(entry)))
    return { reader, mapping, reports: [] };
  const arranger = new Arranger(reader, program);
  const purchases: ReadMapping[] = [];
  for (const entry of entries) {
    if (entry !== undefined) purchases.push(...(isShaped(entry) ? await arranger.arrange(entry) : [entry]));
  }
  const { sources, reports } = arranger;
  return { reader: new ArrangedReader(reader, sources), mapping: { ...mapping, purchases }, reports };
}

/** A shaped entry with what was found of it on its sheet. */
interface Found {
  readonly entry: SheetMapping;
  readonly sheet: string;
  readonly header: HeaderRow | undefined;
  readonly headers: ReadonlyMap<number, string>;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

class Arranger {
  readonly sources: ArrangedSource[] = [];
  readonly reports: ArrangedReport[] = [];
  readonly #numbers = new DerivedNumbers();

  constructor(
    private readonly reader: WorkbookReader,
    private readonly program: Program,
  ) {}

  async arrange(entry: SheetMapping): Promise<readonly ReadMapping[]> {
    const found = await this.#find(entry);
    if (found === undefined) return [entry];
    if (entry.periods !== undefined) return this.#withHidden(found, this.#periods(found));
    if (entry.groups !== undefined) return this.#groups(found);
    if (entry.across !== undefined) return this.#withHidden(found, this.#across(found));
    const above = columnNumber(entry.above?.column ?? "");
    const columns = above === undefined ? found.columns : new Map([...found.columns, ["partnerId", above]]);
    const made = this.#made(found, columns);
    return [this.#source(found, made, () => new ListMaker(made, entry, found.headers))];
  }

  /** The sheet and header row of an entry; undefined where the sheet is not there, which is reported later. */
  async #find(entry: SheetMapping): Promise<Found | undefined> {
    const sheets = await this.reader.listSheets();
    const sheet = sheets.find(({ name }) => name === entry.sheet)?.name;
    if (sheet === undefined) return undefined;
    const headerRow = entry.headerRow ?? 1;
    const rows = await readHead(this.reader, sheet, headerRow);
    const header = rows.find(({ row }) => row === headerRow);
    const headers = header?.texts ?? new Map<number, string>();
    return { entry, sheet, header, headers, headerRow, columns: columnsOf(entry, header) };
  }

  /** Derived columns for those of an entry; a constant is derived from the first of the others. */
  #made({ entry }: Found, columns: ReadonlyMap<ColumnKey, number>): readonly MadeColumn[] {
    const [first = 1] = columns.values();
    const all = new Map(columns);
    for (const key of Object.keys(entry.constants ?? {})) if (!all.has(key)) all.set(key, first);
    return [...all].map(([key, from]) => ({ key, from, number: this.#numbers.of(from) }));
  }

  #source(
    found: Found,
    made: readonly MadeColumn[],
    begin: () => RowMaker,
    period?: ReadMapping["period"],
  ): ReadMapping {
    const { entry, sheet, headerRow, headers } = found;
    const needs = new Set([...headers.keys(), ...made.map(({ from }) => from)]);
    const kinds = columnNumber(entry.kinds?.column ?? "");
    if (kinds !== undefined) needs.add(kinds);
    for (const letters of lettersBeside(entry)) needs.add(columnNumber(letters) ?? 1);
    const columns = new Set(made.map(({ number }) => number));
    this.sources.push({ sheet, columns, needs: [...needs], begin });
    const numbers = new Map(made.map(({ key, number }) => [key, `=#${String(number)}`]));
    const keys = [...this.program.sheets.purchases.columns.keys()];
    return {
      sheet,
      headerRow,
      columns: Object.fromEntries(keys.map((key) => [key, numbers.get(key) ?? NOT_THERE])),
      // Headers are not asked again: the mapping says all.
      units: { amount: { factor: 1, ...entry.units?.["amount"] } },
      ...(entry.join && { join: entry.join }),
      ...(period && { period }),
      ...(entry.dateParts !== undefined && entry.dateParts.day === undefined && { areMonths: true }),
    };
  }

  #periods(found: Found): readonly ReadMapping[] {
    const { entry, columns, headers } = found;
    return Object.entries(entry.periods?.columns ?? {}).flatMap(([letters, label]) => {
      const at = columnNumber(letters);
      const period = periodNamed(label);
      if (at === undefined || period === undefined) return [];
      const made = this.#made(found, new Map([...columns, ["amount", at], ["date", at]]));
      const day = entry.periods?.day ?? "last";
      return [
        this.#source(found, made, () => new PeriodMaker(made, period, day, headers, entry.fillDown), period),
      ];
    });
  }

  /** Notes which of the columns side by side users cannot see: they are read, because each is one of many. */
  async #withHidden({ sheet }: Found, entries: readonly ReadMapping[]): Promise<readonly ReadMapping[]> {
    const amountOf = ({ columns }: ReadMapping): number =>
      sheetColumn(Number(columns?.["amount"]?.slice("=#".length)));
    const hidden = await this.reader.hiddenColumns(sheet, entries.map(amountOf));
    return entries.map((entry) => (hidden.includes(amountOf(entry)) ? { ...entry, isUnseen: true } : entry));
  }

  /** A list for each partner's column. */
  #across(found: Found): readonly ReadMapping[] {
    const { entry, columns, headers } = found;
    return Object.entries(entry.across ?? {}).flatMap(([letters, name]) => {
      const at = columnNumber(letters);
      if (at === undefined) return [];
      const made = this.#made(found, new Map([...columns, ["amount", at], ["partnerId", at]]));
      const shape = { ...entry, constants: { ...entry.constants, partnerId: name } };
      return [this.#source(found, made, () => new ListMaker(made, shape, headers))];
    });
  }

  async #groups(found: Found): Promise<readonly ReadMapping[]> {
    const { entry, sheet, headerRow, headers, columns } = found;
    const amount = columns.get("amount");
    const { groups } = entry;
    if (groups === undefined || amount === undefined) return [entry];
    const labels = groups.labels.flatMap((letters) => columnNumber(letters) ?? []);
    const [label = 1] = labels;
    const date = entry.inText?.includes("date") === true ? undefined : columns.get("date");
    const { levels } = groups;
    const firstRow = headerRow + 1;
    const where = { sheet, firstRow, headers, labels, amount, date, levels, dropsLeaves: true };
    const report = await readReport(this.reader, where);
    this.reports.push({ sheet, amountColumn: amount, report });
    const leaves = new Leaves(report, groups.partner);
    const own = { partnerId: label, document: label, date: date ?? label, amount };
    const made = this.#made(found, new Map([...columns, ...Object.entries(own)]));
    const place = { leaves, labels, hasDates: date !== undefined, headers, kinds: entry.kinds };
    return [this.#source(found, made, () => new GroupMaker(made, place))];
  }
}

/** The columns that a shape reads beside those of the mapping. */
function lettersBeside({ groups, dateParts }: SheetMapping): readonly string[] {
  const { year, month, day } = dateParts ?? {};
  return [...(groups?.labels ?? []), ...[year, month, day].flatMap((part) => part ?? [])];
}
