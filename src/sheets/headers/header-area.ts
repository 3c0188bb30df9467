/** The columns that hold the data. */
import type { SheetDeclaration } from "../../domain/program";
import type { TableInfo } from "../../workbook/reader";
import { mappedHeader, type SheetMapping } from "../mapping";
import type { HeaderRow } from "./head";
import { headerBlocks, withNeighbours, type HeaderBlock } from "./header-blocks";
import { fittingColumns } from "./match-headers";

/**
 * The block of a header row that fits every needed column. Where several blocks do, or none, all blocks that fit any of
 * them. A list beside the data is in none of these.
 */
export function headerArea(
  header: HeaderRow,
  head: readonly HeaderRow[],
  tables: readonly TableInfo[],
  declaration: SheetDeclaration,
  mapping: SheetMapping,
): ReadonlySet<number> {
  const blocks = headerBlocks(header, head, tables);
  const fits = neededFits(header, declaration, mapping);
  const holds = (block: HeaderBlock, columns: readonly number[]): boolean =>
    columns.some((column) => block.columns.includes(column));
  const whole = blocks.filter((block) => fits.every((columns) => holds(block, columns)));
  const parts = blocks.filter((block) => fits.some((columns) => holds(block, columns)));
  const chosen = whole.length > 0 ? whole : parts;
  if (chosen.length === 0) return new Set(fits.flat());
  return new Set(chosen.flatMap((block) => withNeighbours(block, blocks)));
}

/**
 * For each needed column the columns that fit it, except columns placed by the mapping, unless the mapping places them
 * all.
 */
function neededFits(
  header: HeaderRow,
  declaration: SheetDeclaration,
  mapping: SheetMapping,
): readonly (readonly number[])[] {
  const needed = [...declaration.columns.values()].filter(({ optional }) => !optional);
  const byName = needed.filter(({ key }) => mappedHeader(mapping, key) === undefined);
  return (byName.length > 0 ? byName : needed).map((column) =>
    fittingColumns(header, column, mappedHeader(mapping, column.key)),
  );
}
