/** The whole sample workbook, part by part. */
import { SAMPLE_PARTNERS } from "./cases";
import { absoluteRange, partnerColumn, PARTNERS_HEADER_ROW, PURCHASES_HEADER_ROW, sheetRef } from "./layout";
import { chartXml, drawingXml } from "./parts/charts";
import { commentDrawing, commentsXml } from "./parts/comments";
import { packageBytes, TYPES, type Part } from "./parts/package";
import { SharedStrings } from "./parts/shared-strings";
import { sheetXml } from "./parts/sheet";
import { stylesXml } from "./parts/styles";
import { escapeXml, NS, relations, XML_HEAD, type Relation } from "./parts/xml";
import { purchaseRows } from "./purchases";
import { commentedCell, filterRange, partnersSheet, partnersTable } from "./sheets/partners";
import { purchasesSheet } from "./sheets/purchases";
import { ratesSheet } from "./sheets/rates";
import { LARGEST_AT, QUARTERS_AT, REPORT_DATE_CELL, summarySheet, type Summary } from "./sheets/summary";
import { SHEETS, textIn, type SheetKey } from "./texts";
import type { SampleLanguage } from "./types";

const SHEET_ORDER: readonly SheetKey[] = ["summary", "partners", "purchases", "rates"];
const MADE_ON = "2026-12-31T09:00:00Z";

/** The bytes of a sample workbook. */
export async function sampleWorkbook(language: SampleLanguage): Promise<Uint8Array> {
  const rows = purchaseRows(SAMPLE_PARTNERS);
  const summary = summarySheet(SAMPLE_PARTNERS, rows, language);
  const strings = new SharedStrings();
  const sheets = [
    summary.sheet,
    partnersSheet(SAMPLE_PARTNERS, language),
    purchasesSheet(rows, SAMPLE_PARTNERS, language),
    ratesSheet(),
  ].map((sheet, i) =>
    part(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, language, strings), TYPES.sheet),
  );
  return packageBytes([
    ...documentParts(language),
    part("xl/workbook.xml", workbookXml(rows.length, language), TYPES.workbook),
    rels("xl/_rels/workbook.xml.rels", [
      ...sheets.map((_, i) => ({ kind: "worksheet", target: `worksheets/sheet${i + 1}.xml` })),
      { kind: "styles", target: "styles.xml" },
      { kind: "sharedStrings", target: "sharedStrings.xml" },
    ]),
    part("xl/styles.xml", stylesXml(language), TYPES.styles),
    part("xl/sharedStrings.xml", strings.xml(), TYPES.strings),
    ...sheets,
    ...summaryParts(summary, language),
    ...partnersParts(language),
  ]);
}

function part(path: string, xml: string, type?: string): Part {
  return type === undefined ? { path, xml } : { path, xml, type };
}

function rels(path: string, list: readonly Relation[]): Part {
  return part(path, relations(list));
}

function documentParts(language: SampleLanguage): Part[] {
  const core = [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(textIn(language)("partnersTitle"))}</dc:title><dc:creator>${escapeXml(textIn(language)("commentAuthor"))}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${MADE_ON}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${MADE_ON}</dcterms:modified></cp:coreProperties>`,
  ].join("");
  const app = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(textIn(language)("company"))}</Company></Properties>`;
  return [
    rels("_rels/.rels", [
      { kind: "officeDocument", target: "xl/workbook.xml" },
      { kind: "core-properties", target: "docProps/core.xml" },
      { kind: "extended-properties", target: "docProps/app.xml" },
    ]),
    part("docProps/core.xml", core, TYPES.core),
    part("docProps/app.xml", app, TYPES.app),
  ];
}

function workbookXml(rowCount: number, language: SampleLanguage): string {
  const sheets = SHEET_ORDER.map(
    (key, i) => `<sheet name="${escapeXml(SHEETS[key][language])}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return [
    `${XML_HEAD}<workbook xmlns="${NS.main}" xmlns:r="${NS.rel}"><workbookPr defaultThemeVersion="124226"/>`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets><definedNames>${definedNames(rowCount, language)}</definedNames>`,
    '<calcPr calcId="191029"/></workbook>',
  ].join("");
}

