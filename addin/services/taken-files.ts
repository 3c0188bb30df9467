/** The files that a person has chosen beside the workbook. A page may read them until it is closed, and not find them again. */
import type { FileMapping, Mapping } from "../../src/sheets/mapping";
import { WorkbookError } from "../../src/workbook/errors";
import { placeInFile } from "../../src/workbook/joined-reader";
import { isoDay } from "../today";

export class TakenFiles {
  #files: readonly File[] = [];

  get all(): readonly File[] {
    return this.#files;
  }

  take(files: readonly File[]): void {
    this.#files = files;
  }

  /** Their names, with the day on which each was saved. */
  get notes(): readonly FileMapping[] {
    return this.#files.map(({ name, lastModified }) => ({ name, day: isoDay(new Date(lastModified)) }));
  }

  /** The mapping, with the files that it rests on. */
  noted(mapping: Mapping): Mapping {
    return this.#files.length === 0 ? mapping : { ...mapping, files: this.notes };
  }

  /** Refuses a place in a file: Excel cannot show it. The error names file, sheet and cell. */
  refuse(sheet: string, cell: string): void {
    const place = placeInFile(
      sheet,
      this.#files.map(({ name }) => name),
    );
    if (place !== undefined) throw new WorkbookError("in-other-file", { ...place, cell });
  }
}
