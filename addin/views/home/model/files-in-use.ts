/** The files beside the workbook that its mapping names, and those of them that are not chosen yet. */
import type { FileMapping, Mapping } from "../../../../src/sheets/mapping";

export interface FilesInUse {
  /** With the day of the file that is read now, or of the one that was read last. */
  readonly used: readonly FileMapping[];
  readonly missing: readonly FileMapping[];
}

export function filesInUse({ files = [] }: Mapping, taken: readonly FileMapping[]): FilesInUse {
  return {
    used: files.map((file) => taken.find(({ name }) => name === file.name) ?? file),
    missing: files.filter(({ name }) => !taken.some((one) => one.name === name)),
  };
}
