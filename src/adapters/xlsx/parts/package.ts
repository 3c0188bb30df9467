import { WorkbookError } from "../../../workbook/errors";
import type { ByteSource, Codec } from "../../common/bytes";
import { damaged } from "../damage";
import type { XmlDocument } from "../xml/document";
import { asUtf8 } from "../xml/encoding";
import { ZipReader, type SizeLimit } from "../zip/zip-reader";
import { readRelations, relationsPart, type Relation } from "./relations";
import { SmallParts } from "./small-parts";

/** Content types by which other packages of parts, which are not our workbooks, are recognized. */
const BINARY_WORKBOOK = /sheet\.binary/i;

/** The parts of an Office file, and their relations. */
export class OfficePackage {
  private constructor(
    readonly zip: ZipReader,
    private readonly parts: SmallParts,
    /** The name of the main part, as the archive spells it. */
    readonly mainPart: string,
  ) {}

  /** Opens the package of a workbook. Throws `WorkbookError` if the bytes are not a package. */
  static async open(source: ByteSource, codec: Codec): Promise<OfficePackage> {
    const zip = await ZipReader.open(source, codec);
    const parts = new SmallParts(zip);
    const main = await findMainPart(zip, parts);
    await refuseBinary(zip, parts, main);
    return new OfficePackage(zip, parts, main);
  }

  has(part: string): boolean {
    return this.zip.find(part) !== undefined;
  }

  /** A required part, parsed. */
  async document(part: string): Promise<XmlDocument> {
    return this.parts.document(part);
  }

  /** The relations of a part; empty if it has no relations part. */
  async relations(owner: string): Promise<readonly Relation[]> {
    const part = relationsPart(owner);
    return this.has(part) ? readRelations(await this.document(part), owner) : [];
  }

  /** A required XML part, streamed in UTF-8. */
  stream(part: string, limit: SizeLimit): AsyncGenerator<Uint8Array> {
    const entry = this.zip.find(part);
    if (entry === undefined) throw damaged("missing-part", { part });
    return asUtf8(entry.name, this.zip.stream(entry, limit));
  }
}

async function findMainPart(zip: ZipReader, parts: SmallParts): Promise<string> {
  const rels = relationsPart("");
  if (zip.find(rels) === undefined) throw new WorkbookError("not-xlsx");
  const relations = readRelations(await parts.document(rels), "");
  const target = relations.find((relation) => relation.kind === "officeDocument")?.target;
  if (target === undefined) throw new WorkbookError("not-xlsx");
  const entry = zip.find(target);
  if (entry === undefined) throw damaged("missing-part", { part: target });
  return entry.name;
}

async function refuseBinary(zip: ZipReader, parts: SmallParts, main: string): Promise<void> {
  const types = zip.find("[Content_Types].xml");
  if (types === undefined) throw damaged("missing-part", { part: "[Content_Types].xml" });
  const { root } = await parts.document(types.name);
  const type = root.children.find((child) => samePart(child.attributes["PartName"], main))?.attributes[
    "ContentType"
  ];
  if (BINARY_WORKBOOK.test(type ?? "") || main.endsWith(".bin")) throw new WorkbookError("binary-xlsb");
}

function samePart(partName: string | undefined, part: string): boolean {
  return partName?.replace(/^\/+/, "").toLowerCase() === part.toLowerCase();
}
