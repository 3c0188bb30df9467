import {
  childNamed,
  childrenNamed,
  countAttribute,
  flagAttribute,
  type XmlDocument,
  type XmlElement,
} from "../xml/document";
import { currencyOfFormat } from "../../common/formats/currency-format";
import { currencyBits } from "../../../workbook/format-currency";
import { isBuiltInDateFormat, isDateFormatCode } from "../../common/formats/date-format";

/** Lower ids are those of formats that every workbook has. */
export const FIRST_OWN_FORMAT = 164;

/** The contents of the styles part that reading and writing need. */
export interface Styles {
  /** The cell formats (`xf`) that cells refer to by number. */
  readonly formats: readonly XmlElement[];
  /** The workbook's own number formats by id. */
  readonly codes: ReadonlyMap<number, string>;
  /** By cell format: 1 if it shows a date or a time. */
  readonly isDate: Uint8Array;
  /** The same: 1 if its font is struck through. Empty where no font is. */
  readonly isStruck: Uint8Array;
}

/** Reads the styles part; a workbook without one has no cell formats. */
export function readStyles(document: XmlDocument | undefined): Styles {
  const root = document?.root;
  const codes = numberFormats(root);
  const formats = childrenNamed(childNamed(root, "cellXfs"), "xf");
  return {
    formats,
    codes,
    isDate: Uint8Array.from(formats, (xf) => (showsDate(numberFormatId(xf), codes) ? 1 : 0)),
    isStruck: struckFormats(root, formats),
  };
}

function struckFormats(root: XmlElement | undefined, formats: readonly XmlElement[]): Uint8Array {
  const fonts = childrenNamed(childNamed(root, "fonts"), "font").map((font) => {
    const strike = childNamed(font, "strike");
    return strike !== undefined && flagAttribute(strike, "val") !== false;
  });
  if (!fonts.includes(true)) return new Uint8Array(0);
  return Uint8Array.from(formats, (xf) => (fonts[countAttribute(xf, "fontId") ?? 0] === true ? 1 : 0));
}

/** The number format that a cell format refers to; 0 is General. */
export function numberFormatId(format: XmlElement | undefined): number {
  return countAttribute(format, "numFmtId") ?? 0;
}

/** By cell format: the currency that its number format shows, as the bits of a block's kinds. */
export function currenciesOf({ formats, codes }: Styles): Uint8Array {
  const byId = new Map<number, number>();
  return Uint8Array.from(formats, (xf) => {
    const id = numberFormatId(xf);
    // Built-in formats show the currency of the user's region, whatever code the workbook has for them.
    const code = id < FIRST_OWN_FORMAT ? PERCENTS.get(id) : codes.get(id);
    const bits = byId.get(id) ?? (code === undefined ? 0 : currencyBits(currencyOfFormat(code, true)));
    byId.set(id, bits);
    return bits;
  });
}

/** Built-in formats that every region shows alike. */
const PERCENTS: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
]);

/** By cell format: how far its text is indented. */
export function indentsOf({ formats }: Styles): Uint8Array {
  return Uint8Array.from(formats, (xf) =>
    Math.min(MOST_INDENT, countAttribute(childNamed(xf, "alignment"), "indent") ?? 0),
  );
}

/** The largest indent of Excel. */
const MOST_INDENT = 250;

/** True if the number format shows dates: by the workbook's own code if it has one, otherwise by the built-in id. */
export function showsDate(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id);
  return code === undefined ? isBuiltInDateFormat(id) : isDateFormatCode(code);
}

function numberFormats(root: XmlElement | undefined): Map<number, string> {
  const codes = new Map<number, string>();
  for (const format of childrenNamed(childNamed(root, "numFmts"), "numFmt")) {
    const id = countAttribute(format, "numFmtId");
    const code = format.attributes["formatCode"];
    if (id !== undefined && code !== undefined) codes.set(id, code);
  }
  return codes;
}
