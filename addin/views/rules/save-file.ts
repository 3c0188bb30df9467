/** The browser takes the text before this long. */
const TAKEN_AFTER_MS = 60_000;

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, TAKEN_AFTER_MS);
}
