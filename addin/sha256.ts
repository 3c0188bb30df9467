/** The hash by which closings are sealed. Synchronous, which the browser's own is not. */
import { sha256 as hashing } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Sha256 } from "../src/domain/closing/seal";

/** SHA-256 over texts, one after the other; hexadecimal. */
export const sha256: Sha256 = (texts) => {
  const hash = hashing.create();
  for (const text of texts) hash.update(utf8ToBytes(text));
  return bytesToHex(hash.digest());
};
