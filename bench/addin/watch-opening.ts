/** Runs inside the pane's page: notes when the pane becomes usable, without the add-in knowing. */

/** Milliseconds from the start of the page's navigation. */
export interface OpeningTimes {
  /** First contentful paint. */
  readonly paint: number;
  /** The button that evaluates exists, is enabled, and the thread is free to answer. */
  readonly interactive: number;
}

declare global {
  interface Window {
    interactiveAt?: number;
  }
}

/** Passed to the browser as text, to run before the page's own scripts: it must not use anything outside itself. */
export function watchOpening(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("#panel-home [role=group] > button:not([aria-disabled=true])") === null)
      return;
    observer.disconnect();
    // After the frame that shows it, and after all earlier work of the thread.
    requestAnimationFrame(() => setTimeout(() => (window.interactiveAt = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

/** Undefined until both are known. Passed to the browser as text. */
export function openingTimes(): OpeningTimes | undefined {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const { interactiveAt } = window;
  if (paint === undefined || interactiveAt === undefined) return undefined;
  return { paint: paint.startTime, interactive: interactiveAt };
}
