/** The summary sheet: formulas of the user's over the other sheets, with the results that a spreadsheet shows. */
import { serialOf } from "../days";
import {
  absoluteRange,
  partnerColumn,
  PARTNERS_HEADER_ROW,
  PARTNERS_TABLE,
  purchaseColumn,
  PURCHASES_HEADER_ROW,
  sheetRef,
} from "../layout";
import type { Formula, Sheet, SheetCell, SheetRow } from "../parts/sheet";
import type { StyleName } from "../parts/styles";
import type { PurchaseRow } from "../purchases";
import { PARTNER_HEADERS, textIn, type PartnerColumn, type PurchaseColumn } from "../texts";
import type { SampleLanguage, SamplePartner, Value } from "../types";
import { currencyOf } from "./purchases";
import { REPORT_DATE } from "./partners";

/** The places of the charts' numbers. */
export const QUARTERS_AT = { header: 9, first: 10, last: 13 } as const;
export const LARGEST_AT = { header: 17, first: 18, last: 25 } as const;
export const REPORT_DATE_CELL = "$B$3";
const LEVELS_AT = 29;

const QUARTERS = [
  ["2026-01-01", "2026-03-31"],
  ["2026-04-01", "2026-06-30"],
  ["2026-07-01", "2026-09-30"],
  ["2026-10-01", "2026-12-31"],
] as const;
const LEVEL_TITLES = ["Primary Reseller", "Professional Reseller", "Corporate Reseller", "Solution Provider"];
const SERVICE_TITLES = [
  "Service Professional Reseller",
  "Service Corporate Reseller",
  "Service Solution Provider",
];

/** A purchase as formulas see it: text amounts and text dates are not numbers. */
interface SeenPurchase {
  readonly id: Value;
  readonly serial: number | undefined;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
}

export interface Summary {
  readonly sheet: Sheet;
  /** The values that the charts show, which are stored in the charts too. */
  readonly quarters: readonly {
    readonly label: string;
    readonly purchases: number;
    readonly returns: number;
  }[];
  readonly largest: readonly { readonly name: string; readonly sum: number }[];
}

export function summarySheet(
  partners: readonly SamplePartner[],
  rows: readonly PurchaseRow[],
  language: SampleLanguage,
): Summary {
  const seen = rows.map(seenPurchase);
  const book = new Book(partners.length, rows.length, language);
  const quarters = QUARTERS.map(([from, to], i) => quarterSums(quarterName(i + 1, language), from, to, seen));
  const largest = largestPartners(partners, seen, language);
  const sheet: Sheet = {
    widths: [30, 38, 20, 18, 18, 4, 12, 12].map((width) => ({ width })),
    rows: [
      ...headRows(book, partners.length, rows.length),
      ...quarterRows(book, quarters),
      ...largestRows(book, largest),
      ...levelRows(book, partners),
    ],
    tabColour: "FF7F6000",
    landscape: true,
    showGridLines: false,
    after: { conditional: dataBars(), drawing: "rId1" },
  };
  return { sheet, quarters, largest };
}

function quarterName(number: number, language: SampleLanguage): string {
  return language === "ru" ? `${number} кв.` : `Q${number}`;
}

function seenPurchase(row: PurchaseRow): SeenPurchase {
  const isDate = typeof row.date === "object" && "date" in row.date;
  return {
    id: row.id,
    serial: isDate ? serialOf(row.day) : undefined,
    amount: typeof row.amount === "number" ? row.amount : undefined,
    currency: currencyOf(row),
  };
}

/** Ranges and texts of one workbook. */
class Book {
  readonly text: ReturnType<typeof textIn>;

  constructor(
    private readonly partnerCount: number,
    private readonly rowCount: number,
    readonly language: SampleLanguage,
  ) {
    this.text = textIn(language);
  }

  /** The English workbook names its table's columns, the Russian one has cell ranges. */
  partners(key: PartnerColumn): string {
    if (this.language === "en") return `${PARTNERS_TABLE}[${PARTNER_HEADERS[key].en}]`;
    const top = PARTNERS_HEADER_ROW[this.language];
    const range = absoluteRange(partnerColumn(key, this.language), top + 1, top + this.partnerCount);
    return `${sheetRef("partners", this.language)}!${range}`;
  }

  purchases(key: PurchaseColumn): string {
    const top = PURCHASES_HEADER_ROW[this.language];
    const range = absoluteRange(purchaseColumn(key), top + 1, top + this.rowCount);
    return `${sheetRef("purchases", this.language)}!${range}`;
  }
}

function cell(column: number, value: Value | Formula, style: StyleName): SheetCell {
  return { column, value, style };
}

function headRows(book: Book, partnerCount: number, rowCount: number): SheetRow[] {
  const { text } = book;
  const counted = (range: string, cached: number): Formula => ({ formula: `COUNTA(${range})`, cached });
  return [
    { row: 1, height: 26, cells: [cell(1, text("summaryTitle"), "title")] },
    { row: 3, cells: [cell(1, text("reportDate"), "label"), cell(2, { date: REPORT_DATE }, "entry")] },
    {
      row: 4,
      cells: [
        cell(1, text("partnerCount"), "label"),
        cell(2, counted(book.partners("partnerId"), partnerCount), "whole"),
      ],
    },
    {
      row: 5,
      cells: [
        cell(1, text("purchaseCount"), "label"),
        cell(2, counted(book.purchases("document"), rowCount), "whole"),
      ],
    },
  ];
}

function quarterSums(label: string, from: string, to: string, seen: readonly SeenPurchase[]) {
  const inQuarter = seen.filter(({ serial }) => between(serial, serialOf(from), serialOf(to)));
  const ofSign = (sign: 1 | -1): number =>
    exactSum(
      inQuarter.filter(({ currency, amount }) => currency === "KZT" && Math.sign(amount ?? 0) === sign),
    );
  return { label, from, to, purchases: ofSign(1), returns: ofSign(-1) };
}

