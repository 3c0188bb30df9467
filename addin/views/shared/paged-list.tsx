import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Pages } from "./use-pages";

interface PagedListProps<T> {
  readonly pages: Pages<T>;
  /** The list's label for screen readers. */
  readonly label: string;
  /** The usual height of an item in pixels, used only for the first layout. */
  readonly itemHeight: number;
  readonly children: (item: T, before: T | undefined) => ReactNode;
  /** What stands there instead of an empty list. */
  readonly empty: ReactNode;
  /** Where the list is what the screen is for, it takes the room that is left: pixels that all the rest takes. */
  readonly rest?: number;
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
  // Not the library's: while a list is scrolled, a screenful of them is made in a single step.
  waiting: {
    marginBlock: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  short: { height: "auto", minHeight: 0 },
  filling: { minHeight: "8rem" },
});

/** Longer lists scroll in a box of their own. */
const SHORT = 8;

/** A list of any length: only what is in view stands in the page, and only what was in view is fetched. */
export function PagedList<T>({ pages, label, itemHeight, children, empty, rest }: PagedListProps<T>) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const total = pages.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => itemHeight,
    // Enough for the arrow keys; each more is made at every step of scrolling.
    overscan: 1,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0]?.index, rows.at(-1)?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) pages.need(first, last);
  }, [pages, first, last]);
  if (total === 0) return pages.total === undefined ? <Waiting itemHeight={itemHeight} /> : empty;
  return (
    // Focusable, so that Tab reaches it even if no item has a button.
    <div
      ref={scroller}
      className={mergeClasses(
        styles.list,
        total <= SHORT && styles.short,
        rest !== undefined && styles.filling,
      )}
      style={{
        maxHeight: virtualizer.getTotalSize(),
        ...(rest !== undefined && { height: `calc(100vh - ${rest}px)` }),
      }}
      tabIndex={0}
      role="group"
      aria-label={label}
      onKeyDown={walk}
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
              {item === undefined ? (
                <Waiting itemHeight={itemHeight} />
              ) : (
                <Item item={item} before={pages.item(index - 1)}>
                  {children}
                </Item>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from one button of the list to the next; what comes into view is drawn as the list scrolls. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = at === -1 && step < 0 ? undefined : buttons[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface ItemProps<T> {
  readonly item: T;
  /** The item above it, where there is one. */
  readonly before: T | undefined;
  readonly children: (item: T, before: T | undefined) => ReactNode;
}

/** Drawn once: each step of scrolling draws the list anew, and measures what came into view. */
const Item = memo(function Item<T>({ item, before, children }: ItemProps<T>) {
  return children(item, before);
}) as <T>(props: ItemProps<T>) => ReactNode;

function Waiting({ itemHeight }: { readonly itemHeight: number }) {
  const styles = useStyles();
  return (
    <div
      aria-hidden="true"
      data-waiting=""
      className={styles.waiting}
      style={{ height: Math.max(16, itemHeight - 16) }}
    />
  );
}
