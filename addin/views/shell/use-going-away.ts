import { useEffect, useEffectEvent, type RefObject } from "react";

/** Milliseconds that a message stays: enough to read it twice. */
export const STAYS = 20_000;

/**
 * Lets a message go by itself after a while; `news` is undefined for one that stays. It does not go while somebody points
 * at it, has the focus in it, or cannot see it, and then stays for the whole time again (WCAG 2.2.1).
 */
export function useGoingAway(
  element: RefObject<HTMLElement | null>,
  news: unknown,
  onGone: () => void,
): void {
  const gone = useEffectEvent(onGone);
  useEffect(() => {
    const message = element.current;
    if (news === undefined || message === null) return undefined;
    let isPointedAt = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      const isHeld = isPointedAt || message.contains(document.activeElement) || document.hidden;
      timer = isHeld ? undefined : setTimeout(gone, STAYS);
    };
    const listening = new AbortController();
    const on = (target: EventTarget, type: string, isPointing?: boolean): void => {
      const heard = (): void => {
        isPointedAt = isPointing ?? isPointedAt;
        wait();
      };
      target.addEventListener(type, heard, { signal: listening.signal });
    };
    on(message, "pointerenter", true);
    on(message, "pointerleave", false);
    // Of the whole page: a focus that has left the message is known once it has arrived elsewhere.
    on(document, "focusin");
    on(message, "focusout");
    on(document, "visibilitychange");
    wait();
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [element, news]);
}
