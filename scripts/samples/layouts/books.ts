/** All books of other layouts. */
import { CROSS_TABS } from "./cross-tabs";
import type { LayoutBook } from "./layout-book";
import { LISTS } from "./lists";
import { REPORTS } from "./reports";
import { SEVERAL } from "./several";
import { SIDE_BY_SIDE } from "./side-by-side";

export function layoutBooks(): readonly LayoutBook[] {
  return [...LISTS, ...REPORTS, ...CROSS_TABS, ...SIDE_BY_SIDE, ...SEVERAL].map((make) => make());
}