function between(serial: number | undefined, first: number, last: number): boolean {
  return serial !== undefined && serial >= first && serial <= last;
}

/** Added up in whole tiyn, so that no binary fraction shows. */
function exactSum(purchases: readonly SeenPurchase[]): number {
  return purchases.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0) / 100;
}

function quarterRows(book: Book, quarters: readonly ReturnType<typeof quarterSums>[]): SheetRow[] {
  const { text } = book;
  const headers = (["quarter", "from", "to", "purchases", "returns"] as const).map((key, i) =>
    cell(i + 1, text(key), "header"),
  );
  const body = quarters.map(({ label, from, to, purchases, returns }, i): SheetRow => {
    const row = QUARTERS_AT.first + i;
    const sum = (sign: ">" | "<", cached: number): Formula => ({
      formula: quarterFormula(book, row, sign),
      cached,
    });
    return {
      row,
      cells: [
        cell(1, label, "label"),
        cell(2, { date: from }, "date"),
        cell(3, { date: to }, "date"),
        cell(4, sum(">", purchases), "money"),
        cell(5, sum("<", returns), "money"),
      ],
    };
  });
  const total = (letter: string, values: readonly number[]): Formula => ({
    formula: `SUM(${letter}${QUARTERS_AT.first}:${letter}${QUARTERS_AT.last})`,
    cached: values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100,
  });
  return [
    { row: QUARTERS_AT.header - 1, height: 20, cells: [cell(1, text("byQuarter"), "section")] },
    { row: QUARTERS_AT.header, height: 20, cells: headers },
    ...body,
    {
      row: QUARTERS_AT.last + 1,
      cells: [
        cell(1, text("total"), "totalLabel"),
        cell(2, undefined, "totalLabel"),
        cell(3, undefined, "totalLabel"),
        cell(
          4,
          total(
            "D",
            quarters.map((quarter) => quarter.purchases),
          ),
          "totalMoney",
        ),
        cell(
          5,
          total(
            "E",
            quarters.map((quarter) => quarter.returns),
          ),
          "totalMoney",
        ),
      ],
    },
  ];
}

function quarterFormula(book: Book, row: number, sign: ">" | "<"): string {
  const [amounts, dates, currencies] = [
    book.purchases("amount"),
    book.purchases("date"),
    book.purchases("currency"),
  ];
  return `SUMIFS(${amounts},${dates},">="&$B${row},${dates},"<="&$C${row},${currencies},"KZT",${amounts},"${sign}0")`;
}

/** Sums by SUMIF, which takes every number beside the id, whatever its currency. */
function largestPartners(
  partners: readonly SamplePartner[],
  seen: readonly SeenPurchase[],
  language: SampleLanguage,
) {
  return partners
    .filter(({ id }) => String(id).startsWith("P-") && id !== "P-035")
    .map(({ id, name }) => ({
      id,
      name: name[language],
      sum: exactSum(seen.filter((purchase) => purchase.id === id)),
    }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, LARGEST_AT.last - LARGEST_AT.first + 1);
}

function largestRows(book: Book, largest: ReturnType<typeof largestPartners>): SheetRow[] {
  const { text, language } = book;
  const headers = [
    PARTNER_HEADERS.partnerId[language],
    PARTNER_HEADERS.name[language],
    text("purchases"),
  ].map((value, i) => cell(i + 1, value, "header"));
  const body = largest.map(({ id, name, sum }, i): SheetRow => {
    const row = LARGEST_AT.first + i;
    const match = `MATCH(A${row},${book.partners("partnerId")},0)`;
    return {
      row,
      cells: [
        cell(1, id, "id"),
        cell(2, { formula: `INDEX(${book.partners("name")},${match})`, cached: name }, "text"),
        cell(
          3,
          {
            formula: `SUMIF(${book.purchases("partnerId")},A${row},${book.purchases("amount")})`,
            cached: sum,
          },
          "money",
        ),
      ],
    };
  });
  return [
    { row: LARGEST_AT.header - 1, height: 20, cells: [cell(1, text("largest"), "section")] },
    { row: LARGEST_AT.header, height: 20, cells: headers },
    ...body,
  ];
}

function levelRows(book: Book, partners: readonly SamplePartner[]): SheetRow[] {
  const { text, language } = book;
  const titles = [...LEVEL_TITLES, ...SERVICE_TITLES];
  const levels = partners.map(({ cells }) => lowerCase(cells["level"]));
  const body = titles.map((title, i): SheetRow => {
    const row = LEVELS_AT + 1 + i;
    const cached = levels.filter((level) => level === title.toLowerCase()).length;
    return {
      row,
      cells: [
        cell(1, title, "label"),
        cell(2, { formula: `COUNTIF(${book.partners("level")},A${row})`, cached }, "whole"),
      ],
    };
  });
  return [
    { row: LEVELS_AT - 1, height: 20, cells: [cell(1, text("byLevel"), "section")] },
    {
      row: LEVELS_AT,
      height: 20,
      cells: [cell(1, PARTNER_HEADERS.level[language], "header"), cell(2, text("count"), "header")],
    },
    ...body,
  ];
}

/** A level in the form that COUNTIF compares. */
function lowerCase(value: Value): string {
  return typeof value === "string" ? value.toLowerCase() : "";
}

function dataBars(): string {
  const bar = '<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF9DC3E6"/></dataBar>';
  const range = `C${LARGEST_AT.first}:C${LARGEST_AT.last}`;
  return `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="1">${bar}</cfRule></conditionalFormatting>`;
}
