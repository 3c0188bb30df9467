/** Use case: the sheets and columns of a workbook that would be used, before anything is evaluated. Plain data. */
import {
  SHEET_KEYS,
  type Aliases,
  type ColumnKey,
  type Language,
  type Names,
  type Program,
  type SheetDeclaration,
  type SheetKey,
} from "../domain/program";
import { arrangeBook } from "./arrange-book";
import { cellAt, shownCell, type Cell } from "../sheets/cells";
import { looksAt, type HeaderRow, type SheetLooks } from "../sheets/headers/head";
import type { Unit } from "../sheets/headers/header-units";
import { bestHeaderRow } from "../sheets/headers/match-headers";
import { findSheet, type LayoutProblem, type SheetFinding, type SheetLayout } from "../sheets/layout";
import { mappingsOf, type Mapping } from "../sheets/mapping";
import { CellKind, isBlankRow, type SheetInfo, type WorkbookReader } from "../workbook/reader";

/** Number of rows in the preview. */
export const PREVIEW_ROWS = 5;

/** A column that the program names, and its place if it was found. */
export interface SurveyedColumn {
  readonly key: ColumnKey;
  /** The first of its declared header names, in each language. */
  readonly name: Names;
  readonly optional: boolean;
  /** Column number and header text on the sheet; undefined where it was not found. */
  readonly column: number | undefined;
  readonly header: string | undefined;
  /** The unit of its amounts; undefined where they are plain. */
  readonly unit: Unit | undefined;
}

/** One of the program's sheets. */
export interface SurveyedSheet {
  readonly key: SheetKey;
  readonly name: Names;
  /** The sheet's own name; undefined where none was found. */
  readonly sheet: string | undefined;
  readonly headerRow: number | undefined;
  /** The Excel table it is, if it is one. */
  readonly table: string | undefined;
  /** The row of its headers; where no headers were found, it means nothing. */
  readonly language: Language;
  readonly columns: readonly SurveyedColumn[];
  /** The reasons why it cannot be used. */
  readonly problems: readonly LayoutProblem[];
  /** The first non-blank rows, in the order of the columns found. */
  readonly preview: readonly (readonly PreviewCell[])[];
}

/** A date is an ISO day; everything except numbers is text. */
export type PreviewCell = string | number | { readonly day: string };

/** A sheet of the workbook, with the headers that a mapping can choose from. */
export interface CandidateSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Header texts by column number, of the row that looks most like a header row. */
  readonly headers: readonly { readonly column: number; readonly text: string }[];
  readonly headerRow: number;
}

export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly candidates: readonly CandidateSheet[];
}

/** The value used where no header was found. */
const NO_LANGUAGE: Language = "ru";

/**
 * Surveys a workbook: what would be used without changes, and what a mapping can choose from. Each sheet's head is read
 * once.
 */
export async function surveyWorkbook(
  given: WorkbookReader,
  program: Program,
  kept: Mapping = {},
): Promise<Survey> {
  // Shapes are plain lists from here on.
  const { reader, mapping } = await arrangeBook(given, program, kept);
  const infos = await reader.listSheets();
  const looks = looksAt(reader);
  const sheets: SurveyedSheet[] = [];
  for (const key of SHEET_KEYS) {
    const declaration = program.sheets[key];
    for (const one of mappingsOf(mapping, key)) {
      const finding = await findSheet(looks, infos, key, program, one);
      sheets.push(await surveyedSheet(reader, key, declaration, finding));
    }
  }
  const candidates: CandidateSheet[] = [];
  for (const info of infos) {
    const used = sheets.find(({ sheet, headerRow }) => sheet === info.name && headerRow !== undefined);
    candidates.push(await candidateSheet(looks, program, info, used?.headerRow));
  }
  return { sheets, candidates };
}

async function surveyedSheet(
  reader: WorkbookReader,
  key: SheetKey,
  declaration: SheetDeclaration,
  { sheet, layout, headers, problems }: SheetFinding,
): Promise<SurveyedSheet> {
  const columns = [...declaration.columns.values()].map((column): SurveyedColumn => {
    const found = layout?.columns.get(column.key);
    const header = found === undefined ? undefined : headers.get(found);
    return {
      key: column.key,
      name: firstNames(column.headers),
      optional: column.optional,
      column: found,
      header,
      unit: layout?.units.get(column.key),
    };
  });
  return {
    key,
    name: firstNames(declaration.names),
    sheet: sheet?.name,
    headerRow: layout?.headerRow,
    table: layout?.table?.name,
    language: layout?.language ?? NO_LANGUAGE,
    columns,
    problems,
    preview: layout === undefined ? [] : await previewOf(reader, layout, columns),
  };
}

function firstNames({ ru, en, kk }: Aliases): Names {
  return { ru: ru[0] ?? "", en: en[0] ?? "", kk: kk[0] ?? "" };
}

/** The first non-blank rows below the header. */
async function previewOf(
  reader: WorkbookReader,
  { sheet, firstRow, lastRow }: SheetLayout,
  surveyed: readonly SurveyedColumn[],
): Promise<readonly (readonly PreviewCell[])[]> {
  const wanted = surveyed.flatMap(({ column }) => (column === undefined ? [] : [column]));
  const columns = [...new Set(wanted)];
  const last = Math.min(firstRow + PREVIEW_ROWS - 1, lastRow ?? Infinity);
  const preview: (readonly PreviewCell[])[] = [];
  if (columns.length === 0 || last < firstRow) return preview;
  await reader.read({ sheet, columns, firstRow, lastRow: last }, (block) => {
    for (let index = 0; index < block.rowCount; index++) {
      if (isBlankRow(block, index)) continue;
      const cells = block.columns.map((column) => previewCell(cellAt(column, index, block.texts)));
      preview.push(wanted.map((column) => cells[columns.indexOf(column)] ?? ""));
    }
    return true;
  });
  return preview;
}

function previewCell(cell: Cell): PreviewCell {
  if (cell.kind === CellKind.number) return cell.value;
  return cell.kind === CellKind.date ? { day: shownCell(cell) } : shownCell(cell);
}

/** A sheet with the headers of the row that is used, or that looks most like a header row. */
async function candidateSheet(
  looks: SheetLooks,
  program: Program,
  { name, hidden }: SheetInfo,
  usedRow: number | undefined,
): Promise<CandidateSheet> {
  const rows = await looks.head(name, usedRow);
  const header =
    usedRow === undefined ? likelyHeader(program, rows) : rows.find(({ row }) => row === usedRow);
  const headers = [...(header?.texts ?? [])].map(([column, text]) => ({ column, text }));
  return { name, hidden, headers, headerRow: header?.row ?? usedRow ?? 1 };
}

/**
 * The row that names the most columns of any of the program's sheets; where no row names one, the row with the most
 * texts.
 */
function likelyHeader(program: Program, rows: readonly HeaderRow[]): HeaderRow | undefined {
  const matches = SHEET_KEYS.map((key) => bestHeaderRow(rows, program.sheets[key]));
  const best = mostOf(matches, (match) => match?.columns.size ?? 0);
  return rows.find(({ row }) => row === best?.row) ?? mostOf(rows, ({ texts }) => texts.size);
}

/** The first of the items with the highest number. */
function mostOf<T>(items: readonly T[], sizeOf: (item: T) => number): T | undefined {
  const most = Math.max(0, ...items.map(sizeOf));
  return items.find((item) => sizeOf(item) === most);
}
