import { untracked } from "../untracked";

/**
 * Asks which of the columns are hidden; read the answer after the next sync. A column of zero width counts as hidden.
 */
export function askHiddenColumns(
  sheet: Excel.Worksheet,
  columns: readonly number[],
): () => readonly number[] {
  const asked = columns.map((column) => {
    const cell = untracked(sheet.getRangeByIndexes(0, column - 1, 1, 1));
    cell.load("columnHidden");
    return { column, cell };
  });
  return () => asked.filter(({ cell }) => cell.columnHidden).map(({ column }) => column);
}
