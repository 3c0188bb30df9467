import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef, type ReactNode } from "react";
import type { Pages } from "./use-pages";

interface PagedListProps<T> {
  readonly pages: Pages<T>;
  /** The list's label for screen readers. */
  readonly label: string;
  /** The usual height of an item in pixels, used only for the first layout. */
  readonly itemHeight: number;
  readonly children: (item: T) => ReactNode;
  /** Replaces an empty list. */
  readonly empty: ReactNode;
}

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: "15rem",
    height: "50vh",
    overflowY: "auto",
    overscrollBehavior: "contain",
    margin: 0,
    padding: 0,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  room: { position: "relative", width: "100%", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box" },
  short: { height: "auto", minHeight: 0 },
});

/** Longer lists scroll in a box of their own. */
const SHORT = 8;

/** A list of any length: only items in view are in the page, and only items that were in view are fetched. */
export function PagedList<T>({ pages, label, itemHeight, children, empty }: PagedListProps<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const total = pages.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    overscan: 3,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0]?.index, rows.at(-1)?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) pages.need(first, last);
  }, [pages, first, last]);
  if (pages.total === undefined) return <Waiting itemHeight={itemHeight} />;
  if (total === 0) return empty;
  return (
    // Focusable, so that Tab reaches it even if no item has a button.
    <div
      ref={scroller}
      className={mergeClasses(styles.list, total <= SHORT && styles.short)}
      style={{ maxHeight: virtualizer.getTotalSize() }}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <ul className={styles.room} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const item = pages.item(index);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item === undefined ? <Waiting itemHeight={itemHeight} /> : <Item item={item}>{children}</Item>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ItemProps<T> {
  readonly item: T;
  readonly children: (item: T) => ReactNode;
}

/** Memoized, because scrolling redraws the list and measures the new items. */
const Item = memo(function Item<T>({ item, children }: ItemProps<T>) {
  return children(item);
}) as <T>(props: ItemProps<T>) => ReactNode;

function Waiting({ itemHeight }: { readonly itemHeight: number }) {
  return (
    <Skeleton aria-hidden="true">
      <SkeletonItem style={{ height: Math.max(16, itemHeight - 16) }} />
    </Skeleton>
  );
}