/** Excel keeps them in the order of their names. */
function definedNames(rowCount: number, language: SampleLanguage): string {
  const header = PARTNERS_HEADER_ROW[language];
  const purchasesHeader = PURCHASES_HEADER_ROW[language];
  const filter = (sheet: number, key: SheetKey, range: string): string =>
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${sheet}" hidden="1">${sheetRef(key, language)}!${absolute(range)}</definedName>`;
  const titles = (sheet: number, key: SheetKey, row: number): string =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${sheet}">${sheetRef(key, language)}!$${row}:$${row}</definedName>`;
  const count = SAMPLE_PARTNERS.length;
  return [
    ...(header > 1 ? [filter(1, "partners", filterRange(count, language))] : []),
    filter(2, "purchases", `A${purchasesHeader}:G${purchasesHeader + rowCount}`),
    titles(1, "partners", header),
    titles(2, "purchases", purchasesHeader),
    `<definedName name="${textIn(language)("reportDateName")}">${sheetRef("summary", language)}!${REPORT_DATE_CELL}</definedName>`,
  ].join("");
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function summaryParts({ quarters, largest }: Summary, language: SampleLanguage): Part[] {
  const text = textIn(language);
  const at = (column: number, { first, last }: { first: number; last: number }): string =>
    `${sheetRef("summary", language)}!${absoluteRange(column, first, last)}`;
  const byQuarter = chartXml({
    title: text("byQuarter"),
    direction: "col",
    categories: { cells: at(1, QUARTERS_AT), values: quarters.map(({ label }) => label) },
    series: [
      {
        name: text("purchases"),
        colour: "2F5597",
        numbers: { cells: at(4, QUARTERS_AT), values: quarters.map(({ purchases }) => purchases) },
      },
      {
        name: text("returns"),
        colour: "C00000",
        numbers: { cells: at(5, QUARTERS_AT), values: quarters.map(({ returns }) => returns) },
      },
    ],
  });
  const byPartner = chartXml({
    title: text("largest"),
    direction: "bar",
    categories: { cells: at(2, LARGEST_AT), values: largest.map(({ name }) => name) },
    series: [
      {
        name: text("purchases"),
        colour: "548235",
        numbers: { cells: at(3, LARGEST_AT), values: largest.map(({ sum }) => sum) },
      },
    ],
  });
  return [
    rels("xl/worksheets/_rels/sheet1.xml.rels", [{ kind: "drawing", target: "../drawings/drawing1.xml" }]),
    part(
      "xl/drawings/drawing1.xml",
      drawingXml([
        [6, 1, 15, 14],
        [6, 15, 15, 34],
      ]),
      TYPES.drawing,
    ),
    rels("xl/drawings/_rels/drawing1.xml.rels", [
      { kind: "chart", target: "../charts/chart1.xml" },
      { kind: "chart", target: "../charts/chart2.xml" },
    ]),
    part("xl/charts/chart1.xml", byQuarter, TYPES.chart),
    part("xl/charts/chart2.xml", byPartner, TYPES.chart),
  ];
}

function partnersParts(language: SampleLanguage): Part[] {
  const text = textIn(language);
  const cell = commentedCell(SAMPLE_PARTNERS, language);
  const row = Number(cell.replace(/\D/g, ""));
  const column = partnerColumn("requestedLevel", language);
  const hasTable = PARTNERS_HEADER_ROW[language] === 1;
  const table = { kind: "table", target: "../tables/table1.xml" };
  return [
    rels("xl/worksheets/_rels/sheet2.xml.rels", [
      { kind: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" },
      { kind: "comments", target: "../comments1.xml" },
      ...(hasTable ? [table] : []),
    ]),
    part("xl/drawings/vmlDrawing1.vml", commentDrawing(column, row)),
    part("xl/comments1.xml", commentsXml(cell, text("commentAuthor"), text("comment")), TYPES.comments),
    ...(hasTable
      ? [part("xl/tables/table1.xml", partnersTable(SAMPLE_PARTNERS.length, language), TYPES.table)]
      : []),
  ];
}
