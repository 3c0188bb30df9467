import type { ByteSource } from "../bytes";

/** A source over a file that the user chose in a browser: it is read in parts, never as a whole. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
