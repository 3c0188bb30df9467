import { parseXml, type XmlDocument } from "../xml/document";
import { encodeUtf8 } from "../../common/utf8";
import { XML_DECLARATION, type Dialect } from "./dialect";

/** A styles part for a workbook without one: one font, the two required fills, one cell format. */
export function defaultStyles(part: string, dialect: Dialect): XmlDocument {
  const xml =
    XML_DECLARATION +
    `<styleSheet xmlns="${dialect.main}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>";
  return parseXml(part, encodeUtf8(xml));
}
