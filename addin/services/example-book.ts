/** The example workbook, opened in a new window of Excel. Loaded only if it is asked for. */
import type { OfficeExcel } from "../../src/adapters/excel/office";
import type { Language } from "../../src/domain/program";
import type { ExampleFile } from "./pane-services";

/** Opens the sample in a language; returns it as a file if Excel refuses. */
export async function openExample(office: OfficeExcel, language: Language): Promise<ExampleFile | undefined> {
  const { name, base64 } = await sampleIn(language);
  try {
    await office.openNew(base64);
    return undefined;
  } catch {
    // Some Excels open no window for an add-in: the person opens the file.
    return { name, bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
  }
}

/** The Russian sample stands for Kazakh, too. */
async function sampleIn(language: Language): Promise<{ readonly name: string; readonly base64: string }> {
  const isEnglish = language === "en";
  const { default: address } = await (isEnglish
    ? import("../../samples/partners-en.xlsx?inline")
    : import("../../samples/partners-ru.xlsx?inline"));
  return {
    name: isEnglish ? "partners-en.xlsx" : "partners-ru.xlsx",
    base64: address.slice(address.indexOf(",") + 1),
  };
}
