import { WorkbookError } from "../../../workbook/errors";
import { joinBytes } from "../../common/bytes";
import { damaged } from "../damage";
import { decodeUtf8Strictly } from "../../common/utf8";

/** Limit for head and tail of a sheet, which are held in memory; no sheet made by people has longer ones. */
const MAX_LENGTH = 64 * 1024 * 1024;

/** A section of a part that is longer than the scanner's window, collected piece by piece. */
export class Pieces {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly part: string) {}

  /** Adds a copy. Throws "too-large". */
  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.length += bytes.length;
    if (this.length > MAX_LENGTH) throw new WorkbookError("too-large", { part: this.part });
    this.chunks.push(bytes.slice());
  }

  /** All of it as text. Throws (damaged: not-utf8) if it is not valid. */
  text(): string {
    try {
      return decodeUtf8Strictly(joinBytes(this.chunks));
    } catch (cause) {
      throw damaged("not-utf8", { part: this.part }, cause);
    }
  }
}
