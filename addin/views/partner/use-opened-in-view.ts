import { useLayoutEffect, useRef, type RefObject } from "react";

/** Marks what sticks to the top of the screen, so that nothing is scrolled behind it. */
export const STICKING = { "data-sticking": "" };

/** For the content of a line that opens: shows its end if that fits, but never hides the line itself. */
export function useOpenedInView(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opened = content.current;
    const item = opened?.closest(".fui-AccordionItem") ?? opened;
    if (!opened || !item) return;
    const hidden = opened.getBoundingClientRect().bottom - innerHeight;
    const room = item.getBoundingClientRect().top - bottomOfSticking();
    if (hidden > 0 && room > 0) scrollBy(0, Math.min(hidden, room));
  }, []);
  return content;
}

/** Where the content begins that is not covered once the page is scrolled. */
function bottomOfSticking(): number {
  const all = [...document.querySelectorAll<HTMLElement>("[data-sticking]")];
  return Math.max(
    0,
    ...all.map((one) => (Number.parseFloat(getComputedStyle(one).top) || 0) + one.offsetHeight),
  );
}
