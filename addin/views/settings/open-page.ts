/**
 * Opens a page in the user's browser if Excel offers that: on the desktop a link alone may open inside the pane's own
 * browser, or not at all. Returns false if the link has to do it, as in Excel on the web.
 */
export function opensInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}
