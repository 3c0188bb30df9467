/** A cell comment: its text, and the old drawing that Excel shows it with. */
import { escapeXml, NS, XML_HEAD } from "./xml";

export function commentsXml(cell: string, author: string, text: string): string {
  const run = `<r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${escapeXml(author)}:\n</t></r>`;
  const body = `<r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t>${escapeXml(text)}</t></r>`;
  return [
    `${XML_HEAD}<comments xmlns="${NS.main}"><authors><author>${escapeXml(author)}</author></authors>`,
    `<commentList><comment ref="${cell}" authorId="0"><text>${run}${body}</text></comment></commentList></comments>`,
  ].join("");
}

/** `column` and `row` count from 1. */
export function commentDrawing(column: number, row: number): string {
  const anchor = [column, 15, row - 2, 10, column + 3, 15, row + 3, 4].join(", ");
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape></xml>`,
  ].join("");
}
