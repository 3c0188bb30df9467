/** The hash by which closings are sealed. */
import { createHash } from "node:crypto";
import type { Sha256 } from "../domain/closing/seal";

/** SHA-256 over texts (in UTF-8) and bytes, one after the other; hexadecimal. */
export const sha256: Sha256 = (parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
