import { useEffect, useRef, type RefObject } from "react";

/**
 * For an element that tells what is going on: it is scrolled to whenever there is other `news`, as the button that was
 * pressed may stand far below it.
 */
export function useBroughtIntoView(news: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news !== undefined) element.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return element;
}
