import type { App } from "./app";
import { el } from "./dom";

/** Opens workbooks that are dropped anywhere on the page. */
export function acceptDrops(root: HTMLElement, app: App): void {
  const veil = el("div", { className: "drop-veil", attributes: { "aria-hidden": "true" } });
  veil.hidden = true;
  root.append(veil);
  addEventListener("dragenter", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    veil.textContent = app.texts.drop;
    veil.hidden = false;
  });
  veil.addEventListener("dragleave", () => {
    veil.hidden = true;
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    veil.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    if (/\.xls[xm]$/i.test(file.name)) void app.openChosen(file);
    else app.refuseFile(file.name);
  });
}
