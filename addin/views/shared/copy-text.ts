/** The outcome of copying a text. */
export type Copying = "copied" | "selected";

/** Some of Excel's browsers do not let a pane copy: the text is then selected, for the user to copy. */
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
