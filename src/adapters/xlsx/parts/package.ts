import { WorkbookError } from "../../../workbook/errors";
import { joinBytes, type ByteSource, type Codec } from "../../common/bytes";
import { damaged } from "../damage";
import { parseXml, type XmlDocument } from "../xml/document";
import { asUtf8 } from "../xml/encoding";
import { SMALL_PART_LIMIT, ZipReader, type SizeLimit } from "../zip/zip-reader";
import { readRelations, relationsPart, type Relation } from "./relations";

/** Files that are packages of parts but no workbooks of ours say so by their main part's content type. */
const BINARY_WORKBOOK = /sheet\.binary/i;

/** The parts of an Office file, and how they hang together. */
export class OfficePackage {
  private constructor(
    readonly zip: ZipReader,
    /** The name of the main part, in the archive's own spelling. */
    readonly mainPart: string,
  ) {}

  /** Opens the package of a workbook. Throws `WorkbookError` where the bytes are none. */
  static async open(source: ByteSource, codec: Codec): Promise<OfficePackage> {
    const zip = await ZipReader.open(source, codec);
    const main = await findMainPart(zip);
    await refuseBinary(zip, main);
    return new OfficePackage(zip, main);
  }

  has(part: string): boolean {
    return this.zip.find(part) !== undefined;
  }

  /** A part that has to be there, parsed. */
  async document(part: string): Promise<XmlDocument> {
    return parsePart(this.zip, part);
  }

  /** The relations of a part; none where it has no part for them. */
  async relations(owner: string): Promise<readonly Relation[]> {
    const part = relationsPart(owner);
    return this.has(part) ? readRelations(await this.document(part), owner) : [];
  }

  /** A part of XML that has to be there, streamed in UTF-8. */
  stream(part: string, limit: SizeLimit): AsyncGenerator<Uint8Array> {
    const entry = this.zip.find(part);
    if (entry === undefined) throw damaged("missing-part", { part });
    return asUtf8(entry.name, this.zip.stream(entry, limit));
  }
}

async function parsePart(zip: ZipReader, part: string): Promise<XmlDocument> {
  const entry = zip.find(part);
  if (entry === undefined) throw damaged("missing-part", { part });
  const chunks: Uint8Array[] = [];
  for await (const chunk of asUtf8(entry.name, zip.stream(entry, SMALL_PART_LIMIT))) chunks.push(chunk);
  return parseXml(entry.name, joinBytes(chunks));
}

async function findMainPart(zip: ZipReader): Promise<string> {
  const rels = relationsPart("");
  if (zip.find(rels) === undefined) throw new WorkbookError("not-xlsx");
  const relations = readRelations(await parsePart(zip, rels), "");
  const target = relations.find((relation) => relation.kind === "officeDocument")?.target;
  if (target === undefined) throw new WorkbookError("not-xlsx");
  const entry = zip.find(target);
  if (entry === undefined) throw damaged("missing-part", { part: target });
  return entry.name;
}

async function refuseBinary(zip: ZipReader, main: string): Promise<void> {
  const types = zip.find("[Content_Types].xml");
  if (types === undefined) throw damaged("missing-part", { part: "[Content_Types].xml" });
  const { root } = await parsePart(zip, types.name);
  const type = root.children.find((child) => samePart(child.attributes["PartName"], main))?.attributes[
    "ContentType"
  ];
  if (BINARY_WORKBOOK.test(type ?? "") || main.endsWith(".bin")) throw new WorkbookError("binary-xlsb");
}

function samePart(partName: string | undefined, part: string): boolean {
  return partName?.replace(/^\/+/, "").toLowerCase() === part.toLowerCase();
}
