/** Headers that may name an optional column: the user is asked, and they are neither used nor ignored. */
import type { ColumnDeclaration } from "../../domain/program";
import type { CellRange } from "../../workbook/cell-range";
import type { LayoutProblem } from "../layout-problem";
import { mappedHeader } from "../mapping";
import { normalName } from "../../domain/normal-name";
import type { HeaderFinding } from "./finding";
import { allNames, fittingColumns } from "./match-headers";
import { headerAt, isLookalike, uniqueNames } from "./names";
import { currencyNamed } from "./unit-words";

/**
 * `apart`: it stands apart from the data. `alike`: letters of another alphabet. `similar`: it says more than the name.
 * `codes`: its cells name currencies.
 */
type Why = "apart" | "alike" | "similar" | "codes";

/** One question for each optional column that has no certain header but a possible one. */
export function uncertainColumns(finding: HeaderFinding): LayoutProblem[] {
  const { key, sheet, declaration, mapping, header, match } = finding;
  const open = [...declaration.columns.values()].filter(
    (column) =>
      column.optional && !match.columns.has(column.key) && mappedHeader(mapping, column.key) === undefined,
  );
  return open.flatMap((column): LayoutProblem[] => {
    const doubt = doubtOf(column, finding);
    if (doubt === undefined) return [];
    const details = {
      sheet: sheet.name,
      header: headerAt(header, doubt.column),
      column: uniqueNames(column.headers),
      key: column.key,
      apart: doubt.why === "apart" ? "yes" : "",
      alike: doubt.why === "alike" ? "yes" : "",
      ...(doubt.why === "codes" && { codes: "yes" }),
    };
    return [{ code: "uncertain-column", sheet: key, details, asked: column.key }];
  });
}

function doubtOf(
  declared: ColumnDeclaration,
  finding: HeaderFinding,
): { readonly column: number; readonly why: Why } | undefined {
  const { header, area, sheet } = finding;
  const names = allNames(declared.headers);
  const near = [...header.texts].filter(([column]) => area.has(column));
  const alike = near.find(([, text]) => isLookalike(text, names));
  if (alike !== undefined) return { column: alike[0], why: "alike" };
  // A currency changes every sum, and «Валюта договора» may be the currency column.
  const similar = near.find(([, text]) => declared.key === "currency" && saysMore(text, names));
  if (similar !== undefined) return { column: similar[0], why: "similar" };
  const codes = declared.key === "currency" ? columnOfCurrencies(finding) : undefined;
  if (codes !== undefined) return { column: codes, why: "codes" };
  // Another Excel table on the same row is another list.
  const apart = fittingColumns(header, declared, undefined).find(
    (column) =>
      !sheet.tables.some(({ range }) => {
        const { firstRow, lastRow, firstColumn, lastColumn } = range;
        const holdsRow = header.row >= firstRow && header.row <= lastRow;
        return holdsRow && column >= firstColumn && column <= lastColumn;
      }),
  );
  return apart === undefined ? undefined : { column: apart, why: "apart" };
}

/** A column of the data whose first cells all name currencies, at least one of them another than the program's. */
function columnOfCurrencies(finding: HeaderFinding): number | undefined {
  const own = finding.currency.toUpperCase();
  return freeColumns(finding).find((column) => {
    const named = firstCurrencies(finding, column);
    return !named.includes(undefined) && named.some((code) => code !== own);
  });
}

/** Columns of purchases that may hold currencies further down: their first cells are blank or in the program's. */
export function unnamedCurrencies(finding: HeaderFinding): readonly number[] {
  const { key, declaration, match, mapping } = finding;
  const isOpen = declaration.columns.has("currency") && !match.columns.has("currency");
  if (key !== "purchases" || !isOpen || mappedHeader(mapping, "currency") !== undefined) return [];
  const own = finding.currency.toUpperCase();
  return freeColumns(finding).filter((column) =>
    firstCurrencies(finding, column).every((code) => code === own),
  );
}

/** The data's columns that are not in use, and the one to their right, without those of other tables. */
function freeColumns({ area, match, sheet }: HeaderFinding): readonly number[] {
  const taken = new Set(match.columns.values());
  const others = sheet.tables
    .map(({ range }) => range)
    .filter((range) => ![...taken].some((column) => isWithin(column, range)));
  // A column without a header that few rows fill is in no block.
  return [...area, Math.max(0, ...area) + 1].filter(
    (column) => !taken.has(column) && !others.some((range) => isWithin(column, range)),
  );
}

/** The currencies in the first cells of a column; undefined for a cell that names none. */
function firstCurrencies({ header, head }: HeaderFinding, column: number): readonly (string | undefined)[] {
  return head
    .filter(({ row, filled }) => row > header.row && filled.has(column))
    .map(({ texts }) => currencyNamed(texts.get(column) ?? ""));
}

function isWithin(column: number, { firstColumn, lastColumn }: CellRange): boolean {
  return column >= firstColumn && column <= lastColumn;
}

function saysMore(text: string, names: readonly string[]): boolean {
  const name = normalName(text);
  return names.some((one) => name.startsWith(one) && /^[^\p{L}\p{N}]/u.test(name.slice(one.length)));
}
