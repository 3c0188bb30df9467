/** Parts → an .xlsx file. */
import { memorySink } from "../../../src/adapters/common/bytes";
import { compressPart, ZipWriter } from "../../../src/adapters/xlsx/zip/zip-writer";
import { stableCodec } from "./stable-codec";
import { XML_HEAD } from "./xml";

/** A part of the package: its path, its contents, and its content type where the extension does not tell it. */
export interface Part {
  readonly path: string;
  readonly xml: string;
  readonly type?: string;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
export const TYPES = {
  workbook: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  sheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  strings: `${OFFICE}.spreadsheetml.sharedStrings+xml`,
  table: `${OFFICE}.spreadsheetml.table+xml`,
  comments: `${OFFICE}.spreadsheetml.comments+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: `${OFFICE}.extended-properties+xml`,
} as const;

/** The file's bytes: the same parts give the same bytes. */
export async function packageBytes(parts: readonly Part[]): Promise<Uint8Array> {
  const sink = memorySink();
  const zip = new ZipWriter(sink);
  for (const { path, xml } of [contentTypes(parts), ...parts]) {
    await zip.add(await compressPart(path, once(new TextEncoder().encode(xml)), stableCodec));
  }
  await zip.finish();
  await sink.commit();
  return sink.bytes();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function contentTypes(parts: readonly Part[]): Part {
  const overrides = parts
    .filter(({ type }) => type !== undefined)
    .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type ?? ""}"/>`);
  return {
    path: "[Content_Types].xml",
    xml: [
      `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      `${overrides.join("")}</Types>`,
    ].join(""),
  };
}
