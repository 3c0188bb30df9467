import { memorySink, type Codec } from "../../../src/adapters/common/bytes";
import { encodeUtf8 } from "../../../src/adapters/common/utf8";
import { defaultStyles } from "../../../src/adapters/xlsx/write/default-styles";
import {
  ContentType,
  dialectOf,
  PACKAGE_RELATIONSHIPS,
  XML_DECLARATION,
} from "../../../src/adapters/xlsx/write/dialect";
import { compressPart, ZipWriter } from "../../../src/adapters/xlsx/zip/zip-writer";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The bytes of a workbook without sheets, to add sheets to; Excel could not open it as it is. */
export async function emptyPackage(codec: Codec, date1904: boolean): Promise<Uint8Array> {
  const sink = memorySink();
  const writer = new ZipWriter(sink);
  for (const [name, text] of parts(date1904)) await writer.add(await compressPart(name, once(text), codec));
  await writer.finish();
  await sink.commit();
  return sink.bytes();
}

function parts(date1904: boolean): readonly (readonly [name: string, text: string])[] {
  const dialect = dialectOf(false);
  const type = (part: string, content: string) => `<Override PartName="/${part}" ContentType="${content}"/>`;
  const relation = (kind: string, target: string) =>
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${dialect.relationships}/${kind}" Target="${target}"/></Relationships>`;
  return [
    [
      "[Content_Types].xml",
      `${XML_DECLARATION}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${type("xl/workbook.xml", MAIN_TYPE)}${type("xl/styles.xml", ContentType.styles)}</Types>`,
    ],
    ["_rels/.rels", relation("officeDocument", "xl/workbook.xml")],
    [
      "xl/workbook.xml",
      `${XML_DECLARATION}<workbook xmlns="${dialect.main}" xmlns:r="${dialect.relationships}"><workbookPr${date1904 ? ' date1904="1"' : ""}/>` +
        "<bookViews><workbookView/></bookViews><sheets/></workbook>",
    ],
    ["xl/_rels/workbook.xml.rels", relation("styles", "styles.xml")],
    ["xl/styles.xml", defaultStyles("xl/styles.xml", dialect).text],
  ];
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(encodeUtf8(text));
}
