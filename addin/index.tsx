import { RendererProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { officeExcel } from "../src/adapters/excel/office";
import { messageFormatter } from "../src/messages/formatter";
import "./pane.css";
import { runCommands } from "./commands";
import { RibbonClicks } from "./ribbon-clicks";
import { PaneSession } from "./session/pane-session";
import { chosenLanguage, pageStorage } from "./settings/preferences";
import { styleRenderer } from "./style-renderer";
import { languageOf } from "./texts/language";
import { loadCatalogue } from "./texts/load-catalogue";
import { Root } from "./views/root";

/** The minimum API. Newer calls are checked one by one; without this set nothing works. */
const NEEDED_API = "1.14";

/** Undefined if the add-in cannot work. */
const ready = Office.onReady();
const session = ready.then(start);
runCommands(
  {
    // Where the script that takes the first clicks could not be loaded, later ones are taken from here.
    clicks:
      window.ribbonClicks ??
      new RibbonClicks((name, command) => {
        Office.actions.associate(name, command);
      }),
    // A click may come before office.js is ready; until then it refuses to show the pane.
    showPane: () => ready.then(() => Office.addin.showAsTaskpane()),
  },
  session,
);

async function start({ host }: { host: Office.HostType | null }): Promise<PaneSession | undefined> {
  const root = document.getElementById("root");
  if (root === null) return undefined;
  // Outside Excel only the browser's language is known.
  const isExcel = host === Office.HostType.Excel;
  const hostLanguage = languageOf(isExcel ? Office.context.displayLanguage : navigator.language);
  const language = chosenLanguage(pageStorage()) ?? hostLanguage;
  if (isExcel && Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API)) {
    const [catalogue, session] = await Promise.all([loadCatalogue(language), newSession()]);
    createRoot(root).render(
      <StrictMode>
        <RendererProvider renderer={styleRenderer(document)} targetDocument={document}>
          <Root session={session} hostLanguage={hostLanguage} first={{ language, catalogue }} />
        </RendererProvider>
      </StrictMode>,
    );
    return session;
  }
  const text = messageFormatter(language, await loadCatalogue(language));
  document.documentElement.lang = language;
  root.textContent = text(isExcel ? "pane.old-excel" : "pane.no-excel");
  return undefined;
}

async function newSession(): Promise<PaneSession> {
  // A separate file, loaded while the pane's own scripts are being parsed.
  const { excelServices } = await import("./services/excel-services");
  const newWorker = (): Worker => new Worker(new URL("./worker/evaluation-worker.ts", import.meta.url));
  const session = new PaneSession(excelServices(officeExcel(Excel, Office), newWorker));
  void session.look();
  return session;
}
