import { WorkbookError } from "../../../workbook/errors";
import { formatOf, keepsFormat, type Shown } from "../../common/formats/number-formats";
import { childNamed, type XmlDocument, type XmlElement } from "../xml/document";
import { escapeAttribute } from "../../common/xml-escape";
import { applySplices, growElement, insertInOrder, tagWithAttributes, type Splice } from "../xml/splice";
import { builtInIdOf } from "./built-in-formats";
import { judgedCode, builtInId } from "./number-formats";
import { FIRST_OWN_FORMAT, numberFormatId, showsDate, type Styles } from "./read-styles";
import { codeOf } from "./style-codes";

/** The order of the styles part's elements. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
/** Excel's limit on cell formats: it treats a workbook with more of them as damaged. */
const MOST_FORMATS = 65_490;
/** Number of them that is reserved for formats with nothing but a number format. */
const KEPT_FOR_PLAIN = 64;

/** The formats that were added to a workbook's, as plain data: their XML, and the number formats that they need. */
export interface StyleAdditions {
  readonly formats: readonly string[];
  readonly codes: readonly { readonly id: number; readonly code: string }[];
}

/**
 * The workbook's cell formats, and those that a write adds. Existing ones are never changed, because cells share them.
 */
export class StyleBook {
  private readonly added: string[] = [];
  /** Cell formats by their XML, so that none is added twice. */
  private readonly numberOf: Map<string, number>;
  private readonly addedCodes: { id: number; code: string }[] = [];
  private readonly idByCode: Map<string, number>;
  private boldFont: string | undefined;

  constructor(
    private readonly document: XmlDocument,
    private readonly styles: Styles,
  ) {
    this.idByCode = new Map([...styles.codes].map(([id, code]) => [code, id]));
    this.numberOf = new Map(styles.formats.map((xf, i) => [document.text.slice(xf.start, xf.end), i]));
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  /** The formats added so far. */
  get additions(): StyleAdditions {
    return { formats: this.added, codes: this.addedCodes };
  }

  /** True if exactly these formats have been added so far. */
  hasAdded({ formats, codes }: StyleAdditions): boolean {
    return isSame(this.added, formats) && isSame(this.addedCodes, codes);
  }

  /** Adopts the formats added to another book of the same workbook; nothing may have been added to this one. */
  adopt({ formats, codes }: StyleAdditions): void {
    if (this.changed || this.addedCodes.length > 0) throw new Error("Formats were added already");
    for (const xml of formats) {
      this.numberOf.set(xml, this.styles.formats.length + this.added.length);
      this.added.push(xml);
    }
    for (const { id, code } of codes) {
      this.idByCode.set(code, id);
      this.addedCodes.push({ id, code });
    }
  }

  /** The cell format of a value in a new cell: that of its neighbour, with another number format. */
  besides(base: number, shown: Shown): number {
    const id = this.formatId(formatOf(shown));
    const known = this.styles.formats[base];
    if (known !== undefined && numberFormatId(known) === id) return base;
    return this.clone(known, id);
  }

  /** The cell format of a value in an existing cell: its own, as long as its number format suits the value. */
  within(own: number, shown: Shown): number {
    const id = numberFormatId(this.styles.formats[own]);
    const { codes } = this.styles;
    const code = codes.get(id) ?? judgedCode(id);
    return keepsFormat(code, showsDate(id, codes), shown) ? own : this.besides(own, shown);
  }

  /** The cell format with the given number format code that otherwise equals another one. */
  withCode(base: number, code: string): number {
    const known = this.styles.formats[base];
    if (codeOf(numberFormatId(known), this.styles) === code) return base;
    const builtIn = builtInIdOf(code);
    const isFree = builtIn !== undefined && !this.styles.codes.has(builtIn);
    return this.clone(known, isFree ? builtIn : this.ownFormatId(code));
  }

  /** The cell format of a new sheet's headers. */
  boldHeader(): number {
    const prefix = this.document.root.prefix;
    const fonts = childNamed(this.document.root, "fonts");
    this.boldFont = boldVersion(this.document.text, childNamed(fonts, "font"), prefix);
    const fontId = fonts === undefined ? 1 : fonts.children.length;
    const xml = `<${prefix}xf numFmtId="0" fontId="${String(fontId)}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`;
    return this.room > 0 ? this.add(xml) : 0;
  }

  /** The styles part's text with all additions. */
  text(): string {
    const splices: Splice[] = [];
    if (this.addedCodes.length > 0) splices.push(this.growList("numFmts", this.numberFormatsXml()));
    if (this.boldFont !== undefined) splices.push(this.growFonts(this.boldFont));
    if (this.added.length > 0) splices.push(this.growList("cellXfs", this.added));
    return applySplices(this.document.text, splices);
  }

  private formatId(code: string): number {
    return builtInId(code) ?? this.ownFormatId(code);
  }

  /** The number of a format that the workbook defines itself. */
  private ownFormatId(code: string): number {
    const known = this.idByCode.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.idByCode.values()) + 1;
    this.idByCode.set(code, id);
    this.addedCodes.push({ id, code });
    return id;
  }

