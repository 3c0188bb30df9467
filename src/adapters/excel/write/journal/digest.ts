const KEPT_BYTES = 12;

/** The first 96 bits of a text's SHA-256, in base64: enough to distinguish contents, and short in the journal. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, KEPT_BYTES)));
}
