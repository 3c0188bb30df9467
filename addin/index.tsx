import { FluentProvider, RendererProvider, webLightTheme } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { officeExcel } from "../src/adapters/excel/office";
import type { Language } from "../src/domain/program";
import { formatMessage } from "../src/messages/format";
import { associateCommands } from "./commands";
import { PaneSession } from "./session/pane-session";
import { styleRenderer } from "./style-renderer";
import { isoDay } from "./today";
import { App } from "./views/app";
import { LanguageContext, languageOf } from "./views/language";

/** Newer calls are asked for one by one; without this set nothing works. */
const NEEDED_API = "1.14";

void Office.onReady(({ host }) => {
  const root = document.getElementById("root");
  if (root === null) return;
  // Outside of Excel nothing tells a language but the browser.
  const isExcel = (host as Office.HostType | null) === Office.HostType.Excel;
  const language = languageOf(isExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  if (isExcel && Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API))
    void start(root, language);
  else root.textContent = formatMessage(language, isExcel ? "pane.old-excel" : "pane.no-excel");
});

async function start(root: HTMLElement, language: Language): Promise<void> {
  // In a file of its own, fetched while the pane's own scripts are being read.
  const { excelServices } = await import("./services/excel-services");
  const newWorker = (): Worker => new Worker(new URL("./worker/evaluation-worker.ts", import.meta.url));
  const session = new PaneSession(excelServices(officeExcel(Excel, Office), newWorker));
  associateCommands(session, Office.actions);
  void session.open();
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={styleRenderer(document)} targetDocument={document}>
        <FluentProvider theme={webLightTheme}>
          <LanguageContext value={language}>
            <App session={session} today={isoDay(new Date())} />
          </LanguageContext>
        </FluentProvider>
      </RendererProvider>
    </StrictMode>,
  );
}
