/** Recognises lists whose partners stand in rows above theirs: a block for each, or a report without sums of groups. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import { CellKind, isBlankRow, type WorkbookReader } from "../../workbook/reader";
import { parseDate, parseMoney } from "../cells";
import { companyKey, companyName } from "../joins/company-name";
import type { SheetMapping } from "../mapping";
import type { Assumption } from "../mapping-notes";
import { nameAbove } from "../shapes/list-maker";
import { RowCells } from "../shapes/row-cells";
import { documentDay } from "../shapes/text-day";
import { amountOf } from "./amounts";
import type { ListedPartner } from "./partner-of-sheet";
import { headersBySaid, signatureOf } from "./list";
import { profileOf, type ColumnProfile, type TableProfile } from "./profile";
import type { NameColumn, ProposedSource } from "./proposal";
import { textAt, type SheetGrid } from "./sheet-grid";
import { columnsOfRole, type FoundTable } from "./tables";
import { unitEntry } from "./units";

/** The columns that a list of this kind is read by. */
interface AboveColumns {
  readonly label: number;
  readonly amount: number;
  readonly date: number;
  /** The day stands in the text of the documents. */
  readonly isInText: boolean;
}

/** Names above rows, with the number of rows below each. */
interface NamesAbove {
  readonly names: ReadonlyMap<string, number>;
  readonly prefix: string;
  readonly first: string | undefined;
}

/** The source that a table with partners above its rows is; undefined where rows without a name above are found. */
export async function proposeAbove(
  reader: WorkbookReader,
  grid: SheetGrid,
  table: FoundTable,
  listed: readonly ListedPartner[],
): Promise<ProposedSource | undefined> {
  const profile = await profileOf(reader, table);
  const amount = amountOf(table, profile);
  const tried = amount.column ?? columnsOfRole(table, "amount")[0];
  const day = dayOf(table, profile);
  if (tried === undefined || day === undefined) return undefined;
  const [label = tried] = table.columns;
  const columns = { ...day, label: label.column, amount: tried.column };
  const found = await namesAbove(reader, grid, table, columns, isCompany(listed));
  if (found === undefined) return undefined;
  const { sheet, headerRow } = table;
  const unit = unitEntry(grid, table.firstHeaderRow, amount.column?.header ?? "");
  const document = columnsOfRole(table, "document")[0]?.column ?? (day.isInText ? day.date : undefined);
  const entry: SheetMapping = {
    sheet,
    headerRow,
    columns: {
      date: `=${columnLetters(day.date)}`,
      ...(document !== undefined && { document: `=${columnLetters(document)}` }),
      ...(amount.column !== undefined && { amount: `=${columnLetters(tried.column)}` }),
      currency: "",
    },
    ...unit.units,
    ...(day.isInText && { inText: ["date"] }),
    above: {
      column: columnLetters(label.column),
      ...(found.prefix !== "" && { prefix: found.prefix }),
      ...(found.first !== undefined && { first: found.first }),
    },
  };
  return {
    kind: "above",
    sheet,
    signature: signatureOf(table),
    entries: [entry],
    assumed: [...unit.assumed, noteOf(table, label.column, found)],
    questions: amount.questions,
    names: [nameColumn(found.names, label.header)],
    totals: profile.totals,
    headers: headersBySaid(table),
  };
}

function noteOf({ sheet, headerRow }: FoundTable, label: number, { names }: NamesAbove): Assumption {
  const [found = ""] = names.keys();
  const details = { found, taken: String(names.size) };
  return { what: "above", sheet, cell: cellName(label, headerRow), details };
}

/** The names as a column: its rows are those below them. */
function nameColumn(texts: ReadonlyMap<string, number>, header: string): NameColumn {
  return { said: undefined, header, role: "partner", texts, placed: (entry) => entry };
}

/** The column of days, else the one whose texts mostly hold a document's day. */
function dayOf(
  table: FoundTable,
  profile: TableProfile,
): Pick<AboveColumns, "date" | "isInText"> | undefined {
  const own = columnsOfRole(table, "date").find(({ column }) => {
    const found = profile.columns.get(column);
    return found !== undefined && isHalf(found.days, found);
  });
  if (own !== undefined) return { date: own.column, isInText: false };
  const inText = table.columns.find(({ column }) => {
    const found = profile.columns.get(column);
    return found !== undefined && isHalf(found.daysInText, found);
  });
  return inText && { date: inText.column, isInText: true };
}

