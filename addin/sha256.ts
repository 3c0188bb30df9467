/** The hash by which closings are sealed. Synchronous, which the browser's own is not. */
import { sha256 as hashing } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Sha256 } from "../src/domain/closing/seal";

/** SHA-256 over texts (in UTF-8) and bytes, one after the other; hexadecimal. */
export const sha256: Sha256 = (parts) => {
  const hash = hashing.create();
  for (const part of parts) hash.update(typeof part === "string" ? utf8ToBytes(part) : part);
  return bytesToHex(hash.digest());
};
