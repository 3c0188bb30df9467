/** Recognises partners side by side: a row of their names over amounts, with days or months down the side. */
import { cellName, columnLetters } from "../../workbook/cell-name";
import { CellKind, type WorkbookReader } from "../../workbook/reader";
import { isTotalWord } from "../cells";
import { companyKey } from "../joins/company-name";
import type { SheetMapping } from "../mapping";
import { isNothing } from "../shapes/nothing";
import { datePartsOf } from "./date-parts";
import type { HeaderMeanings } from "./match-role";
import type { ListedPartner } from "./partner-of-sheet";
import { isMostly, profileOf, type ColumnProfile, type TableProfile } from "./profile";
import type { ProposedSource } from "./proposal";
import { textAt, type SheetGrid } from "./sheet-grid";
import type { FoundTable, TableColumn } from "./tables";
import { unitEntry } from "./units";

/** Fewer names in one row prove nothing. */
const LEAST_PARTNERS = 2;

/** The source; undefined where no row names listed partners over amounts, or nothing beside them tells the day. */
export async function proposeAcross(
  reader: WorkbookReader,
  grid: SheetGrid,
  meanings: HeaderMeanings,
  { listed, years }: { readonly listed: readonly ListedPartner[]; readonly years: readonly number[] },
): Promise<ProposedSource | undefined> {
  const table = tableAcross(grid, meanings, listed);
  if (table === undefined) return undefined;
  const profile = await profileOf(reader, table);
  const partners = partnerColumns(table, profile, listed);
  const day = table.columns.find(({ column }) => {
    const found = profile.columns.get(column);
    return found !== undefined && isMostly(found.days, found);
  });
  const parts = day === undefined ? datePartsOf(grid, table, profile, years) : undefined;
  const dated = day ?? parts?.month;
  const [first] = partners;
  if (first === undefined || dated === undefined || partners.includes(dated)) return undefined;
  const { sheet, headerRow } = table;
  const unit = unitEntry(grid, headerRow, "");
  const document = table.columns.find(({ role }) => role === "document");
  const columns = {
    date: `=${columnLetters(dated.column)}`,
    ...(document !== undefined && { document: `=${columnLetters(document.column)}` }),
  };
  const entry: SheetMapping = {
    sheet,
    headerRow,
    columns,
    ...unit.units,
    ...(parts !== undefined && { dateParts: parts.parts }),
    across: Object.fromEntries(partners.map(({ column, header }) => [columnLetters(column), header])),
  };
  const details = { taken: partners.map(({ header }) => header).join(", ") };
  const note = { what: "across", sheet, cell: cellName(first.column, headerRow), details } as const;
  return {
    kind: "crosstab",
    sheet,
    signature: `across ${partners.map(({ header }) => header).join("|")}`,
    entries: [entry],
    assumed: [...unit.assumed, note, ...(parts?.assumed ?? [])],
    questions: parts?.questions ?? [],
    names: [
      {
        said: undefined,
        header: partners.map(({ header }) => header).join(", "),
        role: "partner",
        texts: new Map(partners.map(({ header }) => [header, 1])),
        placed: (own) => own,
      },
    ],
  };
}

/** The first row that names partners in several columns, as a table of all its columns. */
function tableAcross(
  grid: SheetGrid,
  meanings: HeaderMeanings,
  listed: readonly ListedPartner[],
): FoundTable | undefined {
  const partnerOf = partnersByName(listed);
  for (const [row, cells] of grid.rows) {
    const below = [...grid.rows].filter(([at]) => at > row).flatMap(([, own]) => [...own.keys()]);
    const columns = [...new Set([...cells.keys(), ...below])]
      .sort((a, b) => a - b)
      .map((column) => {
        const header = textAt(grid, row, column);
        const role = header === "" ? undefined : meanings.roleOf(header)?.role;
        return { column, header, role, isSure: true, isHidden: grid.hidden.has(column) };
      });
    const named = columns.filter(({ header }) => partnerOf(header) !== undefined);
    const partners = new Set(named.map(({ header }) => partnerOf(header)));
    // A partner named twice is a row of the list, or has several columns below a merged name.
    if (named.length < LEAST_PARTNERS || partners.size < named.length) continue;
    if (hasSecondHeaders(grid, row, named)) continue;
    return { sheet: grid.sheet, headerRow: row, firstHeaderRow: row, columns };
  }
  return undefined;
}

/** Finds the id of the partner that a text names, by its name or id. */
function partnersByName(listed: readonly ListedPartner[]): (text: string) => string | undefined {
  const known = new Map(listed.flatMap(({ id, name }) => [name, id].map((text) => [companyKey(text), id])));
  return (text) => (text === "" ? undefined : known.get(companyKey(text)));
}

/**
 * The columns of amounts that a partner's name stands over, also those of partners who are not listed. None where a name
 * stands over anything else: it is in a row of a list.
 */
function partnerColumns(
  { columns }: FoundTable,
  profile: TableProfile,
  listed: readonly ListedPartner[],
): readonly TableColumn[] {
  const partnerOf = partnersByName(listed);
  const holdsAmounts = ({ column }: TableColumn): boolean => {
    const found = profile.columns.get(column);
    return found === undefined || found.filled === 0 || isMostly(found.amounts + dashesIn(found), found);
  };
  const named = columns.filter(({ header }) => partnerOf(header) !== undefined);
  if (!named.every(holdsAmounts)) return [];
  return columns.filter((one) => {
    const isOther = one.header !== "" && one.role === undefined && !isTotalWord(one.header);
    const isFilled = (profile.columns.get(one.column)?.filled ?? 0) > 0;
    return named.includes(one) || (isOther && isFilled && holdsAmounts(one));
  });
}

/** Rows whose sign says that nothing was bought. */
function dashesIn({ texts }: ColumnProfile): number {
  const dashes = [...texts].filter(
    ([text]) => !/[0-9]/.test(text) && isNothing({ kind: CellKind.text, value: 0, text }),
  );
  return dashes.reduce((rows, [, own]) => rows + own, 0);
}

/** Whether words stand below the headers, «Кол-во» and «Сумма»: several columns of each partner are no amounts alone. */
function hasSecondHeaders(grid: SheetGrid, row: number, named: readonly TableColumn[]): boolean {
  const texts = named.map(({ column }) => textAt(grid, row + 1, column));
  return texts.some((text) => /\p{L}{2}/u.test(text) && !/[0-9]/.test(text));
}