/** The names stand in the same column, and may be as many. */
function isHalf(count: number, { filled }: ColumnProfile): boolean {
  return filled > 0 && count * 2 >= filled;
}

/** The names that stand above rows; undefined where a row with a day and an amount has none above it. */
async function namesAbove(
  reader: WorkbookReader,
  grid: SheetGrid,
  { sheet, headerRow, firstHeaderRow }: FoundTable,
  columns: AboveColumns,
  isName: (text: string) => boolean,
): Promise<NamesAbove | undefined> {
  const first = textAbove(grid, firstHeaderRow, columns.label);
  const rows: [text: string, rows: number][] = first === undefined ? [] : [[first, 0]];
  const cells = new RowCells([...new Set([columns.label, columns.date, columns.amount])]);
  let lost = 0;
  await reader.read(
    { sheet, columns: cells.columns, firstRow: headerRow + 1, marksFormulas: false },
    (block) => {
      for (let index = 0; index < block.rowCount; index++) {
        if (isBlankRow(block, index)) continue;
        cells.move(block, index);
        const kind = kindOfRow(cells, columns);
        const last = rows.at(-1);
        if (kind === "name") rows.push([cells.cell(columns.label).text.trim(), 0]);
        else if (kind === "purchase" && last === undefined) lost++;
        else if (kind === "purchase" && last !== undefined) last[1]++;
      }
      return true;
    },
  );
  return lost > 0 ? undefined : namesOf(rows, first, isName);
}

function kindOfRow(
  cells: RowCells,
  { label, amount, date, isInText }: AboveColumns,
): "name" | "purchase" | undefined {
  const hasAmount = parseMoney(cells.cell(amount)).kind === "value";
  const day = cells.cell(date);
  const isDated = isInText ? documentDay(day.text) !== undefined : parseDate(day).kind === "value";
  if (hasAmount) return isDated ? "purchase" : undefined;
  const { kind, text } = cells.cell(label);
  const isName =
    kind === CellKind.text && !isDated && cells.isBlank(amount) && nameAbove(text, "") !== undefined;
  return isName ? "name" : undefined;
}

/** The last text above the headers, in the column of names. */
function textAbove(grid: SheetGrid, row: number, column: number): string | undefined {
  for (let above = row - 1; above >= Math.max(1, row - ABOVE); above--) {
    const text = textAt(grid, above, column);
    if (text !== "") return text;
  }
  return undefined;
}

/** A title further above is none of the first rows. */
const ABOVE = 2;

/** The names that have rows below them; undefined where they are too few, or say nothing of companies. */
function namesOf(
  rows: readonly (readonly [text: string, rows: number])[],
  first: string | undefined,
  isName: (text: string) => boolean,
): NamesAbove | undefined {
  const used = rows.filter(([, count]) => count > 0);
  const prefix = commonPrefix(used.map(([text]) => text));
  const names = new Map<string, number>();
  for (const [text, count] of used) {
    const name = nameAbove(text, prefix) ?? text;
    names.set(name, (names.get(name) ?? 0) + count);
  }
  const companies = [...names.keys()].filter(isName).length;
  if (names.size < LEAST_NAMES || (prefix === "" && companies * 2 < names.size)) return undefined;
  const isFirst = first !== undefined && used[0]?.[0] === first;
  return { names, prefix, first: isFirst ? nameAbove(first, prefix) : undefined };
}

const LEAST_NAMES = 2;

/** Whether a text names a company: it has a legal form, or is a listed partner's name. */
function isCompany(listed: readonly ListedPartner[]): (text: string) => boolean {
  const keys = new Set(listed.flatMap(({ id, name }) => [companyKey(id), companyKey(name)]));
  return (text) => companyName(text).form >= 0 || keys.has(companyKey(text));
}

/** «Контрагент:», where every name has it. */
function commonPrefix(texts: readonly string[]): string {
  const [first = ""] = texts;
  const prefix = /^[^:]{2,30}:/u.exec(first)?.[0] ?? "";
  return texts.every((text) => text.startsWith(prefix)) ? prefix : "";
}
