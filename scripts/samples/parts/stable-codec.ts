/** Compression for the samples: zlib's own output differs between Node versions and processors, this one's does not. */
import { deflateSync } from "fflate";
import { joinBytes, type Codec } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";

/** The same as Node's, except for compression: the same bytes everywhere. */
export const stableCodec: Codec = {
  ...nodeCodec,
  async *deflateRaw(data) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of data) chunks.push(chunk);
    yield deflateSync(joinBytes(chunks));
  },
};
