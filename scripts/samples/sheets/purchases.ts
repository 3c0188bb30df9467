/** The purchases sheet and, for orders of the same day, its documents. */
import {
  absoluteRange,
  partnerColumn,
  PARTNERS_HEADER_ROW,
  PURCHASE_COLUMNS,
  purchaseColumn,
  PURCHASES_HEADER_ROW,
  sheetRef,
} from "../layout";
import { cellName } from "../../../src/workbook/cell-name";
import type { Formula, Sheet, SheetCell, SheetRow } from "../parts/sheet";
import { DIFFERENCES, type StyleName } from "../parts/styles";
import type { PurchaseRow } from "../purchases";
import { DOCUMENT_PREFIX, PRODUCT_NAMES, PURCHASE_HEADERS, textIn, type PurchaseColumn } from "../texts";
import type { SampleLanguage, SamplePartner, Value } from "../types";

const WIDTHS: Readonly<Record<PurchaseColumn, number>> = {
  date: 12,
  partnerId: 13,
  name: 36,
  document: 14,
  product: 23,
  amount: 18,
  currency: 10,
};
const STYLE_OF: Readonly<Partial<Record<PurchaseColumn, StyleName>>> = {
  date: "date",
  partnerId: "id",
  amount: "money",
  currency: "centred",
};
/** The first day with a currency in the rows: it was not written down before. */
const CURRENCY_SINCE = "2025-07-01";
const FIRST_NUMBER = 118;

/** The currency cell of a row: blank in older ones. */
export function currencyOf(row: PurchaseRow): string | undefined {
  return row.currency ?? (row.day < CURRENCY_SINCE ? undefined : "KZT");
}

export function purchasesSheet(
  rows: readonly PurchaseRow[],
  partners: readonly SamplePartner[],
  language: SampleLanguage,
): Sheet {
  const header = PURCHASES_HEADER_ROW[language];
  const hasTitle = header > 1;
  const names = new Map(partners.map(({ id, name }) => [id, name[language]]));
  const lookups = lookupFormula(partners.length, rows.length, language);
  const body = rows.map((row, i): SheetRow => {
    const number = header + 1 + i;
    const cells = PURCHASE_COLUMNS.map((key, column): SheetCell => {
      const value = key === "name" ? lookups(row, i, names) : valueOf(row, i, key, language);
      const style = key === "partnerId" && typeof value === "number" ? "numberId" : STYLE_OF[key];
      return { column: column + 1, value, style: style ?? "text" };
    });
    return { row: number, cells };
  });
  const headers = PURCHASE_COLUMNS.map((key, i): SheetCell => ({
    column: i + 1,
    value: PURCHASE_HEADERS[key],
    style: "header",
  }));
  const last = header + rows.length;
  return {
    widths: PURCHASE_COLUMNS.map((key) => ({ width: WIDTHS[key] })),
    rows: [...(hasTitle ? titleRows(language) : []), { row: header, height: 30, cells: headers }, ...body],
    frozenAt: `A${header + 1}`,
    tabColour: "FF548235",
    landscape: false,
    showGridLines: true,
    after: {
      autoFilter: `A${header}:${cellName(PURCHASE_COLUMNS.length, last)}`,
      ...(hasTitle && { merged: ["A1:D1", "A2:D2"] }),
      conditional: negativeFormat(header + 1, last),
      footer: `&L${textIn(language)("company")}&R${textIn(language)("page")}`,
    },
  };
}

function titleRows(language: SampleLanguage): SheetRow[] {
  const text = textIn(language);
  return [
    { row: 1, height: 24, cells: [{ column: 1, value: text("purchasesTitle"), style: "title" }] },
    { row: 2, cells: [{ column: 1, value: text("purchasesSubtitle"), style: "quiet" }] },
  ];
}

function valueOf(row: PurchaseRow, position: number, key: PurchaseColumn, language: SampleLanguage): Value {
  switch (key) {
    case "date":
      return row.date;
    case "partnerId":
      return row.id;
    case "document":
      return `${DOCUMENT_PREFIX[language][row.isReturn ? 1 : 0]}-${String(FIRST_NUMBER + position).padStart(6, "0")}`;
    case "product":
      return PRODUCT_NAMES[language][row.product];
    case "amount":
      return row.amount;
    case "currency":
      return currencyOf(row);
    case "name":
      return undefined;
  }
}

type Lookup = (row: PurchaseRow, position: number, names: ReadonlyMap<string | number, string>) => Formula;

/** The partner's name beside its id, looked up by a formula of the user's that all rows share. */
function lookupFormula(partnerCount: number, rowCount: number, language: SampleLanguage): Lookup {
  const first = PURCHASES_HEADER_ROW[language] + 1;
  const top = PARTNERS_HEADER_ROW[language] + 1;
  const [ids, namesAt] = (["partnerId", "name"] as const).map((key) => partnerColumn(key, language));
  const table = `${absoluteRange(ids ?? 1, top, top + partnerCount - 1).split(":")[0] ?? ""}:${
    absoluteRange(namesAt ?? 2, top, top + partnerCount - 1).split(":")[1] ?? ""
  }`;
  const id = cellName(purchaseColumn("partnerId"), first);
  const formula = `IFERROR(VLOOKUP(${id},${sheetRef("partners", language)}!${table},2,FALSE),"—")`;
  const name = purchaseColumn("name");
  const range = `${cellName(name, first)}:${cellName(name, first + rowCount - 1)}`;
  return (row, position, names) => ({
    formula,
    cached: (typeof row.id === "number" || typeof row.id === "string" ? names.get(row.id) : undefined) ?? "—",
    shared: position === 0 ? { group: 0, range } : { group: 0 },
  });
}

function negativeFormat(first: number, last: number): string {
  const amount = purchaseColumn("amount");
  const range = `${cellName(amount, first)}:${cellName(amount, last)}`;
  const rule = `<cfRule type="cellIs" dxfId="${DIFFERENCES.negative}" priority="1" operator="lessThan"><formula>0</formula></cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}
