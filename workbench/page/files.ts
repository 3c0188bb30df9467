import { el } from "./dom";
import type { Book } from "../host/book/book";
import { createBook, CULTURES } from "../host/book/create-book";
import { blobSource } from "../../src/adapters/common/web/blob-source";
import { webCodec } from "../../src/adapters/common/web/web-codec";
import { openXlsxBook, saveXlsxBook, type NotSaved, type OpenedBook } from "../xlsx";
import type { Texts } from "./texts/en";
import type { Language } from "./texts/texts";

/** A workbook on the page, with the file that it came from, or made here. */
export interface PageFile {
  readonly book: Book;
  readonly opened: OpenedBook | undefined;
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens .xlsx bytes. Throws the errors of the .xlsx code; `fileProblem` puts them into sentences. */
export async function openFile(bytes: Blob, name: string, language: Language): Promise<PageFile> {
  const opened = await openXlsxBook(blobSource(bytes), name, webCodec, language);
  return { book: opened.book, opened };
}

export interface SavedFile {
  readonly bytes: Blob;
  /** Parts of the workbook that are missing from the file. */
  readonly notSaved: readonly NotSaved[];
}

/** The workbook's bytes as .xlsx: a file that was opened is written without loss. */
export async function saveFile({ opened }: PageFile): Promise<SavedFile> {
  if (opened === undefined) throw new NoFile();
  const { bytes, notSaved } = await saveXlsxBook(opened);
  return { bytes: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }), notSaved };
}

/** The workbook was made here, so there is no file to write it into. */
class NoFile extends Error {
  readonly code = "no-file";
}

/** Lists the parts that a save left out, for a sentence. */
export function notSavedText(notSaved: readonly NotSaved[], texts: Texts): string {
  const named = notSaved.map(({ kind, sheet }) =>
    sheet === undefined ? texts.notSaved[kind] : `${texts.notSaved[kind]} (${sheet})`,
  );
  return [...new Set(named)].join(", ");
}

/** A workbook with one empty sheet. */
export function emptyFile(language: Language, texts: Texts): PageFile {
  const book = createBook({
    fileName: "Book1.xlsx",
    culture: CULTURES[language],
    sheets: [texts.sheets.newName(1)],
  });
  return { book, opened: undefined };
}

/** The address of the sample in a language. */
export function sampleAddress(language: Language): string {
  return new URL(`../samples/partners-${language === "en" ? "en" : "ru"}.xlsx`, location.href).href;
}

/** Fetches a file. Throws if the server does not have it. */
export async function fetchFile(address: string): Promise<{ readonly bytes: Blob; readonly name: string }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const name = decodeURIComponent(new URL(address).pathname.split("/").at(-1) ?? "");
  return { bytes: await response.blob(), name };
}

/** Lets the person choose a workbook. */
export function chooseFile(onChosen: (file: File) => void): void {
  const input = el("input", { attributes: { type: "file", accept: ".xlsx,.xlsm" } });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onChosen(file);
  });
  input.click();
}

/** Gives bytes to the browser as a download. */
export function download(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The reason why a file could not be opened or saved, as the end of a sentence. */
export function fileProblem(error: unknown, texts: Texts): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const { reasons } = texts;
  return typeof code === "string" && isReason(code, reasons) ? reasons[code] : reasons.unknown;
}

function isReason(code: string, reasons: Texts["reasons"]): code is keyof Texts["reasons"] {
  return Object.hasOwn(reasons, code);
}
