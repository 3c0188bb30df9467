import type { ByteSource } from "../bytes";

/** A source over a file that the user picked in a browser: read piece by piece, never as a whole. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}
