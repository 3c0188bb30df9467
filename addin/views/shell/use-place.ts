import { useEffect, useLayoutEffect, useRef } from "react";
import type { PlaceKeeper } from "../../settings/place";
import { SCREENS, type ScreenName } from "../shared/navigation";

/** Milliseconds without scrolling after which the place is noted. */
const RESTED = 300;

/** The screen on which the pane was left; Home at first. */
export function firstScreen({ first }: PlaceKeeper): ScreenName {
  return SCREENS.find((screen) => screen === first?.screen) ?? "home";
}

/**
 * Each screen is found again where it was left, also when the pane is opened anew. Gives what notes that, to be called
 * before another screen shows.
 */
export function usePlace(current: ScreenName, place: PlaceKeeper): () => void {
  const left = useRef(new Map([[firstScreen(place), place.first?.scroll ?? 0]]));
  /** A screen whose content is not there yet, so that it cannot be scrolled to its place. */
  const waiting = useRef<ScreenName>(undefined);
  useLayoutEffect(() => {
    const scroll = left.current.get(current) ?? 0;
    scrollTo(0, scroll);
    waiting.current = scroll > scrollY ? current : undefined;
    place.keep({ screen: current, scroll });
    return whenTallEnough(scroll, waiting);
  }, [current, place]);
  useEffect(() => notingScroll(place, waiting), [place]);
  return () => {
    if (waiting.current !== current) left.current.set(current, scrollY);
  };
}

interface Waiting {
  current: ScreenName | undefined;
}

/** Scrolls once the page is long enough, unless the user has scrolled before. */
function whenTallEnough(scroll: number, waiting: Waiting): (() => void) | undefined {
  if (waiting.current === undefined || typeof ResizeObserver === "undefined") return undefined;
  const page = document.documentElement;
  const observer = new ResizeObserver(() => {
    if (waiting.current === undefined || page.scrollHeight - innerHeight < scroll) return;
    waiting.current = undefined;
    scrollTo(0, scroll);
    observer.disconnect();
  });
  observer.observe(document.body);
  return () => {
    observer.disconnect();
  };
}

function notingScroll(place: PlaceKeeper, waiting: Waiting): () => void {
  let rested: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(rested);
    rested = setTimeout(() => {
      if (waiting.current === undefined) place.keep({ scroll: scrollY });
    }, RESTED);
  };
  const stopWaiting = (): void => {
    waiting.current = undefined;
  };
  addEventListener("scroll", note, { passive: true });
  addEventListener("wheel", stopWaiting, { passive: true });
  return () => {
    clearTimeout(rested);
    removeEventListener("scroll", note);
    removeEventListener("wheel", stopWaiting);
  };
}
