import type { ColumnFilter } from "../details/filters";
import type { FilterEdit } from "../edit/filter-xml";
import type { AutoFilter } from "../../host/book/book";
import { fromCriteria } from "../filters";
import { sameData } from "./compare";
import type { NotSavedList } from "./not-saved";

/** A filter to write: unchanged criteria are kept as the file has them. */
export function filterEdit(
  filter: AutoFilter,
  before: AutoFilter | undefined,
  sheet: string,
  notSaved: NotSavedList,
): FilterEdit {
  const columns = new Map<number, ColumnFilter | "kept">();
  for (const [column, criteria] of filter.criteria) {
    const old = before?.criteria.get(column);
    if (old !== undefined && sameData(old, criteria)) {
      columns.set(column, "kept");
      continue;
    }
    const written = fromCriteria(criteria);
    if (written === undefined) notSaved.add("filter-criteria", sheet);
    else columns.set(column, written);
  }
  return { range: filter.area, columns };
}
