import "./styles/page.css";
import "./styles/chrome.css";
import "./styles/ribbon.css";
import "./styles/grid.css";
import "./styles/pane.css";
import { WorkbenchApi } from "./api";
import { App } from "./app";
import { acceptDrops } from "./drops";
import { chooseLanguage } from "./texts/texts";

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

const DEFAULT_ADDIN = "../manifest.xml";

function start(): void {
  const root = document.getElementById("workbench");
  if (root === null) return;
  const address = new URLSearchParams(location.search);
  const app = new App(root, {
    language: chooseLanguage(address, localStorage, navigator.languages),
    addinAddress: address.get("addin") ?? DEFAULT_ADDIN,
    isPaneOpen: address.get("pane") !== "closed",
  });
  acceptDrops(root, app);
  addEventListener("beforeunload", (event) => {
    if (app.isUnsaved) event.preventDefault();
  });
  window.workbench = new WorkbenchApi(app, app.start());
}

start();
