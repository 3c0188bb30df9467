import { useEffect, useRef, type RefObject } from "react";

/** What a message offers to do next. */
const OFFER = "[role=status] .fui-MessageBarActions > button";
const MAY_BE_STOPS = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Keeps the focus in the pane. The focused element may be removed: a dismissed message, a button that is no longer
 * offered. The focus then goes to what a message offers instead, if it has just come; else to the list around it, or to
 * the next element that Tab stops at. Otherwise it would fall
 * to the page, from where office.js passes the next Tab to Excel.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => (page.current === null ? undefined : keepFocus(page.current)), []);
  return page;
}

/** Starts this; returns a function that stops it. */
function keepFocus(page: HTMLElement): () => void {
  let focused: Focused | undefined;
  const remember = ({ target }: FocusEvent): void => {
    focused = target instanceof HTMLElement ? focusedIn(page, target) : undefined;
  };
  const observer = new MutationObserver(() => {
    if (focused === undefined || focused.element.isConnected) return;
    const stop = offerOf(page, focused) ?? nearestStop(focused);
    focused = undefined;
    // If the focus is elsewhere, even in the sheet, nothing is to be done.
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    stop?.focus({ preventScroll: true });
    // Keyboard users must see the focus; for mouse users the page does not scroll.
    if (stop?.matches(":focus-visible") === true) stop.scrollIntoView({ block: "nearest" });
  });
  page.addEventListener("focusin", remember);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    page.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** The focused element and its surroundings, recorded while it is in the page. */
interface Focused {
  readonly element: HTMLElement;
  /** The element around it, if Tab stops there too. */
  readonly around: HTMLElement | undefined;
  /** Elements that Tab stops at: later ones in order, and earlier ones in reverse order. */
  readonly after: readonly HTMLElement[];
  readonly before: readonly HTMLElement[];
  /** The offer of a message that was there already. */
  readonly offer: Element | null;
}

function focusedIn(page: HTMLElement, element: HTMLElement): Focused {
  const all = [...page.querySelectorAll<HTMLElement>(MAY_BE_STOPS)];
  const at = all.indexOf(element);
  return {
    element,
    around: element.parentElement?.closest<HTMLElement>("[tabindex]") ?? undefined,
    after: all.slice(at + 1),
    before: all.slice(0, Math.max(at, 0)).reverse(),
    offer: page.querySelector(OFFER),
  };
}

function offerOf(page: HTMLElement, { offer }: Focused): HTMLElement | undefined {
  const now = page.querySelector<HTMLElement>(OFFER);
  return now !== null && now !== offer && isStop(now) ? now : undefined;
}

function nearestStop({ around, after, before }: Focused): HTMLElement | undefined {
  if (around !== undefined && isStop(around)) return around;
  return after.find(isStop) ?? before.find(isStop);
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.getClientRects().length > 0 && !element.matches(":disabled");
}
