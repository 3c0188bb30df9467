/** The layout of the two workbooks. They differ on purpose: the order of columns, title rows, a table or none. */
import { columnLetters } from "../../src/workbook/cell-name";
import type { Localized } from "./types";
import {
  PARTNER_HEADERS,
  PURCHASE_HEADERS,
  SHEETS,
  type PartnerColumn,
  type PurchaseColumn,
  type SheetKey,
} from "./texts";
import type { SampleLanguage } from "./types";

export const PARTNER_COLUMNS: Localized<readonly PartnerColumn[]> = {
  ru: [
    "partnerId",
    "name",
    "city",
    "level",
    "serviceStatus",
    "requestedLevel",
    "registeredOn",
    "renewedThrough",
    "daysSince",
    "jointSalesPlan",
    "salesSpecialists",
    "certifiedTechnicalStaff",
    "jointSolutions",
    "warrantySws",
    "warrantyAws",
    "productEngineers",
    "accountCode",
    "note",
    "manager",
  ],
  en: [
    "partnerId",
    "name",
    "manager",
    "registeredOn",
    "daysSince",
    "renewedThrough",
    "level",
    "requestedLevel",
    "accountCode",
    "jointSalesPlan",
    "salesSpecialists",
    "certifiedTechnicalStaff",
    "jointSolutions",
    "serviceStatus",
    "warrantySws",
    "warrantyAws",
    "productEngineers",
    "note",
    "city",
  ],
};

export const PURCHASE_COLUMNS: readonly PurchaseColumn[] = [
  "date",
  "partnerId",
  "name",
  "document",
  "product",
  "amount",
  "currency",
];

/** One sheet has its title above the header in the Russian workbook, the other one in the English workbook. */
export const PARTNERS_HEADER_ROW: Localized<number> = { ru: 4, en: 1 };
export const PURCHASES_HEADER_ROW: Localized<number> = { ru: 1, en: 4 };

export const PARTNERS_TABLE = "PartnerRegister";

/** The column number of a partners column. */
export function partnerColumn(key: PartnerColumn, language: SampleLanguage): number {
  return PARTNER_COLUMNS[language].indexOf(key) + 1;
}

export function purchaseColumn(key: PurchaseColumn): number {
  return PURCHASE_COLUMNS.indexOf(key) + 1;
}

/** "$F$5:$F$44". */
export function absoluteRange(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${last}`;
}

/** A sheet's name as formulas need it. */
export function sheetRef(key: SheetKey, language: SampleLanguage): string {
  return SHEETS[key][language];
}

/** Whether the key is that of a partners column. */
export function isPartnerColumn(key: string): key is PartnerColumn {
  return key in PARTNER_HEADERS;
}

export function isPurchaseColumn(key: string): key is PurchaseColumn {
  return key in PURCHASE_HEADERS;
}
