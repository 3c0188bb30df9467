import { useEffect, useRef, type RefObject } from "react";

const MAY_BE_STOPS = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Keeps the keyboard's place. What has the focus may be taken out of the page: a message that is dismissed, a button
 * that is no longer offered. Then the list around it has the focus, or the next place that Tab stops at. Left to itself
 * the focus would fall to the page, from where office.js hands the next Tab to Excel.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => (page.current === null ? undefined : keepFocus(page.current)), []);
  return page;
}

/** Begins with that; returns a way to stop it. */
function keepFocus(page: HTMLElement): () => void {
  let focused: Focused | undefined;
  const remember = ({ target }: FocusEvent): void => {
    focused = target instanceof HTMLElement ? focusedIn(page, target) : undefined;
  };
  const observer = new MutationObserver(() => {
    if (focused === undefined || focused.element.isConnected) return;
    const stop = nearestStop(focused);
    focused = undefined;
    // Somewhere else, in the sheet too, nobody waits for it.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    stop?.focus({ preventScroll: true });
    // Who presses keys has to see it; a mouse's page stays where it is.
    if (stop?.matches(":focus-visible") === true) stop.scrollIntoView({ block: "nearest" });
  });
  page.addEventListener("focusin", remember);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** What has the focus, and what lies around it, while it is still in the page. */
interface Focused {
  readonly element: HTMLElement;
  /** What it stands in, if Tab stops there too. */
  readonly around: HTMLElement | undefined;
  /** What may be stopped at after it, in order, and what before it, in the opposite one. */
  readonly after: readonly HTMLElement[];
  readonly before: readonly HTMLElement[];
}

function focusedIn(page: HTMLElement, element: HTMLElement): Focused {
  const all = [...page.querySelectorAll<HTMLElement>(MAY_BE_STOPS)];
  const at = all.indexOf(element);
  return {
    element,
    around: element.parentElement?.closest<HTMLElement>("[tabindex]") ?? undefined,
    after: all.slice(at + 1),
    before: all.slice(0, Math.max(at, 0)).reverse(),
  };
}

function nearestStop({ around, after, before }: Focused): HTMLElement | undefined {
  if (around !== undefined && isStop(around)) return around;
  return after.find(isStop) ?? before.find(isStop);
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.getClientRects().length > 0 && !element.matches(":disabled");
}
