/** The browser has read the text by then. */
const TAKEN_AFTER_MS = 60_000;

/** Gives a text, or bytes, to the browser, to save as a file. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === "string" ? "application/json" : "application/octet-stream";
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, TAKEN_AFTER_MS);
}
