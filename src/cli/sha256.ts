/** The hash by which closings are sealed. */
import * as crypto from "node:crypto";
import type { Sha256 } from "../domain/closing/seal";

/** Node's hash of one text, three times as fast for a short one; Node has it since 20.12. */
const ofText = (crypto as Partial<Pick<typeof crypto, "hash">>).hash;

/** SHA-256 over texts (in UTF-8) and bytes, one after the other; hexadecimal. */
export const sha256: Sha256 = (parts) => {
  const text = Array.isArray(parts) && parts.length === 1 ? (parts[0] as string | Uint8Array) : undefined;
  if (text !== undefined && ofText !== undefined) return ofText("sha256", text);
  const hash = crypto.createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
