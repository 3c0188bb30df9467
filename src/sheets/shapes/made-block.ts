/** A block of rows that a shape made. */
import type { CellBlock } from "../../workbook/reader";

export type MadeBlock = CellBlock & Required<Pick<CellBlock, "skipped">>;

export function isMade(block: CellBlock): block is MadeBlock {
  return block.skipped !== undefined;
}
