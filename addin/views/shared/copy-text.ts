/** What became of a text that was to be copied. */
export type Copying = "copied" | "selected";

/** Some of Excel's browsers let a pane copy nothing: then the text is selected, for the user to copy. */
export async function copyText(text: string, area: HTMLTextAreaElement | null): Promise<Copying> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    area?.focus();
    area?.select();
    return "selected";
  }
}
