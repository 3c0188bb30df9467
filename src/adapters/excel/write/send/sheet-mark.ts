import { asked } from "../../asked";

/** A sheet that a write adds bears the write's id: by this it is found again, and no other sheet is ever taken away. */
const MARK = "partner-program.write";

export function markSheet(sheet: Excel.Worksheet, id: string): void {
  sheet.customProperties.add(MARK, id);
}

/** Asks whether a sheet bears the mark of a write; to be told after the next sync. */
export function askMark(sheet: Excel.Worksheet, id: string): () => boolean {
  const property = asked(sheet.customProperties.getItemOrNullObject(MARK), "value");
  return () => !property.isNullObject && property.value === id;
}
