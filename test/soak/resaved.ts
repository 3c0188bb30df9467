/** Workbooks with closings, opened and saved anew by LibreOffice: they stay what they were. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { verifyBook } from "../../src/app/closing/verify/verify-book";
import { evaluateBook } from "../../src/app/evaluate";
import type { WorkbookReader } from "../../src/workbook/reader";
import { day } from "../support/purchases";
import { figuresOf, mustHold } from "../support/time/random-history";
import { readLived, sha256, sheetsOf, workbookOf, type Lived } from "../support/time/workbook";
import { bookBytes } from "../support/xlsx/book-fixture";
import { openBytes } from "../support/xlsx/open";

const ASOF = day("2026-12-31");

/** Workbooks that LibreOffice saves in one call. */
const AT_ONCE = 100;

export function hasLibreOffice(): boolean {
  const found = spawnSync("soffice", ["--version"], { timeout: 60_000 });
  return found.error === undefined && found.status === 0;
}

/** Throws where figures or findings of a workbook are others after LibreOffice has saved it. */
export async function checkResaved(books: readonly Lived[]): Promise<void> {
  for (let at = 0; at < books.length; at += AT_ONCE) {
    const some = books.slice(at, at + AT_ONCE);
    const bytes = resaved(some.map((lived) => bookBytes(sheetsOf(lived))));
    for (const [index, lived] of some.entries()) {
      const [before, after] = [
        await told(lived, workbookOf({ ...lived, look: undefined })),
        await told(lived, await openBytes(bytes[index] ?? new Uint8Array())),
      ];
      mustHold(before === after, `before LibreOffice saved it: ${before}; after: ${after}`);
    }
  }
}

async function told(lived: Lived, workbook: WorkbookReader): Promise<string> {
  const book = await readLived(lived, ASOF, workbook);
  const { reviewed } = evaluateBook(book, lived.timeline, ASOF);
  const { findings } = verifyBook(book, lived.timeline, ASOF, sha256);
  return JSON.stringify([reviewed && figuresOf(reviewed.review), findings]);
}

function resaved(books: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "closings-soffice-"));
  try {
    const names = books.map((bytes, at) => {
      const path = join(folder, `book-${String(at)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const target = join(folder, "out");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", target, ...names];
    execFileSync("soffice", args, { timeout: 1_200_000, stdio: "pipe" });
    return books.map((_, at) => readFileSync(join(target, `book-${String(at)}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
