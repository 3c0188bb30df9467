import type { Locator } from "playwright-core";

/**
 * Elements that stick out of the pane or are cut off in it, by tag and text. Elements that scroll, also by keyboard,
 * are allowed.
 */
export function overflowing(main: Locator): Promise<readonly string[]> {
  return main.evaluate((root) => {
    const isInScroller = (element: HTMLElement): boolean => {
      for (let at: HTMLElement | null = element; at !== null && at !== root; at = at.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
          return at.tabIndex >= 0;
      return false;
    };
    const isHidden = (element: HTMLElement): boolean => {
      const { width, height } = element.getBoundingClientRect();
      // Texts for screen readers only are one pixel large.
      return width <= 1 || height <= 1 || element.closest("svg") !== null;
    };
    const isCut = (element: HTMLElement): boolean =>
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0 &&
      !["inline", "contents"].includes(getComputedStyle(element).display) &&
      !["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
    const wide = [...root.querySelectorAll<HTMLElement>("*")].filter(
      (element) =>
        !isHidden(element) &&
        !isInScroller(element) &&
        (element.getBoundingClientRect().right > innerWidth + 0.5 || isCut(element)),
    );
    // The containers of such an element are too wide because of it.
    const innermost = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    return innermost.map(
      ({ tagName, className, innerText }) =>
        `${tagName} ${className.slice(0, 30)} ${innerText.replace(/\s+/g, " ").slice(0, 60)}`,
    );
  });
}
