/** The parts of a large workbook, as Excel would write them: every text is a shared string, even documents. */
import { below, seeded, type Random } from "../scripts/samples/random";
import { NS, relations, XML_HEAD } from "../scripts/samples/parts/xml";
import { columnLetters } from "../src/workbook/cell-name";

export interface BookSize {
  readonly partners: number;
  readonly purchases: number;
  /** Number of purchases, from the first on, with a word as amount. None where absent. */
  readonly problems?: number;
  /** Purchases stand in a grouped report: a row for each partner, with the sum of the documents below it. */
  readonly isReport?: boolean;
}

export interface BookPart {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** Texts at fixed places among the shared strings; ids, names and documents follow. */
const WORDS = [
  "KZT",
  "yes",
  "no",
  "Primary Reseller",
  "Professional Reseller",
  "Corporate Reseller",
  "Solution Provider",
  "Service Provider",
  "Partner ID",
  "Partner",
  "Level",
  "Requested level",
  "Service status",
  "Registered on",
  "Renewed through",
  "Joint sales plan",
  "Sales specialists",
  "Certified technical staff",
  "Joint solutions",
  "SWS warranty",
  "AWS warranty",
  "Product engineers",
  "Date",
  "Document",
  "Amount",
  "Currency",
];
const PARTNER_HEADERS = WORDS.slice(8, 22);
const PURCHASE_HEADERS = ["Date", "Partner ID", "Document", "Amount", "Currency"];

const [YES, NO] = [1, 2];
const FIRST_LEVEL = 3;
const LEVELS = 4;
const DATE_STYLE = 1;
const MONEY_STYLE = 2;
/** 1 January 2025 and 2026. */
const [YEAR_2025, YEAR_2026] = [45_658, 46_023];
const [TWO_YEARS, ONE_YEAR] = [730, 365];
const ROWS_A_CHUNK = 500;
const SEED = 1_000_003;

export function bookParts(size: BookSize): BookPart[] {
  const sheets = ["Partners", size.isReport === true ? "Report" : "Purchases"];
  const purchases =
    size.isReport === true
      ? reportSheet(size)
      : sheet(5, size.purchases, purchasesHeader(), purchaseRow(size));
  return [
    { name: "[Content_Types].xml", chunks: [contentTypes()] },
    { name: "_rels/.rels", chunks: [relations([{ kind: "officeDocument", target: "xl/workbook.xml" }])] },
    { name: "xl/workbook.xml", chunks: [workbook(sheets)] },
    { name: "xl/_rels/workbook.xml.rels", chunks: [workbookRelations()] },
    { name: "xl/styles.xml", chunks: [STYLES] },
    {
      name: "xl/worksheets/sheet1.xml",
      chunks: sheet(14, size.partners, partnersHeader(), partnerRow(size)),
    },
    { name: "xl/worksheets/sheet2.xml", chunks: purchases },
    { name: "xl/sharedStrings.xml", chunks: sharedStrings(size) },
  ];
}

function contentTypes(): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return [
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    type("workbook.xml", "sheet.main"),
    type("worksheets/sheet1.xml", "worksheet"),
    type("worksheets/sheet2.xml", "worksheet"),
    type("styles.xml", "styles"),
    `${type("sharedStrings.xml", "sharedStrings")}</Types>`,
  ].join("");
}

function workbook(sheets: readonly string[]): string {
  const items = sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${XML_HEAD}<workbook xmlns="${NS.main}" xmlns:r="${NS.rel}"><sheets>${items.join("")}</sheets></workbook>`;
}

function workbookRelations(): string {
  return relations([
    { kind: "worksheet", target: "worksheets/sheet1.xml" },
    { kind: "worksheet", target: "worksheets/sheet2.xml" },
    { kind: "styles", target: "styles.xml" },
    { kind: "sharedStrings", target: "sharedStrings.xml" },
  ]);
}

const STYLES = [
  `${XML_HEAD}<styleSheet xmlns="${NS.main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
].join("");

type RowXml = (row: number) => string;

function* sheet(columns: number, count: number, header: string, rowXml: RowXml): Generator<string> {
  const last = `${columnLetters(columns)}${count + 1}`;
  yield `${XML_HEAD}<worksheet xmlns="${NS.main}" xmlns:r="${NS.rel}"><dimension ref="A1:${last}"/><sheetData>${header}`;
  for (let from = 2; from <= count + 1; from += ROWS_A_CHUNK) {
    const rows = Array.from({ length: Math.min(ROWS_A_CHUNK, count + 2 - from) }, (_, i) => rowXml(from + i));
    yield rows.join("");
  }
  yield "</sheetData></worksheet>";
}

function text(column: string, row: number, number: number): string {
  return `<c r="${column}${row}" t="s"><v>${number}</v></c>`;
}

function number(column: string, row: number, value: number | string, style = 0): string {
  const styled = style === 0 ? "" : ` s="${style}"`;
  return `<c r="${column}${row}"${styled}><v>${value}</v></c>`;
}

function header(names: readonly string[]): string {
  const cells = names.map((name, i) => text(columnLetters(i + 1), 1, WORDS.indexOf(name)));
  return `<row r="1" spans="1:${names.length}">${cells.join("")}</row>`;
}

