/** Writes the books of other layouts into a folder: the workbook, the files beside it, and what is expected of them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layoutBooks } from "./books";
import { fileBytes, layoutBytes } from "./write-layout";

export async function makeLayouts(folder: string): Promise<void> {
  for (const book of layoutBooks()) {
    const own = join(folder, book.name);
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "book.xlsx"), await layoutBytes(book));
    for (const file of book.files ?? []) await writeFile(join(own, file.name), fileBytes(file));
    const { about, points, provisional = [], answers = [] } = book;
    const expected = JSON.stringify(
      { about, asOf: "2026-12-31", answers, points, provisional },
      undefined,
      2,
    );
    await writeFile(join(own, "expected.json"), `${expected}\n`);
  }
}
