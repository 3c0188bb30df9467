import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "../../../src/app/page";

/** Number of items in a page. */
const PAGE = 200;

export interface Pages<T> {
  /** Undefined until the first page arrives. */
  readonly total: number | undefined;
  /** The item at an index; undefined while its page is loading, which `need` requests. */
  readonly item: (index: number) => T | undefined;
  /** Makes sure that the items from `first` to `last` are requested. */
  readonly need: (first: number, last: number) => void;
}

export type FetchPage<T> = (from: number, count: number) => Promise<Page<T>>;

/**
 * A long list that fetches only the pages in view. It starts again whenever `fetchPage` is another function, so wrap it
 * in `useCallback`; `undefined` is an empty list that is still loading. Whenever `version` changes, the fetched pages
 * are fetched again, and stay until then.
 */
export function usePages<T>(fetchPage: FetchPage<T> | undefined, version?: unknown): Pages<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ of: undefined, total: undefined, pages: new Map() });
  const asked = useRef(new Set<number>());
  const load = useCallback(
    (page: number) => {
      if (fetchPage === undefined || asked.current.has(page)) return;
      const round = asked.current;
      round.add(page);
      fetchPage(page * PAGE, PAGE).then(
        ({ total, items }) => {
          // A newer round has started.
          if (asked.current !== round) return;
          setLoaded((before) => withPage(before, fetchPage, total, page, items));
        },
        // Requested again when it is next in view.
        () => round.delete(page),
      );
    },
    [fetchPage],
  );
  useEffect(() => {
    asked.current = new Set();
    load(0);
  }, [load]);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    const before = asked.current;
    asked.current = new Set();
    for (const page of before) load(page);
  }, [load, version]);
  const isCurrent = loaded.of === fetchPage;
  return useMemo<Pages<T>>(
    () => ({
      total: isCurrent ? loaded.total : undefined,
      item: (index) => (isCurrent ? loaded.pages.get(Math.floor(index / PAGE))?.[index % PAGE] : undefined),
      need: (first, last) => {
        for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) load(page);
      },
    }),
    [isCurrent, loaded, load],
  );
}

interface Loaded<T> {
  /** The function that fetched the pages. */
  readonly of: FetchPage<T> | undefined;
  readonly total: number | undefined;
  readonly pages: ReadonlyMap<number, readonly T[]>;
}

function withPage<T>(
  before: Loaded<T>,
  of: FetchPage<T>,
  total: number,
  page: number,
  items: readonly T[],
): Loaded<T> {
  const pages = before.of === of ? before.pages : new Map<number, readonly T[]>();
  return { of, total, pages: new Map([...pages, [page, items]]) };
}
