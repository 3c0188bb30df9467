/** All books of other layouts. */
import { CROSS_TABS } from "./cross-tabs";
import type { LayoutBook } from "./layout-book";
import { LISTS } from "./lists";
import { REPORTS } from "./reports";
import { SEVERAL } from "./several";

export function layoutBooks(): readonly LayoutBook[] {
  return [...LISTS, ...REPORTS, ...CROSS_TABS, ...SEVERAL].map((make) => make());
}