  private cloneWith(base: XmlElement | undefined, formatId: number): string {
    const prefix = this.document.root.prefix;
    const plain = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const source = base === undefined ? plain : this.document.text.slice(base.start, base.end);
    const tagLength = base === undefined ? plain.length : base.openEnd - base.start;
    const tag = tagWithAttributes(source.slice(0, tagLength), {
      numFmtId: String(formatId),
      applyNumberFormat: "1",
      // A quote prefix marks the text of one cell as typed with an apostrophe.
      quotePrefix: undefined,
    });
    return tag + source.slice(tagLength);
  }

  /** Number of formats that can still be added. */
  private get room(): number {
    return MOST_FORMATS - this.styles.formats.length - this.added.length;
  }

  /**
   * A format that differs from another one only in its number format. If the workbook is nearly full of formats, a
   * format with nothing but that number format; if it is full, any existing one with that number format. Throws
   * "too-many-formats" if there is none.
   */
  private clone(base: XmlElement | undefined, formatId: number): number {
    const xml = this.cloneWith(base, formatId);
    if (this.numberOf.has(xml) || this.room > KEPT_FOR_PLAIN) return this.add(xml);
    const plain = this.cloneWith(undefined, formatId);
    if (this.numberOf.has(plain) || this.room > 0) return this.add(plain);
    const other = this.styles.formats.findIndex((format) => numberFormatId(format) === formatId);
    if (other >= 0) return other;
    throw new WorkbookError("too-many-formats", { limit: String(MOST_FORMATS) });
  }

  private add(xml: string): number {
    const known = this.numberOf.get(xml);
    if (known !== undefined) return known;
    // A cell without a style has number 0, so that format must exist before any other.
    if (this.styles.formats.length + this.added.length === 0) this.added.push(this.cloneWith(undefined, 0));
    const number = this.styles.formats.length + this.added.length;
    this.added.push(xml);
    this.numberOf.set(xml, number);
    return number;
  }

  private growList(name: string, children: readonly string[]): Splice {
    const { text, root } = this.document;
    const list = childNamed(root, name);
    const xml = children.join("");
    if (list !== undefined) return growElement(text, list, xml, list.children.length + children.length);
    const whole = `<${root.prefix}${name} count="${String(children.length)}">${xml}</${root.prefix}${name}>`;
    return insertInOrder(root, ORDER, name, whole);
  }

  private growFonts(bold: string): Splice {
    const hasFonts = childNamed(this.document.root, "fonts") !== undefined;
    return this.growList("fonts", hasFonts ? [bold] : [`<${this.document.root.prefix}font/>`, bold]);
  }

  private numberFormatsXml(): string[] {
    const prefix = this.document.root.prefix;
    return this.addedCodes.map(
      ({ id, code }) => `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`,
    );
  }
}

function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function boldVersion(source: string, font: XmlElement | undefined, prefix: string): string {
  if (font === undefined || font.selfClosing) return `<${prefix}font><${prefix}b/></${prefix}font>`;
  const whole = source.slice(font.start, font.end);
  if (childNamed(font, "b") !== undefined) return whole;
  const tagLength = font.openEnd - font.start;
  return `${whole.slice(0, tagLength)}<${font.prefix}b/>${whole.slice(tagLength)}`;
}
