import { useEffect, useRef, type RefObject } from "react";

/**
 * For an element that reports progress: scrolls to it whenever `news` changes, because the pressed button may be far
 * below it.
 */
export function useBroughtIntoView(news: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news !== undefined) element.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return element;
}
