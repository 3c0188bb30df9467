/** The partners sheet. */
import { cellName, columnLetters } from "../../../src/workbook/cell-name";
import { serialOf } from "../days";
import {
  absoluteRange,
  PARTNER_COLUMNS,
  partnerColumn,
  PARTNERS_HEADER_ROW,
  PARTNERS_TABLE,
} from "../layout";
import type { Formula, Sheet, SheetCell, SheetRow } from "../parts/sheet";
import { DIFFERENCES, type StyleName } from "../parts/styles";
import { escapeXml, NS, XML_HEAD } from "../parts/xml";
import { CITIES, MANAGERS, NOTES, PARTNER_HEADERS, textIn, type PartnerColumn } from "../texts";
import type { SampleLanguage, SamplePartner, Value } from "../types";

/** The report date of the summary sheet; days since registration are counted up to it. */
export const REPORT_DATE = "2026-12-31";

const WIDTHS: Readonly<Record<PartnerColumn, number>> = {
  partnerId: 11,
  name: 36,
  level: 28,
  requestedLevel: 22,
  serviceStatus: 12,
  registeredOn: 13,
  renewedThrough: 11,
  jointSalesPlan: 16,
  salesSpecialists: 15,
  certifiedTechnicalStaff: 19,
  jointSolutions: 13,
  warrantySws: 11,
  warrantyAws: 11,
  productEngineers: 13,
  city: 18,
  manager: 15,
  daysSince: 13,
  accountCode: 12,
  note: 34,
};

const STYLE_OF: Readonly<Partial<Record<PartnerColumn, StyleName>>> = {
  partnerId: "id",
  registeredOn: "date",
  renewedThrough: "centred",
  serviceStatus: "centred",
  jointSalesPlan: "centred",
  warrantySws: "centred",
  warrantyAws: "centred",
  salesSpecialists: "whole",
  certifiedTechnicalStaff: "whole",
  jointSolutions: "whole",
  productEngineers: "whole",
  daysSince: "whole",
  note: "note",
};

export function partnersSheet(partners: readonly SamplePartner[], language: SampleLanguage): Sheet {
  const columns = PARTNER_COLUMNS[language];
  const header = PARTNERS_HEADER_ROW[language];
  const rows = partners.map((partner, i) => partnerRow(partner, i, header + 1 + i, language));
  const hasTitle = header > 1;
  return {
    widths: columns.map((key) => ({ width: WIDTHS[key], ...(key === "accountCode" && { hidden: true }) })),
    rows: [...(hasTitle ? titleRows(language) : []), headerRow(header, language), ...rows],
    frozenAt: cellName(3, header + 1),
    tabColour: "FF1F3864",
    landscape: true,
    showGridLines: true,
    after: {
      ...(hasTitle && { autoFilter: filterRange(partners.length, language), merged: ["A1:D1", "A2:D2"] }),
      conditional: askedFormat(partners.length, language),
      validations: validations(partners.length, language),
      footer: `&L${textIn(language)("company")}&R${textIn(language)("page")}`,
      legacyDrawing: "rId1",
      ...(!hasTitle && { tableParts: "rId3" }),
    },
  };
}

/** Header and data: the range of the filter or the table. */
export function filterRange(count: number, language: SampleLanguage): string {
  const header = PARTNERS_HEADER_ROW[language];
  return `A${header}:${cellName(PARTNER_COLUMNS[language].length, header + count)}`;
}

function titleRows(language: SampleLanguage): SheetRow[] {
  const text = textIn(language);
  return [
    { row: 1, height: 24, cells: [{ column: 1, value: text("partnersTitle"), style: "title" }] },
    { row: 2, cells: [{ column: 1, value: text("partnersSubtitle"), style: "quiet" }] },
  ];
}

function headerRow(row: number, language: SampleLanguage): SheetRow {
  const cells = PARTNER_COLUMNS[language].map((key, i): SheetCell => {
    return { column: i + 1, value: PARTNER_HEADERS[key], style: "header" };
  });
  return { row, height: 42, cells };
}

function partnerRow(
  partner: SamplePartner,
  position: number,
  row: number,
  language: SampleLanguage,
): SheetRow {
  const cells = PARTNER_COLUMNS[language].map((key, i): SheetCell => {
    const value = valueOf(partner, position, key, row, language);
    const isNumberId = key === "partnerId" && typeof value === "number";
    return { column: i + 1, value, style: isNumberId ? "numberId" : (STYLE_OF[key] ?? "text") };
  });
  return { row, cells };
}