const partnersHeader = (): string => header(PARTNER_HEADERS);
const purchasesHeader = (): string => header(PURCHASE_HEADERS);

/** Three partners in four meet their level's requirements; a third asks for another level. */
function partnerRow({ partners }: BookSize): RowXml {
  const random = seeded(SEED);
  return (row) => {
    const position = row - 2;
    const good = below(random, 4) > 0;
    const isService = below(random, 5) === 0;
    const yesNo = (column: string, isYes: boolean): string => text(column, row, isYes ? YES : NO);
    const count = (column: string, least: number): string => number(column, row, least + below(random, 3));
    const cells = [
      text("A", row, WORDS.length + position),
      text("B", row, WORDS.length + partners + position),
      text("C", row, FIRST_LEVEL + (good ? below(random, LEVELS) : 0)),
      below(random, 3) === 0 ? text("D", row, FIRST_LEVEL + below(random, LEVELS + 1)) : "",
      yesNo("E", good && isService),
      number("F", row, YEAR_2025 + below(random, TWO_YEARS), DATE_STYLE),
      number("G", row, 2026),
      yesNo("H", good || below(random, 2) === 0),
      count("I", good ? 1 : 0),
      count("J", good ? 1 : 0),
      count("K", good ? 1 : 0),
      yesNo("L", isService),
      yesNo("M", isService),
      count("N", isService ? 1 : 0),
    ];
    return `<row r="${row}" spans="1:14">${cells.join("")}</row>`;
  };
}

function purchaseRow({ partners, problems = 0 }: BookSize): RowXml {
  const random = seeded(SEED + 1);
  return (row) => {
    const isWrong = row - 2 < problems;
    const cells = [
      number("A", row, YEAR_2026 + below(random, ONE_YEAR), DATE_STYLE),
      text("B", row, WORDS.length + below(random, partners)),
      text("C", row, WORDS.length + 2 * partners + row - 2),
      isWrong ? text("D", row, NO) : number("D", row, amount(random), MONEY_STYLE),
      text("E", row, 0),
    ];
    return `<row r="${row}" spans="1:5">${cells.join("")}</row>`;
  };
}

/** A group for each partner, one outline level above its documents, which name their days. */
function* reportSheet({ partners, purchases }: BookSize): Generator<string> {
  const random = seeded(SEED + 2);
  const each = purchases / partners;
  yield `${XML_HEAD}<worksheet xmlns="${NS.main}" xmlns:r="${NS.rel}"><dimension ref="A1:B${1 + partners + purchases}"/><sheetData>`;
  yield header(REPORT_HEADERS);
  for (let [partner, row] = [0, 2]; partner < partners; partner++, row += each + 1) {
    const amounts = Array.from({ length: each }, () => tiynOf(random));
    const sum = amounts.reduce((all, one) => all + one, 0);
    const name = WORDS.length + partners + partner;
    const documents = amounts.map((one, at) => {
      const document = WORDS.length + 2 * partners + partner * each + at;
      return reportRow(row + 1 + at, document, one, ' outlineLevel="1"');
    });
    yield reportRow(row, name, sum, "") + documents.join("");
  }
  yield "</sheetData></worksheet>";
}

const REPORT_HEADERS = ["Partner", "Amount"];

function reportRow(row: number, label: number, tiyn: number, level: string): string {
  const cells = text("A", row, label) + number("B", row, decimal(tiyn), MONEY_STYLE);
  return `<row r="${row}" spans="1:2"${level}>${cells}</row>`;
}

/** One in thirty is a return; most have tiyn. */
function amount(random: Random): string {
  return decimal(tiynOf(random));
}

function tiynOf(random: Random): number {
  const tiyn = 100_000 + below(random, 30_000_000);
  return below(random, 30) === 0 ? -tiyn : tiyn;
}

function decimal(tiyn: number): string {
  const size = Math.abs(tiyn);
  return `${tiyn < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}

function* sharedStrings({ partners, purchases, isReport = false }: BookSize): Generator<string> {
  const unique = WORDS.length + 2 * partners + purchases;
  yield `${XML_HEAD}<sst xmlns="${NS.main}" uniqueCount="${unique}">${WORDS.map(item).join("")}`;
  yield* items(partners, (i) => `P-${String(i + 1).padStart(5, "0")}`);
  yield* items(partners, (i) => `Partner No. ${i + 1} Trading and Integration LLP`);
  yield* items(purchases, (i) => {
    const own = `INV-${String(i + 1).padStart(7, "0")}`;
    return isReport ? `Реализация ТМЗ и услуг ${own} от ${dayOf(i)} 12:14:02` : own;
  });
  yield "</sst>";
}

/** A day of 2026. */
function dayOf(index: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(1 + (index % 28))}.${two(1 + (Math.floor(index / 28) % 12))}.2026`;
}

function item(content: string): string {
  return `<si><t>${content}</t></si>`;
}

function* items(count: number, content: (index: number) => string): Generator<string> {
  for (let from = 0; from < count; from += ROWS_A_CHUNK) {
    const length = Math.min(ROWS_A_CHUNK, count - from);
    yield Array.from({ length }, (_, i) => item(content(from + i))).join("");
  }
}
