import { asked } from "../../asked";

/**
 * A sheet that a write adds bears the write's id, by which it is found again, so that no other sheet is ever deleted.
 */
const MARK = "partner-program.write";

export function markSheet(sheet: Excel.Worksheet, id: string): void {
  sheet.customProperties.add(MARK, id);
}

/** Asks whether a sheet bears the mark of a write; read the answer after the next sync. */
export function askMark(sheet: Excel.Worksheet, id: string): () => boolean {
  const property = asked(sheet.customProperties.getItemOrNullObject(MARK), "value");
  return () => !property.isNullObject && property.value === id;
}