function valueOf(
  partner: SamplePartner,
  position: number,
  key: PartnerColumn,
  row: number,
  language: SampleLanguage,
): Value | Formula {
  const own: Partial<Record<PartnerColumn, Value | Formula>> = {
    partnerId: partner.id,
    name: partner.name,
    city: CITIES[(position * 5) % CITIES.length],
    manager: MANAGERS[(position * 3) % MANAGERS.length],
    accountCode: `00-${String(10_417 + position * 37).padStart(8, "0")}`,
    note: NOTES[String(partner.id)],
    daysSince: daysSince(partner, row, language),
  };
  return own[key] ?? partner.cells[key];
}

/** A formula of the user's: blank where the day is missing or stands as text. */
function daysSince(partner: SamplePartner, row: number, language: SampleLanguage): Formula {
  const registered = partner.cells["registeredOn"];
  const isDate = typeof registered === "object" && "date" in registered;
  const cached = isDate ? serialOf(REPORT_DATE) - serialOf(registered.date) : "";
  return { formula: daysFormula(row, language), cached };
}

function daysFormula(row: number, language: SampleLanguage): string {
  const cell =
    language === "en"
      ? `${PARTNERS_TABLE}[[#This Row],[${PARTNER_HEADERS.registeredOn.en}]]`
      : `${columnLetters(partnerColumn("registeredOn", language))}${row}`;
  return `IF(ISNUMBER(${cell}),${textIn(language)("reportDateName")}-${cell},"")`;
}

function dataRange(key: PartnerColumn, count: number, language: SampleLanguage): string {
  const header = PARTNERS_HEADER_ROW[language];
  return absoluteRange(partnerColumn(key, language), header + 1, header + count).replace(/\$/g, "");
}

/** Highlights applications. */
function askedFormat(count: number, language: SampleLanguage): string {
  const range = dataRange("requestedLevel", count, language);
  const first = range.split(":")[0] ?? "";
  const rule = `<cfRule type="expression" dxfId="${DIFFERENCES.asked}" priority="1"><formula>LEN($${first})&gt;0</formula></cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

const LEVEL_TITLES = [
  "Primary Reseller",
  "Professional Reseller",
  "Corporate Reseller",
  "Solution Provider",
  "Service Professional Reseller",
  "Service Corporate Reseller",
  "Service Solution Provider",
];
const YES_NO = { ru: "да,нет", en: "yes,no" } as const;

function validations(count: number, language: SampleLanguage): string {
  const text = textIn(language);
  const attributes =
    'type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"';
  const list = (range: string, items: string, title: string): string =>
    `<dataValidation ${attributes}${title} sqref="${range}"><formula1>"${items}"</formula1></dataValidation>`;
  const levelTitle = ` errorTitle="${escapeXml(text("validationTitle"))}" error="${escapeXml(text("validationText"))}"`;
  const items = [
    list(dataRange("level", count, language), LEVEL_TITLES.join(","), levelTitle),
    list(dataRange("jointSalesPlan", count, language), YES_NO[language], ""),
  ];
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

/** The Excel table over the partners of the English workbook. */
export function partnersTable(count: number, language: SampleLanguage): string {
  const range = filterRange(count, language);
  const columns = PARTNER_COLUMNS[language].map((key, i) => {
    const name = `id="${i + 1}" name="${escapeXml(PARTNER_HEADERS[key][language])}"`;
    if (key !== "daysSince") return `<tableColumn ${name}/>`;
    const formula = escapeXml(daysFormula(0, language));
    return `<tableColumn ${name}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
  });
  const names = `id="1" name="${PARTNERS_TABLE}" displayName="${PARTNERS_TABLE}"`;
  return [
    `${XML_HEAD}<table xmlns="${NS.main}" ${names} ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  ].join("");
}

/** The cell that carries the comment. */
export function commentedCell(partners: readonly SamplePartner[], language: SampleLanguage): string {
  const position = partners.findIndex(({ id }) => id === "P-012");
  return cellName(partnerColumn("requestedLevel", language), PARTNERS_HEADER_ROW[language] + 1 + position);
}
