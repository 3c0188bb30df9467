/** Cell styles by name. Their numbers are their positions in `cellXfs`. */
import type { SampleLanguage } from "../types";
import { NS, XML_HEAD } from "./xml";

const FONTS = {
  body: '<sz val="10"/><color rgb="FF262626"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
  bold: '<b/><sz val="10"/><color rgb="FF262626"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
  white:
    '<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
  title:
    '<b/><sz val="16"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
  quiet:
    '<i/><sz val="10"/><color rgb="FF7F7F7F"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
  section:
    '<b/><sz val="12"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="2"/><charset val="204"/>',
} as const;
type Font = keyof typeof FONTS;

const FILLS = {
  none: undefined,
  header: "FF1F3864",
  entry: "FFFFF2CC",
  total: "FFD9E2F3",
} as const;
type Fill = keyof typeof FILLS;

const LINE = '<color rgb="FFD0CECE"/>';
const BORDERS = {
  none: "<left/><right/><top/><bottom/><diagonal/>",
  thin:
    ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${LINE}</${side}>`).join("") +
    "<diagonal/>",
} as const;
type Border = keyof typeof BORDERS;

/** Numbers of formats; those from 164 on are defined here. */
const FORMATS = { general: 0, whole: 1, text: 49, money: 164, rate: 165, date: 166 } as const;
type Format = keyof typeof FORMATS;

interface Style {
  readonly font?: Font;
  readonly fill?: Fill;
  readonly border?: Border;
  readonly format?: Format;
  readonly align?: string;
}

const BODY = { border: "thin" } as const;
const CENTRE = 'horizontal="center" vertical="center"';

export const STYLES = {
  plain: {},
  title: { font: "title" },
  quiet: { font: "quiet" },
  section: { font: "section" },
  header: { font: "white", fill: "header", border: "thin", align: `${CENTRE} wrapText="1"` },
  id: { ...BODY, format: "text" },
  numberId: { ...BODY, align: 'horizontal="left"' },
  text: BODY,
  centred: { ...BODY, align: 'horizontal="center"' },
  note: { ...BODY, font: "quiet" },
  date: { ...BODY, format: "date", align: 'horizontal="center"' },
  whole: { ...BODY, format: "whole", align: 'horizontal="center"' },
  money: { ...BODY, format: "money" },
  rate: { ...BODY, format: "rate" },
  label: { ...BODY, font: "bold" },
  entry: { ...BODY, font: "bold", fill: "entry", format: "date", align: 'horizontal="center"' },
  totalLabel: { ...BODY, font: "bold", fill: "total" },
  totalMoney: { ...BODY, font: "bold", fill: "total", format: "money" },
} as const satisfies Readonly<Record<string, Style>>;
export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];

export function styleNumber(name: StyleName): number {
  return NAMES.indexOf(name);
}

/** Formats for conditional formatting. */
export const DIFFERENCES = { negative: 0, asked: 1 } as const;
const DXFS = [
  '<dxf><font><color rgb="FFC00000"/></font></dxf>',
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf>',
];

const MONEY = "#,##0.00";
const DATE_FORMATS = { ru: "dd\\.mm\\.yyyy", en: "yyyy\\-mm\\-dd" } as const;

export function stylesXml(language: SampleLanguage): string {
  const fonts = Object.values(FONTS).map((font) => `<font>${font}</font>`);
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  const colours = Object.values(FILLS).filter((colour) => colour !== undefined);
  fills.push(
    ...colours.map(
      (colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`,
    ),
  );
  const borders = Object.values(BORDERS).map((border) => `<border>${border}</border>`);
  const xfs = NAMES.map((name) => xf(STYLES[name]));
  return [
    `${XML_HEAD}<styleSheet xmlns="${NS.main}">`,
    `<numFmts count="3"><numFmt numFmtId="164" formatCode="${MONEY}"/><numFmt numFmtId="165" formatCode="#,##0.0000"/>`,
    `<numFmt numFmtId="166" formatCode="${DATE_FORMATS[language]}"/></numFmts>`,
    counted("fonts", fonts),
    counted("fills", fills),
    counted("borders", borders),
    counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    counted("cellXfs", xfs),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted("dxfs", DXFS),
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>',
  ].join("");
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function xf({ font = "body", fill = "none", border = "none", format = "general", align }: Style): string {
  const fillId = fill === "none" ? 0 : Object.keys(FILLS).indexOf(fill) + 1;
  const ids = `numFmtId="${FORMATS[format]}" fontId="${Object.keys(FONTS).indexOf(font)}" fillId="${fillId}"`;
  const uses = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  const rest = `borderId="${Object.keys(BORDERS).indexOf(border)}" xfId="0" ${uses}`;
  return align === undefined
    ? `<xf ${ids} ${rest}/>`
    : `<xf ${ids} ${rest} applyAlignment="1"><alignment ${align}/></xf>`;
}
