/** The hash by which closings are sealed. */
import { createHash } from "node:crypto";
import type { Sha256 } from "../domain/closing/seal";

/** SHA-256 over texts, one after the other; hexadecimal. */
export const sha256: Sha256 = (texts) => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text, "utf8");
  return hash.digest("hex");
};
