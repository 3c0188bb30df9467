import { joinBytes } from "../../common/bytes";
import { damaged } from "../damage";
import { nodeBudget, parseXml, type XmlDocument } from "../xml/document";
import { asUtf8 } from "../xml/encoding";
import { SMALL_PART_LIMIT, type ZipReader } from "../zip/zip-reader";

const NODES_A_BYTE = 2;

/**
 * The parts that are held in memory as a whole: workbook, styles, relations, tables. The limits apply to all of them
 * together, each counted once, because a small file may hold many that inflate to enormous sizes.
 */
export class SmallParts {
  private readonly nodes = nodeBudget();
  private bytesLeft = SMALL_PART_LIMIT.bytes;
  private readonly counted = new Set<string>();

  constructor(private readonly zip: ZipReader) {}

  /** A required part, parsed. Throws `WorkbookError` "too-large" beyond the limits. */
  async document(part: string): Promise<XmlDocument> {
    const entry = this.zip.find(part);
    if (entry === undefined) throw damaged("missing-part", { part });
    const isKnown = this.counted.has(entry.name);
    const limit = isKnown ? SMALL_PART_LIMIT : { bytes: this.bytesLeft };
    const chunks: Uint8Array[] = [];
    for await (const chunk of asUtf8(entry.name, this.zip.stream(entry, limit))) chunks.push(chunk);
    // A part that is long even when compressed may hold more, such as a workbook with all the styles that Excel allows.
    if (!isKnown) this.nodes.left += NODES_A_BYTE * entry.compressedSize;
    const document = parseXml(entry.name, joinBytes(chunks), isKnown ? nodeBudget() : this.nodes);
    if (!isKnown) this.bytesLeft -= entry.size;
    this.counted.add(entry.name);
    return document;
  }
}
