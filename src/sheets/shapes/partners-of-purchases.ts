/** The partners of a workbook that has no list of them: those that its purchases name, from their first purchase on. */
import { serialOf } from "../../domain/calendar";
import type { Program } from "../../domain/program";
import type { Day } from "../../domain/units";
import type { WorkbookReader } from "../../workbook/reader";
import { isBlankRow } from "../../workbook/reader";
import { isTotalWord, parseDate, parseId } from "../cells";
import { looksAt } from "../headers/head";
import { companyKey } from "../joins/company-name";
import { companyNumber } from "../joins/company-number";
import { findSheet, type SheetLayout } from "../layout";
import { mappingsOf, type Mapping, type ReadMapping } from "../mapping";
import { WithPlainSheet, type PlainCell, type PlainSheet } from "./plain-sheet";
import { RowCells } from "./row-cells";
import { columnOf } from "./source-columns";

interface NamedPartner {
  readonly id: string;
  name: string;
  first: Day | undefined;
}

/** The workbook with a sheet of those partners, and the mapping that reads it. */
export async function withPartnersOfPurchases(
  reader: WorkbookReader,
  program: Program,
  mapping: Mapping,
): Promise<{ readonly reader: WorkbookReader; readonly mapping: Mapping }> {
  if (mapping.partners?.fromPurchases !== true) return { reader, mapping };
  const sheets = await reader.listSheets();
  const looks = looksAt(reader);
  const partners = new Map<string, NamedPartner>();
  for (const entry of mappingsOf(mapping, "purchases")) {
    const { layout } = await findSheet(looks, sheets, "purchases", program, entry);
    if (layout !== undefined)
      await gather(reader, layout, entry, mapping.partners.columns?.["name"], partners);
  }
  const name = unusedName(
    program.sheets.partners.names.ru[0] ?? "",
    sheets.map((sheet) => sheet.name),
  );
  const sheet: PlainSheet = { name, rows: rowsOf(program, [...partners.values()]) };
  return { reader: new WithPlainSheet(reader, sheet), mapping: { ...mapping, partners: { sheet: name } } };
}

async function gather(
  reader: WorkbookReader,
  { sheet, firstRow, columns, headers, headerRow }: SheetLayout,
  entry: ReadMapping | undefined,
  nameHeader: string | undefined,
  partners: Map<string, NamedPartner>,
): Promise<void> {
  const [id, date] = [columns.get("partnerId"), columns.get("date")];
  if (id === undefined || date === undefined) return;
  const header = { row: headerRow, texts: headers, filled: new Set<number>() };
  const name = nameHeader === undefined ? undefined : columnOf(nameHeader, header);
  const cells = new RowCells([...new Set([id, date, ...(name === undefined ? [] : [name])])]);
  await reader.read({ sheet, columns: cells.columns, firstRow, marksFormulas: false }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index) || block.skipped?.[index] !== undefined) continue;
      cells.move(block, index);
      const named = parseId(cells.cell(id));
      const day = parseDate(cells.cell(date));
      if (named.kind !== "value" || day.kind !== "value" || isTotalWord(named.value)) continue;
      note(partners, entry, named.value, name === undefined ? "" : cells.cell(name).text, day.value);
    }
    return true;
  });
}

function note(
  partners: Map<string, NamedPartner>,
  entry: ReadMapping | undefined,
  id: string,
  name: string,
  day: Day,
): void {
  const key = keyOf(entry, id);
  const known = partners.get(key);
  if (known === undefined) {
    partners.set(key, { id, name: name === "" ? id : name, first: day });
    return;
  }
  if (known.first === undefined || day < known.first) known.first = day;
}

function keyOf(entry: ReadMapping | undefined, id: string): string {
  switch (entry?.join?.by) {
    case "name":
      return companyKey(id);
    case "number":
      return companyNumber(id) ?? id;
    case undefined:
      return id;
  }
}

function rowsOf(program: Program, partners: readonly NamedPartner[]): PlainCell[][] {
  const { columns } = program.sheets.partners;
  const header = (key: string): string => columns.get(key)?.headers.ru[0] ?? key;
  const rows = partners.map(({ id, name, first }): PlainCell[] => {
    const serial = first === undefined ? undefined : serialOf(first);
    return [id, name, serial === undefined ? undefined : { date: serial }];
  });
  return [[header("partnerId"), header("name"), header("registeredOn")], ...rows];
}

function unusedName(wanted: string, used: readonly string[]): string {
  let name = wanted;
  for (let more = 2; used.includes(name); more++) name = `${wanted} ${String(more)}`;
  return name;
}
